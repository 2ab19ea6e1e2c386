/** The search of a slice: every way its runs can go, breadth first, for one that breaks a property. */
import type { Decision } from '../case/decision.ts';
import { createFolding } from './folding.ts';
import { createPairs } from './pairs.ts';
import type { Pausing } from './pause.ts';
import type { Memory, Property } from './property.ts';
import type { Branch, SliceGraph, Way } from './slice-graph.ts';
import { eventsFrom, type Option, sendersOf } from './slice-options.ts';

/** A state of the slice with the property's memory, and how it was come to. */
export interface Place {
  readonly memory: Memory;
  /** The memory by its number in this search. */
  readonly number: number;
  readonly before: Place | null;
  readonly decision: Decision | null;
  readonly way: Way;
}

type From = Pick<Place, 'before' | 'decision'>;

/** Options the property has a use for, picked once per scene. */
const wantedOptions = (graph: SliceGraph, property: Property) => {
  const watched = sendersOf(graph.compiled, property.watches);
  const known = new Map<readonly Option[], readonly Option[]>();
  return (node: number): readonly Option[] => {
    const all = graph.node(node).options;
    const before = known.get(all);
    if (before) return before;
    const wanted = all.filter((option) => graph.matters(option) || watched.has(option.index));
    known.set(all, wanted);
    return wanted;
  };
};

/** Where a search gives up: states with their memory, and steps, which are the ways it has followed. */
export interface SearchBounds {
  readonly states: number;
  readonly steps: number;
}

/** `found`: a state in which the property is broken or may be; `full`: a bound was reached first. */
export interface Search {
  readonly states: number;
  readonly steps: number;
  readonly found: Place | null;
  readonly full: boolean;
}

/** Steps between two pauses. */
const steady = 2_000;

/** Searches the runs of a slice, and pauses now and then. */
export function* search(graph: SliceGraph, property: Property, bounds: SearchBounds): Pausing<Search> {
  const folding = createFolding(graph.courses, property);
  const optionsOf = wantedOptions(graph, property);
  const followed = createPairs();
  const tried = createPairs();
  const known = createPairs();
  const queue: Place[] = [];
  let steps = 0;
  let full = false;
  /** One step more, unless that is too many. */
  const spend = (): boolean => {
    if (steps >= bounds.steps) full = true;
    else steps += 1;
    return !full;
  };
  const result = (found: Place | null): Search => ({
    states: Math.min(known.size(), bounds.states),
    steps,
    found,
    full: full && found === null,
  });
  /** Comes to a state for the first time with this memory; gives it back when the property is broken there, or may be. */
  const visit = (folded: number, { way, before, decision }: From & { readonly way: Way }): Place | null => {
    const { scene, phase } = graph.node(way.to);
    const values = graph.valuesOf(way.to);
    const carried = folding.memory(folded);
    const memory = property.arrive(carried, scene, values);
    const number = memory === carried ? folded : folding.numberOf(memory);
    if (!known.add(way.to, number)) return null;
    full ||= known.size() > bounds.states;
    if (full) return null;
    const place: Place = { memory, number, before, decision, way };
    const ahead = eventsFrom(graph.compiled, phase);
    if (property.open(memory, ahead, values)) queue.push(place);
    return property.broken(memory, scene, values) === false && !property.lost(memory, ahead) ? null : place;
  };
  const followOne = ({ act, settled }: Branch, memory: number, from: From): Place | null => {
    if (!followed.add(settled.id, memory)) return null;
    full ||= settled.wide;
    for (const { to, part } of settled.ends)
      for (const next of folding.after(memory, part.course)) {
        if (!spend()) return null;
        if (!tried.add(to, next)) continue;
        const found = visit(next, { ...from, way: { to, act, settling: part } });
        if (found || full) return found;
      }
    return null;
  };
  const follow = (branches: readonly Branch[], memory: number, from: From) => {
    for (const branch of branches) {
      if (!spend()) return null;
      for (const next of folding.after(memory, branch.act.course)) {
        const found = followOne(branch, next, from);
        if (found || full) return found;
      }
    }
    return null;
  };
  const atStart = follow(graph.starts, folding.numberOf(property.start), { before: null, decision: null });
  if (atStart || full) return result(atStart);
  let pauseAt = steady;
  for (let at = 0; at < queue.length; at += 1) {
    const place = queue[at] as Place;
    for (const option of optionsOf(place.way.to)) {
      const { branches, wide } = graph.turnout(place.way.to, option);
      const found = follow(branches, place.number, { before: place, decision: option.decision });
      full ||= wide;
      if (found || full) return result(found);
      if (steps < pauseAt) continue;
      pauseAt = steps + steady;
      yield null;
    }
  }
  return result(null);
}
