/** Qualification: rules C1 to C9 and L1 to L3 of domain.md 1.3 and 7.3 one by one, and the boundary days. */
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../core/local-date.ts';
import { answer, carwash, worker } from './qualify.fixture.ts';
import type { QualifyInput } from './qualify-facts.ts';

const recent = { from: '2026-09-01', to: '2026-10-01' };
const inNew = (facts: Partial<QualifyInput>) => answer({ ...carwash, ...recent, ...facts }).regimes[0];
const inOld = (facts: Partial<QualifyInput>) => answer({ ...carwash, ...facts }).regimes[0];

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

describe('the tier', () => {
  it.each([
    [{}, '433quinquies', 50_000, '258', 10_000],
    [{ circumstances: ['authority-position'] }, '433sexies', 75_000, '258', 10_000],
    [{ circumstances: ['public-official'] }, '433sexies', 75_000, '258', 10_000],
    [{ means: ['authority-abused'] }, '433sexies', 75_000, '260 §1', 15_000],
    [{ victims: [{ age: 17, origin: 'belgian' }] }, '433septies', 100_000, '260 §1', 15_000],
    [{ victims: [{ age: 18, origin: 'belgian' }] }, '433quinquies', 50_000, '258', 10_000],
    [{ circumstances: ['vulnerability'] }, '433septies', 100_000, '260 §1', 15_000],
    [{ means: ['force'] }, '433septies', 100_000, '260 §1', 15_000],
    [{ means: ['threat'] }, '433septies', 100_000, '260 §1', 15_000],
    [{ means: ['deception'] }, '433septies', 100_000, '260 §1', 15_000],
    [{ means: ['payment-for-consent'] }, '433septies', 100_000, '260 §1', 15_000],
    [{ circumstances: ['life-endangered'] }, '433septies', 100_000, '260 §1', 15_000],
    [{ circumstances: ['grave-harm'] }, '433septies', 100_000, '260 §1', 15_000],
    [{ circumstances: ['habit'] }, '433septies', 100_000, '260 §1', 15_000],
    [{ circumstances: ['association'] }, '433septies', 100_000, '260 §1', 15_000],
    [{ circumstances: ['discriminatory-motive'] }, '433quinquies', 50_000, '260 §1', 15_000],
    [{ circumstances: ['death'], means: ['force'] }, '433octies', 150_000, '260 §2', 20_000],
    [{ circumstances: ['criminal-organisation'] }, '433octies', 150_000, '260 §2', 20_000],
  ] as [Partial<QualifyInput>, string, number, string, number][])(
    'of %j is %s (%i), and %s (%i) in the new Code',
    (facts, oldArticle, oldFine, newArticle, newFine) => {
      const [before, after] = [inOld(facts)?.tier, inNew(facts)?.tier];
      expect([before?.article, before?.fineMax, after?.article, after?.fineMax]).toEqual([
        oldArticle,
        oldFine,
        newArticle,
        newFine,
      ]);
    },
  );

  it('names the grounds that lifted it there, and only those', () => {
    const facts: Partial<QualifyInput> = { means: ['threat'], circumstances: ['death', 'vulnerability'] };
    expect([inOld(facts)?.tier?.grounds, inOld({ means: ['threat'] })?.tier?.grounds]).toEqual([
      ['death'],
      ['threat'],
    ]);
  });

  it('is one for eleven workers, with eleven times the fine', () => {
    expect(inOld({ victims: [{ ...worker, count: 11 }] })?.tier).toMatchObject({
      victims: 11,
      fineMin: 5_500,
      fineMax: 550_000,
    });
  });

  it('tags a position of authority as a factor in sentencing in the new Code, and does so in the old one by tier', () => {
    const facts: Partial<QualifyInput> = { circumstances: ['authority-position', 'habit'] };
    const answers = [inNew(facts), inOld(facts), inNew({}), inNew({ ...facts, actions: [] })];
    expect(answers.map((each) => each?.sentencing)).toEqual([
      { article: '261', factors: ['authority-position'] },
      null,
      null,
      null,
    ]);
  });

  it('is null where nothing points to trafficking', () => {
    expect([inOld({ actions: [] }), inOld({ purposes: [] })].map((each) => each?.tier)).toEqual([null, null]);
  });
});

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

describe('age', () => {
  it('puts who is or may be under 18 on the track of minors, and leaves doubt to the Service', () => {
    const of = (age: number | 'uncertain') => {
      const { minorTrack, checks } = answer({ ...carwash, victims: [{ ...worker, age }] });
      return [minorTrack, checks.some((each) => each.with === 'guardianship-service')];
    };
    expect([of(17), of(18), of('uncertain')]).toEqual([
      [true, false],
      [false, false],
      [true, true],
    ]);
  });
});

describe('several victims', () => {
  const child = { age: 15, origin: 'eu' } as const;

  it('make one child among adults enough for the track of minors and the tier', () => {
    const { minorTrack, regimes } = answer({ ...carwash, victims: [worker, child] });
    expect([minorTrack, regimes[0]?.tier?.grounds, regimes[0]?.tier?.victims]).toEqual([true, ['minor'], 2]);
  });

  it('make one doubt about age enough to ask the Service', () => {
    const { checks } = answer({ ...carwash, victims: [worker, { ...worker, age: 'uncertain' }] });
    expect(checks.map((each) => each.with)).toContain('guardianship-service');
  });
});

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

describe('a victim whose age is uncertain', () => {
  it('lifts the tier as something to check, unless another ground or a certain age does', () => {
    const tier = (age: number | 'uncertain', means: QualifyInput['means'] = []) =>
      inOld({ victims: [{ ...worker, age }], means })?.tier;
    expect([
      tier('uncertain')?.check,
      tier(16)?.check,
      tier('uncertain', ['force'])?.check,
      tier(30)?.check,
    ]).toEqual([true, false, false, false]);
    expect(tier(30, ['force'])?.check).toBe(false);
  });

  it('is weighed with the others: an adult beside them proves no minor, a certain child does', () => {
    const tier = (...ages: (number | 'uncertain')[]) =>
      inOld({ victims: ages.map((age) => ({ ...worker, age })) })?.tier;
    expect([tier('uncertain', 30), tier('uncertain', 18), tier('uncertain', 17)]).toMatchObject([
      { grounds: ['minor'], check: true },
      { grounds: ['minor'], check: true },
      { grounds: ['minor'], check: false },
    ]);
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
