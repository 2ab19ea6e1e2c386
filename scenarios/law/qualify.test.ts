/** Qualification by date: the boundary days of both Codes, and what the magistrate is asked (domain.md 1.3 and 7.3). */
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../core/local-date.ts';
import { answer, carwash, recent, worker } from './qualify.fixture.ts';
import type { QualifyInput } from './qualify-facts.ts';

describe('the day the Code changes', () => {
  it.each([
    ['2026-08-31', '2026-08-31', ['old'], false],
    ['2026-09-01', '2026-09-01', ['new'], false],
    ['2026-08-31', '2026-09-01', ['old', 'new'], true],
  ])('from %s to %s: %j', (from, to, expected, straddling) => {
    const { regimes, magistrateDecides } = answer({ ...carwash, from, to });
    expect([regimes.map((each) => each.regime), magistrateDecides]).toEqual([expected, straddling]);
  });

  it('can be moved by one switch', () => {
    const facts = { ...carwash, from: '2026-09-01', to: '2026-09-30' };
    expect(answer(facts, '2026-10-01' as LocalDate).regimes.map((each) => each.regime)).toEqual(['old']);
  });

  it('takes illegal adoption and forced marriage as purposes from that day on only', () => {
    const under = (purpose: 'P6' | 'P7') =>
      answer({ ...carwash, purposes: [purpose], from: '2026-08-31', to: '2026-09-01' });
    expect(under('P7').regimes.map((each) => each.potentialTrafficking)).toEqual([false, true]);
    expect(under('P6')).toMatchObject({ potentialTrafficking: true, advice: 'refer' });
  });
});

describe('what the magistrate is asked', () => {
  const checks = (facts: Partial<QualifyInput>) =>
    answer({ ...carwash, ...facts })
      .checks.filter((each) => each.with === 'reference-magistrate')
      .map(({ fact }) => fact);

  it('follows from the dates', () => {
    expect([checks({}), checks(recent), checks({ to: '2026-09-01' })]).toEqual([
      ['fact.code.time-rule'],
      ['fact.code.in-force'],
      ['fact.code.straddling', 'fact.code.time-rule', 'fact.code.in-force'],
    ]);
  });

  it('is which article of the old Code holds when authority was abused', () => {
    expect([
      checks({ means: ['authority-abused'] }).includes('fact.offence.authority-means-old'),
      checks({ ...recent, means: ['authority-abused'] }).includes('fact.offence.authority-means-old'),
      checks({ means: ['force'] }).includes('fact.offence.authority-means-old'),
    ]).toEqual([true, false, false]);
  });

  it('is which chapter applies when a minor may have been exploited in the first form', () => {
    const child = [{ ...worker, age: 16 }];
    expect([
      checks({ ...recent, purposes: ['P1'], victims: child }).includes('fact.definition.minor-other-chapter'),
      checks({ purposes: ['P1'], victims: child }).includes('fact.definition.minor-other-chapter'),
      checks({ ...recent, purposes: ['P3'], victims: child }).includes('fact.definition.minor-other-chapter'),
      checks({ ...recent, purposes: ['P1'] }).includes('fact.definition.minor-other-chapter'),
    ]).toEqual([true, false, false, false]);
  });
});

it('asks the magistrate whether the fine is multiplied for facts before the Act of 24 June 2013, and not after', () => {
  const asked = ['2012-01-01', '2013-06-23', '2013-06-24', '2020-01-01'].map((from) =>
    answer({ ...carwash, from, to: '2020-01-01' }).checks.filter(
      ({ fact }) => fact === 'fact.offence.fine-before-act',
    ),
  );
  const check = { with: 'reference-magistrate', fact: 'fact.offence.fine-before-act' };
  expect(asked).toEqual([[check], [check], [], []]);
});
