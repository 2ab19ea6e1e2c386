/** Random walks in a real browser: at every step the page offers and allows exactly what the machine takes, and shows where it stands. */
import { expect, type Page } from '@playwright/test';
import type { Decision } from '../../scenarios/case/decision.ts';
import type { Player } from '../../scenarios/compile/player.ts';
import { test } from './fixtures/test.ts';
import { hostCall, openAt, seatLearner, startAttempt } from './play/host-call.ts';
import { newPlayer, untilScene, walkNamed } from './play/library.ts';
import { playOne } from './play/play-walk.ts';
import { anyBeltAct, anyDecision } from './play/random-decision.ts';
import { type Dice, dice } from './play/random.ts';
import { expectedRoom, readRoom } from './play/read-room.ts';
import { type Room, roomOn } from './play/room.ts';

const firstPaper = 'fire-form';

const openPaper = async (page: Page): Promise<string> =>
  (await page.locator('[data-paper]').getAttribute('data-paper')) ?? '';

/** Page and machine side by side. */
async function expectEqual(room: Room, player: Player): Promise<void> {
  const expected = expectedRoom(player, await openPaper(room.page));
  await expect
    .poll(() => readRoom(room.page), `after ${player.journal().length} decisions`)
    .toEqual(expected);
}

/** Puts an act together on the belt: it can be done in the page exactly when the machine takes it. Gives it when it can. */
async function tryBelt(room: Room, player: Player, throwing: Dice): Promise<Decision | null> {
  const act = anyBeltAct(player, throwing);
  const possible = player.can(act);
  await room.fillBelt(act);
  await expect(room.doIt, JSON.stringify(act)).toBeEnabled({ enabled: possible });
  return possible ? act : null;
}

/** When no moment is left the belt takes nothing: then it is always tried, for chance comes there too seldom. */
const triesBelt = (player: Player, throwing: Dice): boolean =>
  throwing.roll(4) === 0 || player.view().moments?.left === 0;

/** One step: sometimes an act of the belt, put together and then done or left, else any other decision. */
async function step(room: Room, player: Player, throwing: Dice): Promise<void> {
  const act = triesBelt(player, throwing) ? await tryBelt(room, player, throwing) : null;
  if (act && throwing.roll(3) > 0) {
    await room.doIt.click();
    return settle(room, player, act);
  }
  const decision = anyDecision(player, throwing);
  if (decision) return playOne(room, player, decision);
  throw new Error('the machine takes nothing, and the case has not ended');
}

async function settle(room: Room, player: Player, act: Decision): Promise<void> {
  const { consequence } = player.perform(act);
  await room.settled(player.journal().length);
  if (consequence.phaseEnded !== null) await room.goOn();
}

/** Every paper that is there is opened, and its marks are compared. */
async function comparePapers(room: Room, player: Player): Promise<void> {
  await room.openTab('documents');
  for (const paper of player.view().papers) {
    await room.openPaper(paper);
    await expectEqual(room, player);
  }
}

/** What the page told the host, as it stands in the log. */
async function logged(page: Page, attemptId: string): Promise<readonly Decision[]> {
  const { events } = await hostCall(page, 'attempts.read', { attemptId });
  return events.flatMap((each) => (each.type === 'decision.made' ? [each.decision] : []));
}

interface Start {
  readonly seed: number;
  readonly steps: number;
  /** Decisions taken before the walk begins. */
  readonly from: readonly Decision[];
}

async function randomWalk(page: Page, { seed, steps, from }: Start): Promise<void> {
  const throwing = dice(seed);
  const player = newPlayer(from);
  const room = roomOn(page);
  const attempt = await startAttempt(page, await seatLearner(page, `Seed ${seed}`), from);
  await openAt(page, `/attempt/${attempt}`);
  await room.settled(from.length);
  await room.openPaper(firstPaper);
  for (let done = 0; done < steps && !player.view().ended; done += 1) {
    await expectEqual(room, player);
    await step(room, player, throwing);
  }
  await comparePapers(room, player);
  expect(await logged(page, attempt)).toEqual(player.journal().map((each) => each.decision));
  await page.reload();
  await room.settled(player.journal().length);
  await comparePapers(room, player);
}

const starts = [
  { where: 'from the beginning', seed: 45, steps: 25, from: [] },
  { where: 'when time is up', seed: 1961, steps: 20, from: untilScene(walkNamed('time-passes'), 'team') },
  {
    where: 'on calendar days',
    seed: 2026,
    steps: 25,
    from: untilScene(walkNamed('clean-tuesday'), 'centre'),
  },
];

for (const { where, ...start } of starts)
  test(`page and machine agree along random walk ${start.seed}, ${where} @full`, async ({
    app: { page },
  }) => {
    test.slow();
    await randomWalk(page, start);
  });

for (const seed of [1, 2, 3, 5, 8, 13, 21, 34])
  test(`page and machine agree along the long random walk ${seed}`, { tag: '@full' }, async ({
    app: { page },
  }) => {
    test.setTimeout(600_000);
    await randomWalk(page, { seed, steps: 400, from: [] });
  });
