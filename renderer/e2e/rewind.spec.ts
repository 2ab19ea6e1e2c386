/** Back to the start of a phase: the room stands there, also after a crash; the first decision keeps counting; the line never leaves. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { expectAccessible } from './play/axe.ts';
import { readDebrief } from './play/desk.ts';
import { hostCall, openAt, seatLearner, startAttempt, takeDecisions } from './play/host-call.ts';
import { caseId, newPlayer, seat, untilScene, variant, walkNamed } from './play/library.ts';
import { closeCase, playWalk } from './play/play-walk.ts';
import { expectedRoom, readRoom } from './play/read-room.ts';
import { type Room, roomOn } from './play/room.ts';
import { english } from './play/words.ts';

const { ui, story } = english;
/** All is right in it but one answer on the telephone, in the fourth phase. */
const walk = walkNamed('where');
const phase = 'aftermath';
const line = 'I would say nothing of where she is, because the caller may not be her cousin.';

const phases = newPlayer(walk.decisions).journal();
/** Decisions before the phase begins. */
const kept = phases.findIndex((entry) => entry.phase === phase);
const beforePhase = walk.decisions.slice(0, kept);

const title = ui('room', 'rewind.open');
const wayBack = (page: Page) => page.getByRole('button', { name: title, exact: true });
const dialogOn = (page: Page) => page.getByRole('dialog', { name: title });

/** Fills in the dialog with the keyboard and confirms. */
async function goBack(page: Page, to = phase): Promise<void> {
  const dialog = dialogOn(page);
  await dialog.getByRole('radio', { name: story(`phase.${to}.title`), exact: true }).press('Space');
  await dialog.getByRole('textbox', { name: ui('room', 'rewind.line') }).fill(line);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

/** The room at the start of the phase, and what was set aside under the journal. */
async function expectStart(room: Room, setAside: number): Promise<void> {
  const { page } = room;
  const player = newPlayer(beforePhase);
  await expect(page.locator('[data-scene]')).toHaveAttribute('data-scene', player.view().scene);
  await room.settled(kept);
  await room.openTab('journal');
  const aside = page.locator('[data-set-aside="1"]');
  const acts = { phase: story(`phase.${phase}.title`), acts: setAside };
  await expect(aside.locator('> summary')).toHaveText(ui('room', 'rewind.setAside', acts));
  await expect(aside).not.toHaveAttribute('open');
  await room.openTab('documents');
  await room.openPaper('pay-book');
  expect(await readRoom(page)).toEqual(expectedRoom(player, 'pay-book'));
}

test('the room stands at the start of the phase, also after SIGKILL, and the record tells both decisions @full', async ({
  app,
}) => {
  const learner = await seatLearner(app.page, 'Heron');
  const prepared = untilScene(walk, 'auditor');
  const attemptId = await startAttempt(app.page, learner, prepared);
  await openAt(app.page, `/attempt/${attemptId}`);
  await roomOn(app.page).openTab('journal');
  await wayBack(app.page).click();
  await expectAccessible(app.page, 'the way back');
  await goBack(app.page);
  await expect(app.page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(app.page.locator('[data-announcer]')).toHaveText(
    ui('room', 'rewind.done', { phase: story(`phase.${phase}.title`) }),
  );
  await expectStart(roomOn(app.page), prepared.length - kept);
  await app.kill();

  const page = await app.restart();
  await openAt(page, `/attempt/${attemptId}`);
  await expectStart(roomOn(page), prepared.length - kept);
  const better = walkNamed('clean-tuesday').decisions.slice(kept);
  const [next, ...rest] = better;
  if (!next) throw new Error('the walk goes on after this');
  await playWalk(roomOn(page), newPlayer(beforePhase), [next]);
  // In the log stand the opening, what was set aside, and the rewind.
  await takeDecisions(page, attemptId, rest, prepared.length + 2);
  await openAt(page, `/attempt/${attemptId}`);
  await closeCase(roomOn(page));
  await readDebrief(page);
  const result = page.getByRole('region', { name: ui('debrief', 'details.passed') });
  await expect(result).toContainText('100%');
  await expect(result).toContainText(ui('debrief', 'details.first', { percent: `${walk.expects.percent}%` }));
  await expect(result).toContainText(ui('debrief', 'details.rewinds', { rewinds: 1, of: 3 }));
  const first = ui('debrief', 'details.firstVerdict', { verdict: ui('debrief', 'details.violated') });
  await expect(page.locator('[data-criterion]').filter({ hasText: first })).toHaveCount(1);
  await expectAccessible(page, 'the debrief with two verdicts');

  const { text } = await hostCall(page, 'record.export', { learnerId: learner.learnerId });
  expect(text).toContain('attempt.rewound');
  expect(text).not.toContain('the caller may not be');
});

test('the verdict of a phase offers the way back, which asks for a line first and can be left @full', async ({
  app: { page },
}) => {
  const prepared = untilScene(walk, 'team');
  const attemptId = await startAttempt(page, await seatLearner(page, 'Heron'), prepared);
  await openAt(page, `/attempt/${attemptId}`);
  const room = roomOn(page);
  const decision = walk.decisions[prepared.length];
  if (!decision) throw new Error('the walk goes on after this');
  await room.decide(decision);
  const verdict = page.locator('article[data-verdict]');
  await verdict.getByRole('button', { name: title, exact: true }).click();
  const dialog = dialogOn(page);
  await dialog.getByRole('button', { name: ui('room', 'rewind.confirm'), exact: true }).click();
  await expect(dialog.getByRole('alert')).toHaveText(ui('room', 'rewind.lineWrong', { least: 3, most: 400 }));
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await expectAccessible(page, 'the way back, without a line');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(wayBack(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await goBack(page, 'plan');
  await expect(verdict).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await room.settled(0);
});

test('after the third time, and in an assessment, there is no way back, and the journal says so @full', async ({
  app: { page },
}) => {
  const learner = await seatLearner(page, 'Heron');
  const [decision] = walk.decisions;
  if (!decision) throw new Error('the walk begins');
  const attemptId = await startAttempt(page, learner, [decision]);
  for (const turn of [1, 2, 3]) {
    await hostCall(page, 'attempts.rewind', { attemptId, seq: turn * 2, toPhase: 'plan', line });
    await takeDecisions(page, attemptId, [decision], turn * 2);
  }
  await openAt(page, `/attempt/${attemptId}`);
  await roomOn(page).openTab('journal');
  await expect(page.getByText(ui('room', 'rewind.limit', { of: 3 }))).toBeVisible();
  await expect(page.locator('[data-set-aside]')).toHaveCount(3);
  await expect(wayBack(page)).toHaveCount(0);

  const { summary } = await hostCall(page, 'attempts.start', {
    learnerId: learner.learnerId,
    caseId,
    seat,
    variant,
    mode: 'assessment',
    language: 'en',
  });
  await takeDecisions(page, summary.id, [decision]);
  await openAt(page, `/attempt/${summary.id}`);
  await roomOn(page).openTab('journal');
  await expect(page.getByText(ui('room', 'rewind.assessment'))).toBeVisible();
  await expect(wayBack(page)).toHaveCount(0);
});
