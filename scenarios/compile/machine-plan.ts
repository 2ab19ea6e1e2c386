/** The plan of the case machine: which transitions its regions need, as rows of numbers; guards, changes and events stand in tables. */
import type { Change } from './change.ts';
import { type CompiledCase, hasStates, type Region, type Transition } from './compiled-case.ts';
import { allOf, type Guard } from './guard.ts';

/** A region of the machine. One without states is none: what it changes goes along with the event. */
export interface PlannedRegion {
  readonly id: string;
  /** The variable that mirrors its leaf. */
  readonly leaf: number;
  readonly leaves: readonly string[];
  readonly initial: number;
  /** Flat: event as the machine hears it, leaf it starts from, guard, leaf it leads to, changes; leaves by their place above. */
  readonly rows: readonly number[];
  /** Flat: event, what the machine hears for it, and the value of `leaf` where it does. Events that are not here are heard as they are. */
  readonly own: readonly number[];
}

/** How many numbers a row takes, and an event of one leaf alone. */
export const rowWidth = 5;
export const ownWidth = 3;

/** Stands for any leaf, no guard, no target and no changes. */
export const none = -1;

/** Numbers things: the same number for the same thing. */
export interface Numbering {
  event(event: string): number;
  guard(guard: Guard): number;
  changes(changes: readonly Change[]): number;
}

const doesSomething = ({ target, changes }: Transition): boolean =>
  target !== undefined || changes.length > 0;

const meet = (one: Transition, other: Transition): boolean =>
  one.from === undefined || other.from === undefined || one.from === other.from;

/**
 * Transitions of one event that the machine needs: what does nothing is left out, for XState would copy its snapshot to do it,
 * unless it keeps another from being taken. More than half of a case shows or counts something and changes nothing.
 */
const needed = (ofEvent: readonly Transition[]): readonly Transition[] => {
  const doing = ofEvent.filter(doesSomething);
  return doing.length === 0
    ? doing
    : ofEvent.filter((each) => doesSomething(each) || doing.some((other) => meet(each, other)));
};

const byEvent = (transitions: readonly Transition[]): ReadonlyMap<string, readonly Transition[]> => {
  const found = new Map<string, Transition[]>();
  for (const transition of transitions) {
    const known = found.get(transition.event);
    if (known) known.push(transition);
    else found.set(transition.event, [transition]);
  }
  return found;
};

/**
 * A transition whose guard asks for one leaf of its own region starts from that leaf: XState then looks there and no further.
 * A guard that asks for nothing else is asked no more; one that does stays whole, for the stepper asks the very same.
 */
const fromItsLeaf = ({ leaf }: Region, transition: Transition): Transition => {
  const { from, guard } = transition;
  if (from !== undefined || !guard) return transition;
  const asked = guard.type === 'all' ? guard.params.of : [guard];
  for (const { type, params } of asked) {
    const [only] = type === 'oneOf' && params.variable === leaf ? params.values : [];
    if (only === undefined || type !== 'oneOf' || params.values.length !== 1) continue;
    const { guard: _leaf, ...unguarded } = transition;
    return asked.length === 1 ? { ...unguarded, from: only } : { ...transition, from: only };
  }
  return transition;
};

/** Events by which regions without states change something: whatever else takes one of them carries that out as well. */
const eventsOfStateless = (regions: readonly Region[]): ReadonlySet<string> =>
  new Set(
    regions.flatMap((region) =>
      hasStates(region)
        ? []
        : region.transitions.flatMap(({ event, changes }) => (changes.length > 0 ? [event] : [])),
    ),
  );

const noChanges: readonly Change[] = [];

const onRegion = ({ leaf }: Region, { from, ...anywhere }: Transition): Transition => {
  if (from === undefined) return anywhere;
  const there: Guard = { type: 'oneOf', params: { variable: leaf, values: [from] } };
  return { ...anywhere, guard: anywhere.guard ? allOf(there, anywhere.guard) : there };
};

/**
 * XState asks the leaf before the region, the stepper asks in order. So what stands behind something that holds in any leaf stays
 * on the region with it, and both ask in one order.
 */
const inOneOrder = (region: Region, ofEvent: readonly Transition[]): readonly Transition[] => {
  let isAnywhere = false;
  return ofEvent.map((each) => {
    const placed = isAnywhere ? onRegion(region, each) : fromItsLeaf(region, each);
    isAnywhere ||= placed.from === undefined;
    return placed;
  });
};

/** A region with the leaves it can be on, and the transitions it needs. */
interface KeptRegion {
  readonly region: Region;
  readonly initial: number;
  readonly kept: readonly number[];
  readonly transitions: readonly Transition[];
}

const keepOf = (region: Region, initial: number): KeptRegion => {
  // Most stages of a procedure are never entered in a case: a leaf nothing leads to would only be built.
  const entered = new Set([initial, ...region.transitions.flatMap(({ target }) => target ?? [])]);
  const kept = region.leaves.map((_leaf, at) => at).filter((at) => entered.has(at));
  const transitions = [...byEvent(region.transitions).values()]
    .flatMap((ofEvent) => needed(inOneOrder(region, ofEvent)))
    .filter(({ from }) => from === undefined || entered.has(from));
  return { region, initial, kept, transitions };
};

/** The only leaf of all regions an event is heard on; null: it is heard on several, or wherever a region stands. */
type OnlyLeaves = ReadonlyMap<string, { readonly region: Region; readonly from: number } | null>;

const onlyLeavesOf = (regions: readonly KeptRegion[]): OnlyLeaves => {
  const found = new Map<string, { region: Region; from: number } | null>();
  for (const { region, transitions } of regions)
    for (const { event, from } of transitions) {
      const known = found.get(event);
      const isOnly =
        from !== undefined && (known === undefined || (known?.region === region && known.from === from));
      found.set(event, isOnly ? { region, from } : null);
    }
  return found;
};

/**
 * What one leaf alone hears the machine hears by its place there: "story here 1", "story here 2", the same on every leaf of a region.
 * Most of a case is choices of one scene, and a name of its own for each would cost XState a list of candidates in every region, and
 * V8 a shape for every scene.
 */
const namedHere = ({ region, transitions }: KeptRegion, only: OnlyLeaves): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const counts = new Map<number, number>();
  for (const { event } of transitions) {
    const leaf = only.get(event)?.from;
    if (leaf === undefined || names.has(event)) continue;
    const count = 1 + (counts.get(leaf) ?? 0);
    counts.set(leaf, count);
    names.set(event, `${region.id} here ${count}`);
  }
  return names;
};

interface Planning {
  readonly numbering: Numbering;
  readonly stateless: ReadonlySet<string>;
  readonly only: OnlyLeaves;
}

const planRegion = (own: KeptRegion, { numbering, stateless, only }: Planning): PlannedRegion => {
  const { region, initial, kept, transitions } = own;
  const { id, leaf, leaves } = region;
  const here = namedHere(own, only);
  const placeOf = (at: number | undefined): number => (at === undefined ? none : kept.indexOf(at));
  const changesOf = ({ event, changes }: Transition): number => {
    if (changes.length > 0) return numbering.changes(changes);
    return stateless.has(event) ? numbering.changes(noChanges) : none;
  };
  return {
    id,
    leaf,
    leaves: kept.map((at) => leaves[at] ?? ''),
    initial: placeOf(initial),
    rows: transitions.flatMap((transition) => [
      numbering.event(here.get(transition.event) ?? transition.event),
      placeOf(transition.from),
      transition.guard ? numbering.guard(transition.guard) : none,
      placeOf(transition.target),
      changesOf(transition),
    ]),
    own: [...here].flatMap(([event, name]) => [
      numbering.event(event),
      numbering.event(name),
      only.get(event)?.from ?? none,
    ]),
  };
};

/** The plan of the machine of a compiled case: the story first, then what else has states, unless nothing ever changes there. */
export const planMachine = (
  { regions, variables }: CompiledCase,
  numbering: Numbering,
): readonly PlannedRegion[] => {
  const kept = regions
    .filter((region, at) => at === 0 || (hasStates(region) && region.transitions.some(doesSomething)))
    .map((region) => keepOf(region, variables[region.leaf]?.initial ?? 0));
  const planning = { numbering, stateless: eventsOfStateless(regions), only: onlyLeavesOf(kept) };
  return kept.map((region) => planRegion(region, planning));
};
