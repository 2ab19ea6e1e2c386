/** The search of a slice: every way its runs can go, breadth first, for one that breaks a property. */
import type { Decision } from '../case/decision.ts';
import { createFolding } from './folding.ts';
import type { Memory, Property } from './property.ts';
import type { SliceGraph, Way } from './slice-graph.ts';
import { eventsFrom, type Option } from './slice-options.ts';

/** A state of the slice with the property's memory, and how it was come to. */
export interface Place {
  readonly node: number;
  readonly memory: Memory;
  readonly before: Place | null;
  readonly decision: Decision | null;
  readonly way: Way;
}

const isWanted = (graph: SliceGraph, property: Property, option: Option): boolean =>
  option.kind !== 'act' ||
  option.events.some((event) => graph.machine.matters(event) || property.watches.has(event));

/** Options the property has a use for, picked once per scene. */
const wantedOptions = (graph: SliceGraph, property: Property) => {
  const known = new Map<readonly Option[], readonly Option[]>();
  return (node: number): readonly Option[] => {
    const all = graph.options(node);
    const before = known.get(all);
    if (before) return before;
    const wanted = all.filter((option) => isWanted(graph, property, option));
    known.set(all, wanted);
    return wanted;
  };
};

/** `found`: a state in which the property is broken or may be; `full`: the bound was reached first. */
export interface Search {
  readonly states: number;
  readonly found: Place | null;
  readonly full: boolean;
}

/** More memories than a property has. */
const room = 2 ** 20;

/** Searches the runs of a slice. `bound`: states with their memory at which it gives up. */
export const search = (graph: SliceGraph, property: Property, bound: number): Search => {
  const folding = createFolding(graph.courses, property);
  const optionsOf = wantedOptions(graph, property);
  const tried = new Set<number>();
  const known = new Set<number>();
  const queue: Place[] = [];
  const visit = (way: Way, folded: number, before: Place | null, decision: Decision | null): Place | null => {
    const { scene, phase, values } = graph.node(way.to);
    const memory = property.arrive(folding.memory(folded), scene, values);
    const key = way.to * room + folding.numberOf(memory);
    if (known.has(key)) return null;
    known.add(key);
    const place: Place = { node: way.to, memory, before, decision, way };
    const ahead = eventsFrom(graph.compiled, phase);
    if (property.open(memory, ahead, values)) queue.push(place);
    return property.broken(memory, scene, values) === false && !property.lost(memory, ahead) ? null : place;
  };
  const follow = (ways: readonly Way[], from: Place | null, memory: Memory, decision: Decision | null) => {
    const number = folding.numberOf(memory);
    for (const way of ways)
      for (const next of folding.after(number, way.courses)) {
        const key = way.to * room + next;
        if (tried.has(key)) continue;
        tried.add(key);
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
    for (const option of optionsOf(place.node)) {
      const found = follow(graph.turnout(place.node, option).ways, place, place.memory, option.decision);
      if (found) return { states: known.size, found, full: false };
    }
  }
  return { states: known.size, found: null, full: false };
};
