/** Offences of the person: those they are made to commit as a purpose, and those that stay unpunished under either Code. */
import { describe, expect, it } from 'vitest';
import { answer, carwash, inNew, inOld, worker } from './qualify.fixture.ts';
import type { QualifyInput } from './qualify-facts.ts';

describe('an offence the person is made to commit', () => {
  const offence = (facts: Partial<QualifyInput>) =>
    answer({ ...carwash, purposes: ['P5'], ...facts }).potentialTrafficking;

  it.each([
    ['agrees, with nothing behind it', { consent: 'yes' }, false],
    ['agrees, with a debt behind it', { consent: 'yes', pressures: ['debt'] }, true],
    ['agrees and is seventeen', { consent: 'yes', victims: [{ ...worker, age: 17 }] }, true],
    ['agrees and may be under age', { consent: 'yes', victims: [{ ...worker, age: 'uncertain' }] }, true],
    ['does not agree', { consent: 'no' }, true],
    ['has not been asked', {}, true],
  ] as [string, Partial<QualifyInput>, boolean][])('when the person %s', (_who, facts, expected) => {
    expect(offence(facts)).toBe(expected);
  });

  it('asks the magistrate about the will, unless the person says no', () => {
    const checks = (consent: 'yes' | 'no') =>
      answer({ ...carwash, purposes: ['P5'], consent }).checks.map(({ fact }) => fact);
    expect([
      checks('yes').includes('fact.definition.consent'),
      checks('no').includes('fact.definition.consent'),
    ]).toEqual([true, false]);
  });
});

describe('non-punishment', () => {
  const by = (directConsequence: 'yes' | 'no' | 'unknown', level?: number) => ({
    victimOffences: [{ directConsequence, ...(level === undefined ? {} : { level }) }],
  });

  it('is raised for what is, or may be, a direct consequence of the exploitation', () => {
    const raised = (['yes', 'unknown', 'no'] as const).map((each) => inOld(by(each))?.nonPunishment);
    expect(raised.map((each) => each && [each.article, each.covers])).toEqual([
      ['433quinquies §5', true],
      ['433quinquies §5', false],
      null,
    ]);
  });

  it('covers levels 1 to 6 in the new Code; above, and where the level is unknown, it is open', () => {
    const covered = [1, 6, 7, 8, undefined].map((level) => inNew(by('yes', level))?.nonPunishment?.covers);
    expect(covered).toEqual([true, true, false, false, false]);
  });

  it('is to be checked under both Codes, as neither article is confirmed', () => {
    expect([inOld(by('yes')), inNew(by('yes', 1))].map((each) => each?.nonPunishment?.check)).toEqual([
      true,
      true,
    ]);
  });

  it('is open for all offences when it is for one', () => {
    const victimOffences = [
      { directConsequence: 'yes', level: 2 },
      { directConsequence: 'unknown', level: 2 },
    ] as const;
    expect(inNew({ victimOffences: [...victimOffences] })?.nonPunishment?.covers).toBe(false);
  });

  it('covers facts on both sides of the day the Code changed under both Codes alike, without a gap', () => {
    const { regimes } = answer({ ...carwash, ...by('yes', 2), from: '2026-06-01', to: '2026-10-01' });
    expect(regimes.map(({ regime, nonPunishment }) => [regime, nonPunishment?.covers])).toEqual([
      ['old', true],
      ['new', true],
    ]);
    const older = answer({ ...carwash, ...by('yes', 2), from: '2019-06-30', to: '2026-10-01' });
    expect(older.regimes.map(({ nonPunishment }) => nonPunishment?.covers)).toEqual([false, false]);
  });

  it('is open for facts before 1 July 2019', () => {
    const covered = ['2019-06-30', '2019-07-01'].map(
      (from) => inOld({ ...by('yes'), from })?.nonPunishment?.covers,
    );
    expect(covered).toEqual([false, true]);
  });

  it('is not raised where nothing points to trafficking', () => {
    expect(inOld({ ...by('yes'), actions: [] })?.nonPunishment).toBeNull();
  });
});
