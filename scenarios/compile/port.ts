/** The port: what the driver needs of a machine, and the rules every machine that holds real values shares. */
import {
  type CompiledArrival,
  type CompiledCase,
  type CompiledPhase,
  delivered,
  type Emission,
  endLeaf,
} from './compiled-case.ts';
import { compileGuard, type Guard, type Test, type Values } from './guard.ts';
import { invariant } from '../core/result.ts';
import { names } from './variable-table.ts';

/** What the driver needs of a machine. */
export interface Port {
  /** Values now: an array that is never changed afterwards, so that it can be kept as "what was seen". */
  values(): Values;
  /** Whether some region takes the event now. */
  can(event: string): boolean;
  send(event: string, carried?: number): void;
  /** Whether an emission takes place, judged on the values seen before its act. */
  emits(emission: Emission, seen: Values): boolean;
  /** The arrival that reaches the seat next, if one is due; in the middle of an act none that has a scene. */
  nextArrival(midAct: boolean): CompiledArrival | null;
}

const tests = new WeakMap<Guard, Test>();

/** Evaluates a guard, compiled once per guard. */
export const guardHolds = (guard: Guard, values: Values): boolean => {
  const known = tests.get(guard);
  if (known) return known(values);
  const test = compileGuard(guard);
  tests.set(guard, test);
  return test(values);
};

interface Place {
  readonly scene: string;
  readonly phase: CompiledPhase | null;
  readonly ended: boolean;
  readonly waits: boolean;
}

/** Where the values of a case say that a run stands: looked up once per case, for every decision asks several times. */
interface Signposts {
  readonly leaf: number;
  readonly day: number;
  readonly moments: number;
  readonly places: readonly Place[];
}

const signposts = new WeakMap<CompiledCase, Signposts>();

const signpostsOf = (compiled: CompiledCase): Signposts => {
  const known = signposts.get(compiled);
  if (known) return known;
  const story = compiled.regions[0];
  invariant(story, 'the story region comes first');
  const made = {
    leaf: story.leaf,
    day: compiled.index.get(names.day) ?? 0,
    moments: compiled.index.get(names.moments) ?? 0,
    places: story.leaves.map((scene) => ({
      scene,
      phase: compiled.phases.get(compiled.phaseOfScene.get(scene) ?? '') ?? null,
      ended: scene === endLeaf,
      waits: compiled.waiting.has(scene),
    })),
  };
  signposts.set(compiled, made);
  return made;
};

const nowhere: Place = { scene: endLeaf, phase: null, ended: true, waits: false };

/** Where a run stands, read from the values. */
export const standing = (compiled: CompiledCase, values: Values) => {
  const { leaf, day, moments, places } = signpostsOf(compiled);
  const { scene, phase, ended, waits } = places[values[leaf] ?? 0] ?? nowhere;
  return { scene, phase, day: values[day] ?? 0, moments: values[moments] ?? 0, ended, waits };
};

/** Completes a machine with real values to a port: arrivals reach the seat by day, then by id. */
export const portOver = (compiled: CompiledCase, machine: Pick<Port, 'values' | 'can' | 'send'>): Port => ({
  ...machine,
  emits: ({ when }, seen) => !when || guardHolds(when, seen),
  nextArrival: (midAct) => {
    const values = machine.values();
    const { day } = standing(compiled, values);
    let next: CompiledArrival | null = null;
    let nextDay = day + 1;
    for (const arrival of compiled.arrivals) {
      const stored = values[arrival.variable] ?? 0;
      if (stored === 0 || stored === delivered || stored - 1 >= nextDay || (midAct && arrival.scene !== null))
        continue;
      if (!machine.can(arrival.event)) continue;
      next = arrival;
      nextDay = stored - 1;
    }
    return next;
  },
});
