/** Events on the machine of a slice: what one shows, what it changes, and what is only noted because it may have fallen. */
import type { Conditional } from './slice-emissions.ts';
import { decided, type SliceEdge, type SliceEvent, startsHere } from './slice-events.ts';
import { fits, forget, holds, isLost, lengthen, type SliceAct } from './slice-machine-act.ts';
import { dropped, variablesOf } from './three-valued.ts';

/** What a region shows, up to the edge that is certainly taken. */
const show = (act: SliceAct, edges: readonly SliceEdge[]): void => {
  const { values, told } = act;
  let about: readonly number[] = [];
  let isOpen = false;
  for (const edge of edges) {
    const judged = decided(edge, values);
    if (judged === false) continue;
    isOpen ||= judged === null;
    const { shows, guard } = edge.transition;
    if (told && judged === null) about = [...about, edge.leaf, ...(guard ? variablesOf(guard) : [])];
    if (edge.shown) lengthen(act, isOpen ? edge.shown.maybe : edge.shown.sure);
    if (told && shows) told.push({ showing: shows, maybe: isOpen, about });
    if (judged === true) return;
  }
};

/** The edge a region takes, of those that change the slice or certainly start where it stands. */
const taken = (act: SliceAct, edges: readonly SliceEdge[]): SliceEdge | null => {
  for (const edge of edges)
    if ((edge.matters || startsHere(edge, act.values) === true) && fits(act, edge)) return edge;
  return null;
};

const apply = (act: SliceAct, { changes }: SliceEdge, after: number[]): void => {
  for (const { when, write, slot, needs } of changes) {
    if (when && !holds(act, when)) continue;
    if (needs.some((need) => isLost(act, need))) after[slot] = dropped;
    else write(act.values, after, 0);
  }
};

/** Lets an event fall: every region sees the values before it. */
export const send = (act: SliceAct, event: SliceEvent): void => {
  lengthen(act, event.symbol);
  act.told?.push(event.token);
  for (const edges of event.telling) show(act, edges);
  if (event.acting.length === 0) {
    forget(act, event);
    return;
  }
  const after = act.values.slice();
  for (const edges of event.acting) {
    const edge = taken(act, edges);
    if (edge) apply(act, edge, after);
  }
  act.values = after;
  act.answers = null;
};

/** Notes that it may have fallen, once for each thing it can show. */
const note = (act: SliceAct, { symbols, tokens }: Conditional, seen: ArrayLike<number>): void => {
  for (const symbol of symbols) lengthen(act, symbol);
  act.told?.push(...tokens(seen));
};

/** Whether an emission with a condition takes place. What changes nothing in the slice and may be sent or not is only noted. */
export const emits = (act: SliceAct, emission: Conditional, seen: ArrayLike<number>): boolean => {
  const judged = emission.judge(seen);
  if (judged !== null) return judged;
  if (emission.changes) return act.tape.ask(emission.question, 2) === 1;
  note(act, emission, seen);
  return false;
};
