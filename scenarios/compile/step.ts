/** The integer stepper: the compiled case as closures over one array of integers, for replay, scoring and proofs. */
import { oncePer } from '../core/once-per.ts';
import { type Change, compileChange, type Write } from './change.ts';
import { type CompiledCase, hasStates, type Showing, type Transition } from './compiled-case.ts';
import { type Test, testOf } from './guard.ts';
import { type Hearing, hearingsOf } from './hearings.ts';

/** The values of a run. A plain array: a typed one of this length lives outside the heap and costs five times as much to copy. */
export type State = readonly number[];

/** One way an event can be taken: by one region, or by several whose transitions stand under the very same guard. */
export interface Edge {
  /** The leaf variable `from` is compared with; -1: from any leaf. */
  readonly leaf: number;
  readonly from: number;
  readonly test: Test | null;
  readonly writes: readonly Write[];
  /** Variables the writes may change, each once. */
  readonly targets: readonly number[];
  readonly shows: readonly Showing[];
}

/** Regions that ask the same guards in the same order: the first edge that fits is taken, for all of them. */
export type Chain = readonly Edge[];

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

/** The edge of a chain that is taken from these values, or null. */
export const takenOf = (chain: Chain, values: State): Edge | null => {
  for (let at = 0; at < chain.length; at += 1) {
    const edge = chain[at] as Edge;
    if (edge.from !== -1 && values[edge.leaf] !== edge.from) continue;
    if (edge.test === null || edge.test(values)) return edge;
  }
  return null;
};

/** Whether two regions take an event under the very same guards, whatever their leaves: then they need to be asked only once. */
const isAlike = (one: Hearing, other: Hearing): boolean => {
  if (one.transitions.length !== other.transitions.length) return false;
  for (let at = 0; at < one.transitions.length; at += 1) {
    const own = one.transitions[at];
    const its = other.transitions[at];
    if (own?.from !== undefined || its?.from !== undefined || own?.guard !== its?.guard) return false;
  }
  return true;
};

/** One edge of the transitions that hearings alike have in one place. By index: a case has thousands, each compiled once and cold. */
const edgeOf = (alike: readonly Hearing[], at: number): Edge => {
  const writes: Write[] = [];
  const targets: number[] = [];
  const shows: Showing[] = [];
  const first = (alike[0] as Hearing).transitions[at] as Transition;
  for (let each = 0; each < alike.length; each += 1) {
    const { changes, shows: showing } = (alike[each] as Hearing).transitions[at] as Transition;
    for (let change = 0; change < changes.length; change += 1) {
      const { variable } = (changes[change] as Change).params;
      writes.push(compileChange(changes[change] as Change));
      if (!targets.includes(variable)) targets.push(variable);
    }
    if (showing) shows.push(showing);
  }
  const { from = -1, guard } = first;
  return {
    leaf: (alike[0] as Hearing).leaf,
    from,
    test: guard ? testOf(guard) : null,
    writes,
    targets,
    shows,
  };
};

/** Whether an event is one transition under one guard, in however many regions: most are. */
const isOneMove = (hearings: readonly Hearing[]): boolean => {
  for (let at = 0; at < hearings.length; at += 1) {
    const hearing = hearings[at] as Hearing;
    if (hearing.transitions.length !== 1 || !isAlike(hearings[0] as Hearing, hearing)) return false;
  }
  return true;
};

const changesSomething = ({ transitions }: Hearing): boolean =>
  transitions.some(({ changes }) => changes.length > 0);

const compileEvent = (hearings: readonly Hearing[], isStateless: (leaf: number) => boolean): StepEvent => ({
  chains: chainsOf(hearings),
  stateless: chainsOf(hearings.filter((each) => isStateless(each.leaf) && changesSomething(each))),
});

const noChains: readonly Chain[] = [];

const chainsOf = (hearings: readonly Hearing[]): readonly Chain[] => {
  if (hearings.length === 0) return noChains;
  if (isOneMove(hearings)) return [[edgeOf(hearings, 0)]];
  const groups: Hearing[][] = [];
  for (const hearing of hearings) {
    let isNew = true;
    for (const group of groups)
      if (isNew && isAlike(group[0] as Hearing, hearing)) {
        group.push(hearing);
        isNew = false;
      }
    if (isNew) groups.push([hearing]);
  }
  return groups.map((alike) => {
    const edges: Edge[] = [];
    const length = alike[0]?.transitions.length ?? 0;
    for (let at = 0; at < length; at += 1) edges.push(edgeOf(alike, at));
    return edges;
  });
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
      if (count > 0) advanceBy(taken, count, values, carried, staged);
    },
  };
};

/** The stepper of a compiled case, built once: a stepper holds nothing of a run. */
export const stepperOf: (compiled: CompiledCase) => Stepper = oncePer(createStepper);
