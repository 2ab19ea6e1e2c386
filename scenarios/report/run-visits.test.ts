/** A run told scene by scene: nothing is lost, and what differs from the better run stands where it belongs. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../case/decision.ts';
import { visitsOf } from './run-visits.ts';
import { choose, cleanRun, decisionsLedBy, mark, runOf, wait } from './small-runs.fixture.ts';

const stepsOf = (decisions: readonly Decision[]) => runOf(decisions).player.journal();
const clean = stepsOf(cleanRun);

describe('a run told scene by scene', () => {
  it('tells each stay once, with all its decisions in order', () => {
    expect(visitsOf(clean, null).map(({ scene, own }) => [scene, own.map((each) => each.seq)])).toEqual([
      ['yard', [1, 2, 3, 4, 5]],
      ['drive-off', [6]],
      ['desk', [7]],
      ['call', [8]],
      ['desk', [9]],
      ['close', [10]],
    ]);
  });

  it('says of no decision that only this run took it where nothing is compared, or all is the same', () => {
    for (const better of [null, clean]) {
      const visits = visitsOf(clean, better);
      expect(visits.flatMap((each) => each.own).filter((each) => each.only)).toEqual([]);
      expect(visits.flatMap((each) => each.left)).toEqual([]);
    }
  });

  it('says what only this run did, and in which scene something was left out', () => {
    const own = stepsOf([choose('yard', 'talk-before-boss'), wait('moment'), ...cleanRun.slice(2)]);
    const [yard, ...rest] = visitsOf(own.slice(0, 4).concat(own.slice(5)), clean);
    expect(yard?.own.filter((each) => each.only).map((each) => each.seq)).toContain(1);
    expect(yard?.left.map((place) => clean[place]?.decision)).toContainEqual(cleanRun[0]);
    expect(rest.flatMap((each) => each.left)).toEqual([]);
  });

  it('takes acts in another order for the same acts', () => {
    const own = stepsOf([mark('day1', 'I8'), ...cleanRun.slice(0, 3), ...cleanRun.slice(4)]);
    expect(visitsOf(own, clean)[0]).toMatchObject({
      left: [],
      own: own.slice(0, 5).map(() => ({ only: false })),
    });
  });

  it('holds every own decision once, and all that was left out in its scenes, whatever was played', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), (numbers) => {
        const own = stepsOf(decisionsLedBy(numbers));
        const visits = visitsOf(own, clean);
        expect(visits.flatMap((each) => each.own.map(({ seq }) => seq))).toEqual(own.map((each) => each.seq));
        const shared = own.length - visits.flatMap((each) => each.own).filter((each) => each.only).length;
        const met = new Set(own.map((each) => each.scene));
        const elsewhere = clean.filter((each) => !met.has(each.scene)).length;
        expect(visits.flatMap((each) => each.left)).toHaveLength(clean.length - shared - elsewhere);
      }),
      { seed: 45 },
    );
  });
});
