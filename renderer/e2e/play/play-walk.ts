/** Plays decisions through the page beside a stepped player, which knows what must follow. */
import { expect } from '@playwright/test';
import type { Decision } from '../../../scenarios/case/decision.ts';
import type { Player } from '../../../scenarios/compile/player.ts';
import type { Room } from './room.ts';

/** Takes a decision in both, and checks that a verdict is shown exactly when a phase has ended. */
export async function playOne(room: Room, player: Player, decision: Decision): Promise<void> {
  await room.decide(decision);
  const { consequence } = player.perform(decision);
  await room.settled(player.journal().length);
  const verdict = room.page.locator('article[data-verdict]');
  if (consequence.phaseEnded === null) return expect(verdict).toBeHidden();
  const phase = room.words.story(`phase.${consequence.phaseEnded}.title`);
  await expect(verdict.getByRole('heading', { level: 1 })).toHaveText(
    room.words.ui('room', 'verdict.title', { phase }),
  );
  await room.goOn();
}

/** Plays a walk from where the player stands; after each decision page and player show the same scene. */
export async function playWalk(room: Room, player: Player, decisions: readonly Decision[]): Promise<void> {
  for (const decision of decisions) {
    await playOne(room, player, decision);
    const { ended, scene } = player.view();
    if (!ended) await expect(room.page.locator('[data-scene]')).toHaveAttribute('data-scene', scene);
  }
}

/** Closes the file at the end of the case; the debrief opens. */
export async function closeCase({ page, words }: Room): Promise<void> {
  await page.getByRole('button', { name: words.ui('room', 'end.close') }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: words.ui('debrief', 'acts.title') }),
  ).toBeVisible();
}
