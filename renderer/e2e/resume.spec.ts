/** The power goes out in the middle of a case: the desk offers to go on, and the room stands where it stood. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { openAt, seatLearner, startAttempt } from './play/host-call.ts';
import { newPlayer, untilScene, walkNamed } from './play/library.ts';
import { playWalk } from './play/play-walk.ts';
import { expectedRoom, readRoom, type RoomState } from './play/read-room.ts';
import { type Room, roomOn } from './play/room.ts';
import { english } from './play/words.ts';

const walk = walkNamed('clean-tuesday');
const prepared = untilScene(walk, 'unit');
const played = walk.decisions.slice(prepared.length, prepared.length + 3);

const journal = async (room: Room): Promise<readonly string[]> => {
  await room.openTab('journal');
  const lines = await room.page
    .getByRole('tabpanel')
    .getByRole('list')
    .getByRole('listitem')
    .allTextContents();
  await room.openTab('documents');
  return lines;
};

/** What the room shows, the marks on the pay book and the whole journal among it. */
async function lookAround(page: Page): Promise<{ state: RoomState; journal: readonly string[] }> {
  const room = roomOn(page);
  await room.openPaper('pay-book');
  return { state: await readRoom(page), journal: await journal(room) };
}

test('after SIGKILL the desk offers to go on, and the room stands where it stood', {
  tag: '@smoke',
}, async ({ app }) => {
  const learner = await seatLearner(app.page, 'Heron');
  const attempt = await startAttempt(app.page, learner, prepared);
  await openAt(app.page, `/attempt/${attempt}`);
  const player = newPlayer(prepared);
  await playWalk(roomOn(app.page), player, played);
  const before = await lookAround(app.page);
  await app.kill();

  const page = await app.restart();
  const resume = page.getByRole('region', { name: english.story('case.title') });
  const { day, phase } = player.view();
  const title = english.story(`phase.${phase}.title`);
  await expect(resume).toContainText(
    english.ui('desk', 'resume.where', { day, phase: title }).replace(/^.*\{\{date\}\}/, ''),
  );
  await resume.getByRole('link', { name: english.ui('desk', 'resume.open') }).click();
  await expect(page.locator('[data-scene]')).toHaveAttribute('data-scene', player.view().scene);
  const after = await lookAround(page);
  expect(after).toEqual(before);
  expect(after.state).toEqual(expectedRoom(player, 'pay-book'));
  expect(after.state.marks).not.toEqual({});
  expect(after.journal).toHaveLength(prepared.length + played.length);

  const [next] = walk.decisions.slice(prepared.length + played.length);
  if (!next) throw new Error('the walk goes on after this');
  await playWalk(roomOn(page), player, [next]);
});
