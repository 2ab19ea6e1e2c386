/** The compiled case: one document, read alike by the XState machine, by integer replay and by the proofs. */
import type { PlayCase } from '../case/play-case.ts';
import type { LocalDate } from '../core/local-date.ts';
import type { Change } from './change.ts';
import type { Guard } from './guard.ts';

/** A bounded integer. Each is written by one region only. */
export interface Variable {
  readonly id: string;
  readonly region: string;
  readonly max: number;
  readonly initial: number;
}

/** A breach, declared conduct or missed duty that taking a transition shows. */
export interface Showing {
  readonly through: 'procedure' | 'conduct' | 'duty';
  readonly source: string;
  readonly error: string;
  readonly fact: string;
  readonly person: string;
}

export interface Transition {
  readonly event: string;
  /** Leaf it starts from; left out: any leaf of the region. */
  readonly from?: number;
  readonly guard?: Guard;
  readonly target?: number;
  readonly changes: readonly Change[];
  readonly shows?: Showing;
}

/** A parallel region. `leaf` is the variable that mirrors its current leaf. */
export interface Region {
  readonly id: string;
  readonly leaf: number;
  readonly leaves: readonly string[];
  readonly transitions: readonly Transition[];
}

/** Whether a region can stand in more than one leaf: one that cannot only keeps books, and is no state of the machine. */
export const hasStates = ({ leaves }: Pick<Region, 'leaves'>): boolean => leaves.length > 1;

/** A procedure or conduct event that an act, choice or arrival emits. */
export interface Emission {
  readonly event: string;
  readonly when?: Guard;
}

/** One thing the learner can do, compiled: its main event and what goes before and after it. */
export interface Act {
  readonly main: string;
  readonly moments: number;
  readonly days: number;
  readonly before: readonly Emission[];
  readonly after: readonly Emission[];
  readonly answers: readonly string[];
}

export interface CompiledArrival {
  readonly id: string;
  readonly event: string;
  /** Variable: 0 not due, 1 + day when due, `delivered` when it has reached the seat. */
  readonly variable: number;
  readonly scene: string | null;
  readonly when: Guard;
  readonly after: readonly Emission[];
}

export interface CompiledPhase {
  readonly id: string;
  readonly startsOnDay: number;
  readonly moments: number | null;
  readonly untilDay: number | null;
  readonly timeUp: string;
  /** What the seat left undone, judged on the values before the act that leaves the phase. */
  readonly omissions: readonly Emission[];
}

export interface CompiledCase {
  readonly play: PlayCase;
  readonly seat: string;
  readonly variant: string;
  readonly variables: readonly Variable[];
  readonly index: ReadonlyMap<string, number>;
  readonly regions: readonly Region[];
  readonly events: readonly string[];
  readonly acts: ReadonlyMap<string, Act>;
  /** Belt outcomes in order, by `verb.object.person` (person empty for nobody). */
  readonly belt: ReadonlyMap<string, readonly Act[]>;
  readonly arrivals: readonly CompiledArrival[];
  readonly phases: ReadonlyMap<string, CompiledPhase>;
  /** Duties of the seat missed when a day, a phase or the case ends. */
  readonly reckoning: {
    readonly day: readonly Emission[];
    readonly phase: readonly Emission[];
    readonly end: readonly Emission[];
  };
  readonly phaseOfScene: ReadonlyMap<string, string>;
  readonly waiting: ReadonlySet<string>;
  /** People the seat has not met, by scene; a scene without any is not here. */
  readonly unmet: ReadonlyMap<string, readonly string[]>;
  /** Emissions of the canonical past and of the first phase, before the first scene. */
  readonly past: readonly Emission[];
  readonly startsOn: LocalDate;
}

/** The value an arrival's variable has once it has reached the seat. */
export const delivered = 1023;

/** The leaf of the story region in which a run has ended. */
export const endLeaf = 'end';
