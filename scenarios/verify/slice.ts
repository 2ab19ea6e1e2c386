/** Slices: never-properties proved on a few variables, refined when a counterexample turns out not to be a real run. */
import type { Decision } from '../case/decision.ts';
import { beltKey } from '../compile/compile-acts.ts';
import type { CompiledCase, Showing } from '../compile/compiled-case.ts';
import { createSteppedPlayer } from '../compile/create-player.ts';
import { guardHolds, standing } from '../compile/port.ts';
import { canPerform, perform, performPast } from '../compile/perform.ts';
import type { MicroEvent } from '../compile/player.ts';
import { createStepper, type Stepper } from '../compile/step.ts';
import { names } from '../compile/variable-table.ts';
import { type AbstractMachine, abstractMachine, type Question, type Watch } from './abstract-machine.ts';
import { decisionsThatMatter } from './explore.ts';
import { type Asked, createTape } from './tape.ts';
import { variablesOf } from './three-valued.ts';

/** One step of a run of the slice, or of a real run: what happened and what was shown. */
export interface SliceStep {
  readonly decision: Decision | null;
  readonly events: readonly MicroEvent[];
  readonly showings: readonly Showing[];
}

/** What is proved never to happen. `memory` is a small bounded state of the property's own, folded over steps. */
export interface Never {
  readonly watch: Watch;
  readonly start: readonly number[];
  /** The memory after a step; null: the run is of no interest from here on. */
  readonly after: (
    memory: readonly number[],
    step: SliceStep,
    scene: string,
    values: Int32Array,
  ) => readonly number[] | null;
  /** Decisions that end all interest in a run, known before they are performed. */
  readonly forbids: (decision: Decision) => boolean;
  /** Whether the property is broken in this state; null: that depends on what the slice dropped, see `needs`. */
  readonly broken: (memory: readonly number[], values: Int32Array, scene: string) => boolean | null;
  /** Variables the judgement of a state reads. */
  readonly needs: readonly number[];
}

export type Proof =
  | { readonly proved: true; readonly states: number; readonly kept: number; readonly refinements: number }
  | {
      readonly proved: false;
      readonly run: readonly Decision[];
      readonly states: number;
      readonly refinements: number;
    }
  | { readonly proved: null; readonly states: number; readonly kept: number; readonly refinements: number };

export interface Bounds {
  readonly states: number;
  readonly refinements: number;
}

interface Place {
  readonly values: Int32Array;
  readonly memory: readonly number[];
  readonly before: Place | null;
  readonly decision: Decision | null;
  readonly asked: readonly Asked<Question>[];
}

type Search = { readonly states: number; readonly found: Place | null; readonly full: boolean };

const lineage = (place: Place): readonly Place[] => {
  const places: Place[] = [];
  for (let at: Place | null = place; at; at = at.before) places.unshift(at);
  return places;
};

/** Decisions that can change the slice; all others cost time, and time can be let go by. */
const decisionsOf = (compiled: CompiledCase, machine: AbstractMachine): readonly Decision[] => {
  const moments = compiled.index.get(names.moments) ?? 0;
  return decisionsThatMatter(compiled).filter((decision) => {
    if (decision.type === 'time.passed') return decision.until === 'moment' || decision.until === 'tomorrow';
    if (decision.type !== 'act.performed') return true;
    const acts = compiled.belt.get(beltKey(decision.verb, decision.object, decision.person));
    return (
      !acts ||
      acts.some((act) =>
        [act.main, ...[...act.before, ...act.after].map((each) => each.event)].some((event) =>
          machine.matters(event, moments),
        ),
      )
    );
  });
};

const keyOf = (values: Int32Array, memory: readonly number[]): string =>
  `${String.fromCharCode(...values.map((each) => each + 1))}|${memory.join(',')}`;

/** Searches the runs of the slice, breadth first, for one that breaks the property. */
const search = (compiled: CompiledCase, machine: AbstractMachine, never: Never, bound: number): Search => {
  const decisions = decisionsOf(compiled, machine).filter((decision) => !never.forbids(decision));
  const known = new Set<string>();
  const queue: Place[] = [];
  const visit = (
    step: SliceStep,
    from: Place | null,
    memory: readonly number[],
    asked: Place['asked'],
  ): Place | null => {
    const { values } = machine.result();
    const { scene } = standing(compiled, values);
    const next = never.after(memory, step, scene, values);
    if (next === null) return null;
    const key = keyOf(values, next);
    if (known.has(key)) return null;
    known.add(key);
    const place: Place = { values, memory: next, before: from, decision: step.decision, asked };
    queue.push(place);
    return never.broken(next, values, scene) === false ? null : place;
  };
  const tape = createTape<Question>();
  do {
    machine.begin(machine.startValues(), tape);
    const events = performPast(compiled, machine.port);
    const found = visit(
      { decision: null, events, showings: machine.result().showings },
      null,
      never.start,
      tape.asked(),
    );
    if (found) return { states: known.size, found, full: false };
  } while (tape.next());
  for (let at = 0; at < queue.length; at += 1) {
    const place = queue[at];
    if (!place) break;
    if (known.size > bound) return { states: known.size, found: null, full: true };
    for (const decision of decisions) {
      if (decision.type === 'choice.chosen' && decision.scene !== standing(compiled, place.values).scene)
        continue;
      const found = everyWay(compiled, machine, place, decision, visit);
      if (found) return { states: known.size, found, full: false };
    }
  }
  return { states: known.size, found: null, full: false };
};

const everyWay = (
  compiled: CompiledCase,
  machine: AbstractMachine,
  place: Place,
  decision: Decision,
  visit: (step: SliceStep, from: Place, memory: readonly number[], asked: Place['asked']) => Place | null,
): Place | null => {
  const tape = createTape<Question>();
  do {
    machine.begin(place.values, tape);
    if (!canPerform(compiled, machine.port, decision)) continue;
    const { events } = perform(compiled, machine.port, decision);
    const found = visit(
      { decision, events, showings: machine.result().showings },
      place,
      place.memory,
      tape.asked(),
    );
    if (found) return found;
  } while (tape.next());
  return null;
};

const variablesAsked = (asked: readonly Asked<Question>[]): readonly number[] =>
  asked.flatMap(({ about }) =>
    about.kind === 'guard'
      ? variablesOf(about.guard)
      : about.kind === 'leaf'
        ? [about.variable]
        : about.variables,
  );

/** Variables behind the answers that were not what the real machine would have answered, else behind all answers. */
const blamed = (asked: readonly Asked<Question>[], real: Int32Array): readonly number[] => {
  const wrong = asked.filter(
    ({ about, answer }) => about.kind === 'guard' && guardHolds(about.guard, real) !== (answer === 1),
  );
  const arrivals = asked.flatMap(({ about, answer }) =>
    about.kind === 'arrival' && answer > 0 ? [about.variables[answer - 1] ?? 0] : [],
  );
  const found = [...variablesAsked(wrong), ...arrivals];
  return found.length > 0 ? found : variablesAsked(asked);
};

/** Plays the counterexample on the real machine: the run that breaks the property, or the variables it turned on. */
const replayed = (
  compiled: CompiledCase,
  stepper: Stepper,
  never: Never,
  place: Place,
  kept: ReadonlySet<number>,
): { run: readonly Decision[] } | { blame: readonly number[] } => {
  const player = createSteppedPlayer(compiled, stepper);
  const steps = lineage(place);
  let memory = never.start;
  let real = stepper.start;
  for (const step of steps) {
    const before = real;
    let events = player.past();
    let shown = player.showings().length;
    if (step.decision) {
      if (!player.can(step.decision)) return { blame: blamed(step.asked, before) };
      shown = player.showings().length;
      events = player.perform(step.decision).consequence.events;
    } else shown = 0;
    real = player.values();
    const showings = player
      .showings()
      .slice(shown)
      .map((each) => each.showing);
    const { scene } = standing(compiled, real);
    const next = never.after(memory, { decision: step.decision, events, showings }, scene, real);
    const differs = [...kept].some(
      (variable) => step.values[variable] !== -1 && step.values[variable] !== real[variable],
    );
    const hidden = showings.map(({ person }) => compiled.index.get(names.leaf(person)) ?? 0);
    if (next === null || differs || next.join() !== step.memory.join())
      return { blame: [...blamed(step.asked, before), ...never.needs, ...(next === null ? hidden : [])] };
    memory = next;
  }
  const { scene } = standing(compiled, real);
  if (never.broken(memory, real, scene) === true)
    return { run: steps.flatMap((each) => each.decision ?? []) };
  return { blame: never.needs };
};

/**
 * Proves that a property is never broken on any run, over a slice that starts with the story, the day and the moments
 * and takes in a variable when a counterexample turned on it.
 * @returns proved; or the run that breaks it, replayed on the whole machine; or null when the bounds were reached.
 */
export const proveNever = (compiled: CompiledCase, never: Never, bounds: Bounds): Proof => {
  const stepper = createStepper(compiled);
  const kept = new Set(
    [names.leaf('story'), names.day, names.moments].map((name) => compiled.index.get(name) ?? 0),
  );
  for (let refinements = 0; ; refinements += 1) {
    const machine = abstractMachine(compiled, kept, never.watch);
    const { states, found, full } = search(compiled, machine, never, bounds.states);
    if (full) return { proved: null, states, kept: kept.size, refinements };
    if (!found) return { proved: true, states, kept: kept.size, refinements };
    const outcome = replayed(compiled, stepper, never, found, kept);
    if ('run' in outcome) return { proved: false, run: outcome.run, states, refinements };
    const fresh = outcome.blame.filter((variable) => !kept.has(variable));
    if (fresh.length === 0 || refinements >= bounds.refinements)
      return { proved: null, states, kept: kept.size, refinements };
    for (const variable of fresh) kept.add(variable);
  }
};
