/** The machine of a slice: the compiled case over some of its variables. What the others would decide may go either way. */
import {
  type CompiledArrival,
  type CompiledCase,
  delivered,
  type Emission,
} from '../compile/compiled-case.ts';
import type { Guard } from '../compile/guard.ts';
import type { Port } from '../compile/port.ts';
import { signpostsOf } from '../compile/signposts.ts';
import type { State } from '../compile/step.ts';
import type { Courses } from './courses.ts';
import { changing, type Followed, followedArrivals } from './slice-arrivals.ts';
import { type Conditional, conditionals } from './slice-emissions.ts';
import {
  type Asking,
  decided,
  type SliceEdge,
  type SliceEvent,
  sliceEvent,
  startsHere,
  type Token,
} from './slice-events.ts';
import type { Layout } from './slice-layout.ts';
import { createTape, type Tape } from './tape.ts';
import { dropped, variablesOf } from './three-valued.ts';

/** What can be asked while an act is performed: whether a guard holds, from which leaf a region starts, what arrives. */
export type Question =
  | { readonly kind: 'guard'; readonly guard: Guard }
  | { readonly kind: 'leaf'; readonly variable: number }
  | { readonly kind: 'arrival'; readonly variables: readonly number[] };

export interface SliceMachine {
  readonly port: Port;
  /** Whether an event can change the slice in more than the moments left. */
  matters(event: string): boolean;
  /** Sets the values for the next act and the tape that answers its questions. `told`: takes every token, if they are wanted. */
  begin(values: State, tape: Tape<Question>, told?: Token[]): void;
  values(): State;
  /** What has happened since the act began, as a course. */
  course(): number;
}

/**
 * Builds the machine of a slice. Every real run is a run of it (an over-approximation): a guard on a dropped variable is
 * asked of the tape, and so is which arrival comes when it is not known what is on its way. `heard`: arrivals that are
 * followed although they change nothing in the slice, because somebody watches what they bring.
 */
export const sliceMachine = (
  compiled: CompiledCase,
  layout: Layout,
  courses: Courses,
  heard: ReadonlySet<string>,
): SliceMachine => {
  const { day } = signpostsOf(compiled);
  const { changes, matters } = changing(compiled, layout);
  const events = new Map<string, SliceEvent>();
  const eventOf = (name: string): SliceEvent => {
    const known = events.get(name);
    if (known) return known;
    const made = sliceEvent(compiled, name, layout, courses);
    events.set(name, made);
    return made;
  };
  const followed = followedArrivals(compiled, layout, heard, { changes, eventOf });
  const conditionalOf = conditionals(layout, courses, eventOf, changes);
  let values: State = [];
  let course = 0;
  let told: Token[] | null = null;
  let tape = createTape<Question>();
  let answers: Map<Guard, boolean> | null = null;
  let arrived: string[] = [];

  const holds = ({ judge, question }: Asking): boolean => judge(values) ?? tape.ask(question, 2) === 1;
  /** One guard object stands in several regions: within one state it is asked once. */
  const holdsNow = ({ judge, question }: Asking, guard: Guard): boolean => {
    const judged = judge(values);
    if (judged !== null) return judged;
    answers ??= new Map();
    const known = answers.get(guard);
    if (known !== undefined) return known;
    const answer = tape.ask(question, 2) === 1;
    answers.set(guard, answer);
    return answer;
  };
  const fits = (edge: SliceEdge): boolean => {
    const judged = decided(edge, values);
    if (judged !== null) return judged;
    if (startsHere(edge, values) === null && tape.ask({ kind: 'leaf', variable: edge.leaf }, 2) === 0)
      return false;
    const { guard } = edge.transition;
    return !guard || !edge.guard || holdsNow(edge.guard, guard);
  };
  const isLost = (slot: number): boolean => (values[slot] ?? dropped) === dropped;
  const apply = (edge: SliceEdge, after: number[]): void => {
    for (const { when, write, slot, needs } of edge.changes) {
      if (when && !holds(when)) continue;
      if (needs.some(isLost)) after[slot] = dropped;
      else write(values, after, 0);
    }
  };
  const show = (edges: readonly SliceEdge[]): void => {
    let about: readonly number[] = [];
    let isOpen = false;
    for (const edge of edges) {
      const judged = decided(edge, values);
      if (judged === false) continue;
      isOpen ||= judged === null;
      const { shows, guard } = edge.transition;
      if (told && judged === null) about = [...about, edge.leaf, ...(guard ? variablesOf(guard) : [])];
      if (edge.shown) course = courses.longer(course, isOpen ? edge.shown.maybe : edge.shown.sure);
      if (told && shows) told.push({ showing: shows, maybe: isOpen, about });
      if (judged === true) return;
    }
  };
  const can = (name: string): boolean => {
    const { all } = eventOf(name);
    let open = false;
    for (const edge of all) {
      const judged = decided(edge, values);
      if (judged === true) return true;
      open ||= judged === null;
    }
    return open && all.some(fits);
  };
  const taken = (edges: readonly SliceEdge[]): SliceEdge | null => {
    for (const edge of edges)
      if ((edge.matters || startsHere(edge, values) === true) && fits(edge)) return edge;
    return null;
  };
  /** What was answered of values that the event may change may be otherwise now, also where the slice has dropped them. */
  const forget = ({ written }: SliceEvent): void => {
    for (const guard of answers?.keys() ?? [])
      if (variablesOf(guard).some((variable) => written.has(variable))) answers?.delete(guard);
  };
  const send = (name: string): void => {
    const event = eventOf(name);
    course = courses.longer(course, event.symbol);
    told?.push(event.token);
    for (const edges of event.telling) show(edges);
    if (event.acting.length === 0) {
      forget(event);
      return;
    }
    const after = values.slice();
    for (const edges of event.acting) {
      const edge = taken(edges);
      if (edge) apply(edge, after);
    }
    values = after;
    answers = null;
  };
  /** Notes that it may have fallen, once for each thing it can show. */
  const note = (known: Conditional, seen: ArrayLike<number>): void => {
    for (const symbol of known.symbols) course = courses.longer(course, symbol);
    if (told) told.push(...known.tokens(seen));
  };
  /** What changes nothing in the slice and may be sent or not is only noted. */
  const emits: Port['emits'] = (emission: Emission, seen) => {
    const { when } = emission;
    if (!when) return true;
    const known = conditionalOf(emission, when);
    const judged = known.judge(seen);
    if (judged !== null) return judged;
    if (known.changes) return tape.ask(known.question, 2) === 1;
    note(known, seen);
    return false;
  };
  /** Whether an arrival is due, or may be: told by its day alone. */
  const isDue = ({ slot, earliest }: Followed, today: number): boolean => {
    const stored = values[slot] ?? dropped;
    if (stored === dropped) return today >= earliest;
    return stored !== 0 && stored !== delivered && stored - 1 <= today;
  };
  const mayCome = ({ arrival, edges }: Followed, midAct: boolean): boolean => {
    if ((midAct && arrival.scene !== null) || arrived.includes(arrival.id)) return false;
    for (const edge of edges) if (decided(edge, values) !== false) return true;
    return false;
  };
  /** Among arrivals whose day is known: the earliest day, then the order of ids, that the machine takes. */
  const nextKnown = (open: readonly Followed[]): Followed | null => {
    const known = open.filter(({ slot }) => !isLost(slot));
    const inOrder = known.toSorted((a, b) => (values[a.slot] ?? 0) - (values[b.slot] ?? 0));
    return inOrder.find(({ arrival }) => can(arrival.event)) ?? null;
  };
  /** It comes: what it takes for granted is answered by that. */
  const grant = ({ edges }: Followed): void => {
    for (const { transition, guard } of edges)
      if (transition.guard && guard?.judge(values) === null) {
        answers ??= new Map();
        answers.set(transition.guard, true);
      }
  };
  const nextArrival = (midAct: boolean): CompiledArrival | null => {
    const today = values[day] ?? 0;
    const open: Followed[] = [];
    for (const each of followed) if (isDue(each, today) && mayCome(each, midAct)) open.push(each);
    if (open.length === 0) return null;
    const unknown = open.filter(({ slot }) => isLost(slot));
    const variables = unknown.map(({ arrival }) => arrival.variable);
    const picked = unknown.length === 0 ? 0 : tape.ask({ kind: 'arrival', variables }, unknown.length + 1);
    const chosen = picked > 0 ? unknown[picked - 1] : nextKnown(open);
    if (!chosen) return null;
    if (picked > 0) grant(chosen);
    arrived.push(chosen.arrival.id);
    return chosen.arrival;
  };
  return {
    port: { values: () => values, can, send, emits, nextArrival },
    matters,
    begin: (next, running, tokens) => {
      values = next;
      tape = running;
      course = 0;
      told = tokens ?? null;
      answers = null;
      arrived = [];
    },
    values: () => values,
    course: () => course,
  };
};
