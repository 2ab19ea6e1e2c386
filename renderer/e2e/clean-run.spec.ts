/** The clean ways through the case, clicked from the welcome to the debrief. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { caseCard, enter, openBriefing, readDebrief, startCase } from './play/desk.ts';
import { newPlayer, walkNamed } from './play/library.ts';
import { closeCase, playWalk } from './play/play-walk.ts';
import { roomOn } from './play/room.ts';
import { english } from './play/words.ts';

/** About sixty decisions, each pressed, typed and picked as a learner does. */
async function playClean(page: Page, id: string): Promise<void> {
  test.slow();
  const walk = walkNamed(id);
  await enter(page, 'Heron');
  await expect(caseCard(page)).toHaveAttribute('data-state', 'new');
  await openBriefing(page);
  await startCase(page);
  const room = roomOn(page);
  await playWalk(room, newPlayer(), walk.decisions);
  await closeCase(room);
}

async function expectFullMarks(page: Page): Promise<void> {
  await readDebrief(page);
  const result = page.getByRole('region', { name: english.ui('debrief', 'details.passed') });
  await expect(result).toContainText('100%');
  await expect(page.locator('[data-criterion]')).not.toHaveCount(0);
  await expect(page.locator('[data-criterion]:not([data-verdict="met"])')).toHaveCount(0);
  await page.getByRole('link', { name: english.ui('debrief', 'desk'), exact: true }).click();
  await expect(caseCard(page)).toHaveAttribute('data-state', 'passed');
  const attempt = page.getByRole('row', { name: english.story('case.title') });
  await expect(attempt).toContainText(english.ui('desk', 'state.passed'));
  await expect(attempt).toContainText('100%');
}

test('the clean way by day, clicked through, passes with 100', async ({ app }) => {
  await playClean(app.page, 'clean-tuesday');
  await expectFullMarks(app.page);
});

test('the clean way by night, clicked through, passes with 100 @full', async ({ app }) => {
  await playClean(app.page, 'clean-tonight');
  await expectFullMarks(app.page);
});
