/** Dates that follow: known boundary days, and properties over any date. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, parseDate, type LocalDate } from '../core/local-date.ts';
import { adult } from './adult.ts';
import { factById } from './fact.ts';
import { minor } from './minor.ts';
import type { Procedure, Row, Stage, Term } from './procedure.ts';
import { procedureState } from './procedure-state.ts';
import { procedures } from './procedures.ts';
import { dayAfterTerm, termEnd, termLines } from './terms.ts';
import { manyRuns } from './many-runs.fixture.ts';

const date = (text: string): LocalDate => {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new Error(`fixture date ${text}`);
  return parsed.value;
};

const reflection: Term = { days: 45 };
const quarter: Term = { months: 3 };
const half: Term = { months: 6 };

const anyDate = fc.integer({ min: 0, max: 40000 }).map((days) => addDays(date('1990-01-01'), days));
const anyTerm = fc.constantFrom(reflection, quarter, half);

describe('the end of a term', () => {
  it.each([
    ['2026-03-01', reflection, '2026-04-15'],
    ['2026-03-24', reflection, '2026-05-08'],
    ['2026-09-29', reflection, '2026-11-13'],
    ['2026-12-01', reflection, '2027-01-15'],
    ['2028-01-20', reflection, '2028-03-05'],
    ['2027-01-20', reflection, '2027-03-06'],
    ['2026-01-31', quarter, '2026-04-30'],
    ['2026-11-30', quarter, '2027-02-28'],
    ['2027-11-30', quarter, '2028-02-29'],
    ['2027-11-28', quarter, '2028-02-28'],
    ['2026-08-31', half, '2027-02-28'],
    ['2026-04-13', half, '2026-10-13'],
  ])('issued on %s with term %o has its last day on %s', (from, term, last) => {
    expect(termEnd(date(from), term)).toBe(last);
  });

  it('has four digits for its year, whatever day can be written', () => {
    const last = Array.from({ length: 9999 }, (_, year) => `${String(year + 1).padStart(4, '0')}-12-31`)
      .filter((text) => parseDate(text).ok)
      .at(-1);
    expect(dayAfterTerm(date(last ?? ''), half)).toMatch(/^\d{4}-/);
    expect(['9899-12-31', '9900-01-01', '9999-12-31'].map((text) => parseDate(text).ok)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('never comes earlier for a later issue', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 400 }), anyTerm, (from, days, term) => {
        expect(daysBetween(termEnd(from, term), termEnd(addDays(from, days), term))).toBeGreaterThanOrEqual(
          0,
        );
      }),
      { seed: 45 },
    );
  });

  it('lies exactly 45 days on for the reflection period, whatever months and leap days lie between', () => {
    fc.assert(
      fc.property(anyDate, (from) => {
        expect(daysBetween(from, termEnd(from, reflection))).toBe(45);
      }),
      { seed: 45 },
    );
  });

  it('lies in the third month on, at the same day or at the end of a shorter month', () => {
    fc.assert(
      fc.property(anyDate, (from) => {
        const last = termEnd(from, quarter);
        const months = (each: string) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7));
        const day = (each: string) => Number(each.slice(8));
        const isMonthEnd = day(addDays(last, 1)) === 1;
        expect(months(last) - months(from)).toBe(3);
        expect(day(last) === day(from) || (isMonthEnd && day(last) < day(from))).toBe(true);
      }),
      { seed: 45 },
    );
  });

  it('is followed by the day on which the term has run out', () => {
    expect(dayAfterTerm(date('2026-03-01'), reflection)).toBe('2026-04-16');
  });
});

describe('the adult procedure on the calendar', () => {
  const issue = (from: LocalDate) => [
    { date: from, event: 'victim.referred', payload: { to: 'recognised-centre' } },
    { date: from, event: 'annex15.issued', payload: { 'names-trafficking': 'no' } },
  ];

  it('answers the same when the days pass one by one and in one jump', () => {
    const quiet = (day: LocalDate) => ({ date: day, event: 'indicators.noticed', payload: {} });
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 80 }), (from, days) => {
        const until = addDays(from, days);
        const eachDay = Array.from({ length: days }, (_each, index) => quiet(addDays(from, index + 1)));
        expect(procedureState(adult, [...issue(from), ...eachDay], until)).toEqual(
          procedureState(adult, issue(from), until),
        );
      }),
      { seed: 45, numRuns: manyRuns(200) },
    );
  });

  it('has neither gap nor overlap between the last valid day and the day of expiry', () => {
    fc.assert(
      fc.property(anyDate, (from) => {
        const due = termEnd(from, reflection);
        const next = addDays(due, 1);
        expect(procedureState(adult, issue(from), due)).toMatchObject({ stage: 'reflection', due });
        expect(procedureState(adult, issue(from), next)).toMatchObject({ stage: 'expired', since: next });
      }),
      { seed: 45 },
    );
  });

  it('are to be checked where the document or the way to it is not confirmed: of EU citizens, and of a minor a renewal and the A card', () => {
    const checked = Object.values(procedures).map((each): [string, readonly string[]] => [
      each.id,
      // Days of the week only, first and last: a Monday, 45 days on a Thursday, three and six months on weekdays, too.
      termLines(each, date('2026-03-02')).flatMap(({ stage, check }) => (check ? [stage] : [])),
    ]);
    expect(checked.filter(([, stages]) => stages.length > 0)).toEqual([
      ['minor', ['three-months-renewed', 'minor-temporary']],
      ['eu', ['reflection', 'reflection-heard', 'provisional', 'provisional-renewed', 'temporary']],
    ]);
    const unconfirmed = Object.values(procedures).flatMap((each) => each.stages.filter(({ check }) => check));
    expect(unconfirmed.filter(({ facts }) => facts.every((id) => factById(id)?.class !== 'UNC'))).toEqual([]);
  });

  it.each([
    // A Wednesday and 45 days on a Saturday; a Sunday and 45 days on a Wednesday; a Monday and a Thursday.
    ['adult', 'reflection', '2026-02-18', '2026-04-04', 'fact.reflection.weekend'],
    ['adult', 'reflection', '2026-03-01', '2026-04-15', 'fact.reflection.weekend'],
    ['adult', 'reflection', '2026-03-02', '2026-04-16', null],
    ['adult', 'provisional', '2026-02-13', '2026-05-13', null],
    ['adult', 'provisional', '2026-02-09', '2026-05-09', 'fact.residence.weekend'],
    ['minor', 'three-months', '2026-02-10', '2026-05-10', 'fact.residence.weekend'],
    ['minor', 'three-months', '2026-02-14', '2026-05-14', 'fact.residence.weekend'],
    ['minor', 'three-months', '2026-02-11', '2026-05-11', null],
  ] as const)(
    'are to be checked when the first or the last day falls on a weekend, and are not moved: %s, %s from %s to %s',
    (name, stage, from, lastDay, weekend) => {
      const line = termLines(procedures[name], date(from)).find((each) => each.stage === stage);
      expect(line).toMatchObject({ from, lastDay, weekend, check: weekend !== null });
      expect(weekend === null || factById(weekend)?.class === 'UNC').toBe(true);
    },
  );

  it('lists one document once, though a statement or a birthday moves the person on with it', () => {
    const stages = termLines(minor, date('2026-10-15')).map(({ stage }) => stage);
    expect(
      stages.filter((id) => minor.stages.some((each) => each.id === id && each.document === 'certificate')),
    ).toEqual(['three-months', 'three-months-renewed', 'provisional', 'provisional-renewed']);
  });

  it('lists the stages with a term and their last days, a renewal from the old one', () => {
    const lines = termLines(adult, date('2026-03-01')).map((line) => [
      line.stage,
      line.lastDay,
      line.expiresOn,
    ]);
    expect(lines).toEqual([
      ['reflection', '2026-04-15', '2026-04-16'],
      ['reflection-heard', '2026-04-15', '2026-04-16'],
      ['provisional', '2026-06-01', '2026-06-02'],
      ['provisional-renewed', '2026-09-01', '2026-09-02'],
      ['temporary', '2026-09-01', '2026-09-02'],
    ]);
  });
});

describe('the dates that follow a table', () => {
  const stage = (id: string, document: string | null, term: Term | null): Stage => ({
    id,
    code: id,
    document,
    term,
    decider: 'nobody',
    facts: [],
  });
  /** A pass of a quarter, and what `rows` make follow it: a second stage of half a year. */
  const linesWith = (document: string, rows: readonly Row[]) => {
    const stages = [stage('door', null, null), stage('pass', 'pass', quarter), stage('next', document, half)];
    const procedure: Procedure = { id: 'gate', initial: 'door', stages, rows, expiries: [] };
    return termLines(procedure, date('2026-01-31')).map((line) => [line.stage, line.from, line.lastDay]);
  };
  const kept = (from: Row['from']): Row => ({ from, on: 'heard', to: 'next', term: 'kept' });
  const pass = ['pass', '2026-01-31', '2026-04-30'];
  const fresh = ['next', '2026-01-31', '2026-07-31'];

  it('run from the day of issue for a new document, whatever was held before', () => {
    expect(linesWith('card', [{ from: ['pass'], on: 'card.issued', to: 'next' }])).toEqual([pass, fresh]);
  });

  it('run from the old last day for a renewal', () => {
    const renewal: Row = { from: ['pass'], on: 'pass.renewed', to: 'next', term: 'renewed' };
    expect(linesWith('pass', [renewal])).toEqual([pass, ['next', '2026-04-30', '2026-10-30']]);
  });

  it('leave out a stage that goes on with the same document and term, from one of several stages', () => {
    expect(linesWith('pass', [kept(['pass'])])).toEqual([pass]);
    expect(linesWith('pass', [kept(['door', 'pass'])])).toEqual([pass]);
  });

  it('keep a stage with a document of its own, though the old term runs on', () => {
    expect([linesWith('card', [kept(['pass'])]), linesWith('card', [kept('any')])]).toEqual([
      [pass, fresh],
      [pass, fresh],
    ]);
  });
});
