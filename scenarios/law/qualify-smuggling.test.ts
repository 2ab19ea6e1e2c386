/** What is, or may be, no trafficking: smuggling, poor pay and undeclared work. It is asked about, never waved through. */
import { describe, expect, it } from 'vitest';
import { answer, carwash, worker } from './qualify.fixture.ts';
import type { QualifyInput } from './qualify-facts.ts';

describe('smuggling', () => {
  const trip: Partial<QualifyInput> = {
    actions: ['A2'],
    purposes: [],
    smuggling: { gain: true, irregular: true },
  };
  const of = (facts: Partial<QualifyInput>) => answer({ ...carwash, ...trip, ...facts }).smuggling;

  it.each([
    ['for gain, with irregular stay, of somebody from outside the EU', {}, true],
    ['without gain', { smuggling: { gain: false, irregular: true } }, false],
    ['with nothing irregular', { smuggling: { gain: true, irregular: false } }, false],
    ['of an EU citizen', { victims: [{ age: 30, origin: 'eu' }] }, false],
    ['of a Belgian', { victims: [{ age: 30, origin: 'belgian' }] }, false],
    ['of one from outside the EU among others', { victims: [{ age: 30, origin: 'eu' }, worker] }, true],
  ] as [string, Partial<QualifyInput>, boolean][])('%s: %j is %j', (_how, facts, indicated) => {
    expect(of(facts).indicated).toBe(indicated);
  });

  it('opens victim status in aggravated forms only', () => {
    const child = { age: 15, origin: 'third-country', unaccompanied: true } as const;
    const answers = [
      {},
      { victims: [child] },
      { victims: [worker, child] },
      { victims: [{ ...child, age: 'uncertain' as const }] },
      { victims: [{ ...child, unaccompanied: false }] },
      { victims: [{ ...child, age: 18 }] },
      { victims: [worker, { ...child, origin: 'eu' as const }] },
      ...(['force', 'threat', 'deception'] as const).map((each) => ({ means: [each] })),
      ...(['vulnerability', 'life-endangered', 'grave-harm', 'death'] as const).map((each) => ({
        circumstances: [each],
      })),
      { circumstances: ['habit' as const] },
    ].map((facts) => of(facts).victimStatus);
    expect(answers).toEqual([
      'not-indicated',
      ...['possible', 'possible', 'possible'],
      ...['not-indicated', 'not-indicated', 'not-indicated'],
      ...Array.from({ length: 7 }, () => 'possible'),
      'not-indicated',
    ]);
  });

  it('can be there together with trafficking, and names its place in either Code', () => {
    const both = answer({ ...carwash, ...trip, purposes: ['P3'], from: '2026-08-31', to: '2026-09-01' });
    expect([both.potentialTrafficking, both.smuggling.indicated]).toEqual([true, true]);
    expect(both.regimes.map((each) => each.smuggling?.articles)).toEqual([
      '77bis ff. Aliens Act',
      '259; 260; 261',
    ]);
  });

  it('is referred when victim status is possible, and asked about when not', () => {
    const advice = (facts: Partial<QualifyInput>) => answer({ ...carwash, ...trip, ...facts }).advice;
    expect([advice({ means: ['force'] }), advice({})]).toEqual(['refer', 'consult']);
  });
});

describe('poor pay or undeclared work alone', () => {
  const alone: Partial<QualifyInput> = { purposes: [], socialBreaches: ['poor-pay'] };

  it('is a breach of social law to ask about, never "no victim"', () => {
    expect(answer({ ...carwash, ...alone })).toMatchObject({
      potentialTrafficking: false,
      socialLawBreach: true,
      advice: 'consult',
      checks: expect.arrayContaining([{ with: 'labour-auditor', fact: 'fact.carwash.ordinary-breach' }]),
    });
  });

  it('is not there, nor asked about, where pay and papers are in order', () => {
    const { socialLawBreach, checks } = answer(carwash);
    const asked = checks.some(({ fact }) => fact === 'fact.carwash.ordinary-breach');
    expect([socialLawBreach, asked]).toEqual([false, false]);
  });

  it('is asked about at a centre, without the name; what is referred is not', () => {
    const asked = (facts: Partial<QualifyInput>) =>
      answer({ ...carwash, ...facts }).checks.some((each) => each.with === 'recognised-centre');
    expect([asked(alone), asked({})]).toEqual([true, false]);
  });

  it('is a matter for the labour auditor when the purpose is work', () => {
    expect(answer(carwash).checks).toContainEqual({
      with: 'labour-auditor',
      fact: 'fact.magistrate.labour-auditor',
    });
  });

  it('is asked of the labour auditor once, and other purposes than work are not', () => {
    const asked = (facts: Partial<QualifyInput>) =>
      answer({ ...carwash, ...facts })
        .checks.filter((each) => each.with === 'labour-auditor')
        .map(({ fact }) => fact);
    expect([asked({ socialBreaches: ['poor-pay'] }), asked({ purposes: ['P2'] })]).toEqual([
      ['fact.carwash.ordinary-breach'],
      [],
    ]);
  });

  it('is referred with two core indicators, and not with one', () => {
    const advice = (indicators: QualifyInput['indicators']) =>
      answer({ ...carwash, ...alone, indicators }).advice;
    expect([advice(['I9']), advice(['I9', 'I9']), advice(['I3', 'I9'])]).toEqual([
      'consult',
      'consult',
      'refer',
    ]);
  });
});
