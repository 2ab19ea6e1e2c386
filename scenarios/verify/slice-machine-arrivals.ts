/** Which arrival reaches the machine of a slice next; where the slice does not know what is on its way, it is asked. */
import { type CompiledArrival, delivered } from '../compile/compiled-case.ts';
import type { Followed } from './slice-arrivals.ts';
import { decided, type SliceEvent } from './slice-events.ts';
import { canTake, grant, isLost, type SliceAct } from './slice-machine-act.ts';
import { dropped, heldAt } from './three-valued.ts';

/** What arrivals are told by: those the slice follows, the slot of the day, and events by name. */
export interface Post {
  readonly followed: readonly Followed[];
  readonly day: number;
  eventOf(name: string): SliceEvent;
}

/** Whether an arrival is due, or may be: told by its day alone. */
const isDue = ({ values }: SliceAct, { slot, earliest }: Followed, today: number): boolean => {
  const stored = heldAt(values, slot);
  if (stored === dropped) return today >= earliest;
  return stored !== 0 && stored !== delivered && stored - 1 <= today;
};

const mayCome = ({ values, arrived }: SliceAct, { arrival, edges }: Followed, midAct: boolean): boolean => {
  if ((midAct && arrival.scene !== null) || arrived.includes(arrival.id)) return false;
  for (const edge of edges) if (decided(edge, values) !== false) return true;
  return false;
};

/** Among arrivals whose day is known: the earliest day, then the order of ids, that the machine takes. */
const nextKnown = (act: SliceAct, { eventOf }: Post, open: readonly Followed[]): Followed | null => {
  const known = open.filter(({ slot }) => !isLost(act, slot));
  const inOrder = known.toSorted((a, b) => (act.values[a.slot] ?? 0) - (act.values[b.slot] ?? 0));
  return inOrder.find(({ arrival }) => canTake(act, eventOf(arrival.event))) ?? null;
};

/** The arrival that comes next, if one does; in the middle of an act none that has a scene. */
export const nextArrival = (act: SliceAct, post: Post, midAct: boolean): CompiledArrival | null => {
  const today = act.values[post.day] ?? 0;
  const open: Followed[] = [];
  for (const each of post.followed)
    if (isDue(act, each, today) && mayCome(act, each, midAct)) open.push(each);
  if (open.length === 0) return null;
  const unknown = open.filter(({ slot }) => isLost(act, slot));
  const variables = unknown.map(({ arrival }) => arrival.variable);
  const picked = unknown.length === 0 ? 0 : act.tape.ask({ kind: 'arrival', variables }, unknown.length + 1);
  const chosen = picked > 0 ? unknown[picked - 1] : nextKnown(act, post, open);
  if (!chosen) return null;
  if (picked > 0) grant(act, chosen.edges);
  act.arrived.push(chosen.arrival.id);
  return chosen.arrival;
};
