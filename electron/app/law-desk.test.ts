/** The law without a case: what is answered about a course of events, the dates that follow, and facts. */
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../scenarios/core/local-date.ts';
import { eventKinds } from '../../scenarios/law/events.ts';
import {
  askProcedure,
  askQualification,
  askTerms,
  eventWords,
  type ProcedureAnswer,
  type ProcedureQuestion,
  procedureNames,
  readDay,
  termTracks,
} from './law-desk.ts';

const line = (date: string, event: string, payload: Readonly<Record<string, string>> = {}) =>
  JSON.stringify({ date, event, with: payload });
const raid = [
  line('2026-03-24', 'indicators.noticed'),
  line('2026-03-24', 'conduct.pressure'),
  line('2026-03-24', 'victim.referred', { to: 'recognised-centre' }),
  line('2026-03-24', 'phase.ended'),
  line('2026-03-26', 'annex15.issued', { 'names-trafficking': 'no' }),
  line('2026-03-30', 'removal.ordered'),
];
const ask = (lines: readonly string[], rest: Partial<ProcedureQuestion> = {}): ProcedureAnswer => {
  const answer = askProcedure({ track: 'adult', text: lines.join('\n'), ...rest });
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
};

describe('a procedure asked about', () => {
  it('says stage, code, document and dates on the day of the last event', () => {
    expect(ask(raid)).toMatchObject({
      track: 'adult',
      until: '2026-03-30',
      stage: 'reflection',
      code: 'S2',
      document: 'annex15',
      since: '2026-03-26',
      due: '2026-05-10',
      wages: 'wages-unknown',
    });
  });

  it('lets the days pass up to the day asked for, and looks at nothing after it', () => {
    const at = (until: string) => ask(raid, { until: until as LocalDate });
    expect([at('2026-05-10').stage, at('2026-05-11').stage, at('2026-03-25').stage]).toEqual([
      'reflection',
      'expired',
      'referred',
    ]);
    expect(at('2026-03-25').breaches.map(({ id }) => id)).toEqual(['pressure']);
    expect(at('2026-03-25').steps).toHaveLength(4);
  });

  it('shows an expiry as check, in the answer and in each step, in every procedure', () => {
    const passed = line('2026-05-12', 'help.offered');
    const shown = ['adult', 'eu', 'special-card', 'smuggled'].map((track) => {
      const { stage, check, steps } = ask([...raid.slice(0, 5), passed], { track });
      return [stage, check, steps.at(-1)?.stage, steps.at(-1)?.check];
    });
    expect(shown).toEqual(Array(4).fill(['expired', true, 'expired', true]));
    const child = [
      line('2026-01-05', 'guardian.appointed'),
      line('2026-01-06', 'certificate.issued'),
      line('2026-02-06', 'a-card.issued'),
    ];
    const at = (until: string) => ask(child, { track: 'minor', until: until as LocalDate });
    expect(at('2026-08-07')).toMatchObject({ stage: 'minor-expired', check: true });
    expect(ask(raid)).toMatchObject({ stage: 'reflection', check: false });
  });

  it('says of a last day on a weekend, or of a document issued on one, that it is to be checked', () => {
    const issued = (day: string) =>
      ask([
        line('2026-03-02', 'victim.referred', { to: 'recognised-centre' }),
        line(day, 'annex15.issued', { 'names-trafficking': 'no' }),
      ]);
    const told = (day: string) => {
      const { due, weekend, dueCheck, check } = issued(day);
      return [due, weekend, dueCheck, check];
    };
    expect([told('2026-03-26'), told('2026-03-28'), told('2026-03-23')]).toEqual([
      ['2026-05-10', 'fact.reflection.weekend', true, false],
      ['2026-05-12', 'fact.reflection.weekend', true, false],
      ['2026-05-07', null, false, false],
    ]);
    const noTerm = ask([line('2026-03-28', 'help.refused')]);
    expect([noTerm.since, noTerm.weekend, noTerm.dueCheck]).toEqual(['2026-03-28', null, false]);
    const ofEu = ask(raid.slice(2, 5), { track: 'eu', until: '2026-03-27' as LocalDate });
    expect([ofEu.due, ofEu.dueCheck]).toEqual(['2026-05-10', true]);
  });

  it('says of a breach whether its stage is shown as check', () => {
    const late = line('2026-05-12', 'person.sent-back');
    const breaches = ask([...raid.slice(2, 5), late]).breaches;
    expect(breaches.map(({ stage, check }) => [stage, check])).toEqual([['expired', true]]);
  });

  it('names breaches of both kinds, with day, stage, error and fact', () => {
    expect(ask(raid).breaches).toEqual([
      {
        kind: 'conduct',
        id: 'pressure',
        error: 'E-05',
        fact: 'fact.practice.no-pressure',
        date: '2026-03-24',
        stage: 'none',
        check: false,
      },
      {
        kind: 'procedure',
        id: 'removal-ordered-in-reflection',
        error: 'E-04',
        fact: 'fact.removal.not-in-reflection',
        date: '2026-03-30',
        stage: 'reflection',
        check: false,
      },
    ]);
  });

  it('names pressure before the statement only, and of a child at any time', () => {
    const stated = [
      ...raid.slice(0, 5),
      line('2026-03-27', 'conduct.help-conditional'),
      line('2026-03-28', 'statement.made', { initiative: 'own' }),
      line('2026-03-29', 'conduct.pressure'),
      line('2026-03-29', 'conduct.promise'),
    ];
    const told = ({ breaches }: ProcedureAnswer) => breaches.map(({ id, stage }) => [id, stage]);
    expect(told(ask(stated))).toEqual([
      ['pressure', 'none'],
      ['help-conditional', 'reflection'],
      ['promise', 'provisional-pending'],
    ]);
    const child = [
      line('2026-10-05', 'guardian.appointed'),
      line('2026-10-06', 'statement.made', { initiative: 'own' }),
      line('2026-10-07', 'conduct.pressure'),
    ];
    expect(told(ask(child, { track: 'minor' }))).toEqual([['pressure', 'guardian-heard']]);
  });

  it('names the duties missed, with those who share the same answer', () => {
    const { missed, duties } = ask(raid);
    expect(missed).toEqual(['inform-person']);
    expect(duties.find(({ duty }) => duty === 'inform-person')).toEqual({
      duty: 'inform-person',
      status: 'missed',
      knownOn: '2026-03-24',
      dueOn: '2026-03-24',
      doneOn: null,
      owners: ['police-officer', 'chief-inspector', 'labour-inspector'],
      error: 'E-06',
      fact: 'fact.information.duty',
    });
  });

  it('answers for one seat when asked to', () => {
    const duties = (seat: string) => ask(raid, { seat }).duties.map(({ duty, owners }) => [duty, owners]);
    expect([duties('centre'), duties('guardian')]).toEqual([[['request-document', ['centre']]], []]);
  });

  it('owes the report of a child the same day, and follows the wages beside', () => {
    const child = [
      line('2026-10-05', 'minor.met', { seems: 'unaccompanied' }),
      line('2026-10-05', 'minor.reported', { form: 'telephone-only' }),
      line('2026-10-06', 'wages.noticed'),
    ];
    const { missed, wages, stage, code } = ask(child, { track: 'minor' });
    expect([missed, wages, stage, code]).toEqual([['report-minor'], 'wages-noticed', 'met', 'M0']);
  });

  it('tells each step', () => {
    expect(ask(raid).steps.map(({ stage, due }) => [stage, due])).toEqual([
      ['none', null],
      ['none', null],
      ['referred', null],
      ['referred', null],
      ['reflection', '2026-05-10'],
      ['reflection', '2026-05-10'],
    ]);
  });

  it('stands at its start without events', () => {
    expect(ask([])).toMatchObject({ stage: 'none', until: null, duties: [], breaches: [], steps: [] });
    expect(ask([], { until: '2026-03-24' as LocalDate }).duties.length).toBeGreaterThan(0);
  });

  it('refuses a procedure that is none, and events it cannot read', () => {
    const refused = [
      askProcedure({ track: 'martian', text: '' }),
      askProcedure({ track: 'adult', text: 'not json' }),
    ].map((each) => (each.ok ? [] : each.issues.map(({ code }) => code)));
    expect(refused).toEqual([['case.unknown'], ['request.malformed']]);
  });
});

describe('the dates that follow', () => {
  const from = '2026-03-01' as LocalDate;

  it('end the reflection period on 15 April when it begins on 1 March 2026', () => {
    expect(askTerms('adult', from)).toMatchObject({
      lastDay: '2026-04-15',
      terms: [
        { stage: 'reflection', lastDay: '2026-04-15', expiresOn: '2026-04-16' },
        { stage: 'reflection-heard', lastDay: '2026-04-15', expiresOn: '2026-04-16' },
        { stage: 'provisional', lastDay: '2026-06-01' },
        { stage: 'provisional-renewed', from: '2026-06-01', lastDay: '2026-09-01' },
        { stage: 'temporary', lastDay: '2026-09-01' },
      ],
    });
  });

  it('never give a minor the 45 days', () => {
    const { terms, lastDay } = askTerms('minor', '2026-11-30' as LocalDate);
    expect([terms.map(({ stage }) => stage), lastDay]).toEqual([
      ['three-months', 'three-months-renewed', 'minor-temporary'],
      '2027-02-28',
    ]);
  });

  it('exist for every procedure but that of Belgians', () => {
    expect(procedureNames.filter((name) => !termTracks.includes(name))).toEqual(['belgian']);
    expect(askTerms('belgian', from)).toMatchObject({ lastDay: null, terms: [] });
  });
});

describe('the rest of the desk', () => {
  it('qualifies facts, and refuses what are none', () => {
    const facts = {
      from: '2026-03-01',
      to: '2026-03-02',
      actions: ['A1'],
      purposes: ['P3'],
      victims: [{ age: 30, origin: 'eu' }],
    };
    expect(askQualification(JSON.stringify(facts))).toMatchObject({
      ok: true,
      value: { potentialTrafficking: true },
    });
    expect([askQualification('{'), askQualification('{}')].map((each) => each.ok)).toEqual([false, false]);
  });

  it('reads days of the calendar only', () => {
    expect([readDay('2028-02-29').ok, readDay('2026-02-29').ok]).toEqual([true, false]);
  });

  it('gives the whole catalogue of events in words', () => {
    expect(eventKinds.filter(({ id }) => !eventWords.some((words) => words.startsWith(id)))).toEqual([]);
    expect(eventWords.find((words) => words.startsWith('person.questioned'))).toMatch(
      / {2}about\?: safety \| exploitation \| own-offence$/,
    );
    expect(eventWords).toContain('smuggling.assessed  form: simple | aggravated  [smuggled]');
  });
});
