/** The transcript in the window: accessible, told in order, printed without the learner's sentence, and the way to a replay. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Decision } from '../../scenarios/case/decision.ts';
import type { Client } from '../../scenarios/contract/contract.ts';
import { axeFindings } from '../parts/axe.fixture.ts';
import { openAttempt, showApp, sitDown, smallClient } from './show-app.fixture.tsx';

const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const run: readonly Decision[] = [
  choose('yard', 'talk-aside'),
  choose('yard', 'promise-papers'),
  choose('drive-off', 'write-up'),
  { type: 'time.passed', until: 'next-due' },
  choose('call', 'listen'),
  choose('desk', 'close-file'),
  choose('close', 'done'),
];
const line = 'Speak with him apart from her first.';

const append = async (client: Client, attemptId: string, decisions: readonly Decision[]) => {
  const read = await client.call('attempts.read', { attemptId });
  const from = read.ok ? read.value.summary.events : 0;
  for (const [at, decision] of decisions.entries())
    await client.call('attempts.append', { attemptId, seq: from + at, decision });
};

/** A practice attempt that went back once and was closed. */
const closedAttempt = async () => {
  const client = smallClient();
  const attemptId = await openAttempt(client, await sitDown(client));
  await append(client, attemptId, run.slice(0, 1));
  await client.call('attempts.rewind', { attemptId, seq: 2, toPhase: 'visit', line });
  await append(client, attemptId, run);
  await client.call('attempts.close', { attemptId });
  return { client, attemptId };
};

describe('the transcript', () => {
  it('is accessible and tells acts, verdicts, the way back with its sentence, and the end', async () => {
    const { client, attemptId } = await closedAttempt();
    await showApp(client, `/record/attempt/${attemptId}`);
    await screen.findByRole('heading', { level: 1, name: 'Transcript' });
    await screen.findByRole('heading', { name: 'Replay from a phase' });
    expect(await axeFindings()).toEqual([]);
    const sections = [...document.querySelectorAll<HTMLElement>('[data-part]')];
    expect(sections.map((each) => each.querySelector('h2')?.textContent)).toEqual([
      'phase.visit.title',
      'Back to the start of “phase.visit.title”',
      'phase.visit.title',
      'phase.after.title',
      'The end: ending.unknown.title',
    ]);
    expect(sections[0]?.textContent).toContain('Set aside by going back');
    expect(sections[1]?.textContent).toContain(line);
    expect(sections[1]?.textContent).toContain('Stays on this computer; it is not printed.');
    expect(sections[2]?.textContent).toContain('Verdict on this phase');
    expect(sections[2]?.textContent).toContain('choice.yard.promise-papers');
    expect(sections[2]?.textContent).not.toContain('Set aside');
    expect(sections[4]?.textContent).toContain('Not passed. Final score');
  });

  it('is reached from the record, and its parts by keyboard', async () => {
    const { client, attemptId } = await closedAttempt();
    await showApp(client, '/record');
    const link = await screen.findByRole('link', { name: /^Transcript: case.title/ });
    expect(link.getAttribute('href')).toBe(`#/record/attempt/${attemptId}`);
    fireEvent.click(link);
    const parts = await screen.findByRole('navigation', { name: 'Parts of the transcript' });
    fireEvent.click(within(parts).getByRole('button', { name: 'phase.after.title' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'phase.after.title' }));
  });

  it('is printed by the system, with what is folded opened for the printer and folded again', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    const client = smallClient();
    const attemptId = await openAttempt(client, await sitDown(client));
    const marked = { type: 'line.marked', paper: 'pay-book', line: 'day1', reading: { as: 'ask' } } as const;
    const cleared = { type: 'line.cleared', paper: 'pay-book', line: 'day1' } as const;
    await append(client, attemptId, [marked, cleared, marked, cleared]);
    await showApp(client, `/record/attempt/${attemptId}`);
    const folded = (await screen.findByText('4 entries on papers')).closest('details') as HTMLDetailsElement;
    window.dispatchEvent(new Event('beforeprint'));
    expect(folded.open).toBe(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(folded.open).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('of an open assessment tells no verdict and says why', async () => {
    const client = smallClient();
    const attemptId = await openAttempt(client, await sitDown(client), 'assessment');
    await append(client, attemptId, run.slice(0, 3));
    await showApp(client, `/record/attempt/${attemptId}`);
    expect(await screen.findByText(/^No verdict stands here while the attempt is open/)).toBeTruthy();
    expect(document.querySelector('.transcript-verdict')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Replay from a phase' })).toBeNull();
  });

  it('of an attempt without a decision says so, and of none that there is none', async () => {
    const client = smallClient();
    const attemptId = await openAttempt(client, await sitDown(client));
    const shown = await showApp(client, `/record/attempt/${attemptId}`);
    expect(await screen.findByText('Nothing has been decided in this attempt yet.')).toBeTruthy();
    shown.unmount();
    await showApp(client, '/record/attempt/none');
    expect((await screen.findByRole('alert')).textContent).toContain('Code: attempt.unknown');
  });

  it('of somebody else is not shown, and cannot be tried again', async () => {
    const { client, attemptId } = await closedAttempt();
    const other = await client.call('learners.create', {
      pseudonym: 'Otter',
      seat: 'police-officer',
      language: 'en',
    });
    if (other.ok) await client.call('settings.set', { currentLearner: other.value.id });
    await showApp(client, `/record/attempt/${attemptId}`);
    expect((await screen.findByRole('alert')).textContent).toContain('Code: attempt.ofAnother');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

describe('replaying from a phase', () => {
  it('asks first, says what is taken over, and opens the room on the new attempt', async () => {
    const { client, attemptId } = await closedAttempt();
    await showApp(client, `/record/attempt/${attemptId}`);
    fireEvent.click(await screen.findByRole('button', { name: 'From “phase.after.title”, day 3' }));
    const question = await screen.findByRole('alertdialog', { name: 'Replay from “phase.after.title”?' });
    expect(question.textContent).toContain('3 decisions made before this phase are taken over');
    expect(await axeFindings(question)).toEqual([]);
    fireEvent.click(within(question).getByRole('button', { name: 'Begin the new attempt' }));
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/attempt\/attempt-/));
    const replayId = window.location.hash.split('/')[2] ?? '';
    expect(replayId).not.toBe(attemptId);
    const read = await client.call('attempts.read', { attemptId: replayId });
    expect(read).toMatchObject({
      value: { summary: { header: { replayOf: { attempt: attemptId, kept: 3 } } } },
    });
  });

  it('is called off without a trace', async () => {
    const { client, attemptId } = await closedAttempt();
    await showApp(client, `/record/attempt/${attemptId}`);
    fireEvent.click(await screen.findByRole('button', { name: 'From “phase.visit.title”, day 1' }));
    const question = await screen.findByRole('alertdialog');
    fireEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
    const settings = await client.call('settings.get', {});
    const learnerId = (settings.ok && settings.value.currentLearner) || '';
    expect(await client.call('attempts.list', { learnerId })).toMatchObject({ value: [{ id: attemptId }] });
  });

  it('that is refused says so and stays where it is', async () => {
    const { client, attemptId } = await closedAttempt();
    const failing: Client = {
      call: async (operation, input) =>
        operation === 'attempts.replay'
          ? { ok: false, issues: [{ code: 'store.full', path: [], params: {} }] }
          : client.call(operation, input),
    };
    await showApp(failing, `/record/attempt/${attemptId}`);
    fireEvent.click(await screen.findByRole('button', { name: 'From “phase.after.title”, day 3' }));
    fireEvent.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Begin the new attempt' }),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('Code: store.full');
    expect(window.location.hash).toBe(`#/record/attempt/${attemptId}`);
  });
});
