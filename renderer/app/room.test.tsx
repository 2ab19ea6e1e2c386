/** The case room and the debrief in the window, over the real engine: durable before shown, nothing lost, nothing given away. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../scenarios/case/decision.ts';
import type { Client, Handlers } from '../../scenarios/contract/contract.ts';
import { axeFindings } from '../parts/axe.fixture.ts';
import { openAttempt, showApp, sitDown, smallClient } from './show-app.fixture.tsx';

const heading = () => screen.getByRole('heading', { level: 1 });
const choice = (id: string) =>
  screen.getByRole('button', { name: new RegExp(`choice\\.\\w[\\w-]*\\.${id}`) });

async function enterRoom(client: Client, mode: 'practice' | 'assessment' = 'practice') {
  const attemptId = await openAttempt(client, await sitDown(client), mode);
  const shown = await showApp(client, `/attempt/${attemptId}`);
  await waitFor(() => expect(heading().textContent).toBe('scene.yard.title'));
  return { attemptId, ...shown };
}

async function logOf(client: Client, attemptId: string): Promise<readonly Decision[]> {
  const read = await client.call('attempts.read', { attemptId });
  return read.ok
    ? read.value.events.flatMap((each) => (each.type === 'decision.made' ? [each.decision] : []))
    : [];
}

const said = () => document.querySelector('[data-announcer]')?.textContent ?? '';

const talkAside: Decision = { type: 'choice.chosen', scene: 'yard', choice: 'talk-aside' };

describe('the case room', () => {
  it('is accessible', async () => {
    await enterRoom(smallClient());
    expect(await axeFindings()).toEqual([]);
  });

  it('saves a decision, tells what follows and moves the focus to the scene', async () => {
    const client = smallClient();
    const { attemptId } = await enterRoom(client);
    fireEvent.click(choice('talk-aside'));
    await screen.findByText('reply.yard.talk-aside');
    expect(document.activeElement).toBe(heading());
    expect(screen.getByText('Moments left: 3 of 4')).toBeTruthy();
    expect(await logOf(client, attemptId)).toEqual([talkAside]);
  });

  it('takes a double click as one decision', async () => {
    const client = smallClient();
    const { attemptId } = await enterRoom(client);
    const button = choice('talk-before-boss');
    fireEvent.click(button);
    fireEvent.click(button);
    await screen.findByText('Moments left: 3 of 4');
    expect(await logOf(client, attemptId)).toHaveLength(1);
  });

  it('keeps its place when a decision cannot be saved, and saves it on the next try', async () => {
    let full = true;
    const real = smallClient();
    const append: Handlers['attempts.append'] = (input) =>
      full
        ? Promise.resolve({ ok: false, issues: [{ code: 'store.full', path: [], params: {} }] })
        : real.call('attempts.append', input);
    const client: Client = {
      call: (operation, input) =>
        operation === 'attempts.append' ? (append(input as never) as never) : real.call(operation, input),
    };
    const { attemptId } = await enterRoom(client);
    fireEvent.click(choice('talk-aside'));
    expect((await screen.findByRole('alert')).textContent).toContain('Code: store.full');
    expect(screen.getByText('Moments left: 4 of 4')).toBeTruthy();
    full = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('reply.yard.talk-aside');
    expect(await logOf(real, attemptId)).toEqual([talkAside]);
  });

  it('stands where it stood when it is opened again', async () => {
    const client = smallClient();
    const { attemptId } = await enterRoom(client);
    fireEvent.click(choice('talk-aside'));
    await screen.findByText('Moments left: 3 of 4');
    cleanup();
    await showApp(client, `/attempt/${attemptId}`);
    await screen.findByText('Moments left: 3 of 4');
    expect(screen.queryByRole('button', { name: /talk-aside/ })).toBeNull();
  });

  it('marks a line, says so, gives the focus back to the line, and takes the mark back', async () => {
    const client = smallClient();
    const { attemptId } = await enterRoom(client);
    const line = screen.getByRole('button', { name: /^Mark this line: 02\/03\/26/ });
    line.focus();
    fireEvent.click(line);
    fireEvent.click(await screen.findByRole('button', { name: 'Put on the ask list' }));
    const marked = await screen.findByRole('button', { name: /^Ask about it, on this line/ });
    await waitFor(() => expect(document.activeElement).toBe(marked));
    expect(document.querySelector('[data-announcer]')?.textContent).toBe('Marked: Ask about it');
    fireEvent.click(screen.getByRole('button', { name: 'Undo the last mark' }));
    await screen.findByRole('button', { name: /^Mark this line: 02\/03\/26/ });
    expect((await logOf(client, attemptId)).map((each) => each.type)).toEqual([
      'line.marked',
      'line.cleared',
    ]);
  });

  it('shows a two-line summary in place of a scene that is skipped, with its choices', async () => {
    await enterRoom(smallClient());
    fireEvent.click(screen.getByRole('button', { name: 'Skip this scene' }));
    expect(screen.getByText('scene.yard.skip')).toBeTruthy();
    expect(screen.queryByText('scene.yard.arrive')).toBeNull();
    expect(choice('talk-aside')).toBeTruthy();
  });

  it('changes its language in place: scene, marks and focus stay', async () => {
    await enterRoom(smallClient());
    fireEvent.click(choice('talk-aside'));
    await screen.findByText('Moments left: 3 of 4');
    fireEvent.click(screen.getByRole('button', { name: /^Mark this line: 02\/03\/26/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Put on the ask list' }));
    await screen.findByRole('button', { name: /^Ask about it, on this line/ });
    const shown = heading();
    fireEvent.click(screen.getByRole('button', { name: 'Display' }));
    const list = screen.getByRole('combobox', { name: 'Language' });
    list.focus();
    fireEvent.change(list, { target: { value: 'nl' } });
    await waitFor(() => expect(document.documentElement.lang).toBe('nl'));
    expect(heading()).toBe(shown);
    expect(document.activeElement).toBe(list);
    expect(document.querySelector<HTMLElement>('[data-line="day1"]')?.dataset.mark).toBe('ask');
    expect(document.querySelector<HTMLElement>('[data-moments]')?.dataset.moments).toBe('3');
  });

  it('gives a verdict at the end of a phase in practice', async () => {
    await enterRoom(smallClient());
    await leaveTheYard();
    const atFocus: string[] = [];
    document.addEventListener('focusin', ({ target }) => {
      if (target === document.querySelector('#verdict-title')) atFocus.push(said());
    });
    await waitFor(() => expect(heading().textContent).toBe('The phase “phase.visit.title” is over'));
    await waitFor(() => expect(document.activeElement).toBe(heading()));
    expect(atFocus).toEqual([expect.stringContaining('Verdict on the phase phase.visit.title. Met: ')]);
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
    expect(heading().textContent).toBe('scene.desk.title');
  });

  it('tells what reaches the seat, and nothing of what an office does out of sight', async () => {
    const client = smallClient();
    const attemptId = await openAttempt(client, await sitDown(client), 'assessment');
    const decisions: Decision[] = [
      { type: 'act.performed', verb: 'call', object: 'recognised-centre' },
      talkAside,
      { type: 'choice.chosen', scene: 'yard', choice: 'promise-papers' },
      { type: 'choice.chosen', scene: 'drive-off', choice: 'write-up' },
    ];
    for (const [at, decision] of decisions.entries()) {
      await client.call('attempts.append', { attemptId, seq: at + 1, decision });
    }
    await showApp(client, `/attempt/${attemptId}`);
    fireEvent.click(await screen.findByRole('button', { name: /Until something reaches you/ }));
    await screen.findByText('arrival.call.summary');
    expect(screen.getAllByText(/day 0 of 45/).map((each) => each.className)).toEqual([
      '',
      'clock-term figure',
    ]);
    expect(screen.queryByText(/annex15/)).toBeNull();
    const changed = document.querySelector('[data-clock-changes] li')?.textContent;
    expect(changed).toMatch(/^person\.w1\.name: Reflection period, Annex 15, last day \d+ \w+ \d{4}$/);
    expect(said()).toContain(`arrival.call.summary ${changed}. It is now `);
  });

  it('says the day only when it is another, and the moments after every act that takes any', async () => {
    await enterRoom(smallClient());
    fireEvent.click(choice('talk-aside'));
    await screen.findByText('reply.yard.talk-aside');
    await waitFor(() => expect(said()).toBe('reply.yard.talk-aside Moments left: 3 of 4.'));
  });

  it('gives no verdict on the way in an assessment', async () => {
    await enterRoom(smallClient(), 'assessment');
    await leaveTheYard();
    await waitFor(() => expect(heading().textContent).toBe('scene.desk.title'));
  });
});

/** Talks aside, promises papers (a wrong turn) and writes up: the first phase is over. */
async function leaveTheYard() {
  fireEvent.click(choice('talk-aside'));
  await screen.findByText('reply.yard.talk-aside');
  fireEvent.click(choice('promise-papers'));
  await waitFor(() => expect(heading().textContent).toBe('scene.drive-off.title'));
  fireEvent.click(choice('write-up'));
}

describe('the debrief', () => {
  async function playToTheEnd(client: Client) {
    const attemptId = await openAttempt(client, await sitDown(client));
    const decisions: Decision[] = [
      talkAside,
      {
        type: 'line.marked',
        paper: 'pay-book',
        line: 'day1',
        reading: { as: 'sign', indicator: 'I9', person: 'w1' },
      },
      { type: 'choice.chosen', scene: 'yard', choice: 'promise-papers' },
      { type: 'choice.chosen', scene: 'drive-off', choice: 'write-up' },
      { type: 'time.passed', until: 'next-due' },
      { type: 'choice.chosen', scene: 'call', choice: 'listen' },
      { type: 'choice.chosen', scene: 'desk', choice: 'close-file' },
      { type: 'choice.chosen', scene: 'close', choice: 'done' },
    ];
    for (const [at, decision] of decisions.entries()) {
      expect(await client.call('attempts.append', { attemptId, seq: at + 1, decision })).toMatchObject({
        ok: true,
      });
    }
    await showApp(client, `/attempt/${attemptId}`);
    fireEvent.click(await screen.findByRole('button', { name: 'Close the file and read the debrief' }));
    await waitFor(() => expect(heading().textContent).toBe('Which act would you take back?'));
    return attemptId;
  }

  it('begins with the own acts, marks left out, and is accessible', async () => {
    await playToTheEnd(smallClient());
    expect(screen.getAllByRole('radio')).toHaveLength(7);
    expect(await axeFindings()).toEqual([]);
  });

  it('goes on with the story, the cards and the detail, each accessible', async () => {
    await playToTheEnd(smallClient());
    fireEvent.click(screen.getByRole('link', { name: 'Next: The same days' }));
    await waitFor(() => expect(heading().textContent).toBe('The same days, told by person.w1.name'));
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(screen.getByRole('link', { name: 'Next: Three cards' }));
    await screen.findByRole('heading', { name: 'What it cost them' });
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(screen.getByRole('link', { name: 'Next: In detail' }));
    await screen.findByRole('heading', { name: 'Completed, not passed' });
    expect(await axeFindings()).toEqual([]);
  });

  it('names for each criterion what decided it and what it rests on', async () => {
    const attemptId = await playToTheEnd(smallClient());
    window.location.hash = `/attempt/${attemptId}/debrief/details`;
    const title = await screen.findByText('criterion.no-promise.title');
    const criterion = title.closest('details');
    expect(criterion?.dataset.verdict).toBe('violated');
    expect(criterion?.textContent).toContain('Decided by: choice.yard.promise-papers');
    expect(criterion?.querySelector('a')?.getAttribute('href')).toBe('#/handbook/fact.residence.no-promise');
  });
});
