/** The integer stepper: the compiled case as closures over one array of integers, for replay, scoring and proofs. */
import { oncePer } from '../core/once-per.ts';
import { type CompiledCase, hasStates, type Showing } from './compiled-case.ts';
import { type Chain, chainsOf, changePlainly, type Edge, takenOf } from './edge.ts';
import { type Hearing, hearingsOf } from './hearings.ts';

/** The values of a run. A plain array: a typed one of this length lives outside the heap and costs five times as much to copy. */
export type State = readonly number[];

/** What one event does: one chain after another, all on the values before it. */
export interface StepEvent {
  readonly chains: readonly Chain[];
  /** The same, of regions without states that change something by it, and of no others. */
  readonly stateless: readonly Chain[];
}

export interface Stepper {
  readonly start: State;
  /** What an event does, compiled when it is first asked for; null when no region has heard of it. */
  event(name: string): StepEvent | null;
  /** Whether any region takes the event. */
  can(values: State, event: string): boolean;
  /** The state after the event, a new array; breaches and conduct it shows are appended to `showings`. */
  step(values: State, event: string, carried: number, showings: Showing[]): State;
  /** The same in place, for whoever need not keep what was before. */
  advance(values: number[], event: string, carried: number, showings: Showing[]): void;
}

const changesSomething = ({ transitions }: Hearing): boolean =>
  transitions.some(({ changes }) => changes.length > 0);

const compileEvent = (hearings: readonly Hearing[], isStateless: (leaf: number) => boolean): StepEvent => ({
  chains: chainsOf(hearings),
  stateless: chainsOf(hearings.filter((each) => isStateless(each.leaf) && changesSomething(each))),
});

/** Carries out edges in place when all of them are plain. @returns whether they were. */
const advancePlainly = (edges: readonly Edge[], count: number, values: number[]): boolean => {
  for (let at = 0; at < count; at += 1) if ((edges[at] as Edge).plain === null) return false;
  for (let at = 0; at < count; at += 1) changePlainly((edges[at] as Edge).plain as readonly number[], values);
  return true;
};

/** Carries out edges in place. All read the values before, so what they write is staged until the last has read. */
const advanceBy = (
  edges: readonly Edge[],
  count: number,
  values: number[],
  carried: number,
  staged: number[],
) => {
  for (let at = 0; at < count; at += 1) {
    const { writes, targets } = edges[at] as Edge;
    for (const target of targets) staged[target] = values[target] as number;
    for (const write of writes) write(values, staged, carried);
  }
  for (let at = 0; at < count; at += 1)
    for (const target of (edges[at] as Edge).targets) values[target] = staged[target] as number;
};

/** Builds the stepper of a compiled case. Regions see the values before the event, as in the XState machine. */
export const createStepper = (compiled: CompiledCase): Stepper => {
  const hearings = hearingsOf(compiled);
  const stateless = new Set(compiled.regions.flatMap((region) => (hasStates(region) ? [] : [region.leaf])));
  const isStateless = (leaf: number): boolean => stateless.has(leaf);
  const events = new Map<string, StepEvent>();
  // Who asks whether an event can be taken sends it next: the same string is not looked up twice.
  let lastName = '';
  let lastEvent: StepEvent | null = null;
  const compileOnce = (name: string): StepEvent | null => {
    const heard = hearings(name);
    if (heard === null) return null;
    const made = compileEvent(heard, isStateless);
    events.set(name, made);
    return made;
  };
  const event = (name: string): StepEvent | null => {
    if (name === lastName) return lastEvent;
    lastEvent = events.get(name) ?? compileOnce(name);
    lastName = name;
    return lastEvent;
  };
  const start = compiled.variables.map((variable) => variable.initial);
  const staged = start.slice();
  const taken: Edge[] = [];
  /** Puts the edges that are taken first into `taken`. @returns how many. */
  const take = (name: string, values: State, showings: Showing[]): number => {
    const found = event(name);
    if (found === null) return 0;
    let count = 0;
    for (const chain of found.chains) {
      const edge = takenOf(chain, values);
      if (edge === null) continue;
      for (const showing of edge.shows) showings.push(showing);
      if (edge.writes.length === 0) continue;
      taken[count] = edge;
      count += 1;
    }
    return count;
  };
  return {
    start,
    event,
    can: (values, name) => {
      const found = event(name);
      if (found === null) return false;
      for (const chain of found.chains) if (takenOf(chain, values) !== null) return true;
      return false;
    },
    step: (values, name, carried, showings) => {
      const count = take(name, values, showings);
      if (count === 0) return values;
      const after = values.slice();
      for (let at = 0; at < count; at += 1)
        for (const write of (taken[at] as Edge).writes) write(values, after, carried);
      return after;
    },
    advance: (values, name, carried, showings) => {
      const count = take(name, values, showings);
      if (count > 0 && !advancePlainly(taken, count, values))
        advanceBy(taken, count, values, carried, staged);
    },
  };
};

/** The stepper of a compiled case, built once: a stepper holds nothing of a run. */
export const stepperOf: (compiled: CompiledCase) => Stepper = oncePer(createStepper);
