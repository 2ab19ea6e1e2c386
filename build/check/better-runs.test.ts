/** Nearest better runs of the shipped cases: every walk with an error has one, and a single planted difference is the one that is found. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay } from '../../scenarios/attempt/replay.ts';
import type { Decision } from '../../scenarios/case/decision.ts';
import { ok } from '../../scenarios/core/result.ts';
import { earliestTurn, nearestBetter } from '../../scenarios/report/better-run.ts';
import { partingsOf } from '../../scenarios/report/compare-runs.ts';
import { scoreAttempt } from '../../scenarios/score/score-attempt.ts';
import { caseIds, readCase, readWalks, type Walk } from './case-files.ts';
import { playableOf } from './play-walk.ts';

const library = path.resolve(import.meta.dirname, '../../scenarios/library');

describe.each(caseIds(library))('the walks of %s', (id) => {
  const parsed = readCase(path.join(library, id, 'case.json'));
  if (!parsed.ok) throw new Error(`${id} does not parse`);
  const walks = readWalks(path.join(library, id));

  /** The better run and the turn of a walk, among the clean walks of its seat and variant. */
  const toldOf = ({ seat, variant, decisions }: Walk) => {
    const playable = playableOf(parsed.value, seat, variant);
    if (!playable.ok) throw new Error('the case is played');
    const { document, compiled, stepper } = playable.value;
    const play = (taken: readonly Decision[]) => {
      const player = replay(compiled, taken, stepper);
      return player.ok ? ok({ document, compiled, player: player.value }) : player;
    };
    const run = play(decisions);
    if (!run.ok) throw new Error('the walk plays');
    const own = { run: run.value, sheet: scoreAttempt(run.value) };
    const known = walks.filter(
      (each) => each.expects.clean && each.seat === seat && each.variant === variant,
    );
    const better = nearestBetter(play, own, known);
    return { own, better, turn: better && earliestTurn(play, own, better), play };
  };

  it.each(walks.filter((each) => each.expects.clean).map((walk) => [walk.id, walk] as const))(
    '%s, which is clean, has nothing better',
    (_id, walk) => expect(toldOf(walk).better).toBeNull(),
  );

  it.each(walks.filter((each) => !each.expects.clean).map((walk) => [walk.id, walk] as const))(
    '%s has a better one, and the decision that turned it lies where they part',
    (_id, walk) => {
      const { own, better, turn, play } = toldOf(walk);
      if (!better || !turn) throw new Error('a better run is known');
      expect(better.sheet.points > own.sheet.points || !own.sheet.passed).toBe(true);
      expect(turn.criteria.length).toBeGreaterThan(0);
      const theirs = better.run.player.journal().map((each) => each.decision);
      const partings = partingsOf(walk.decisions, theirs);
      const lies = (at: number | null, side: 'own' | 'other') =>
        at === null || partings.some((each) => each[side].from <= at && at < each[side].to);
      expect([lies(turn.own, 'own'), lies(turn.better, 'other')]).toEqual([true, true]);
      // What only an earlier difference made possible is no turn: the better run could have decided it as well.
      const named = turn.own === null ? undefined : walk.decisions[turn.own];
      const wasOpen = theirs.some((_each, at) => {
        const there = play(theirs.slice(0, at));
        return named && there.ok && there.value.player.can(named);
      });
      expect(wasOpen).toBe(named !== undefined);
      const only = partings.length === 1 ? partings[0] : undefined;
      const unmet = own.sheet.criteria.filter((each) => each.verdict !== 'met').map((each) => each.id);
      if (only) expect(turn.criteria).toEqual(unmet);
    },
  );
});
