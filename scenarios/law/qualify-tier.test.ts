/** The tier of an offence and who the victims are: grounds, fines, and age, also where it is uncertain (domain.md 1.3 and 7.3). */
import { describe, expect, it } from 'vitest';
import { answer, carwash, inNew, inOld, worker } from './qualify.fixture.ts';
import type { QualifyInput } from './qualify-facts.ts';

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
