/** Edges: the ways an event can be taken, put together from what the regions do by it. */
import { oncePer } from '../core/once-per.ts';
import { type Change, compileChange, type Write } from './change.ts';
import type { Showing, Transition } from './compiled-case.ts';
import { allOf, type Guard, type Test, testOf, type Values } from './guard.ts';
import type { Hearing } from './hearings.ts';

/** One way an event can be taken: by one region, or by several whose transitions stand under the very same guard. */
export interface Edge {
  /** A variable that must have a value, asked first: the leaf a transition starts from, or what stands first in its guard; -1: nothing. */
  readonly leaf: number;
  readonly from: number;
  /** What else is asked. */
  readonly test: Test | null;
  readonly writes: readonly Write[];
  /** The same as numbers, where each only sets a variable or adds to it: variable, by, least, most; null where one does more. */
  readonly plain: readonly number[] | null;
  /** Variables the writes may change, each once. */
  readonly targets: readonly number[];
  readonly shows: readonly Showing[];
}

/** Regions that ask the same guards in the same order: the first edge that fits is taken, for all of them. */
export type Chain = readonly Edge[];

/** The edge of a chain that is taken from these values, or null. */
export const takenOf = (chain: Chain, values: Values): Edge | null => {
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

/** A guard as the one value a variable must have, and what is asked besides. */
interface Asked {
  readonly variable: number;
  readonly value: number;
  readonly test: Test | null;
}

const askedFirst = (guard: Guard): Omit<Asked, 'test'> | null => {
  const { type, params } = guard;
  if (type === 'is') return params;
  const [only] = type === 'oneOf' ? params.values : [];
  return type === 'oneOf' && params.values.length === 1 && only !== undefined
    ? { variable: params.variable, value: only }
    : null;
};

/** Most guards name one scene, and most of those nothing else: no closure is called for what a comparison tells. */
const asked = oncePer((guard: Guard): Asked => {
  const whole = askedFirst(guard);
  if (whole) return { ...whole, test: null };
  if (guard.type !== 'all') return { variable: -1, value: -1, test: testOf(guard) };
  const [first, ...rest] = guard.params.of;
  const begins = first ? askedFirst(first) : null;
  return begins
    ? { ...begins, test: rest.length > 0 ? testOf(allOf(...rest)) : null }
    : { variable: -1, value: -1, test: testOf(guard) };
});

/** Adds what a change does to a list of plain ones. @returns false when it does more, or to what is changed already. */
const addPlain = (plain: number[], { type, params, when }: Change, targets: readonly number[]): boolean => {
  if (when !== undefined || targets.includes(params.variable)) return false;
  if (type === 'set') plain.push(params.variable, 0, params.value, params.value);
  else if (type === 'add') plain.push(params.variable, params.by, 0, params.max);
  return type === 'set' || type === 'add';
};

/** Carries out plain changes: each reads nothing but what it writes. */
export const changePlainly = (plain: readonly number[], values: number[]): void => {
  for (let at = 0; at < plain.length; at += 4) {
    const variable = plain[at] as number;
    const least = plain[at + 2] as number;
    const most = plain[at + 3] as number;
    const value = (values[variable] as number) + (plain[at + 1] as number);
    values[variable] = value < least ? least : value > most ? most : value;
  }
};

/** One edge of the transitions that hearings alike have in one place. By index: a case has thousands, each compiled once and cold. */
const edgeOf = (alike: readonly Hearing[], at: number): Edge => {
  const writes: Write[] = [];
  const targets: number[] = [];
  const shows: Showing[] = [];
  const plain: number[] = [];
  let isPlain = true;
  const first = (alike[0] as Hearing).transitions[at] as Transition;
  for (let each = 0; each < alike.length; each += 1) {
    const { changes, shows: showing } = (alike[each] as Hearing).transitions[at] as Transition;
    for (let change = 0; change < changes.length; change += 1) {
      const { variable } = (changes[change] as Change).params;
      isPlain &&= addPlain(plain, changes[change] as Change, targets);
      writes.push(compileChange(changes[change] as Change));
      if (!targets.includes(variable)) targets.push(variable);
    }
    if (showing) shows.push(showing);
  }
  const { from = -1, guard } = first;
  const begins = from === -1 && guard ? asked(guard) : null;
  return {
    leaf: begins ? begins.variable : (alike[0] as Hearing).leaf,
    from: begins ? begins.value : from,
    test: begins ? begins.test : guard ? testOf(guard) : null,
    writes,
    plain: isPlain ? plain : null,
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

const noChains: readonly Chain[] = [];

/** The chains of an event: regions that ask alike are one. */
export const chainsOf = (hearings: readonly Hearing[]): readonly Chain[] => {
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
