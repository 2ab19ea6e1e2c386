/** Packs a compiled case, once, where cases are built; `unpackCase` opens it again in a fraction of the time it takes to compile. */
import type { CompiledCase, Showing, Transition } from './compiled-case.ts';
import { planMachine } from './machine-plan.ts';
import { createPacker, type Packer } from './pack-tables.ts';
import { nothing, type PackedCase, type Ref } from './packed-case.ts';

const transitionRow = (packer: Packer, transition: Transition): readonly number[] => {
  const { event, from = nothing, guard, target = nothing, changes, shows } = transition;
  return [
    packer.text(event),
    from,
    packer.guard(guard),
    target,
    packer.changes(changes),
    packer.showing(shows),
  ];
};

/** By event: the places of the transitions that hear of it. */
const heardOf = ({ events }: CompiledCase, transitions: readonly Transition[]): readonly Ref[][] => {
  const byEvent = new Map(events.map((event): [string, Ref[]] => [event, []]));
  for (const [at, { event }] of transitions.entries()) byEvent.get(event)?.push(at);
  return [...byEvent.values()];
};

/** A packed case, and what its transitions show, by place. */
export interface Packing {
  readonly packed: PackedCase;
  readonly showings: readonly Showing[];
}

/** Packs all of a compiled case but the case it was compiled from, which goes along by itself. */
export const packCase = (compiled: CompiledCase): Packing => {
  const { seat, variant, startsOn, variables, events, reckoning } = compiled;
  const packer = createPacker(events);
  const transitions = compiled.regions.flatMap((region) => region.transitions);
  const rest = {
    transitions: transitions.flatMap((each) => transitionRow(packer, each)),
    choiceKeys: [...compiled.acts.keys()],
    choiceActs: [...compiled.acts.values()].map(packer.act),
    belt: [...compiled.belt].map(([key, acts]) => [key, acts.map(packer.act)] as const),
    arrivals: compiled.arrivals.map((arrival) => ({
      ...arrival,
      when: packer.guard(arrival.when),
      after: packer.emissions(arrival.after),
    })),
    phases: [...compiled.phases.values()].map((phase) => ({
      ...phase,
      omissions: packer.emissions(phase.omissions),
    })),
    reckoning: {
      day: packer.emissions(reckoning.day),
      phase: packer.emissions(reckoning.phase),
      end: packer.emissions(reckoning.end),
    },
    past: packer.emissions(compiled.past),
    machine: planMachine(compiled, { event: packer.text, guard: packer.guard, changes: packer.changes }),
  };
  const packed = {
    seat,
    variant,
    startsOn,
    variables,
    events,
    ...packer.tables,
    regions: compiled.regions.map(({ id, leaf, leaves, transitions: own }) => ({
      id,
      leaf,
      leaves,
      count: own.length,
    })),
    heard: heardOf(compiled, transitions),
    phaseOfScene: [...compiled.phaseOfScene],
    waiting: [...compiled.waiting],
    unmet: [...compiled.unmet],
    ...rest,
  };
  return { packed, showings: packer.showings };
};
