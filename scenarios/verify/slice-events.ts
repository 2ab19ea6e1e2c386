/** Events of a slice: of every transition, what it changes of the variables that are kept. And the first day of every arrival. */
import { type Change, compileChange, type Write } from '../compile/change.ts';
import type { CompiledCase, Showing, Transition } from '../compile/compiled-case.ts';
import type { Guard } from '../compile/guard.ts';
import { type Judge, judgeFor } from './three-valued.ts';

/** What a step of the slice did, in order. `maybe`: it may have happened or not, and changes nothing in the slice; `about`: what decides it. */
export interface Token {
  readonly name?: string;
  readonly showing?: Showing;
  readonly maybe: boolean;
  readonly about: readonly number[];
}

export interface SliceEdge {
  readonly transition: Transition;
  readonly leaf: number;
  /** Leaf it starts from; -1: any. */
  readonly from: number;
  readonly judge: Judge | null;
  /** Changes of variables of the slice, each with its own condition taken off. */
  readonly changes: readonly {
    readonly when: Guard | undefined;
    readonly write: Write;
    readonly variable: number;
    readonly needs: readonly number[];
  }[];
  readonly matters: boolean;
}

/** One event in the slice, by region. */
export interface SliceEvent {
  /** That it fell, certainly. */
  readonly token: Token;
  /** Edges by region, where some edge changes the slice; and where some edge shows something. */
  readonly acting: readonly (readonly SliceEdge[])[];
  readonly telling: readonly (readonly SliceEdge[])[];
  readonly all: readonly SliceEdge[];
  /** Variables of the slice it can change. */
  readonly changed: ReadonlySet<number>;
}

const fell = (name: string): Token => ({ name, maybe: false, about: [] });

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

const sliceEdge = (transition: Transition, leaf: number, kept: ReadonlySet<number>): SliceEdge => {
  const changes = transition.changes
    .filter((change) => kept.has(change.params.variable))
    .map((change) => {
      const { when, ...bare } = change;
      const write = compileChange(bare as Change);
      return { when, write, variable: change.params.variable, needs: readsOf(change) };
    });
  return {
    transition,
    leaf,
    from: transition.from ?? -1,
    judge: transition.guard ? judgeFor(transition.guard) : null,
    changes,
    matters: changes.length > 0,
  };
};

/** Events of the compiled case over the variables kept. */
export const sliceEvents = (
  compiled: CompiledCase,
  kept: ReadonlySet<number>,
): ReadonlyMap<string, SliceEvent> => {
  const byEvent = new Map<string, SliceEdge[][]>();
  for (const region of compiled.regions) {
    const ofRegion = new Map<string, SliceEdge[]>();
    for (const transition of region.transitions) {
      const edges = ofRegion.get(transition.event) ?? [];
      edges.push(sliceEdge(transition, region.leaf, kept));
      ofRegion.set(transition.event, edges);
    }
    for (const [event, edges] of ofRegion) {
      const known = byEvent.get(event);
      if (known) known.push(edges);
      else byEvent.set(event, [edges]);
    }
  }
  return new Map(
    [...byEvent].map(([event, regions]) => {
      const all = regions.flat();
      const changed = new Set(all.flatMap((edge) => edge.changes.map((each) => each.variable)));
      const acting = regions.filter((edges) => edges.some((edge) => edge.matters));
      const telling = regions.filter((edges) => edges.some((edge) => edge.transition.shows));
      return [event, { token: fell(event), acting, telling, all, changed }];
    }),
  );
};

/** An event nothing listens to. */
export const unheard = (event: string): SliceEvent => ({
  token: fell(event),
  acting: [],
  telling: [],
  all: [],
  changed: new Set(),
});

/** The day before which an arrival can never come: what it comes from cannot fall before the first phase that has it. */
export const earliestDays = (compiled: CompiledCase): ReadonlyMap<string, number> => {
  const { play } = compiled;
  const startOf = (phase: string | undefined): number =>
    play.phases.find((each) => each.id === phase)?.startsOnDay ?? 0;
  const causedFrom = (from: CompiledCase['play']['arrivals'][number]['from']): number => {
    if ('phase' in from) return startOf(from.phase);
    if ('choice' in from) return startOf(compiled.phaseOfScene.get(from.choice.split('/')[0] ?? ''));
    if ('omission' in from) return startOf(from.omission.split('/')[0]);
    if (!('act' in from)) return 0;
    const act = play.belt.find((each) => each.id === from.act);
    return Math.min(...(act?.phases ?? []).map(startOf), Number.MAX_SAFE_INTEGER);
  };
  return new Map(
    play.arrivals.map(({ id, from, after }) => [
      id,
      'days' in after ? causedFrom(from) + after.days : startOf(after.phase),
    ]),
  );
};
