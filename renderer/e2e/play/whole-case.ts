/** A case as a whole: from the welcome through a walk to its last decision, and what a clean one must come to. */
import { expect, type Page } from '@playwright/test';
import { caseCard, enter, openBriefing, readDebrief, startCase } from './desk.ts';
import { type ShippedCase, type Walk, cleanWalk } from './library.ts';
import { playOne } from './play-walk.ts';
import { type Room, roomOn } from './room.ts';
import { type Language, wordsOf } from './words.ts';

export interface Whole {
  readonly case: ShippedCase;
  readonly walk: Walk;
  readonly language: Language;
}

export const cleanWhole = (of: ShippedCase, as: string, language: Language): Whole => ({
  case: of,
  walk: cleanWalk(of, as),
  language,
});

/** Welcome, desk, briefing: a new learner in the room of the case. */
export async function beginWhole(page: Page, { case: of, walk, language }: Whole): Promise<Room> {
  const words = wordsOf(language, of.id);
  await enter(page, 'Heron', language, walk.seat);
  await expect(caseCard(page, of.id)).toHaveAttribute('data-state', 'new');
  await openBriefing(page, words, of.id);
  await startCase(page, words);
  return roomOn(page, words);
}

/** Every decision of the walk, pressed, typed and picked as a learner does; `look` is called at each new scene. */
export async function playWhole(
  room: Room,
  { case: of, walk }: Whole,
  look: (scene: string) => Promise<void> = async () => {},
): Promise<void> {
  const player = of.player([], walk.seat, walk.variant);
  const stage = room.page.locator('[data-scene]');
  await look(player.view().scene);
  for (const decision of walk.decisions) {
    const before = player.view().scene;
    await playOne(room, player, decision);
    const { ended, scene } = player.view();
    if (!ended) await expect(stage).toHaveAttribute('data-scene', scene);
    if (!ended && scene !== before) await look(scene);
  }
}

/** The debrief gives full marks, and the desk knows of it. */
export async function expectFullMarks({ page, words }: Room, { case: of }: Whole): Promise<void> {
  await readDebrief(page, words);
  const passed = words.ui('debrief', 'details.passed');
  const percent = /100\s?%/;
  await expect(page.getByRole('region', { name: passed })).toContainText(percent);
  await expect(page.locator('[data-criterion]')).not.toHaveCount(0);
  await expect(page.locator('[data-criterion]:not([data-verdict="met"])')).toHaveCount(0);
  await page.getByRole('link', { name: words.ui('debrief', 'desk'), exact: true }).click();
  await expect(caseCard(page, of.id)).toHaveAttribute('data-state', 'passed');
  const attempt = page.getByRole('row', { name: words.story('case.title') });
  await expect(attempt).toContainText(words.ui('desk', 'state.passed'));
  await expect(attempt).toContainText(percent);
}
