/** Facts of a qualification as they are written in a file: what is taken, what is filled in, what is refused and where. */
import { describe, expect, it } from 'vitest';
import { carwash, worker } from './qualify.fixture.ts';
import { readQualifyFacts, type QualifyInput } from './qualify-facts.ts';

describe('facts as they are read', () => {
  it.each([
    ['an end before the start', { ...carwash, to: '2026-01-01' }, ['to'], 'custom'],
    ['an unknown purpose', { ...carwash, purposes: ['P9'] }, ['purposes', 0], 'invalid_value'],
    ['nobody', { ...carwash, victims: [] }, ['victims'], 'too_small'],
    ['a key that is none', { ...carwash, nationality: 'any' }, [], 'unrecognized_keys'],
  ])('are refused with %s, at its place and with its rule', (_what, facts, path, rule) => {
    expect(readQualifyFacts(facts)).toMatchObject({
      ok: false,
      issues: [{ code: 'request.malformed', path, params: { rule } }],
    });
  });

  it('are refused with a day that does not exist, and with every other fault beside it', () => {
    const read = readQualifyFacts({ ...carwash, from: '2026-02-30', nationality: 'any', consent: 'maybe' });
    expect(
      read.ok ? [] : read.issues.map(({ code, path, params }) => [code, path.join('/'), params]),
    ).toEqual([
      ['date.malformed', 'from', { text: '2026-02-30' }],
      ['request.malformed', 'consent', { rule: 'invalid_value', allowed: 'yes, no, unknown' }],
      [
        'request.malformed',
        '',
        {
          rule: 'unrecognized_keys',
          keys: 'nationality',
          allowed: expect.stringMatching(
            /^from, to, actions, purposes, victims, consent, .*, victimOffences$/,
          ),
        },
      ],
    ]);
  });

  it('take ages, numbers of people and levels of penalty that exist, and no others', () => {
    const takes = (facts: Partial<QualifyInput>) => readQualifyFacts({ ...carwash, ...facts }).ok;
    const aged = (age: number) => takes({ victims: [{ ...worker, age }] });
    const counted = (count: number) => takes({ victims: [{ ...worker, count }] });
    const levelled = (level: number) => takes({ victimOffences: [{ directConsequence: 'yes', level }] });
    expect([-1, 0, 120, 121, 17.5].map(aged)).toEqual([false, true, true, false, false]);
    expect([0, 1, 10_000, 10_001, 1.5].map(counted)).toEqual([false, true, true, false, false]);
    expect([0, 1, 8, 9, 2.5].map(levelled)).toEqual([false, true, true, false, false]);
  });

  it('fill in what was left out with what is not known', () => {
    expect(readQualifyFacts(carwash)).toEqual({
      ok: true,
      value: {
        ...carwash,
        consent: 'unknown',
        crossBorder: 'unknown',
        ...{ pressures: [], means: [], circumstances: [], indicators: [], socialBreaches: [] },
        victimOffences: [],
        victims: [{ ...worker, count: 1, unaccompanied: false }],
      },
    });
  });
});
