/** Properties proved on slices: a small memory folded over what every step did, and when it is broken. */
import type { State } from '../compile/step.ts';
import type { Showing } from '../compile/compiled-case.ts';
import type { Maybe } from './three-valued.ts';

/** A small bounded state of the property's own. */
export type Memory = readonly number[];

/** What is proved never to happen. */
export interface Property {
  readonly start: Memory;
  /** Micro-events the memory follows. */
  readonly watches: ReadonlySet<string>;
  /** The memory after a micro-event; null: the run is of no interest from here on. Asked for every event, watched or not. */
  readonly event: (memory: Memory, name: string) => Memory | null;
  /** The same after a breach, conduct or missed duty was shown. */
  readonly showing: (memory: Memory, showing: Showing) => Memory | null;
  /** Whether the memory can change by what is shown; asked of what may or may not have been shown. */
  readonly follows: (showing: Showing) => boolean;
  /**
   * What may or may not be shown: `skip` when the property only loses interest in runs that show something (then the run goes
   * on), `both` when what is shown is what it looks for.
   */
  readonly maybeShown: 'skip' | 'both';
  /** The memory in the scene a step has led to. */
  readonly arrive: (memory: Memory, scene: string, values: State) => Memory;
  /** Whether it is broken here; null: that depends on what the slice dropped, see `needs`. */
  readonly broken: (memory: Memory, scene: string, values: State) => Maybe;
  /** Whether a run can still break it, when nothing but these events lies ahead. False: the search leaves the run there. */
  readonly open: (memory: Memory, ahead: ReadonlySet<string>, values: State) => boolean;
  /** Whether it is broken already, whatever comes, when nothing but these events lies ahead. */
  readonly lost: (memory: Memory, ahead: ReadonlySet<string>) => boolean;
  /** Variables the judgement of a state reads; they join the slice when it is open. */
  readonly needs: readonly number[];
  /** Variables the slice starts with, beside story, day and moments. */
  readonly keeps: readonly number[];
}

/** A property that follows nothing and judges states alone. */
export const stateProperty = (
  broken: (scene: string, values: State) => Maybe,
  needs: readonly number[],
): Property => ({
  start: [],
  watches: new Set(),
  event: (memory) => memory,
  showing: (memory) => memory,
  follows: () => false,
  maybeShown: 'skip',
  arrive: (memory) => memory,
  broken: (_memory, scene, values) => broken(scene, values),
  open: () => true,
  lost: () => false,
  needs,
  keeps: [],
});
