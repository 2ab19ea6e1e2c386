/** The procedure region of one person: the rows of the law room for every event a case can emit about them. */
import { placeClasses } from '../case/condition.ts';
import { seatIds } from '../case/programmes.ts';
import { conductErrors } from '../law/events.ts';
import { rowFor, type Procedure, type Row, type Stage, type Term } from '../law/procedure.ts';
import { termEnd } from '../law/terms.ts';
import { addDays, addMonths, daysInMonth, type LocalDate } from '../core/local-date.ts';
import type { Change } from './change.ts';
import type { Region, Transition } from './compiled-case.ts';
import { dayPassed, type PersonEvent, personEventName } from './person-event.ts';
import { names, type VariableTable } from './variable-table.ts';

/** Last day of each term by the day it starts on, both as day numbers of the case; terms by their JSON. */
export type TermTables = ReadonlyMap<string, readonly number[]>;

/** The calendar of a case by months: on which day each begins and how long it is, the calendar asked once a month. */
const monthsFrom = (startsOn: LocalDate, days: number) => {
  const months: { readonly first: LocalDate; readonly at: number; readonly length: number }[] = [];
  const begins = new Map<string, number>();
  let first = addDays(startsOn, 1 - Number(startsOn.slice(8)));
  let at = 1 - Number(startsOn.slice(8));
  const knowAlso = (until: number): void => {
    while (at < until) {
      const next = addMonths(first, 1);
      const length = daysInMonth(first);
      months.push({ first, at, length });
      begins.set(first.slice(0, 7), at);
      at += length;
      first = next;
    }
  };
  knowAlso(days);
  /** The day of the case on which a date falls that is not before its first month. */
  const dayOf = (date: LocalDate): number => {
    while (!begins.has(date.slice(0, 7))) knowAlso(at + 1);
    return (begins.get(date.slice(0, 7)) ?? 0) + Number(date.slice(8)) - 1;
  };
  return { months: months.slice(), dayOf };
};

/**
 * Ends of a term of months. Two days of one calendar month end as far apart as they begin, until the end of the month
 * clamps them: the calendar is asked twice a month, not twice a day.
 */
const monthEnds = (
  { months, dayOf }: ReturnType<typeof monthsFrom>,
  term: Term,
  days: number,
): readonly number[] => {
  const ends: number[] = [];
  for (const { first, at, length } of months) {
    const end = dayOf(termEnd(first, term));
    const last = dayOf(termEnd(addDays(first, length - 1), term));
    for (let day = Math.max(0, -at); day < length && ends.length < days; day += 1)
      ends.push(Math.min(end + day, last));
  }
  return ends;
};

/** Tables the ends of every term of these procedures for `days` days from the start of the case. */
export const termTables = (
  procedures: readonly Procedure[],
  startsOn: LocalDate,
  days: number,
): TermTables => {
  const terms = procedures.flatMap((procedure) =>
    procedure.stages.flatMap(({ term }) => (term ? [term] : [])),
  );
  const calendar = monthsFrom(startsOn, days);
  const ends = (term: Term) =>
    'days' in term
      ? Array.from({ length: days }, (_each, day) => day + term.days)
      : monthEnds(calendar, term, days);
  return new Map(
    [...new Map(terms.map((term) => [JSON.stringify(term), term]))].map(([key, term]) => [key, ends(term)]),
  );
};

/** What the region of one person is built from. */
export interface PersonScope {
  readonly table: VariableTable;
  readonly procedure: Procedure;
  readonly person: string;
  readonly ends: TermTables;
}

const enter = (scope: PersonScope, row: Row, stage: Stage): readonly Change[] => {
  const { table, person } = scope;
  const since = table.at(names.since(person));
  const due = table.at(names.due(person));
  const day = table.at(names.day);
  if (row.term === 'kept') return [];
  const stamp: Change = { type: 'stampDay', params: { variable: since, day, plus: 0 } };
  if (!stage.term) return [stamp, { type: 'set', params: { variable: due, value: 0 } }];
  const renewed = row.term === 'renewed';
  const ends = scope.ends.get(JSON.stringify(stage.term)) ?? [];
  return [
    stamp,
    { type: 'stampTermEnd', params: { variable: due, base: renewed ? due : day, stored: renewed, ends } },
  ];
};

/** What another office brings about moves the person and is no breach of the seat: nobody answers for an act that was not theirs. */
const isOfSeat = ({ by }: { readonly by?: string }): boolean => by === undefined || seatIds.includes(by);

const rowTransition = (
  scope: PersonScope,
  { event, happened }: { readonly event: string; readonly happened: Extract<PersonEvent, { event: string }> },
  from: number,
  row: Row,
): Transition => {
  const { stages } = scope.procedure;
  const target = row.to === undefined ? undefined : stages.findIndex((stage) => stage.id === row.to);
  const stage = target === undefined ? undefined : stages[target];
  const leaf = scope.table.at(names.leaf(scope.person));
  const changes: readonly Change[] = stage
    ? [{ type: 'set', params: { variable: leaf, value: target ?? from } }, ...enter(scope, row, stage)]
    : [];
  return {
    event,
    from,
    ...(target === undefined ? {} : { target }),
    changes,
    ...(row.breach && isOfSeat(happened)
      ? {
          shows: {
            through: 'procedure',
            source: row.breach.id,
            error: row.breach.error,
            fact: row.breach.fact,
            person: scope.person,
          },
        }
      : {}),
  };
};

const transitionsFor = (scope: PersonScope, happened: PersonEvent): readonly Transition[] => {
  const { person, procedure, table } = scope;
  const event = personEventName(person, happened);
  if ('conduct' in happened) {
    // In any stage: a case is proved to declare it only where it is a breach (PROOF-9), so that no other proof follows the stage.
    const showing = conductErrors[happened.conduct];
    const shows = { through: 'conduct', source: happened.conduct, ...showing, person } as const;
    return [{ event, changes: [], shows }];
  }
  if ('place' in happened) {
    const value = placeClasses.indexOf(happened.place);
    return [
      {
        event,
        changes: [{ type: 'set', params: { variable: table.at(names.place(person)), value } }],
      },
    ];
  }
  const heard = { ...procedure, rows: procedure.rows.filter((row) => row.on === happened.event) };
  return procedure.stages.flatMap((stage, from) => {
    const row = rowFor(heard, stage.id, happened.event, happened.payload);
    return row ? [rowTransition(scope, { event, happened }, from, row)] : [];
  });
};

const expiryTransitions = (scope: PersonScope): readonly Transition[] => {
  const { person, procedure, table } = scope;
  const leaf = table.at(names.leaf(person));
  const due = table.at(names.due(person));
  const since = table.at(names.since(person));
  const day = table.at(names.day);
  return procedure.expiries.map(({ stage, to }) => {
    const from = procedure.stages.findIndex((each) => each.id === stage);
    const target = procedure.stages.findIndex((each) => each.id === to);
    return {
      event: dayPassed,
      from,
      target,
      guard: { type: 'pastDue', params: { variable: due, day } },
      changes: [
        { type: 'set', params: { variable: leaf, value: target } },
        { type: 'stampDay', params: { variable: since, day, plus: 1 } },
        { type: 'set', params: { variable: due, value: 0 } },
      ],
    };
  });
};

/** Builds the region of one person, for the events the case can emit about them. */
export const personRegion = (scope: PersonScope, happenings: readonly PersonEvent[]): Region => ({
  id: scope.person,
  leaf: scope.table.at(names.leaf(scope.person)),
  leaves: scope.procedure.stages.map((stage) => stage.id),
  transitions: [...happenings.flatMap((each) => transitionsFor(scope, each)), ...expiryTransitions(scope)],
});
