/** What can be tried where the story stands, written as rows when its scene is first met. */
import type { Decision } from '../case/decision.ts';
import { beltKey } from '../compile/compile-acts.ts';
import type { Act, CompiledCase, CompiledPhase } from '../compile/compiled-case.ts';
import { eventNames } from '../compile/happenings.ts';
import { type Place, signpostsOf } from '../compile/signposts.ts';
import type { Stand } from './row-guard.ts';
import type { Rows } from './rows.ts';

/** Where the rows of each leaf of the story begin and end: its own choices, then what can be tried anywhere. */
export interface Options {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly anywhereFrom: Int32Array;
  readonly anywhereTo: Int32Array;
}

const isPlain = (act: Act, daysPass: boolean): boolean =>
  (act.days === 0 || !daysPass) && act.before.length === 0 && act.after.length === 0;

/** The events a decision stands for in a place, the first that is taken; null: only the driver knows; undefined: it cannot be taken there. */
type EventsIn = (
  decision: Decision,
  place: Place,
  phase: CompiledPhase,
) => readonly string[] | null | undefined;

const eventsIn = (compiled: CompiledCase): EventsIn => {
  const { canAim } = signpostsOf(compiled);
  return (decision, place, phase) => {
    const { scene, waits } = place;
    if (decision.type === 'act.performed') {
      const { verb, object, person } = decision;
      if (!canAim(place, person)) return undefined;
      const dayCanPass = phase.untilDay === null || waits;
      const acts = compiled.belt.get(beltKey(verb, object, person)) ?? [];
      // Where a calendar phase waits, an act nobody foresaw takes a day.
      if (!acts.every((act) => isPlain(act, dayCanPass)) || (phase.moments === null && waits)) return null;
      return [...acts.map((act) => act.main), eventNames.unforeseen];
    }
    if (decision.type !== 'time.passed') return null;
    if (decision.until !== 'moment') return phase.untilDay !== null && waits ? null : undefined;
    return phase.moments !== null && scene !== phase.timeUp ? [eventNames.moment] : undefined;
  };
};

/** Whether leaves are among some values: all of them, none, or (null) some. Long lists are asked for often, and looked through once. */
const amongOnce = (leaves: readonly number[]): Required<Stand>['isAmong'] => {
  const known = new Map<readonly number[], boolean | null>();
  return (values) => {
    const found = known.get(values);
    if (found !== undefined) return found;
    const those = new Set(values);
    const count = leaves.filter((leaf) => those.has(leaf)).length;
    const answer = count === 0 ? false : count === leaves.length || null;
    known.set(values, answer);
    return answer;
  };
};

/** Leaves that are alike in all that decides what can be tried anywhere. Where no phase runs, the run has ended, and nothing can. */
const alikeOf = (places: readonly Place[]): Iterable<readonly number[]> => {
  const kinds = new Map<CompiledPhase, Map<Place['unmet'], number[][]>>();
  for (let leaf = 0; leaf < places.length; leaf += 1) {
    const { phase, waits, scene, unmet } = places[leaf] as Place;
    if (!phase) continue;
    const ofPhase = kinds.get(phase) ?? new Map<Place['unmet'], number[][]>();
    kinds.set(phase, ofPhase);
    const ofUnmet = ofPhase.get(unmet) ?? [[], [], [], []];
    ofPhase.set(unmet, ofUnmet);
    ofUnmet[(waits ? 2 : 0) + (scene === phase.timeUp ? 1 : 0)]?.push(leaf);
  }
  const all = [...kinds.values()].flatMap((ofPhase) => [...ofPhase.values()].flat());
  return all.filter((leaves) => leaves.length > 0);
};

/** Writes the choices of a scene. `first`: the number of the first of them. */
const choicesOf = (compiled: CompiledCase, rows: Rows) => {
  // Leaves of the story are its scenes, and acts their choices, in the order of the document.
  const { scenes } = compiled.play;
  const acts = [...compiled.acts.values()];
  return (leaf: number, first: number): number => {
    const end = first + (scenes[leaf] as (typeof scenes)[number]).choices.length;
    const stand: Stand = { leaf };
    for (let at = first; at < end; at += 1) {
      const act = acts[at] as Act;
      if (isPlain(act, true)) rows.add(at, [act.main], stand);
      else rows.addDriven(at);
    }
    return end;
  };
};

/** Writes what can be tried in every scene. Choices are numbered in the order of the document, then what can be tried anywhere. */
export const writeOptions = (compiled: CompiledCase, anywhere: readonly Decision[], rows: Rows): Options => {
  const { places } = signpostsOf(compiled);
  const made: Options = {
    from: new Int32Array(places.length),
    to: new Int32Array(places.length),
    anywhereFrom: new Int32Array(places.length),
    anywhereTo: new Int32Array(places.length),
  };
  const writeChoices = choicesOf(compiled, rows);
  let number = 0;
  for (let leaf = 0; leaf < compiled.play.scenes.length; leaf += 1) {
    made.from[leaf] = rows.rows.length;
    number = writeChoices(leaf, number);
    made.to[leaf] = rows.rows.length;
  }
  const events = eventsIn(compiled);
  for (const leaves of alikeOf(places)) {
    const [leaf = 0] = leaves;
    const place = places[leaf] as Place;
    const stand: Stand = { leaf, isAmong: amongOnce(leaves) };
    const from = rows.rows.length;
    for (const [at, decision] of anywhere.entries()) {
      const found = events(decision, place, place.phase as CompiledPhase);
      if (found === null) rows.addDriven(number + at);
      else if (found !== undefined) rows.add(number + at, found, stand);
    }
    for (const each of leaves) {
      made.anywhereFrom[each] = from;
      made.anywhereTo[each] = rows.rows.length;
    }
  }
  return made;
};
