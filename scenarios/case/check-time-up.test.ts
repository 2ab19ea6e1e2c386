/** When the moments of a phase are spent, nothing that costs some can follow. */
import { expect, it } from 'vitest';
import { type Change, found } from './refused.fixture.ts';
import { parseCase } from './parse-case.ts';
import { smallDocument } from './small-case.fixture.ts';

const refused = ['case.timeUp.costs scenes/1/choices/0/costs/moments'];

it.each<[string, Change, string[]]>([
  ['a choice that costs a moment', (d) => (d.scenes[1].choices[0].costs = { moments: 1 }), refused],
  [
    'a choice that is there only while moments are left',
    (d) =>
      Object.assign(d.scenes[1].choices[0], { costs: { moments: 2 }, when: { moments: { atLeast: 2 } } }),
    refused,
  ],
  ['a choice that costs nothing', (d) => (d.scenes[1].choices[0].costs = { moments: 0 }), []],
  [
    'a cost in a phase of the calendar, where moments do not count',
    (d) => (d.scenes[4].choices[0].costs = { moments: 1 }),
    [],
  ],
])('is refused where time is up in a phase of moments, and nowhere else: %s', (_what, change, expected) => {
  expect(found(change)).toEqual(expected);
});

/** The small case, whose second phase runs on moments too. */
const twoTimed =
  (change: Change): Change =>
  (d) => {
    d.phases[1].time = { moments: 4 };
    d.scenes[2].choices[0].costs = { moments: 1 };
    change(d);
  };

it('is right where time that is up leads into another phase, whose moments are there anew', () => {
  expect(found(twoTimed((d) => (d.phases[0].timeUp = 'desk')))).toEqual([]);
});

it('is refused there too, where that is what follows when its own time is up', () => {
  const both: Change = (d) => {
    d.phases[0].timeUp = 'desk';
    d.phases[1].timeUp = 'desk';
  };
  expect(found(twoTimed(both))).toEqual(['case.timeUp.costs scenes/2/choices/0/costs/moments']);
});

it('is found in the variant that makes it so, and says of which phase and how many', () => {
  const document = smallDocument();
  const overlay = { scenes: { 'drive-off': { choices: { 'write-up': { costs: { moments: 3 } } } } } };
  document.variants.push({ id: 'b', overlay });
  const parsed = parseCase(document);
  expect(parsed.ok ? [] : parsed.issues).toEqual([
    {
      code: 'case.timeUp.costs',
      path: ['variants', 1, 'overlay', 'scenes', 'drive-off', 'choices', 'write-up', 'costs', 'moments'],
      params: { phase: 'visit', moments: 3 },
    },
  ]);
});
