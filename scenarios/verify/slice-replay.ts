/** A counterexample of a slice played on the whole machine: a run that breaks the property, or the variables it turned on. */
import type { Decision } from '../case/decision.ts';
import type { Showing } from '../compile/compiled-case.ts';
import { createSteppedPlayer } from '../compile/create-player.ts';
import { guardHolds, standing } from '../compile/port.ts';
import { type State, stepperOf } from '../compile/step.ts';
import type { Memory, Property } from './property.ts';
import type { Told } from './every-way.ts';
import type { SliceGraph } from './slice-graph.ts';
import { eventsFrom } from './slice-options.ts';
import type { Question } from './slice-machine-question.ts';
import type { Place } from './slice-search.ts';
import type { Asked } from './tape.ts';
import { dropped, variablesOf } from './three-valued.ts';

const lineage = (place: Place): readonly Place[] => {
  const places: Place[] = [];
  for (let at: Place | null = place; at; at = at.before) places.unshift(at);
  return places;
};

const toldOf = (graph: SliceGraph, { before, decision, way }: Place): Told =>
  graph.tell(before ? before.way.to : null, decision, way);

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
  { tokens }: Told,
  real: { readonly events: ReadonlySet<string>; readonly showings: readonly Showing[] },
  { lost, kept }: { readonly lost: boolean; readonly kept: ReadonlySet<number> },
): readonly number[] => {
  const toBlame = tokens.filter(({ name, showing, maybe }) => {
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

/** Arrivals that came and that the slice did not follow: what they brought is not told of it. */
const unfollowed = (
  { arrivals }: SliceGraph['compiled'],
  events: ReadonlySet<string>,
  kept: ReadonlySet<number>,
): readonly number[] =>
  arrivals.flatMap(({ event, variable }) => (events.has(event) && !kept.has(variable) ? [variable] : []));

/** `blame`: groups of variables, the likeliest first, each looked for when it is asked for; one group at a time joins the slice. */
export type Replayed =
  | { readonly run: readonly Decision[] }
  | { readonly blame: readonly (() => readonly number[])[] };

/** Everything the slice left open on the way to the counterexample: the last resort. */
const leftOpen = (graph: SliceGraph, found: Place): readonly number[] =>
  lineage(found).flatMap((place) => {
    const { asked, tokens } = toldOf(graph, place);
    return [...variablesAsked(asked), ...tokens.flatMap((token) => token.about)];
  });

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
export const replayed = (graph: SliceGraph, property: Property, found: Place): Replayed => {
  const { compiled } = graph;
  const { kept } = graph;
  const player = createSteppedPlayer(compiled, stepperOf(compiled));
  let memory: Memory = property.start;
  let real = player.values();
  let ruledOut: readonly number[] | null = null;
  for (const place of lineage(found)) {
    const before = real;
    const told = () => toldOf(graph, place);
    const asked = () => told().asked;
    let events = player.past();
    let shownBefore = 0;
    if (place.decision) {
      if (!player.can(place.decision))
        return {
          blame: [() => wrongAnswers(asked(), before), () => variablesAsked(asked())],
        };
      shownBefore = player.showings().length;
      events = player.perform(place.decision).consequence.events;
    }
    const after = player.values();
    real = after;
    const showings = player
      .showings()
      .slice(shownBefore)
      .map((each) => each.showing);
    const { scene } = standing(compiled, after);
    const step = foldReal(property, memory, events, showings);
    const there = property.arrive(step.memory, scene, after);
    const sliced = graph.valuesOf(place.way.to);
    const differs = [...kept].some(
      (variable) => sliced[variable] !== dropped && sliced[variable] !== after[variable],
    );
    const did = { events: new Set(events.map((event) => event.name)), showings };
    if (step.lost) {
      const blamed = blamedTokens(property, told(), did, { lost: true, kept });
      ruledOut ??= blamed.length > 0 ? blamed : unfollowed(compiled, did.events, kept);
    }
    if (differs || there.join() !== place.memory.join()) {
      return {
        blame: [
          () => wrongAnswers(asked(), before),
          () => blamedTokens(property, told(), did, { lost: false, kept }),
          () => ruledOut ?? [],
          () => variablesAsked(asked()),
          () => leftOpen(graph, found),
        ],
      };
    }
    memory = there;
  }
  // A real run that breaks it, but for the errors it shows on the way: any of them rules it out.
  if (ruledOut) return { blame: [() => ruledOut ?? [], () => leftOpen(graph, found)] };
  const { scene, phase } = standing(compiled, real);
  const ahead = eventsFrom(compiled, phase?.id ?? null);
  if (property.broken(memory, scene, real) === true || property.lost(memory, ahead))
    return { run: lineage(found).flatMap((each) => each.decision ?? []) };
  return { blame: [() => property.needs, () => leftOpen(graph, found)] };
};
