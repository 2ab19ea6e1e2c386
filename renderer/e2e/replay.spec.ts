/** A closed practice attempt: its transcript on screen and on paper, and its replay from a phase, which leaves it as it is. */
import { expect, test } from './fixtures/test.ts';
import { expectAccessible } from './play/axe.ts';
import { hostCall, openAt, seatLearner, startAttempt, takeDecisions } from './play/host-call.ts';
import { newPlayer, walkNamed } from './play/library.ts';
import { roomOn } from './play/room.ts';
import { english } from './play/words.ts';

const { decisions } = walkNamed('clean-tuesday');
const journal = newPlayer(decisions).journal();
const phase = 'evening';
const kept = journal.findIndex((entry) => entry.phase === phase);
const { ui, story } = english;
const title = story(`phase.${phase}.title`);
const line = 'I would call before the door is opened, so that nobody waits in the yard.';

test('is told whole, printed without the sentence, and replayed from a phase @full', async ({
  app: { page },
}) => {
  const heron = await seatLearner(page, 'Heron');
  const attemptId = await startAttempt(page, heron, decisions.slice(0, 3));
  const { phase: first } = await hostCall(page, 'attempts.standing', { attemptId });
  await hostCall(page, 'attempts.rewind', { attemptId, seq: 4, toPhase: first, line });
  // The log holds three decisions and the way back.
  await takeDecisions(page, attemptId, decisions, 4);
  await hostCall(page, 'attempts.close', { attemptId });
  const before = await hostCall(page, 'attempts.read', { attemptId });

  await openAt(page, `/record/attempt/${attemptId}`);
  await expect(page.getByText(line)).toBeVisible();
  await expectAccessible(page, 'transcript');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(line)).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await page.emulateMedia({ media: null });

  const day = journal[kept]?.day ?? 0;
  await page.getByRole('button', { name: ui('common', 'replay.open', { phase: title, day }) }).click();
  await page.getByRole('button', { name: ui('common', 'replay.confirm') }).click();
  await roomOn(page).settled(kept);
  await expect(page.locator('[data-scene]')).toHaveAttribute(
    'data-scene',
    newPlayer(decisions.slice(0, kept)).view().scene,
  );
  await openAt(page, '/desk');
  await expect(page.getByText(ui('common', 'replay.from', { phase: title, number: 1 }))).toBeVisible();
  expect(await hostCall(page, 'attempts.read', { attemptId })).toEqual(before);
});
