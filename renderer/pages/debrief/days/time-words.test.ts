/** The time line in words: the chart and the table say the same, a missed duty is told from one that was done. */
import { describe, expect, it } from 'vitest';
import type { TimeLine } from '../../../../scenarios/report/time-line.ts';
import { tellTime, type TimeWords } from './time-words.ts';

const words: TimeWords = {
  date: (day) => `d${day}`,
  phase: (id) => `Phase ${id}`,
  arrival: (id) => `Arrival ${id}`,
  person: (id) => id.toUpperCase(),
  stage: (id) => `Stage ${id}`,
  document: (id) => `Document ${id}`,
  duty: (id) => `Duty ${id}`,
  acted: (count) => `${count} acts`,
  open: 'to the end',
  valid: (document, due) => `${document} valid to d${due}`,
  dutyFor: (duty, names) => `${duty} for ${names}`,
  outcome: (status, done) => (done === null ? status : `${status} d${done}`),
  names: (ids) => ids.map((id) => id.toUpperCase()).join(' and '),
  title: { phases: 'Phases', acts: 'Acts', arrivals: 'Arrivals', documents: 'Stages', duties: 'Duties' },
};
const line: TimeLine = {
  startsOn: '2026-03-16',
  last: 53,
  phases: [
    { phase: 'plan', from: 0, to: 1 },
    { phase: 'after', from: 1, to: 53 },
  ],
  arrivals: [{ arrival: 'call', day: 5 }],
  stages: [
    { person: 'w1', procedure: 'adult', stage: 'referred', document: null, from: 1, to: 7, due: null },
    { person: 'w1', procedure: 'adult', stage: 'reflection', document: 'annex15', from: 8, to: 53, due: 53 },
  ],
  duties: [
    { duty: 'inform', people: ['w1', 'w2'], status: 'done', known: 1, due: 1, done: 1 },
    { duty: 'tell', people: ['w1'], status: 'missed', known: 1, due: 60, done: null },
  ],
};
const groups = (change: Partial<TimeLine> = {}) =>
  tellTime({ ...line, ...change }, [{ day: 0, count: 3 }], words);
const group = (id: string) => groups().find((each) => each.id === id);

describe('the time line in words', () => {
  it('has a group for everything there is, and none for what there is not', () => {
    expect(groups().map((each) => each.id)).toEqual(['phases', 'acts', 'arrivals', 'documents', 'duties']);
    expect(groups({ stages: [], duties: [], arrivals: [] }).map((each) => each.id)).toEqual([
      'phases',
      'acts',
    ]);
  });

  it('tells a stage without a document from a document, with its last valid day, in chart and table', () => {
    expect(group('documents')?.rows).toEqual([
      {
        key: 'w1',
        name: 'W1',
        marks: [
          { kind: 'stage', from: 1, to: 7 },
          { kind: 'span', from: 8, to: 53 },
        ],
        said: 'd1 – d7: Stage referred. d8 – d53: Stage reflection; Document annex15 valid to d53',
      },
    ]);
    expect(group('documents')?.lines.map(({ to, outcome }) => [to, outcome])).toEqual([
      ['d7', 'Stage referred'],
      ['to the end', 'Stage reflection; Document annex15 valid to d53'],
    ]);
  });

  it('shows the window of a duty, whether it was done in it, and never beyond the last day', () => {
    expect(group('duties')?.rows.map(({ name, marks }) => [name, marks])).toEqual([
      [
        'Duty inform for W1 and W2',
        [
          { kind: 'window', from: 1, to: 1 },
          { kind: 'day', from: 1, to: 1 },
        ],
      ],
      ['Duty tell for W1', [{ kind: 'missed', from: 1, to: 53 }]],
    ]);
    expect(group('duties')?.lines.map(({ to, outcome }) => [to, outcome])).toEqual([
      ['d1', 'done d1'],
      ['to the end', 'missed'],
    ]);
  });
});
