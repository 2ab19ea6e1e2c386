/** The search of a slice: every way its runs can go, breadth first, for one that breaks a property. */
import type { Decision } from '../case/decision.ts';
import type { Memory, Property } from './property.ts';
import { eventsFrom, type Option, type SliceGraph, type Way } from './slice-graph.ts';

/** A state of the slice with the property's memory, and how it was come to. */
export interface Place {
  readonly node: number;
  readonly memory: Memory;
  readonly before: Place | null;
  readonly decision: Decision | null;
  readonly way: Way;
}
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

/** `found`: a state in which the property is broken or may be; `full`: the bound was reached first. */
export interface Search {
  readonly states: number;
  readonly found: Place | null;
  readonly full: boolean;
}

/** Searches the runs of a slice. `bound`: states with their memory at which it gives up. */
export const search = (graph: SliceGraph, property: Property, bound: number): Search => {
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
    if (known.size > bound) return { states: known.size, found: null, full: true };
    for (const option of graph.options(place.node)) {
      if (!isWanted(graph, property, option)) continue;
      const { ways } = graph.turnout(place.node, option);
      const found = follow(ways, place, place.memory, option.decision);
      if (found) return { states: known.size, found, full: false };
    }
  }
  return { states: known.size, found: null, full: false };
};
