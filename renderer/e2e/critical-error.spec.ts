/** One critical error is enough: the run does not pass, and the debrief says which act it was. */
import { expect, test } from './fixtures/test.ts';
import { caseCard, readDebrief } from './play/desk.ts';
import { openAt, seatLearner, startAttempt } from './play/host-call.ts';
import { newPlayer, untilScene, walkNamed } from './play/library.ts';
import { closeCase, playWalk } from './play/play-walk.ts';
import { roomOn } from './play/room.ts';
import { english } from './play/words.ts';

/** All is right in it but one answer on the telephone. */
const walk = walkNamed('where');
const prepared = untilScene(walk, 'cousin');
const act = english.story('choice.cousin.where');

test('a run with nearly all points and one critical error does not pass, and the debrief names the error @full', async ({
  app: { page },
}) => {
  expect(walk.expects.passed).toBe(false);
  expect(walk.expects.percent).toBeGreaterThan(90);
  const attempt = await startAttempt(page, await seatLearner(page, 'Heron'), prepared);
  await openAt(page, `/attempt/${attempt}`);
  const room = roomOn(page);
  await playWalk(room, newPlayer(prepared), walk.decisions.slice(prepared.length));
  await closeCase(room);

  const takeBack = page.getByRole('group', { name: english.ui('debrief', 'acts.title') });
  await expect(takeBack.getByText(act, { exact: true })).toBeVisible();
  await readDebrief(page);
  const result = page.getByRole('region', { name: english.ui('debrief', 'details.failed') });
  await expect(result).toContainText(`${walk.expects.percent}%`);
  const against = page.locator('[data-criterion][data-verdict="violated"]');
  await expect(against).toHaveCount(1);
  await expect(against).toContainText(english.ui('common', 'severity.critical'));
  const id = await against.getAttribute('data-criterion');
  await against.locator('summary').click();
  await expect(against).toContainText(act);

  const back = english.ui('debrief', 'back', { step: english.ui('debrief', 'step.cards') });
  await page.getByRole('link', { name: back, exact: true }).click();
  const critical = page.getByRole('region', { name: english.ui('debrief', 'cards.critical') });
  await expect(critical.getByRole('listitem')).toHaveCount(1);
  await expect(critical).toContainText(english.story(`criterion.${id}.title`));
  await expect(critical).toContainText(english.story(`criterion.${id}.why`));

  await openAt(page, '/desk');
  await expect(caseCard(page)).toHaveAttribute('data-state', 'failed');
});
