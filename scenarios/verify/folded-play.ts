/** Plays decisions on the whole machine with a property folded over what they do. */
import type { Decision } from '../case/decision.ts';
import type { CompiledCase, Showing } from '../compile/compiled-case.ts';
import { canPerform, perform, performPast } from '../compile/perform.ts';
import { standing } from '../compile/port.ts';
import { type State, stepperOf } from '../compile/step.ts';
import { movablePort } from './explore.ts';
import type { Memory, Property } from './property.ts';
import { eventsFrom } from './slice-options.ts';

/** Where a run stands on the whole machine, with the memory of the property. */
export interface Stand {
  readonly values: State;
  readonly memory: Memory;
}

/** Plays decisions on the whole machine and folds the property over what they do. Null: not possible, or of no interest any more. */
export const foldedPlay = (compiled: CompiledCase, property: Property) => {
  const { port, take, result } = movablePort(compiled, stepperOf(compiled));
  const fold = (
    start: Memory,
    events: readonly { readonly name: string }[],
    showings: readonly Showing[],
    values: State,
  ): Stand | null => {
    let memory: Memory | null = start;
    for (const { name } of events) if (memory) memory = property.event(memory, name);
    for (const showing of showings) if (memory) memory = property.showing(memory, showing);
    return memory && { values, memory: property.arrive(memory, standing(compiled, values).scene, values) };
  };
  const start = (): Stand | null => {
    const events = performPast(compiled, port);
    const { values, showings } = result();
    return fold(property.start, events, showings, values);
  };
  const step = (from: Stand, decision: Decision): Stand | null => {
    take(from.values);
    if (!canPerform(compiled, port, decision)) return null;
    const { events } = perform(compiled, port, decision);
    const { values, showings } = result();
    return fold(from.memory, events, showings, values);
  };
  const isBroken = ({ values, memory }: Stand): boolean => {
    const { scene, phase } = standing(compiled, values);
    return (
      property.broken(memory, scene, values) === true ||
      property.lost(memory, eventsFrom(compiled, phase?.id ?? null))
    );
  };
  /** Whether a run that stands here can still break it, or does. */
  const isOpen = ({ values, memory }: Stand): boolean => {
    const { phase } = standing(compiled, values);
    return property.open(memory, eventsFrom(compiled, phase?.id ?? null), values);
  };
  return { start, step, isBroken, isOpen };
};

export type FoldedPlay = ReturnType<typeof foldedPlay>;
