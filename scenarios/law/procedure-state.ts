/** Procedure state: where a procedure stands after dated events, by plain replay over the table, without any case. */
import { addDays, daysBetween, type LocalDate } from '../core/local-date.ts';
import { rowFor, type Breach, type Payload, type Procedure, type Row, type Stage } from './procedure.ts';
import { termEnd } from './terms.ts';

export interface DatedEvent {
  readonly date: LocalDate;
  readonly event: string;
  readonly payload: Payload;
}

/** A breach with the day and the stage it fell in. */
export interface BreachShown extends Breach {
  readonly date: LocalDate;
  readonly stage: string;
}

export interface ProcedureState {
  readonly stage: string;
  /** Document held, a key of `law:document`, or null. */
  readonly document: string | null;
  /** Day the stage was entered, or its document renewed; null in the first stage. */
  readonly since: LocalDate | null;
  /** Last valid day; null where no term runs. */
  readonly due: LocalDate | null;
  readonly breaches: readonly BreachShown[];
}

/** Where the procedure stands at the end of `until` (left out: the day of the last event) after these events, which
 *  come in the order of their dates. Events dated after `until` are left out. An event the table does not know
 *  changes nothing: ask `payloadFaults` first. */
export const procedureState = (
  procedure: Procedure,
  events: readonly DatedEvent[],
  until: LocalDate | undefined = events.at(-1)?.date,
): ProcedureState => {
  if (until === undefined) return start(procedure);
  const happened = events.filter(({ date }) => date <= until);
  const last = happened.reduce((state, each) => afterEvent(procedure, state, each), start(procedure));
  return afterDays(procedure, last, until);
};

const start = (procedure: Procedure): ProcedureState => ({
  stage: procedure.initial,
  document: stageOf(procedure, procedure.initial)?.document ?? null,
  since: null,
  due: null,
  breaches: [],
});

const stageOf = (procedure: Procedure, id: string): Stage | undefined =>
  procedure.stages.find((stage) => stage.id === id);

/** Lets the days pass up to and including `date`: a term that ended before it has expired on the day after its end. */
const afterDays = (procedure: Procedure, state: ProcedureState, date: LocalDate): ProcedureState => {
  const expiry = procedure.expiries.find((each) => each.stage === state.stage);
  if (!expiry || !state.due || daysBetween(state.due, date) <= 0) return state;
  return enter(procedure, state, { to: expiry.to, date: addDays(state.due, 1) });
};

const afterEvent = (procedure: Procedure, state: ProcedureState, happened: DatedEvent): ProcedureState => {
  const now = afterDays(procedure, state, happened.date);
  const row = rowFor(procedure, now.stage, happened.event, happened.payload);
  if (!row) return now;
  const breaches = row.breach
    ? [...now.breaches, { ...row.breach, date: happened.date, stage: now.stage }]
    : now.breaches;
  const judged = { ...now, breaches };
  return row.to ? enter(procedure, judged, { to: row.to, date: happened.date, term: row.term }) : judged;
};

interface Entry {
  readonly to: string;
  readonly date: LocalDate;
  readonly term?: Row['term'] | undefined;
}

const enter = (procedure: Procedure, state: ProcedureState, { to, date, term }: Entry): ProcedureState => {
  const stage = stageOf(procedure, to);
  const entered = { ...state, stage: to, document: stage?.document ?? null };
  if (term === 'kept') return entered;
  const from = term === 'renewed' && state.due ? state.due : date;
  return { ...entered, since: date, due: stage?.term ? termEnd(from, stage.term) : null };
};
