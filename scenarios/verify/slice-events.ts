/** Events of a slice: of every transition, what it changes of the variables that are kept. */
import { oncePer } from '../core/once-per.ts';
import { type Change, compileChange, type Write } from '../compile/change.ts';
import type { CompiledCase, Showing, Transition } from '../compile/compiled-case.ts';
import type { Guard } from '../compile/guard.ts';
import type { State } from '../compile/step.ts';
import type { Courses } from './courses.ts';
import type { Layout } from './slice-layout.ts';
import type { Asking } from './slice-machine-question.ts';
import { dropped, heldAt, type Maybe } from './three-valued.ts';

/** What a step of the slice did, in order. `maybe`: it may have happened or not, and changes nothing in the slice; `about`: what decides it. */
export interface Token {
  readonly name?: string;
  readonly showing?: Showing;
  readonly maybe: boolean;
  readonly about: readonly number[];
}

export interface SliceEdge {
  readonly transition: Transition;
  /** The leaf it is taken from, and where that lies; slot -1: any leaf, or one the slice has dropped. */
  readonly leaf: number;
  readonly slot: number;
  readonly from: number;
  readonly isAnywhere: boolean;
  readonly guard: Asking | null;
  /** Changes of variables of the slice, each with its own condition taken off. */
  readonly changes: readonly {
    readonly when: Asking | null;
    readonly write: Write;
    readonly slot: number;
    readonly needs: readonly number[];
  }[];
  readonly matters: boolean;
  /** Symbols of what it shows, for certain and perhaps; null when it shows nothing. */
  readonly shown: { readonly sure: number; readonly maybe: number } | null;
}

/** One event in the slice, by region. */
export interface SliceEvent {
  /** That it fell, certainly. */
  readonly token: Token;
  readonly symbol: number;
  /** Edges by region, where some edge changes the slice; and where some edge shows something. */
  readonly acting: readonly (readonly SliceEdge[])[];
  readonly telling: readonly (readonly SliceEdge[])[];
  readonly all: readonly SliceEdge[];
  /** All it can change, in the slice or out of it. */
  readonly written: ReadonlySet<number>;
}

/** What listens to an event, by region, and the variables it can change. */
interface Heard {
  readonly regions: { readonly id: string; readonly leaf: number; readonly transitions: Transition[] }[];
  readonly written: Set<number>;
}

const listen = ({ regions }: CompiledCase): ReadonlyMap<string, Heard> => {
  const byEvent = new Map<string, Heard>();
  for (const { id, leaf, transitions } of regions)
    for (const transition of transitions) {
      const heard = byEvent.get(transition.event) ?? { regions: [], written: new Set() };
      byEvent.set(transition.event, heard);
      const last = heard.regions.at(-1);
      if (last?.id === id) last.transitions.push(transition);
      else heard.regions.push({ id, leaf, transitions: [transition] });
      for (const change of transition.changes) heard.written.add(change.params.variable);
    }
  return byEvent;
};

/** Who listens to each event, worked out once per case. */
export const heardIn: (compiled: CompiledCase) => ReadonlyMap<string, Heard> = oncePer(listen);

/** Stands for the value an event carries, of which a slice knows nothing. */
const carried = -1;

/** Variables a change reads, beside its condition. */
export const readsOf = (change: Change): readonly number[] => {
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

/** The change without its condition, over values that lie where the slice has them. */
const moved = (change: Change, slotOf: Layout['slotOf']): Change => {
  const variable = slotOf(change.params.variable);
  switch (change.type) {
    case 'stampDay':
      return { type: change.type, params: { ...change.params, variable, day: slotOf(change.params.day) } };
    case 'stampTermEnd':
      return { type: change.type, params: { ...change.params, variable, base: slotOf(change.params.base) } };
    default: {
      const { when: _when, ...bare } = change;
      return { ...bare, params: { ...change.params, variable } } as Change;
    }
  }
};

const asking = (guard: Guard | undefined, layout: Layout): Asking | null =>
  guard ? { judge: layout.judge(guard), question: { kind: 'guard', guard } } : null;

const sliceEdge = (transition: Transition, leaf: number, layout: Layout, courses: Courses): SliceEdge => {
  const { slotOf } = layout;
  const { from, guard, shows } = transition;
  const changes = transition.changes
    .filter((change) => slotOf(change.params.variable) >= 0)
    .map((change) => ({
      when: asking(change.when, layout),
      write: compileChange(moved(change, slotOf)),
      slot: slotOf(change.params.variable),
      needs: change.type === 'take' ? [carried] : readsOf(change).map(slotOf),
    }));
  const symbolOf = (maybe: boolean): number =>
    courses.symbolOf({ ...(shows ? { showing: shows } : {}), maybe, about: [] });
  return {
    transition,
    leaf,
    slot: slotOf(leaf),
    from: from ?? -1,
    isAnywhere: from === undefined,
    guard: asking(guard, layout),
    changes,
    matters: changes.length > 0,
    shown: shows ? { sure: symbolOf(false), maybe: symbolOf(true) } : null,
  };
};

const nothing: ReadonlySet<number> = new Set();

/** An event of the compiled case over the variables kept. */
export const sliceEvent = (
  compiled: CompiledCase,
  name: string,
  layout: Layout,
  courses: Courses,
): SliceEvent => {
  const heard = heardIn(compiled).get(name);
  const regions = (heard?.regions ?? []).map(({ leaf, transitions }) =>
    transitions.map((transition) => sliceEdge(transition, leaf, layout, courses)),
  );
  const token: Token = { name, maybe: false, about: [] };
  return {
    token,
    symbol: courses.symbolOf(token),
    acting: regions.filter((edges) => edges.some((edge) => edge.matters)),
    telling: regions.filter((edges) => edges.some((edge) => edge.shown !== null)),
    all: regions.flat(),
    written: heard?.written ?? nothing,
  };
};

/** Whether an edge starts where its region stands; null: the slice does not know where that is. */
export const startsHere = (edge: SliceEdge, values: State): Maybe => {
  if (edge.isAnywhere) return true;
  const at = heldAt(values, edge.slot);
  return at === dropped ? null : at === edge.from;
};

/** Whether an edge can be taken; null: it turns on what the slice has dropped. */
export const decided = (edge: SliceEdge, values: State): Maybe => {
  const here = startsHere(edge, values);
  if (here === false || edge.guard === null) return here;
  const held = edge.guard.judge(values);
  return here === null && held === true ? null : held;
};
