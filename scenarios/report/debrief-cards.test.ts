/** The three cards: what goes on which, in which order, and when an error is asked about. */
import { describe, expect, it } from 'vitest';
import type { CriterionResult, ScoreSheet } from '../attempt/score-sheet.ts';
import { cardsOf } from './debrief-cards.ts';
import { diagnose } from './diagnosis.ts';

const criterion = (id: string, change: Partial<CriterionResult>): CriterionResult => ({
  id,
  competence: 'indicators',
  severity: 'minor',
  gate: false,
  weight: 1,
  verdict: 'met',
  error: 'E-16',
  fact: 'fact.indicators.list',
  ...change,
});

const sheetOf = (change: Partial<ScoreSheet>): ScoreSheet => ({
  ending: 'resting',
  clean: false,
  passed: false,
  points: 0,
  maxPoints: 10,
  percent: 0,
  firstPercent: 0,
  passPercent: 70,
  gatesMissed: [],
  dutiesMissed: [],
  rewinds: 0,
  criticalErrors: [],
  floorsMissed: [],
  days: 3,
  decisions: 4,
  competences: [
    { competence: 'indicators', points: 0, maxPoints: 3, observations: 2, percent: null },
    { competence: 'safety', points: 0, maxPoints: 7, observations: 1, percent: null },
  ],
  criteria: [],
  errors: [],
  lines: { telling: 0, found: [], missed: [], misread: [], markedInError: [], asked: [] },
  ...change,
});

const idsOf = (criteria: readonly CriterionResult[]) => criteria.map((each) => each.id);

describe('the three cards', () => {
  it('put what protects people first among what was met', () => {
    const sheet = sheetOf({
      criteria: [
        criterion('signs', { severity: 'critical', at: 4 }),
        criterion('apart', { competence: 'safety', at: 2 }),
      ],
    });
    expect(idsOf(cardsOf(sheet, [], null).kept)).toEqual(['apart', 'signs']);
  });

  it('name nothing as kept that no act of the run brought about', () => {
    const sheet = sheetOf({ criteria: [criterion('no-promise', { competence: 'safety' })] });
    expect(cardsOf(sheet, [], null).kept).toEqual([]);
    expect(cardsOf(sheet, [], ['no-promise']).kept).toEqual([]);
  });

  it('name as kept what only the end decides, where doing nothing would not have met it', () => {
    const sheet = sheetOf({
      criteria: [criterion('told', { competence: 'referral' }), criterion('quiet', { competence: 'safety' })],
    });
    expect(idsOf(cardsOf(sheet, [], ['quiet']).kept)).toEqual(['told']);
  });

  it('put the gravest first among what was not met, four at most', () => {
    const criteria = ['one', 'two', 'three', 'four'].map((id) =>
      criterion(id, { severity: 'major', verdict: 'missed' }),
    );
    const sheet = sheetOf({
      criteria: [...criteria, criterion('grave', { severity: 'critical', verdict: 'violated' })],
    });
    expect(idsOf(cardsOf(sheet, [], null).cost)).toEqual(['grave', 'one', 'two', 'three']);
  });

  it('name for practice, and not as a cost, what is minor', () => {
    const sheet = sheetOf({ criteria: [criterion('asked', { verdict: 'missed' })] });
    const { cost, practise } = cardsOf(sheet, [], null);
    expect(cost).toEqual([]);
    expect(practise).toEqual([{ competence: 'indicators', missed: 1, all: 1 }]);
  });

  it('name for practice the competence with the largest share unmet', () => {
    const sheet = sheetOf({
      criteria: [
        criterion('seen', {}),
        criterion('unseen', { verdict: 'missed' }),
        criterion('apart', { competence: 'safety', verdict: 'missed' }),
      ],
    });
    expect(cardsOf(sheet, [], null).practise).toEqual([
      { competence: 'safety', missed: 1, all: 1 },
      { competence: 'indicators', missed: 1, all: 2 },
    ]);
  });

  it('ask about an error only when two different decisions showed it', () => {
    const sheet = sheetOf({
      errors: [
        { error: 'E-01', through: 'procedure', source: 'x', person: 'w1', at: 2 },
        { error: 'E-01', through: 'choice', source: 'yard/talk', at: 2 },
        { error: 'E-13', through: 'conduct', source: 'promise', person: 'w1', at: 3 },
        { error: 'E-13', through: 'conduct', source: 'promise', person: 'w2', at: 5 },
      ],
    });
    expect(cardsOf(sheet, diagnose(sheet.errors, []), null).reasonings).toEqual(['E-13']);
  });
});
