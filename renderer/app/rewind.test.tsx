/** Going back in the window, over the real engine: the room stands at the start of the phase, and the first decisions keep counting. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../scenarios/case/decision.ts';
import type { Client } from '../../scenarios/contract/contract.ts';
import { axeFindings } from '../parts/axe.fixture.ts';
import { openAttempt, showApp, sitDown, smallClient } from './show-app.fixture.tsx';

const heading = () => screen.getByRole('heading', { level: 1 });
const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const line = 'Talk to him apart, because he waits for her before he answers.';

/** Talks before the boss, then aside, promises papers and writes up: the visit is over. */
const visit = [
  choose('yard', 'talk-before-boss'),
  choose('yard', 'talk-aside'),
  choose('yard', 'promise-papers'),
  choose('drive-off', 'write-up'),
];
/** To the end from the second phase. */
const after: readonly Decision[] = [
  { type: 'time.passed', until: 'next-due' },
  choose('call', 'listen'),
  choose('desk', 'close-file'),
  choose('close', 'done'),
];

async function standAfter(
  client: Client,
  decisions: readonly Decision[],
  mode: 'practice' | 'assessment' = 'practice',
) {
  const attemptId = await openAttempt(client, await sitDown(client), mode);
  for (const [at, decision] of decisions.entries())
    await client.call('attempts.append', { attemptId, seq: at + 1, decision });
  await showApp(client, `/attempt/${attemptId}`);
  return attemptId;
}

async function logOf(client: Client, attemptId: string) {
  const read = await client.call('attempts.read', { attemptId });
  if (!read.ok) throw new Error('the attempt is there');
  return read.value.events;
}

const openJournal = () => fireEvent.click(screen.getByRole('tab', { name: /^Journal/ }));
const wayBack = () => screen.getByRole('button', { name: 'Back to the start of a phase' });

/** The actions the palette finds for these words. */
async function findActions(words: string): Promise<readonly HTMLElement[]> {
  const palette = await waitFor(() => {
    if (!screen.queryByRole('dialog')) fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    return screen.getByRole('dialog', { name: 'Find an action' });
  });
  const field = within(palette).getByRole('combobox');
  fireEvent(field, new InputEvent('beforeinput', { inputType: 'insertText', bubbles: true }));
  fireEvent.change(field, { target: { value: words } });
  return within(palette).queryAllByRole('option');
}

/** Opens the dialog, chooses a phase and writes the line. */
async function goBack(phase = 'visit') {
  fireEvent.click(wayBack());
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('radio', { name: `phase.${phase}.title` }));
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: line } });
  fireEvent.click(dialog.getByRole('button', { name: 'Go back' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

describe('going back to the start of a phase', () => {
  it('is accessible, before, in the dialog and after', async () => {
    const client = smallClient();
    await standAfter(client, visit.slice(0, 2));
    openJournal();
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(wayBack());
    await screen.findByRole('dialog');
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await goBack();
    expect(await axeFindings()).toEqual([]);
  });

  it('stands at its start, says so, with the focus on the scene and what was set aside folded in the journal', async () => {
    const client = smallClient();
    const attemptId = await standAfter(client, visit.slice(0, 3));
    openJournal();
    expect(heading().textContent).toBe('scene.drive-off.title');
    await goBack();
    expect(heading().textContent).toBe('scene.yard.title');
    expect(screen.getByText('Moments left: 4 of 4')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(heading()));
    expect(document.querySelector('[data-announcer]')?.textContent).toBe(
      'The case stands again at the start of the phase: phase.visit.title.',
    );
    expect(screen.getByRole('tab', { name: 'Journal 0' })).toBeTruthy();
    const aside = document.querySelector<HTMLDetailsElement>('details.journal-aside');
    expect(aside?.open).toBe(false);
    expect(aside?.querySelector('summary')?.textContent).toBe('Set aside, phase.visit.title (3)');
    expect(aside?.textContent).toContain('choice.yard.talk-before-boss');
    expect((await logOf(client, attemptId)).at(-1)).toEqual({
      type: 'attempt.rewound',
      toPhase: 'visit',
      kept: 0,
    });
  });

  it('goes on from there under the numbers of the log', async () => {
    const client = smallClient();
    const attemptId = await standAfter(client, visit.slice(0, 1));
    openJournal();
    await goBack();
    fireEvent.click(screen.getByRole('button', { name: /choice\.yard\.talk-aside/ }));
    await screen.findByText('reply.yard.talk-aside', { selector: '[data-outcome] p' });
    expect((await logOf(client, attemptId)).map((each) => each.type)).toEqual([
      'attempt.opened',
      'decision.made',
      'attempt.rewound',
      'decision.made',
    ]);
    await goBack();
    expect(document.querySelectorAll('details.journal-aside')).toHaveLength(2);
  });

  it('is offered with the verdict of a phase, and takes the verdict away', async () => {
    const client = smallClient();
    await standAfter(client, visit.slice(0, 3));
    fireEvent.click(screen.getByRole('button', { name: /choice\.drive-off\.write-up/ }));
    await waitFor(() => expect(heading().textContent).toBe('The phase “phase.visit.title” is over'));
    await goBack();
    expect(heading().textContent).toBe('scene.yard.title');
    await waitFor(() => expect(document.activeElement).toBe(heading()));
  });

  it('is offered at the end of the case, and the debrief tells both scores and each first verdict', async () => {
    const client = smallClient();
    const attemptId = await standAfter(client, [...visit, ...after]);
    expect(heading().textContent).toBe('The case ends here');
    await goBack();
    const again = [choose('yard', 'talk-aside'), { type: 'time.passed', until: 'moment' } as const];
    const seq = (await logOf(client, attemptId)).length;
    const toTheEnd: Decision[] = [
      ...again,
      { type: 'time.passed', until: 'moment' },
      { type: 'time.passed', until: 'moment' },
      choose('drive-off', 'write-up'),
      ...after,
    ];
    for (const [at, decision] of toTheEnd.entries())
      expect(await client.call('attempts.append', { attemptId, seq: seq + at, decision })).toMatchObject({
        ok: true,
      });
    const closed = await client.call('attempts.close', { attemptId });
    const sheet = closed.ok ? closed.value.sheet : undefined;
    window.location.hash = `/attempt/${attemptId}/debrief/details`;
    await screen.findByText(`First decisions only: ${sheet?.firstPercent}%.`);
    expect(sheet?.firstPercent).toBeLessThan(sheet?.percent ?? 0);
    expect(screen.getByText(/Gone back to the start of a phase: 1 of 3 times/)).toBeTruthy();
    const criterion = screen.getByText('criterion.no-promise.title').closest('details');
    expect(criterion?.dataset.verdict).toBe('met');
    expect(criterion?.querySelector('summary')?.textContent).toContain('First decision: Went against it');
    expect(screen.getByText('criterion.refer.title').closest('details')?.textContent).not.toContain(
      'First decision',
    );
    expect(await axeFindings()).toEqual([]);
  });

  it('is over after the third time, and the journal says so', async () => {
    const client = smallClient();
    const attemptId = await standAfter(client, []);
    openJournal();
    expect(screen.queryByRole('button', { name: 'Back to the start of a phase' })).toBeNull();
    for (const turn of [1, 2, 3]) {
      fireEvent.click(screen.getByRole('button', { name: /choice\.yard\.talk-aside/ }));
      await screen.findByText('reply.yard.talk-aside', { selector: '[data-outcome] p' });
      await goBack();
      await waitFor(() => expect(document.querySelectorAll('details.journal-aside')).toHaveLength(turn));
    }
    expect(screen.getByText(/You have gone back 3 times/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Back to the start of a phase' })).toBeNull();
    expect(await logOf(client, attemptId)).toHaveLength(7);
  });

  it('is found in the palette in practice, and says so when nothing was decided yet', async () => {
    await standAfter(smallClient(), []);
    const [action] = await findActions('start of a phase');
    if (!action) throw new Error('the action is found');
    fireEvent.click(action);
    const dialog = await screen.findByRole('dialog', { name: 'Back to the start of a phase' });
    expect(dialog.textContent).toContain('Nothing is decided yet');
  });

  it('is not found in the palette in an assessment', async () => {
    await standAfter(smallClient(), visit.slice(0, 2), 'assessment');
    expect(await findActions('start of a phase')).toEqual([]);
  });

  it('is not there in an assessment, and the journal says so', async () => {
    await standAfter(smallClient(), visit.slice(0, 2), 'assessment');
    openJournal();
    expect(screen.getByText('An assessment has no way back. In practice there is one.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Back to the start of a phase' })).toBeNull();
  });

  it('keeps its place when it cannot be saved, and happens once when the answer was lost', async () => {
    const real = smallClient();
    let lost = true;
    const client: Client = {
      call: async (operation, input) => {
        const reply = await real.call(operation, input);
        if (operation !== 'attempts.rewind' || !lost) return reply;
        return { ok: false, issues: [{ code: 'host.unreachable', path: [], params: {} }] };
      },
    };
    const attemptId = await standAfter(client, visit.slice(0, 1));
    openJournal();
    fireEvent.click(wayBack());
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: line } });
    fireEvent.click(dialog.getByRole('button', { name: 'Go back' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Code: host.unreachable');
    lost = false;
    fireEvent.click(dialog.getByRole('button', { name: 'Go back' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('Moments left: 4 of 4')).toBeTruthy();
    expect((await logOf(real, attemptId)).filter((each) => each.type === 'attempt.rewound')).toHaveLength(1);
  });
});
