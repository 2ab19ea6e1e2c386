/** Hearings: which regions hear of an event, and by which transitions; the machine and the stepper look them up by its name. */
import type { CompiledCase, Transition } from './compiled-case.ts';

/** The transitions one region has for an event, in order. `leaf`: the variable that mirrors the leaf of that region. */
export interface Hearing {
  readonly leaf: number;
  readonly transitions: readonly Transition[];
}

/** Who hears of an event, in the order of the regions; null when nobody does. */
export type Hearings = (event: string) => readonly Hearing[] | null;

/** Events by name, their transitions sorted by region. */
const sorted = ({ regions }: CompiledCase): Hearings => {
  const byEvent = new Map<string, { leaf: number; transitions: Transition[] }[]>();
  for (const { leaf, transitions } of regions)
    for (const transition of transitions) {
      const hearings = byEvent.get(transition.event);
      if (hearings === undefined) {
        byEvent.set(transition.event, [{ leaf, transitions: [transition] }]);
        continue;
      }
      const last = hearings[hearings.length - 1];
      if (last?.leaf === leaf) last.transitions.push(transition);
      else hearings.push({ leaf, transitions: [transition] });
    }
  return (event) => byEvent.get(event) ?? null;
};

const known = new WeakMap<CompiledCase, Hearings>();

/** The hearings of a case, sorted once. */
export const hearingsOf = (compiled: CompiledCase): Hearings => {
  const before = known.get(compiled);
  if (before) return before;
  const made = sorted(compiled);
  known.set(compiled, made);
  return made;
};

/** For whoever has the transitions of a case sorted by event already: they are not sorted again. */
export const bringHearings = (compiled: CompiledCase, hearings: Hearings): void => {
  known.set(compiled, hearings);
};
