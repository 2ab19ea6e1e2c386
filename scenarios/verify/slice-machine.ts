/** The machine of a slice: the compiled case over some of its variables. What the others would decide may go either way. */
import type { State } from '../compile/step.ts';
import {
  type CompiledArrival,
  type CompiledCase,
  delivered,
  type Emission,
  type Showing,
} from '../compile/compiled-case.ts';
import type { Guard } from '../compile/guard.ts';
import { type Port, standing } from '../compile/port.ts';
import {
  earliestDays,
  type SliceEdge,
  type SliceEvent,
  sliceEvents,
  type Token,
  unheard,
} from './slice-events.ts';
import { createTape, type Tape } from './tape.ts';
import { dropped, evaluateMaybe, isDropped, type Maybe, variablesOf } from './three-valued.ts';

/** What can be asked while an act is performed: whether a guard holds, from which leaf a region starts, what arrives. */
export type Question =
  | { readonly kind: 'guard'; readonly guard: Guard }
  | { readonly kind: 'leaf'; readonly variable: number }
  | { readonly kind: 'arrival'; readonly variables: readonly number[] };

export interface SliceMachine {
  readonly port: Port;
  readonly kept: ReadonlySet<number>;
  /** Whether an event can change the slice in more than the moments left. */
  matters(event: string): boolean;
  /** Sets the values for the next act and the tape that answers its questions. */
  begin(values: State, tape: Tape<Question>): void;
  result(): { readonly values: State; readonly tokens: readonly Token[] };
  startValues(): State;
}

interface Conditional {
  /** Variables of the slice that its condition reads, and others. */
  readonly inside: readonly number[];
  readonly outside: readonly number[];
  readonly shown: readonly SliceEdge[];
  readonly changes: boolean;
  /** What is noted while nothing of the slice is lost. */
  readonly tokens: readonly Token[];
}

/** Notes that an event may have fallen, once for each thing it can show. */
const noted = (name: string, shown: readonly SliceEdge[], about: readonly number[]): readonly Token[] =>
  shown.length === 0
    ? [{ name, maybe: true, about }]
    : shown.map(({ transition, leaf }) => ({
        name,
        showing: transition.shows as Showing,
        maybe: true,
        about: transition.from === undefined ? about : [...about, leaf],
      }));

/**
 * Builds the machine of a slice. Every real run is a run of it (an over-approximation): a guard on a dropped variable is
 * asked of the tape, and so is which arrival comes when it is not known what is on its way. `heard`: arrivals that are
 * followed although they change nothing in the slice, because somebody watches what they bring.
 */
export const sliceMachine = (
  compiled: CompiledCase,
  kept: ReadonlySet<number>,
  heard: ReadonlySet<string>,
): SliceMachine => {
  const events = new Map(sliceEvents(compiled, kept));
  const eventOf = (name: string): SliceEvent => {
    const known = events.get(name) ?? unheard(name);
    events.set(name, known);
    return known;
  };
  const moments = compiled.index.get('moments') ?? -1;
  const mattering = new Set(
    [...events]
      .filter(([, { changed }]) => [...changed].some((variable) => variable !== moments))
      .map(([name]) => name),
  );
  const changes = (name: string): boolean => eventOf(name).changed.size > 0;
  const earliest = earliestDays(compiled);
  const followed = compiled.arrivals
    .filter(
      (arrival) =>
        arrival.scene !== null ||
        kept.has(arrival.variable) ||
        heard.has(arrival.id) ||
        changes(arrival.event) ||
        arrival.after.some((each) => changes(each.event)),
    )
    .map((arrival) => ({
      arrival,
      edges: eventOf(arrival.event).all,
      earliest: earliest.get(arrival.id) ?? 0,
    }));
  let values: State = [];
  let tokens: Token[] = [];
  let tape = createTape<Question>();
  let answers: Map<Guard, boolean> | null = null;
  let arrived: string[] = [];

  const holds = (guard: Guard, seen: ArrayLike<number>): boolean =>
    evaluateMaybe(guard, seen) ?? tape.ask({ kind: 'guard', guard }, 2) === 1;
  /** One guard object stands in several regions: within one state it is asked once. */
  const holdsNow = (guard: Guard): boolean => {
    const judged = evaluateMaybe(guard, values);
    if (judged !== null) return judged;
    answers ??= new Map();
    const known = answers.get(guard);
    if (known !== undefined) return known;
    const answer = tape.ask({ kind: 'guard', guard }, 2) === 1;
    answers.set(guard, answer);
    return answer;
  };
  const startsHere = ({ from, leaf }: SliceEdge): Maybe => {
    if (from === -1) return true;
    const at = values[leaf] ?? dropped;
    return at === dropped ? null : at === from;
  };
  const decided = (edge: SliceEdge): Maybe => {
    const here = startsHere(edge);
    if (here === false || edge.judge === null) return here;
    const held = edge.judge(values);
    return here === null && held === true ? null : held;
  };
  const fits = (edge: SliceEdge): boolean => {
    const judged = decided(edge);
    if (judged !== null) return judged;
    if (startsHere(edge) === null && tape.ask({ kind: 'leaf', variable: edge.leaf }, 2) === 0) return false;
    return !edge.transition.guard || holdsNow(edge.transition.guard);
  };
  const apply = (edge: SliceEdge, after: number[]): void => {
    for (const { when, write, variable, needs } of edge.changes) {
      if (when && !holds(when, values)) continue;
      if (needs.some((each) => isDropped(values, each))) after[variable] = dropped;
      else write(values, after, 0);
    }
  };
  const show = (edges: readonly SliceEdge[]): void => {
    let about: number[] = [];
    for (const edge of edges) {
      const judged = decided(edge);
      if (judged === false) continue;
      const { shows, guard } = edge.transition;
      if (judged === null) about = [...about, edge.leaf, ...(guard ? variablesOf(guard) : [])];
      if (shows) tokens.push({ showing: shows, maybe: judged === null || about.length > 0, about });
      if (judged === true) return;
    }
  };
  const can = (name: string): boolean => {
    const { all } = eventOf(name);
    let open = false;
    for (const edge of all) {
      const judged = decided(edge);
      if (judged === true) return true;
      open ||= judged === null;
    }
    return open && all.some(fits);
  };
  const send = (name: string): void => {
    const event = eventOf(name);
    tokens.push(event.token);
    for (const edges of event.telling) show(edges);
    if (event.acting.length === 0) return;
    const after = values.slice();
    for (const edges of event.acting) {
      const taken = edges.find((edge) => (edge.matters || startsHere(edge) === true) && fits(edge));
      if (taken) apply(taken, after);
    }
    values = after;
    answers = null;
  };
  const conditional = new Map<Emission, Conditional>();
  /** An emission with a condition: what the condition reads, and what the event can show. */
  const conditionalOf = (emission: Emission, when: Guard): Conditional => {
    const known = conditional.get(emission);
    if (known) return known;
    const { event } = emission;
    const shown = eventOf(event).all.filter(({ transition }) => transition.shows);
    const reads = variablesOf(when);
    const outside = reads.filter((variable) => !kept.has(variable));
    const inside = reads.filter((variable) => kept.has(variable));
    const made = { inside, shown, changes: changes(event), tokens: noted(event, shown, outside), outside };
    conditional.set(emission, made);
    return made;
  };
  /** What changes nothing in the slice and may be sent or not is only noted. */
  const emits: Port['emits'] = (emission, seen) => {
    const { event, when } = emission;
    if (!when) return true;
    const judged = evaluateMaybe(when, seen);
    if (judged !== null) return judged;
    const known = conditionalOf(emission, when);
    if (known.changes) return tape.ask({ kind: 'guard', guard: when }, 2) === 1;
    const lost = known.inside.filter((variable) => isDropped(seen, variable));
    const found = lost.length === 0 ? known.tokens : noted(event, known.shown, [...known.outside, ...lost]);
    for (const token of found) tokens.push(token);
    return false;
  };
  const mayCome = (
    { arrival, edges, earliest: firstDay }: (typeof followed)[number],
    day: number,
    midAct: boolean,
  ): boolean => {
    const stored = values[arrival.variable] ?? dropped;
    if (stored === dropped ? day < firstDay : stored === 0 || stored === delivered || stored - 1 > day)
      return false;
    if ((midAct && arrival.scene !== null) || arrived.includes(arrival.id)) return false;
    for (const edge of edges) if (decided(edge) !== false) return true;
    return false;
  };
  const nextArrival = (midAct: boolean): CompiledArrival | null => {
    const { day } = standing(compiled, values);
    const open: CompiledArrival[] = [];
    for (const each of followed) if (mayCome(each, day, midAct)) open.push(each.arrival);
    if (open.length === 0) return null;
    const unknown = open.filter((arrival) => isDropped(values, arrival.variable));
    const variables = unknown.map((each) => each.variable);
    const picked = unknown.length === 0 ? 0 : tape.ask({ kind: 'arrival', variables }, unknown.length + 1);
    const chosen = picked > 0 ? unknown[picked - 1] : nextKnown(open, values, can);
    if (!chosen) return null;
    if (picked > 0)
      for (const { transition } of eventOf(chosen.event).all)
        if (transition.guard && evaluateMaybe(transition.guard, values) === null) {
          answers ??= new Map();
          answers.set(transition.guard, true);
        }
    arrived.push(chosen.id);
    return chosen;
  };
  return {
    port: { values: () => values, can, send, emits, nextArrival },
    kept,
    matters: (name) => mattering.has(name),
    begin: (next, running) => {
      values = next;
      tape = running;
      tokens = [];
      answers = null;
      arrived = [];
    },
    result: () => ({ values, tokens }),
    startValues: () => {
      // What lies behind the last variable kept is left off: it reads as dropped, and copies are shorter.
      const length = Math.max(...kept) + 1;
      return compiled.variables
        .slice(0, length)
        .map((variable, index) => (kept.has(index) ? variable.initial : dropped));
    },
  };
};

/** Among arrivals whose day is known: the earliest day, then the order of ids, that the machine takes. */
const nextKnown = (
  open: readonly CompiledArrival[],
  values: State,
  can: (event: string) => boolean,
): CompiledArrival | null => {
  const known = open.filter((arrival) => !isDropped(values, arrival.variable));
  const inOrder = known.toSorted((a, b) => (values[a.variable] ?? 0) - (values[b.variable] ?? 0));
  return inOrder.find((arrival) => can(arrival.event)) ?? null;
};
