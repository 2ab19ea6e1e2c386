/** The record over time: what is drawn in one line, what is left out, and minutes as they are shown. */
import { describe, expect, it } from 'vitest';
import type { CompetenceResult } from '../attempt/score-sheet.ts';
import { currentVersions } from '../attempt/versions.ts';
import { isComparable, minutesOf, progressOf } from './record.ts';
import { entryOn } from './record.fixture.ts';

const seen = (
  competence: CompetenceResult['competence'],
  observations: number,
  percent: number | null,
): CompetenceResult => ({ competence, points: 0, maxPoints: 1, observations, percent });

describe('progress', () => {
  it('goes from the oldest attempt to the newest, one point for each that looked at the competence', () => {
    const late = entryOn(9, { result: { competences: [seen('safety', 8, 82), seen('indicators', 5, 60)] } });
    const early = entryOn(3, { mode: 'practice', result: { competences: [seen('safety', 8, 40)] } });
    const { lines } = progressOf([late, early]);
    expect(lines).toEqual([
      {
        competence: 'indicators',
        points: [{ attemptId: 'attempt-9', mode: 'assessment', observations: 5, percent: 60 }],
      },
      {
        competence: 'safety',
        points: [
          { attemptId: 'attempt-3', mode: 'practice', observations: 8, percent: 40 },
          { attemptId: 'attempt-9', mode: 'assessment', observations: 8, percent: 82 },
        ],
      },
    ]);
  });

  it('keeps a competence of which not enough was seen, without a percentage', () => {
    const { lines } = progressOf([entryOn(3, { result: { competences: [seen('deadlines', 3, null)] } })]);
    expect(lines[0]?.points[0]).toMatchObject({ observations: 3, percent: null });
  });

  it('names what it leaves out: attempts of other versions and damaged ones', () => {
    const other = entryOn(3, { comparable: false });
    const damaged = entryOn(4, { intact: false });
    const plain = entryOn(5);
    expect(progressOf([plain, damaged, other])).toMatchObject({
      attempts: [plain],
      leftOut: [other, damaged],
    });
  });

  it('knows nothing of attempts that were not closed', () => {
    const open = entryOn(3, { state: 'open', result: null });
    expect(progressOf([open])).toEqual({ attempts: [], lines: [], leftOut: [] });
  });
});

describe('versions', () => {
  it.each(['format', 'engine', 'law', 'rubric'] as const)('of another %s cannot be compared', (part) => {
    expect(isComparable(currentVersions)).toBe(true);
    expect(isComparable({ ...currentVersions, [part]: 99 })).toBe(false);
  });
});

describe('minutes', () => {
  it.each([
    [null, null],
    [0, 0],
    [1, 1],
    [89, 1],
    [90, 2],
    [3600, 60],
  ])('of %s seconds are %s', (seconds, minutes) => {
    expect(minutesOf(seconds)).toBe(minutes);
  });
});
