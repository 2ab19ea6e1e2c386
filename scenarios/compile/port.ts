/** The port: what the driver needs of a machine, and the rules every machine that holds real values shares. */
import { type CompiledArrival, type CompiledCase, delivered, type Emission } from './compiled-case.ts';
import { type Guard, testOf, type Values } from './guard.ts';
import { signpostsOf } from './signposts.ts';

/** What the driver needs of a machine. */
export interface Port {
  /** Values now. A port with `due` may change the array with the next event; without it, never. */
  values(): Values;
  /** Whether some region takes the event now. */
  can(event: string): boolean;
  send(event: string, carried?: number): void;
  /** Whether an emission takes place, judged on the values seen before its act. */
  emits(emission: Emission, seen: Values): boolean;
  /** Those of some emissions that take place by the values now; only a machine that holds real values can tell beforehand. */
  due?(emissions: readonly Emission[]): readonly Emission[];
  /** The arrival that reaches the seat next, if one is due; in the middle of an act none that has a scene. */
  nextArrival(midAct: boolean): CompiledArrival | null;
}

/** Evaluates a guard, compiled once per guard. */
export const guardHolds = (guard: Guard, values: Values): boolean => testOf(guard)(values);

/** Where a run stands, read from the values. */
export const standing = (compiled: CompiledCase, values: Values) => {
  const { placeOf, day, moments } = signpostsOf(compiled);
  const { scene, phase, ended, waits } = placeOf(values);
  return { scene, phase, day: values[day] ?? 0, moments: values[moments] ?? 0, ended, waits };
};

/** Completes a machine with real values to a port: arrivals reach the seat by day, then by id. */
export const portOver = (compiled: CompiledCase, machine: Pick<Port, 'values' | 'can' | 'send'>): Port => {
  const { arrivals } = compiled;
  const { day, onTheWay, placeOf } = signpostsOf(compiled);
  const takesPlace = ({ when }: Emission, seen: Values): boolean => !when || guardHolds(when, seen);
  return {
    ...machine,
    emits: takesPlace,
    due: (emissions) => {
      const values = machine.values();
      for (const emission of emissions)
        if (!takesPlace(emission, values)) return emissions.filter((each) => takesPlace(each, values));
      return emissions;
    },
    nextArrival: (midAct) => {
      const values = machine.values();
      // Asked after every act: what can be told without the machine is told first. A scene is shown where the story waits.
      const isShown = !midAct && placeOf(values).waits;
      let next: CompiledArrival | null = null;
      let nextDay = (values[day] ?? 0) + 1;
      for (let at = 0; at < onTheWay.length; at += 1) {
        const stored = values[onTheWay[at] as number] ?? 0;
        if (stored === 0 || stored === delivered || stored - 1 >= nextDay) continue;
        const arrival = arrivals[at] as CompiledArrival;
        if (arrival.scene !== null && !isShown) continue;
        if (!guardHolds(arrival.when, values) || !machine.can(arrival.event)) continue;
        next = arrival;
        nextDay = stored - 1;
      }
      return next;
    },
  };
};
