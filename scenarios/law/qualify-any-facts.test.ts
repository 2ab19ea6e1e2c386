/** Qualification over any facts: what never changes the answer, and what always does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions, circumstances, means, purposes } from './criminal-law.ts';
import { factById } from './fact.ts';
import { coreIndicators } from './indicators.ts';
import { answer } from './qualify.fixture.ts';
import type { QualifyInput } from './qualify-facts.ts';
import { manyRuns } from './many-runs.fixture.ts';

const anyDay = fc.constantFrom('2018-05-01', '2026-08-30', '2026-08-31', '2026-09-01', '2026-11-01');
const anyAnswer = fc.constantFrom('yes', 'no', 'unknown');
const someOf = <Word extends string>(words: readonly Word[]) => fc.subarray([...words]);
const anyVictim = fc.record({
  count: fc.integer({ min: 1, max: 40 }),
  age: fc.oneof(fc.integer({ min: 10, max: 60 }), fc.constant('uncertain' as const)),
  origin: fc.constantFrom('belgian', 'eu', 'third-country'),
  unaccompanied: fc.boolean(),
});
const anyFacts: fc.Arbitrary<QualifyInput> = fc
  .record({
    days: fc.tuple(anyDay, anyDay),
    actions: someOf(actions),
    purposes: someOf(purposes),
    victims: fc.array(anyVictim, { minLength: 1, maxLength: 3 }),
    consent: anyAnswer,
    pressures: someOf(['debt', 'threat', 'dependency', 'addiction'] as const),
    crossBorder: anyAnswer,
    means: someOf(means),
    circumstances: someOf(circumstances),
    indicators: someOf(coreIndicators),
    socialBreaches: someOf(['poor-pay', 'undeclared-work', 'other'] as const),
    smuggling: fc.record({ gain: fc.boolean(), irregular: fc.boolean() }),
    victimOffences: fc.array(
      fc.record({ directConsequence: anyAnswer, level: fc.integer({ min: 1, max: 8 }) }),
      {
        maxLength: 2,
      },
    ),
  })
  .map(({ days, ...rest }) => {
    const [from = '', to = ''] = [...days].sort();
    return { from, to, ...rest } as QualifyInput;
  });
const forAny = (holds: (facts: QualifyInput) => void) =>
  fc.assert(fc.property(anyFacts, holds), { seed: 45, numRuns: manyRuns(500) });

describe('over any facts', () => {
  it('is an action and a purpose, and nothing else', () =>
    forAny((facts) => {
      const agreed =
        facts.consent === 'yes' &&
        facts.pressures?.length === 0 &&
        facts.victims.every(({ age }) => age !== 'uncertain' && age >= 18);
      const expected = (known: readonly string[]) =>
        facts.actions.length > 0 &&
        facts.purposes.some((each) => known.includes(each) && !(each === 'P5' && agreed));
      const { regimes } = answer(facts);
      expect(regimes.map((each) => each.potentialTrafficking)).toEqual(
        regimes.map(({ regime }) => expected(regime === 'old' ? purposes.slice(0, 5) : purposes)),
      );
    }));

  it('never depends on a border', () =>
    forAny((facts) => {
      const [yes, no] = (['yes', 'no'] as const).map((crossBorder) => answer({ ...facts, crossBorder }));
      expect(yes).toEqual(no);
    }));

  it('never depends on consent, unless an offence against the will is in question', () =>
    forAny((facts) => {
      const without = { ...facts, purposes: facts.purposes.filter((each) => each !== 'P5') };
      const [yes, no] = (['yes', 'no'] as const).map((consent) => answer({ ...without, consent }));
      expect(yes).toEqual(no);
    }));

  it('needs no means: without them it stays potential trafficking, at most in a milder tier', () =>
    forAny((facts) => {
      const withMeans = answer({ ...facts, means: [...means] });
      const without = answer({ ...facts, means: [] });
      expect(without.regimes.map((each) => each.potentialTrafficking)).toEqual(
        withMeans.regimes.map((each) => each.potentialTrafficking),
      );
      for (const [at, each] of without.regimes.entries())
        expect(each.tier?.fineMax ?? 0).toBeLessThanOrEqual(withMeans.regimes[at]?.tier?.fineMax ?? 0);
    }));

  it('multiplies the fine of the tier by the number of victims', () =>
    forAny((facts) => {
      const one: QualifyInput = { ...facts, victims: facts.victims.map((each) => ({ ...each, count: 1 })) };
      const entries = facts.victims.length;
      const count = facts.victims.reduce((sum, each) => sum + (each.count ?? 1), 0);
      const fines = (facts: QualifyInput, by: number) =>
        answer(facts).regimes.map(({ tier }) => tier && [(tier.fineMin * by) as number, tier.fineMax * by]);
      expect(fines(facts, entries)).toEqual(fines(one, count));
    }));

  it('answers refer or consult, and leaves guilt and status to others', () =>
    forAny((facts) => {
      const { advice, notDecidedHere, potentialTrafficking } = answer(facts);
      expect(['refer', 'consult']).toContain(advice);
      expect(notDecidedHere).toEqual(['guilt', 'victim-status']);
      if (potentialTrafficking) expect(advice).toBe('refer');
    }));

  it('shows both Codes exactly when the facts lie on both sides, and calls the new one unconfirmed', () =>
    forAny((facts) => {
      const { regimes, magistrateDecides, checks } = answer(facts);
      expect(regimes.map((each) => [each.regime, each.check])).toEqual([
        ...(facts.from < '2026-09-01' ? [['old', false]] : []),
        ...(facts.to >= '2026-09-01' ? [['new', true]] : []),
      ]);
      expect(magistrateDecides).toBe(regimes.length === 2);
      expect(checks.some(({ fact }) => fact === 'fact.code.straddling')).toBe(magistrateDecides);
    }));

  it('rests every check on a fact of the register', () =>
    forAny((facts) => {
      expect(answer(facts).checks.filter(({ fact }) => !factById(fact))).toEqual([]);
    }));
});
