/** Every shipped case from every seat, clicked clean from the welcome to the debrief. */
import type { Page } from '@playwright/test';
import { test } from './fixtures/test.ts';
import { caseId, caseIds, caseNamed, seat, walkNamed } from './play/library.ts';
import { closeCase } from './play/play-walk.ts';
import { beginWhole, cleanWhole, expectFullMarks, playWhole, type Whole } from './play/whole-case.ts';

async function playClean(page: Page, whole: Whole): Promise<void> {
  test.slow();
  const room = await beginWhole(page, whole);
  await playWhole(room, whole);
  await closeCase(room);
  await expectFullMarks(room, whole);
}

for (const of of caseIds.map(caseNamed))
  for (const as of of.seats) {
    const tag = of.id === caseId && as === seat ? [] : ['@full'];
    test(`a clean way through ${of.id} as ${as} passes with 100`, { tag }, async ({ app }) => {
      await playClean(app.page, cleanWhole(of, as, 'en'));
    });
  }

test('the clean way by night passes with 100 too @full', async ({ app }) => {
  await playClean(app.page, { case: caseNamed(caseId), walk: walkNamed('clean-tonight'), language: 'en' });
});
