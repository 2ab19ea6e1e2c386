/** Never-properties proved on a few variables, refined when a counterexample turns out not to be a real run. */
import type { Decision } from '../case/decision.ts';
import type { CompiledCase, Showing } from '../compile/compiled-case.ts';
import { createSteppedPlayer } from '../compile/create-player.ts';
import { guardHolds, standing } from '../compile/port.ts';
import { createStepper, type State } from '../compile/step.ts';
import { names } from '../compile/variable-table.ts';
import type { Memory, Property } from './property.ts';
import { eventsFrom, type Option, type SliceGraph, sliceGraph, type Way } from './slice-graph.ts';
import type { Question } from './slice-machine.ts';
import type { Asked } from './tape.ts';
import { dropped, variablesOf } from './three-valued.ts';

export interface Bounds {
  /** States of one slice. */
  readonly states: number;
  readonly refinements: number;
}

interface Counted {
  readonly states: number;
  readonly kept: number;
  readonly refinements: number;
}
/** `proved` null: the bounds were reached, and nothing is known. False: `run` breaks the property on the whole machine. */
export type Proof = Counted &
  (
    | { readonly proved: true }
    | { readonly proved: false; readonly run: readonly Decision[] }
    | { readonly proved: null }
  );

interface Place {
  readonly node: number;
  readonly memory: Memory;
  readonly before: Place | null;
  readonly decision: Decision | null;
  readonly way: Way;
}

/** Slices of one compiled case, kept while its properties are proved: many share the same one. */
export interface Slices {
  readonly compiled: CompiledCase;
  graph(kept: ReadonlySet<number>, heard: ReadonlySet<string>): SliceGraph;
}

/** Graphs kept: properties that share a slice come one after another. */
const keptGraphs = 12;

/** Opens the slices of a compiled case. */
export const openSlices = (compiled: CompiledCase): Slices => {
  const graphs = new Map<string, SliceGraph>();
  return {
    compiled,
    graph: (kept, heard) => {
      const key = `${[...kept].sort((a, b) => a - b).join()} ${[...heard].sort().join()}`;
      const graph = graphs.get(key) ?? sliceGraph(compiled, kept, heard);
      graphs.delete(key);
      graphs.set(key, graph);
      for (const oldest of [...graphs.keys()].slice(0, -keptGraphs)) graphs.delete(oldest);
      return graph;
    },
  };
};

/**
 * Variables every slice has: the story, the day, the moments, and what certainly comes on a day of its phase: that costs no
 * states and spares the thought that it might come on any other.
 */
export const firstKept = (compiled: CompiledCase): readonly number[] => [
  ...[names.leaf('story'), names.day, names.moments].map((name) => compiled.index.get(name) ?? 0),
  ...compiled.play.arrivals
    .filter((arrival) => 'phase' in arrival.from && !arrival.when)
    .map((arrival) => compiled.index.get(names.arrival(arrival.id)) ?? 0),
];

const unique = (memories: readonly Memory[]): readonly Memory[] =>
  memories.length < 2 ? memories : [...new Map(memories.map((each) => [each.join(), each])).values()];

/** Every memory the tokens of a way can lead to. */
const folded = (property: Property, start: Memory, way: Way): readonly Memory[] => {
  let memories: readonly Memory[] = [start];
  for (const { name, showing, maybe } of way.tokens.flat()) {
    if (maybe && showing && property.maybeShown === 'skip') continue;
    if (maybe && showing && !property.follows(showing) && !property.watches.has(name ?? '')) continue;
    const next: Memory[] = [];
    for (const memory of memories) {
      const after = name === undefined ? memory : property.event(memory, name);
      const then = after && showing ? property.showing(after, showing) : after;
      if (then) next.push(then);
      if (maybe && then !== memory) next.push(memory);
    }
    memories = unique(next);
    if (memories.length === 0) return memories;
  }
  return memories;
};

const isWanted = (graph: SliceGraph, property: Property, option: Option): boolean =>
  option.kind !== 'act' ||
  option.events.some((event) => graph.machine.matters(event) || property.watches.has(event));

interface Search {
  readonly states: number;
  readonly found: Place | null;
  readonly full: boolean;
}

const search = (graph: SliceGraph, property: Property, bound: number): Search => {
  const known = new Set<string>();
  const queue: Place[] = [];
  const visit = (way: Way, memory: Memory, before: Place | null, decision: Decision | null): Place | null => {
    const { scene, phase, values } = graph.node(way.to);
    const there = property.arrive(memory, scene, values);
    const key = `${way.to}|${there.join()}`;
    if (known.has(key)) return null;
    known.add(key);
    const place: Place = { node: way.to, memory: there, before, decision, way };
    const ahead = eventsFrom(graph.compiled, phase);
    if (property.open(there, ahead, values)) queue.push(place);
    return property.broken(there, scene, values) === false && !property.lost(there, ahead) ? null : place;
  };
  const follow = (ways: readonly Way[], from: Place | null, memory: Memory, decision: Decision | null) => {
    for (const way of ways)
      for (const next of folded(property, memory, way)) {
        const found = visit(way, next, from, decision);
        if (found) return found;
      }
    return null;
  };
  const atStart = follow(graph.starts, null, property.start, null);
  if (atStart) return { states: known.size, found: atStart, full: false };
  for (let at = 0; at < queue.length; at += 1) {
    const place = queue[at] as Place;
    if (known.size > bound || graph.size() > bound) return { states: known.size, found: null, full: true };
    for (const option of graph.options(place.node)) {
      if (!isWanted(graph, property, option)) continue;
      const { ways } = graph.turnout(place.node, option);
      const found = follow(ways, place, place.memory, option.decision);
      if (found) return { states: known.size, found, full: false };
    }
  }
  return { states: known.size, found: null, full: false };
};

const lineage = (place: Place): readonly Place[] => {
  const places: Place[] = [];
  for (let at: Place | null = place; at; at = at.before) places.unshift(at);
  return places;
};

const variablesAsked = (asked: readonly Asked<Question>[]): readonly number[] =>
  asked.flatMap(({ about }) =>
    about.kind === 'guard'
      ? variablesOf(about.guard)
      : about.kind === 'leaf'
        ? [about.variable]
        : about.variables,
  );

/** Variables behind the answers that were not what the real machine would have answered. */
const wrongAnswers = (asked: readonly Asked<Question>[], real: State): readonly number[] => {
  const wrong = asked.filter(
    ({ about, answer }) => about.kind === 'guard' && guardHolds(about.guard, real) !== (answer === 1),
  );
  const arrivals = asked.flatMap(({ about, answer }) =>
    about.kind === 'arrival' && answer > 0 ? [about.variables[answer - 1] ?? 0] : [],
  );
  return [...variablesAsked(wrong), ...arrivals];
};

/**
 * Variables behind what the slice left open in a step. `lost`: the real step ended all interest in the run, so what it did
 * and the slice only thought possible is to blame; else what the property follows.
 */
const blamedTokens = (
  property: Property,
  { way }: Place,
  real: { readonly events: ReadonlySet<string>; readonly showings: readonly Showing[] },
  { lost, kept }: { readonly lost: boolean; readonly kept: ReadonlySet<number> },
): readonly number[] => {
  const toBlame = way.tokens.flat().filter(({ name, showing, maybe }) => {
    if (!maybe) return false;
    if (lost) return showing ? real.showings.includes(showing) : real.events.has(name ?? '');
    return (
      property.watches.has(name ?? '') ||
      (showing !== undefined && property.maybeShown === 'both' && property.follows(showing))
    );
  });
  // Any one of them rules this run out: the fewest variables make the smallest slice.
  const [least] = toBlame
    .map((token) => token.about.filter((variable) => !kept.has(variable)))
    .filter((about) => about.length > 0)
    .toSorted((a, b) => a.length - b.length);
  return least ?? [];
};

/** `blame`: groups of variables, the likeliest first; one group at a time joins the slice. */
type Replayed = { readonly run: readonly Decision[] } | { readonly blame: readonly (readonly number[])[] };

/** The memory after a real step. Where the property loses interest, the memory stays and `lost` says so. */
const foldReal = (
  property: Property,
  start: Memory,
  events: readonly { readonly name: string }[],
  showings: readonly Showing[],
): { readonly memory: Memory; readonly lost: boolean } => {
  let memory = start;
  let lost = false;
  const take = (next: Memory | null): void => {
    lost ||= next === null;
    memory = next ?? memory;
  };
  for (const { name } of events) take(property.event(memory, name));
  for (const showing of showings) take(property.showing(memory, showing));
  return { memory, lost };
};

/** Plays the counterexample on the real machine: the run that breaks the property, or the variables it turned on. */
const replayed = (graph: SliceGraph, property: Property, found: Place): Replayed => {
  const { compiled } = graph;
  const { kept } = graph.machine;
  const player = createSteppedPlayer(compiled, stepperOf(compiled));
  let memory: Memory = property.start;
  let before = player.values();
  let ruledOut: readonly number[] | null = null;
  for (const place of lineage(found)) {
    let events = player.past();
    let shownBefore = 0;
    if (place.decision) {
      if (!player.can(place.decision))
        return {
          blame: [wrongAnswers(place.way.asked.flat(), before), variablesAsked(place.way.asked.flat())],
        };
      shownBefore = player.showings().length;
      events = player.perform(place.decision).consequence.events;
    }
    const real = player.values();
    const showings = player
      .showings()
      .slice(shownBefore)
      .map((each) => each.showing);
    const { scene } = standing(compiled, real);
    const step = foldReal(property, memory, events, showings);
    const there = property.arrive(step.memory, scene, real);
    const sliced = graph.node(place.node).values;
    const differs = [...kept].some(
      (variable) => sliced[variable] !== dropped && sliced[variable] !== real[variable],
    );
    const did = { events: new Set(events.map((event) => event.name)), showings };
    if (step.lost) ruledOut ??= blamedTokens(property, place, did, { lost: true, kept });
    if (differs || there.join() !== place.memory.join()) {
      return {
        blame: [
          wrongAnswers(place.way.asked.flat(), before),
          blamedTokens(property, place, did, { lost: false, kept }),
          ruledOut ?? [],
          variablesAsked(place.way.asked.flat()),
        ],
      };
    }
    memory = there;
    before = real;
  }
  // A real run that breaks it, but for the errors it shows on the way: any of them rules it out.
  if (ruledOut) return { blame: [ruledOut] };
  const { scene, phase } = standing(compiled, before);
  const ahead = eventsFrom(compiled, phase?.id ?? null);
  if (property.broken(memory, scene, before) === true || property.lost(memory, ahead))
    return { run: lineage(found).flatMap((each) => each.decision ?? []) };
  return { blame: [property.needs] };
};

const steppers = new WeakMap<CompiledCase, ReturnType<typeof createStepper>>();
const stepperOf = (compiled: CompiledCase) => {
  const stepper = steppers.get(compiled) ?? createStepper(compiled);
  steppers.set(compiled, stepper);
  return stepper;
};

/** Arrivals that bring something the property watches. */
const heardFor = (compiled: CompiledCase, property: Property): ReadonlySet<string> =>
  new Set(
    compiled.arrivals
      .filter((arrival) =>
        [arrival.event, ...arrival.after.map((each) => each.event)].some((event) =>
          property.watches.has(event),
        ),
      )
      .map((arrival) => arrival.id),
  );

/** Variables of the arrivals that change one of these. */
const arrivalsChanging = (compiled: CompiledCase, variables: readonly number[]): readonly number[] => {
  if (variables.length === 0) return [];
  const changing = new Set(
    compiled.regions.flatMap((region) =>
      region.transitions
        .filter((each) => each.changes.some((change) => variables.includes(change.params.variable)))
        .map((each) => each.event),
    ),
  );
  return compiled.arrivals
    .filter((arrival) =>
      [arrival.event, ...arrival.after.map((each) => each.event)].some((event) => changing.has(event)),
    )
    .map((arrival) => arrival.variable);
};

/**
 * Proves that a property is never broken on any run, over a slice that starts with the story, the day and the moments
 * and takes in a variable when a counterexample turned on it.
 * @returns proved; or the run that breaks it, replayed on the whole machine; or null when the bounds were reached.
 */
export const proveNever = (slices: Slices, property: Property, bounds: Bounds): Proof => {
  const { compiled } = slices;
  const kept = new Set([
    ...firstKept(compiled),
    ...property.keeps,
    ...property.needs,
    ...arrivalsChanging(compiled, property.needs),
  ]);
  const heard = heardFor(compiled, property);
  for (let refinements = 0; ; refinements += 1) {
    const graph = slices.graph(kept, heard);
    const { states, found, full } = search(graph, property, bounds.states);
    const counted = { states, kept: kept.size, refinements };
    if (full) return { proved: null, ...counted };
    if (!found) return { proved: true, ...counted };
    const outcome = replayed(graph, property, found);
    if ('run' in outcome) return { proved: false, run: outcome.run, ...counted };
    const fresh =
      outcome.blame
        .map((group) => group.filter((variable) => !kept.has(variable)))
        .find((group) => group.length > 0) ?? [];
    if (fresh.length === 0 || refinements >= bounds.refinements) return { proved: null, ...counted };
    for (const variable of fresh) kept.add(variable);
  }
};
