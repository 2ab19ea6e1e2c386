/** The packed form of a compiled case: small plain JSON, in which every string, guard and change stands once and is named by its number. */
import type { Change } from './change.ts';
import type { CompiledArrival, CompiledPhase, Region, Variable } from './compiled-case.ts';
import type { GuardType } from './guard.ts';
import type { PlannedRegion } from './machine-plan.ts';

/** Raised whenever a packed case reads otherwise than before: what was packed for another number is not read. */
export const packedFormat = 3;

/** Types of guards and changes by the number they are packed as. New ones are added at the end. */
export const packedGuardTypes = [
  'all',
  'any',
  'none',
  'is',
  'atLeast',
  'atMost',
  'oneOf',
  'countAtLeast',
  'countAtMost',
  'pastDue',
] as const satisfies readonly GuardType[];
export const packedChangeTypes = [
  'set',
  'add',
  'take',
  'stampDay',
  'stampTermEnd',
] as const satisfies readonly Change['type'][];

/** Stands for what is not there: a guard, a leaf, a showing. */
export const nothing = -1;

/** How many numbers a transition takes: event, from, guard, target, changes, shows. */
export const transitionWidth = 6;

/** The place of a thing in its table. */
export type Ref = number;

/** Main event, moments, days, how many emissions there are before and after, these emissions, answers. One list: a case has thousands. */
export type PackedAct = readonly number[];

/**
 * Everything of a compiled case but the case it was compiled from, and what its transitions show: those stand apart, because
 * only who scores a run may know them. Tables refer to earlier rows of themselves and to each other by place. It comes from this
 * very program and is trusted by its hash: it is not checked again.
 */
export interface PackedCase {
  readonly seat: string;
  readonly variant: string;
  readonly startsOn: string;
  readonly variables: readonly Variable[];
  readonly events: readonly string[];
  /** Strings that are no event of a region; as refs they come after the events. */
  readonly texts: readonly string[];
  /** Type, then: guards asked; or variable and value(s); or value, count and variables; or variable and day. */
  readonly guards: readonly (readonly number[])[];
  /** Type, `when`, variable, then what the type takes; ends of terms by their place. */
  readonly changes: readonly (readonly number[])[];
  readonly termEnds: readonly (readonly number[])[];
  /** Lists of changes. */
  readonly lists: readonly (readonly Ref[])[];
  /** Regions in order, with how many transitions each has. */
  readonly regions: readonly (Omit<Region, 'transitions'> & { readonly count: number })[];
  /** Transitions of all regions in order, flat. */
  readonly transitions: readonly number[];
  /** By event: the transitions that hear of it, in order. */
  readonly heard: readonly (readonly Ref[])[];
  /** Event and guard. */
  readonly emissions: readonly (readonly [Ref, Ref])[];
  readonly acts: readonly PackedAct[];
  /** Keys of `acts` of the compiled case, and the act of each. */
  readonly choiceKeys: readonly string[];
  readonly choiceActs: readonly Ref[];
  readonly belt: readonly (readonly [string, readonly Ref[]])[];
  readonly arrivals: readonly (Omit<CompiledArrival, 'when' | 'after'> & {
    readonly when: Ref;
    readonly after: readonly Ref[];
  })[];
  readonly phases: readonly (Omit<CompiledPhase, 'omissions'> & { readonly omissions: readonly Ref[] })[];
  readonly reckoning: {
    readonly day: readonly Ref[];
    readonly phase: readonly Ref[];
    readonly end: readonly Ref[];
  };
  readonly phaseOfScene: readonly (readonly [string, string])[];
  readonly waiting: readonly string[];
  readonly unmet: readonly (readonly [string, readonly string[]])[];
  readonly past: readonly Ref[];
  /** The plan of the XState machine; its numbers are texts, guards and lists. */
  readonly machine: readonly PlannedRegion[];
}
