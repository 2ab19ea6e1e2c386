/** The machine of a slice: the compiled case over some of its variables. What the others would decide may go either way. */
import type { Change } from '../compile/change.ts';
import {
  type CompiledArrival,
  type CompiledCase,
  delivered,
  type Showing,
  type Transition,
} from '../compile/compiled-case.ts';
import { compileChange, type Write } from '../compile/change.ts';
import type { Guard } from '../compile/guard.ts';
import { type Port, standing } from '../compile/port.ts';
import { createTape, type Tape } from './tape.ts';
import { dropped, evaluateMaybe, type Maybe } from './three-valued.ts';

/** What can be asked while an act is performed: whether a guard holds, from which leaf a region starts, what arrives. */
export type Question =
  | { readonly kind: 'guard'; readonly guard: Guard }
  | { readonly kind: 'leaf'; readonly variable: number }
  | { readonly kind: 'arrival'; readonly variables: readonly number[] };

interface AbstractEdge {
  readonly transition: Transition;
  readonly leaf: number;
  /** Changes of variables of the slice, each with its own condition taken off. */
  readonly changes: readonly {
    readonly when: Guard | undefined;
    readonly write: Write;
    readonly variable: number;
    readonly needs: readonly number[];
  }[];
  /** Whether taking it changes the slice. */
  readonly matters: boolean;
}

/**
 * What a slice watches beside its variables: micro-events that matter. `showings`: what is certainly shown is reported, so
 * that a run can be dropped for it; what only may be shown is not, and the run goes on.
 */
export interface Watch {
  readonly events: ReadonlySet<string>;
  readonly showings: boolean;
}

export interface AbstractMachine {
  readonly port: Port;
  readonly tape: () => Tape<Question>;
  readonly kept: ReadonlySet<number>;
  /** Whether an event is watched or can change the slice, in more than the one variable named. */
  matters(event: string, except: number): boolean;
  /** Sets the values for the next act, with a fresh tape or the running one. */
  begin(values: Int32Array, tape: Tape<Question>): void;
  result(): { readonly values: Int32Array; readonly showings: readonly Showing[] };
  startValues(): Int32Array;
}

const readsOf = (change: Change): readonly number[] => {
  switch (change.type) {
    case 'stampDay':
      return [change.params.day];
    case 'stampTermEnd':
      return [change.params.base];
    case 'add':
      return [change.params.variable];
    default:
      return [];
  }
};

const abstractEdge = (transition: Transition, leaf: number, kept: ReadonlySet<number>): AbstractEdge => {
  const changes = transition.changes
    .filter((change) => kept.has(change.params.variable))
    .map((change) => {
      const { when, ...bare } = change;
      return {
        when,
        write: compileChange(bare as Change),
        variable: change.params.variable,
        needs: readsOf(change),
      };
    });
  return { transition, leaf, changes, matters: changes.length > 0 };
};

const edgesByEvent = (compiled: CompiledCase, kept: ReadonlySet<number>) => {
  const byEvent = new Map<string, AbstractEdge[][]>();
  for (const region of compiled.regions) {
    const ofRegion = new Map<string, AbstractEdge[]>();
    for (const transition of region.transitions) {
      const edges = ofRegion.get(transition.event) ?? [];
      edges.push(abstractEdge(transition, region.leaf, kept));
      ofRegion.set(transition.event, edges);
    }
    for (const [event, edges] of ofRegion) byEvent.set(event, [...(byEvent.get(event) ?? []), edges]);
  }
  return byEvent;
};

/**
 * Builds the machine of a slice. Every real run is a run of it (an over-approximation): a guard on a dropped variable is
 * asked of the tape, and so is which arrival comes when it is not known what is on its way.
 */
export const abstractMachine = (
  compiled: CompiledCase,
  kept: ReadonlySet<number>,
  watch: Watch,
): AbstractMachine => {
  const byEvent = edgesByEvent(compiled, kept);
  const edgesOf = new Map([...byEvent].map(([event, regions]) => [event, regions.flat()]));
  const arrivals = compiled.arrivals.filter(
    (arrival) => kept.has(arrival.variable) || arrivalMatters(arrival, byEvent, watch),
  );
  let values: Int32Array = new Int32Array();
  let showings: Showing[] = [];
  let tape = createTape<Question>();
  let answers = new Map<Guard, boolean>();
  let arrived = new Set<string>();

  const changed = new Map(
    [...edgesOf].map(([event, edges]) => [
      event,
      new Set(edges.flatMap((edge) => edge.changes.map((each) => each.variable))),
    ]),
  );
  const shows = new Set(
    [...edgesOf]
      .filter(([, edges]) => watch.showings && edges.some((edge) => edge.transition.shows))
      .map(([event]) => event),
  );
  const matters = (event: string, except = dropped): boolean =>
    watch.events.has(event) ||
    shows.has(event) ||
    [...(changed.get(event) ?? [])].some((variable) => variable !== except);
  const holds = (guard: Guard, seen: ArrayLike<number>): boolean =>
    evaluateMaybe(guard, seen) ?? tape.ask({ kind: 'guard', guard }, 2) === 1;
  /** One guard object stands in several regions: within one state it is asked once. */
  const holdsNow = (guard: Guard): boolean => {
    const known = answers.get(guard);
    if (known !== undefined) return known;
    const answer = holds(guard, values);
    answers.set(guard, answer);
    return answer;
  };
  const startsHere = (edge: AbstractEdge): Maybe => {
    const { from } = edge.transition;
    if (from === undefined) return true;
    const leaf = values[edge.leaf] ?? dropped;
    return leaf === dropped ? null : leaf === from;
  };
  const fits = (edge: AbstractEdge): boolean => {
    const here = startsHere(edge);
    if (here === false || (edge.transition.guard && evaluateMaybe(edge.transition.guard, values) === false))
      return false;
    if (here === null && tape.ask({ kind: 'leaf', variable: edge.leaf }, 2) === 0) return false;
    return !edge.transition.guard || holdsNow(edge.transition.guard);
  };
  const apply = (edge: AbstractEdge, after: Int32Array): void => {
    for (const { when, write, variable, needs } of edge.changes) {
      if (when && !holds(when, values)) continue;
      if (needs.some((each) => values[each] === dropped)) after[variable] = dropped;
      else write(values, after, 0);
    }
  };
  /** What taking the event certainly shows: a transition whose leaf and guard are decided in the slice. */
  const showCertain = (edges: readonly AbstractEdge[]): void => {
    for (const edge of edges) {
      const here = startsHere(edge);
      const { guard, shows: shown } = edge.transition;
      const held = guard ? evaluateMaybe(guard, values) : true;
      if (here === false || held === false) continue;
      if (shown && here === true && held === true) showings.push(shown);
      return;
    }
  };
  const can = (event: string): boolean => {
    const edges = edgesOf.get(event) ?? [];
    if (
      edges.some(
        (edge) =>
          startsHere(edge) === true &&
          (!edge.transition.guard || evaluateMaybe(edge.transition.guard, values) === true),
      )
    )
      return true;
    return edges.some(fits);
  };
  const send = (event: string): void => {
    const after = values.slice();
    for (const edges of byEvent.get(event) ?? []) {
      if (watch.showings) showCertain(edges);
      if (!edges.some((edge) => edge.matters)) continue;
      const taken = edges.find((edge) => (edge.matters || startsHere(edge) === true) && fits(edge));
      if (taken) apply(taken, after);
    }
    values = after;
    answers = new Map();
  };
  const nextArrival = (midAct: boolean): CompiledArrival | null => {
    const { day } = standing(compiled, values);
    const open = arrivals.filter(
      (arrival) =>
        !(midAct && arrival.scene !== null) &&
        !arrived.has(arrival.id) &&
        mayBeDue(arrival, values, day) &&
        edgesOf
          .get(arrival.event)
          ?.some(
            (edge) =>
              startsHere(edge) !== false &&
              (!edge.transition.guard || evaluateMaybe(edge.transition.guard, values) !== false),
          ),
    );
    const unknown = open.filter((arrival) => values[arrival.variable] === dropped);
    const picked =
      unknown.length === 0
        ? 0
        : tape.ask({ kind: 'arrival', variables: unknown.map((each) => each.variable) }, unknown.length + 1);
    const chosen = picked > 0 ? unknown[picked - 1] : nextKnown(open, values, can);
    if (!chosen) return null;
    if (picked > 0)
      for (const { transition } of edgesOf.get(chosen.event) ?? [])
        if (transition.guard && evaluateMaybe(transition.guard, values) === null)
          answers.set(transition.guard, true);
    arrived.add(chosen.id);
    return chosen;
  };
  return {
    port: {
      values: () => values,
      can,
      send,
      nextArrival,
      emits: ({ event, when }, seen) => matters(event) && (!when || holds(when, seen)),
    },
    tape: () => tape,
    kept,
    matters,
    begin: (next, running) => {
      values = next;
      tape = running;
      showings = [];
      answers = new Map();
      arrived = new Set();
    },
    result: () => ({ values, showings }),
    startValues: () =>
      Int32Array.from(compiled.variables, (variable, index) =>
        kept.has(index) ? variable.initial : dropped,
      ),
  };
};

const mayBeDue = (arrival: CompiledArrival, values: Int32Array, day: number): boolean => {
  const stored = values[arrival.variable] ?? dropped;
  return stored === dropped || (stored > 0 && stored !== delivered && stored - 1 <= day);
};

/** Among arrivals whose day is known: the earliest day, then the order of ids, that the machine takes. */
const nextKnown = (
  open: readonly CompiledArrival[],
  values: Int32Array,
  can: (event: string) => boolean,
): CompiledArrival | null => {
  const known = open.filter((arrival) => values[arrival.variable] !== dropped);
  const inOrder = known.toSorted((a, b) => (values[a.variable] ?? 0) - (values[b.variable] ?? 0));
  return inOrder.find((arrival) => can(arrival.event)) ?? null;
};

const arrivalMatters = (
  arrival: CompiledArrival,
  byEvent: ReadonlyMap<string, readonly (readonly AbstractEdge[])[]>,
  watch: Watch,
): boolean =>
  arrival.scene !== null ||
  [arrival.event, ...arrival.after.map((each) => each.event)].some(
    (event) =>
      watch.events.has(event) ||
      (byEvent.get(event) ?? []).some((edges) => edges.some((edge) => edge.matters)),
  );
