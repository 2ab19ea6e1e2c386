/** Machine: a procedure as an XState machine of its own, in the subset of architecture.md 2.5, so that it can be drawn and run without a case. */
import { assign, emit, setup } from 'xstate';
import { addDays, daysBetween, type LocalDate } from '../core/local-date.ts';
import type { Breach, Payload, Procedure, Row, Stage, Term } from './procedure.ts';
import { termEnd } from './terms.ts';

/** Whole days since 1 January 1970; 0 in `since` and `due` stands for none. */
export interface ProcedureContext {
  readonly day: number;
  /** Day the stage was entered or its document renewed. */
  readonly since: number;
  /** Last valid day of the document. */
  readonly due: number;
}

export type ProcedureEvent =
  | { readonly type: 'day.passed' }
  /** An event of the catalogue. */
  | { readonly type: string; readonly payload: Payload };

/** Emitted when a transition is judged a breach: listen with `actor.on('breach.shown', ...)`. */
export interface BreachEmitted extends Breach {
  readonly type: 'breach.shown';
}

const epoch = '1970-01-01' as LocalDate;
export const dayNumber = (date: LocalDate): number => daysBetween(epoch, date);
export const dateOf = (day: number): LocalDate => addDays(epoch, day);

type Where = NonNullable<Row['where']>;

/** The closed registry of names a procedure machine may use. */
const procedureSetup = setup({
  types: {
    context: {} as ProcedureContext,
    events: {} as ProcedureEvent,
    emitted: {} as BreachEmitted,
    input: {} as { readonly startsOn: LocalDate },
    meta: {} as Pick<Stage, 'code' | 'document' | 'decider' | 'facts'>,
  },
  guards: {
    /** Every key of the payload carries one of the words. */
    carries: ({ event }, where: Where) =>
      'payload' in event &&
      Object.entries(where).every(([name, words]) => words.includes(event.payload[name] ?? '')),
    /** The day that now begins is later than the last valid day. */
    isPastDue: ({ context }) => context.due > 0 && context.day + 1 > context.due,
  },
  actions: {
    passDay: assign({ day: ({ context }) => context.day + 1 }),
    stampSince: assign({ since: ({ context }) => context.day }),
    startTerm: assign({ due: ({ context }, term: Term) => dayNumber(termEnd(dateOf(context.day), term)) }),
    renewTerm: assign({
      due: ({ context }, term: Term) => dayNumber(termEnd(dateOf(context.due || context.day), term)),
    }),
    clearTerm: assign({ due: 0 }),
    showBreach: emit((_args, breach: Breach) => ({ type: 'breach.shown' as const, ...breach })),
  },
});

type ActionOf =
  | { readonly type: 'passDay' | 'stampSince' | 'clearTerm' }
  | { readonly type: 'startTerm' | 'renewTerm'; readonly params: Term }
  | { readonly type: 'showBreach'; readonly params: Breach };

type GuardOf = { readonly type: 'carries'; readonly params: Where } | { readonly type: 'isPastDue' };

/** One transition, plain JSON. */
export interface ProcedureTransition {
  readonly target?: string;
  readonly reenter?: boolean;
  readonly guard?: GuardOf;
  readonly actions: ActionOf[];
}

/** The whole machine as plain JSON, to be drawn, printed and compared. */
export interface ProcedureConfig {
  readonly id: string;
  readonly initial: string;
  readonly states: Record<
    string,
    {
      readonly meta: Pick<Stage, 'code' | 'document' | 'decider' | 'facts'>;
      readonly on: Record<string, ProcedureTransition[]>;
    }
  >;
}

/** Builds the plain configuration of a procedure: one state a stage, the rows of the table as guarded transitions. */
export const procedureConfig = (procedure: Procedure): ProcedureConfig => ({
  id: procedure.id,
  initial: procedure.initial,
  states: Object.fromEntries(
    procedure.stages.map((stage) => [
      stage.id,
      {
        meta: { code: stage.code, document: stage.document, decider: stage.decider, facts: stage.facts },
        on: { ...eventsOf(procedure, stage), 'day.passed': dayPassed(procedure, stage) },
      },
    ]),
  ),
});

/** Builds the machine; its input is the day on which it starts. An event the table does not know is dropped in silence. */
export const procedureMachine = (procedure: Procedure) =>
  procedureSetup.createMachine({
    ...procedureConfig(procedure),
    context: ({ input }) => ({ day: dayNumber(input.startsOn), since: 0, due: 0 }),
  });

const eventsOf = (procedure: Procedure, stage: Stage): Record<string, ProcedureTransition[]> => {
  const rows = procedure.rows.filter((row) => row.from === 'any' || row.from.includes(stage.id));
  const transitions: Record<string, ProcedureTransition[]> = {};
  for (const row of rows)
    transitions[row.on] = [...(transitions[row.on] ?? []), transitionOf(procedure, row)];
  return transitions;
};

const transitionOf = (procedure: Procedure, row: Row): ProcedureTransition => ({
  ...(row.to === undefined ? {} : { target: row.to, reenter: true }),
  ...(row.where === undefined ? {} : { guard: { type: 'carries', params: row.where } }),
  actions: [
    ...(row.breach ? [{ type: 'showBreach', params: row.breach } as const] : []),
    ...(row.to === undefined ? [] : entering(procedure, row.to, row.term)),
  ],
});

const entering = (procedure: Procedure, to: string, kind: Row['term']): ActionOf[] => {
  const term = procedure.stages.find((stage) => stage.id === to)?.term;
  if (kind === 'kept') return [];
  if (!term) return [{ type: 'stampSince' }, { type: 'clearTerm' }];
  return [{ type: 'stampSince' }, { type: kind === 'renewed' ? 'renewTerm' : 'startTerm', params: term }];
};

const dayPassed = (procedure: Procedure, stage: Stage): ProcedureTransition[] => {
  const expiry = procedure.expiries.find((each) => each.stage === stage.id);
  const pass: ProcedureTransition = { actions: [{ type: 'passDay' }] };
  if (!expiry) return [pass];
  const expire: ProcedureTransition = {
    target: expiry.to,
    guard: { type: 'isPastDue' },
    actions: [{ type: 'passDay' }, ...entering(procedure, expiry.to, undefined)],
  };
  return [expire, pass];
};
