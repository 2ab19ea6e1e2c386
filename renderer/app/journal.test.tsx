/** What an act led to can be read again: on stage when the room is opened anew, and in the journal whenever it is wanted. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../scenarios/case/decision.ts';
import { axeFindings } from '../parts/axe.fixture.ts';
import { openAttempt, showApp, sitDown, smallClient } from './show-app.fixture.tsx';

const decisions: readonly Decision[] = [
  { type: 'choice.chosen', scene: 'yard', choice: 'talk-aside' },
  { type: 'act.performed', verb: 'call', object: 'fire-service' },
  { type: 'line.marked', paper: 'pay-book', line: 'day1', reading: { as: 'ask' } },
];
/** The plain answer to an act nobody foresaw. */
const plain = /^The call is made/;

async function resumed() {
  const client = smallClient();
  const attemptId = await openAttempt(client, await sitDown(client));
  for (const [at, decision] of decisions.entries())
    expect(await client.call('attempts.append', { attemptId, seq: at + 1, decision })).toMatchObject({
      ok: true,
    });
  await showApp(client, `/attempt/${attemptId}`);
  return screen.findByRole('region', { name: 'What follows' });
}

describe('a room that is opened again', () => {
  it('still shows what the last act led to, marks left out, and does not say it a second time', async () => {
    const outcome = await resumed();
    expect(within(outcome).getByText(plain)).toBeTruthy();
    expect(document.querySelector('[data-announcer]')?.textContent).toBe('');
    cleanup();
  });

  it('keeps in the journal, folded, what every act led to', async () => {
    await resumed();
    fireEvent.click(screen.getByRole('tab', { name: /^Journal/ }));
    const panel = screen.getByRole('tabpanel');
    await waitFor(() => expect(within(panel).getAllByRole('listitem')).toHaveLength(3));
    expect(await axeFindings()).toEqual([]);
    const acts = [...panel.querySelectorAll('details')];
    expect(acts.map((each) => each.open)).toEqual([false, false, false]);
    // Under a mark lies the line it was set on.
    expect(acts[0]?.querySelector('.prose')?.textContent).toMatch(/^02\/03\/26, /);
    expect(acts[1]?.querySelector('.prose')?.textContent).toMatch(plain);
    expect(acts[2]?.querySelector('.prose')?.textContent).toBe('reply.yard.talk-aside');
  });
});
