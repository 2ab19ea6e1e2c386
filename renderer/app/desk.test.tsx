/** Attempts on the desk and in the record: where an open one stands, and what a replay was taken from. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../scenarios/case/decision.ts';
import type { Client } from '../../scenarios/contract/contract.ts';
import { axeFindings } from '../parts/axe.fixture.ts';
import { openAttempt, showApp, sitDown, smallClient } from './show-app.fixture.tsx';

const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const due: Decision = { type: 'time.passed', until: 'next-due' };
const run: readonly Decision[] = [
  choose('yard', 'talk-aside'),
  choose('yard', 'promise-papers'),
  choose('drive-off', 'write-up'),
  due,
  choose('call', 'listen'),
  choose('desk', 'close-file'),
  choose('close', 'done'),
];

const play = async (client: Client, attemptId: string, decisions: readonly Decision[]) => {
  for (const [at, decision] of decisions.entries())
    await client.call('attempts.append', { attemptId, seq: at + 1, decision });
};
/** A closed practice attempt and a replay of it. */
const replayed = async () => {
  const client = smallClient();
  const attemptId = await openAttempt(client, await sitDown(client));
  await play(client, attemptId, run);
  await client.call('attempts.close', { attemptId });
  const reply = await client.call('attempts.replay', { attemptId, fromPhase: 'after', language: 'en' });
  if (!reply.ok) throw new Error('the replay was refused');
  return { client, attemptId, replayId: reply.value.summary.id };
};
const origin = 'Replayed from “phase.after.title” of attempt 1';

describe('the card of an open attempt', () => {
  it('is accessible and speaks of the day and phase it stands on, also after a way back', async () => {
    const client = smallClient();
    const attemptId = await openAttempt(client, await sitDown(client));
    await play(client, attemptId, run.slice(0, 3));
    const line = 'Speak with him apart from her first.';
    await client.call('attempts.rewind', { attemptId, seq: 4, toPhase: 'visit', line });
    await showApp(client, '/desk');
    const card = await screen.findByRole('region', { name: 'case.title' });
    expect(
      await within(card).findByText(/^Practice: .*, day 1 of the case, “phase.visit.title”$/),
    ).toBeTruthy();
    expect(card.textContent).not.toMatch(/decision|event/);
    expect(await axeFindings()).toEqual([]);
  });

  it('says that a case at its end is waiting for its debrief', async () => {
    const client = smallClient();
    const attemptId = await openAttempt(client, await sitDown(client));
    await play(client, attemptId, run);
    await showApp(client, '/desk');
    expect(await screen.findByText(/^The case has come to its end\./)).toBeTruthy();
  });
});

describe('several open attempts', () => {
  it('show the one worked on last as the card, and the others as rows below it', async () => {
    const client = smallClient();
    const learnerId = await sitDown(client);
    const first = await openAttempt(client, learnerId);
    const second = await openAttempt(client, learnerId);
    await play(client, first, run.slice(0, 1));
    await showApp(client, '/desk');
    const card = await screen.findByRole('region', { name: 'case.title' });
    expect(card.dataset.attempt).toBe(first);
    const rows = within(screen.getByRole('region', { name: 'Also still open' })).getAllByRole('listitem');
    expect(rows.map((each) => each.dataset.attempt)).toEqual([second]);
    expect(
      within(rows[0] ?? card)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe(`#/attempt/${second}`);
    expect(await axeFindings()).toEqual([]);
  });

  it('are resumed by the command where the last one stands', async () => {
    const client = smallClient();
    const learnerId = await sitDown(client);
    const first = await openAttempt(client, learnerId);
    await openAttempt(client, learnerId);
    await play(client, first, run.slice(0, 1));
    await showApp(client, '/desk');
    await screen.findByRole('region', { name: 'Also still open' });
    fireEvent.click(screen.getByRole('button', { name: 'Actions' }));
    fireEvent.click(await screen.findByRole('option', { name: /case\.title/ }));
    await waitFor(() => expect(window.location.hash).toBe(`#/attempt/${first}`));
  });
});

describe('a replay', () => {
  it('says on the desk what it was taken from, open and closed', async () => {
    const { client, replayId } = await replayed();
    const shown = await showApp(client, '/desk');
    const card = await screen.findByRole('region', { name: 'case.title' });
    expect(await within(card).findByText(origin)).toBeTruthy();
    shown.unmount();
    await client.call('attempts.leave', { attemptId: replayId });
    await showApp(client, '/desk');
    expect(await within(await screen.findByRole('table')).findByText(origin)).toBeTruthy();
  });

  it('says so in the record, where attempts are numbered in the order they were opened', async () => {
    const { client, attemptId, replayId } = await replayed();
    await showApp(client, '/record');
    const rowOf = (id: string) => document.querySelector(`[data-attempt="${id}"]`)?.textContent ?? '';
    await screen.findByText('Attempt 2, variant A');
    await screen.findByText(origin);
    expect(rowOf(replayId)).toContain(origin);
    expect(rowOf(attemptId)).toContain('Attempt 1, variant A');
    expect(rowOf(attemptId)).not.toContain('Replayed');
    expect(await axeFindings()).toEqual([]);
  });

  it('is set aside only after the question', async () => {
    const { client, replayId } = await replayed();
    await showApp(client, '/desk');
    fireEvent.click(await screen.findByRole('button', { name: 'Set aside for good' }));
    const question = await screen.findByRole('alertdialog', { name: 'Set this attempt aside?' });
    expect(await client.call('attempts.read', { attemptId: replayId })).toMatchObject({
      value: { summary: { state: 'open' } },
    });
    fireEvent.click(within(question).getByRole('button', { name: 'Set it aside' }));
    expect(await within(await screen.findByRole('table')).findByText('Left')).toBeTruthy();
  });
});
