/** An entry of a list counts once, and nobody is unmet where he speaks. */
import { expect, it } from 'vitest';
import { type Change, found } from './refused.fixture.ts';

it.each<[string, Change, string[]]>([
  ['an error taught twice', (d) => d.header.teaches.push('E-01'), ['case.id.duplicate header/teaches/2']],
  [
    'a paper in the dossier twice',
    (d) => (d.startPapers = ['pay-book', 'letter', 'pay-book']),
    ['case.id.duplicate startPapers/2'],
  ],
  [
    'a fact carried twice',
    (d) => d.phases[0].carries.push('promised'),
    ['case.id.duplicate phases/0/carries/1'],
  ],
  [
    'somebody unmet twice',
    (d) => (d.scenes[0].unmet = ['w1', 'boss', 'boss']),
    ['case.id.duplicate scenes/0/unmet/2'],
  ],
  ['nobody unmet', (d) => (d.scenes[0].unmet = []), ['case.shape scenes/0/unmet']],
  ['somebody unmet who speaks', (d) => (d.scenes[3].unmet = ['boss', 'w1']), ['case.shape scenes/3/unmet/1']],
])('refuses %s', (_what, change, expected) => {
  expect(found(change)).toEqual(expected);
});

it.each<[string, Change]>([
  ['two papers', (d) => (d.startPapers = ['pay-book', 'letter'])],
  ['somebody unmet while others speak', (d) => (d.scenes[3].unmet = ['boss'])],
  ['somebody unmet who speaks elsewhere', (d) => (d.scenes[0].unmet = ['w1'])],
])('takes %s', (_what, change) => {
  expect(found(change)).toEqual([]);
});
