/** The graph of a slice, built as it is asked for: abstract states, and for a decision every way in which it can turn out. */
import type { State } from '../compile/step.ts';
import type { Decision } from '../case/decision.ts';
import { beltKey } from '../compile/compile-acts.ts';
import type { Act, CompiledCase } from '../compile/compiled-case.ts';
import { eventNames } from '../compile/happenings.ts';
import { dayPassed } from '../compile/person-event.ts';
import { performPast, performSettling, performUnsettled } from '../compile/perform.ts';
import { standing } from '../compile/port.ts';
import { decisionsThatMatter } from './explore.ts';
import { type Question, type SliceMachine, sliceMachine, type Token } from './slice-machine.ts';
import { type Asked, createTape } from './tape.ts';

export interface SliceNode {
  readonly values: State;
  readonly scene: string;
  readonly phase: string | null;
  readonly ended: boolean;
}

/** One way a decision can turn out. Nothing asked: it certainly does. */
export interface Way {
  readonly to: number;
  /** What happened: in the act itself, then in what followed at once. */
  readonly tokens: readonly (readonly Token[])[];
  readonly asked: readonly (readonly Asked<Question>[])[];
}

/** `certain` false: whether the decision can be taken at all depends on what the slice dropped. */
export interface Turnout {
  readonly ways: readonly Way[];
  readonly certain: boolean;
  readonly asked: readonly Asked<Question>[];
}

/** A decision with what it can send, to tell whether it matters. */
export interface Option {
  readonly index: number;
  readonly decision: Decision;
  readonly kind: 'choice' | 'act' | 'time';
  /** Events of all its outcomes. */
  readonly events: readonly string[];
}

interface End {
  readonly values: State;
  readonly tokens: readonly Token[];
  readonly asked: readonly Asked<Question>[];
}
interface Outcome {
  readonly ends: readonly End[];
  readonly refused: readonly Asked<Question>[];
}

export interface SliceGraph {
  readonly compiled: CompiledCase;
  readonly machine: SliceMachine;
  readonly starts: readonly Way[];
  node(at: number): SliceNode;
  size(): number;
  /** What can be tried in a node: choices of its scene, acts of its phase, letting time pass. */
  options(at: number): readonly Option[];
  turnout(at: number, option: Option): Turnout;
}

const eventsOfAct = (act: Act): readonly string[] => [
  act.main,
  ...[...act.before, ...act.after].map((each) => each.event),
];

/** Options by scene, computed once per compiled case. Waits are one moment or one day: longer ones are made of them. */
const optionsByScene = (compiled: CompiledCase): ReadonlyMap<string, readonly Option[]> => {
  const options = decisionsThatMatter(compiled).flatMap((decision, index): Option[] => {
    if (decision.type === 'choice.chosen') {
      const act = compiled.acts.get(`${decision.scene}/${decision.choice}`);
      return act ? [{ index, decision, kind: 'choice', events: eventsOfAct(act) }] : [];
    }
    if (decision.type === 'time.passed')
      return decision.until === 'moment' || decision.until === 'tomorrow'
        ? [{ index, decision, kind: 'time', events: [] }]
        : [];
    if (decision.type === 'row.listed')
      return [{ index, decision, kind: 'act', events: [eventNames.row(decision.row)] }];
    if (decision.type === 'row.struck')
      return [{ index, decision, kind: 'act', events: [eventNames.rowStruck(decision.row)] }];
    if (decision.type !== 'act.performed') return [];
    const acts = compiled.belt.get(beltKey(decision.verb, decision.object, decision.person));
    return acts
      ? [{ index, decision, kind: 'act', events: acts.flatMap(eventsOfAct) }]
      : [{ index, decision, kind: 'time', events: [] }];
  });
  // Where time has run out no moment can be let go, but an act without an answer still spends one.
  const spent = new Set(
    compiled.play.phases.flatMap((phase) => ('moments' in phase.time ? [phase.timeUp] : [])),
  );
  const phasesOf = new Map(
    options
      .filter((option) => option.kind === 'act')
      .map((option) => {
        const { decision } = option;
        if (decision.type !== 'act.performed') {
          const onSheet = compiled.play.plan?.scenes.map((scene) => compiled.phaseOfScene.get(scene) ?? '');
          return [option, new Set(onSheet)] as const;
        }
        const acts = compiled.play.belt.filter(
          (act) => act.verb === decision.verb && act.object === decision.object,
        );
        return [option, new Set(acts.flatMap((act) => act.phases))] as const;
      }),
  );
  return new Map(
    compiled.play.scenes.map((scene) => [
      scene.id,
      options.filter(
        (option) =>
          (option.kind === 'time' && (option.decision.type === 'time.passed' || spent.has(scene.id))) ||
          (option.decision.type === 'choice.chosen'
            ? option.decision.scene === scene.id
            : phasesOf.get(option)?.has(scene.phase)),
      ),
    ]),
  );
};

const optionTables = new WeakMap<CompiledCase, ReadonlyMap<string, readonly Option[]>>();
const optionsIn = (compiled: CompiledCase, scene: string): readonly Option[] => {
  const table = optionTables.get(compiled) ?? optionsByScene(compiled);
  optionTables.set(compiled, table);
  return table.get(scene) ?? [];
};

/** Phases that can still come after each phase, itself among them. */
const phasesAhead = (compiled: CompiledCase): ReadonlyMap<string, ReadonlySet<string>> => {
  const { play, phaseOfScene } = compiled;
  const next = new Map<string, Set<string>>(play.phases.map((phase) => [phase.id, new Set([phase.id])]));
  for (const scene of play.scenes)
    for (const target of [
      ...scene.choices.flatMap((choice) => choice.to.flatMap((each) => each.scene ?? [])),
      ...play.belt
        .filter((act) => act.phases.includes(scene.phase))
        .flatMap((act) => act.outcomes.flatMap((outcome) => outcome.to ?? [])),
    ])
      next.get(scene.phase)?.add(phaseOfScene.get(target) ?? scene.phase);
  for (let grown = true; grown; ) {
    grown = false;
    for (const reached of next.values())
      for (const phase of [...reached])
        for (const further of next.get(phase) ?? [])
          if (!reached.has(further)) {
            reached.add(further);
            grown = true;
          }
  }
  return next;
};

/** Micro-events that can still fall from each phase on. Arrivals and duties missed can in any. */
const eventsAhead = (compiled: CompiledCase): ReadonlyMap<string, ReadonlySet<string>> => {
  const always = [
    ...compiled.arrivals.flatMap((arrival) => [arrival.event, ...arrival.after.map((each) => each.event)]),
    ...[compiled.reckoning.day, compiled.reckoning.phase, compiled.reckoning.end].flatMap((each) =>
      each.map(({ event }) => event),
    ),
    dayPassed,
  ];
  const own = new Map(
    compiled.play.phases.map((phase) => [
      phase.id,
      [
        ...compiled.play.scenes
          .filter((scene) => scene.phase === phase.id)
          .flatMap((scene) => optionsIn(compiled, scene.id).flatMap((option) => option.events)),
        ...(compiled.phases.get(phase.id)?.omissions ?? []).map((each) => each.event),
        eventNames.phase(phase.id),
        eventNames.timeUp(phase.id),
      ],
    ]),
  );
  return new Map(
    [...phasesAhead(compiled)].map(([phase, ahead]) => [
      phase,
      new Set([...always, ...[...ahead].flatMap((each) => own.get(each) ?? [])]),
    ]),
  );
};

const aheadTables = new WeakMap<CompiledCase, ReadonlyMap<string, ReadonlySet<string>>>();
const none: ReadonlySet<string> = new Set();
/** Micro-events that can still fall where the story stands in this phase; none when it has ended. */
export const eventsFrom = (compiled: CompiledCase, phase: string | null): ReadonlySet<string> => {
  const table = aheadTables.get(compiled) ?? eventsAhead(compiled);
  aheadTables.set(compiled, table);
  return phase === null ? none : (table.get(phase) ?? none);
};

/** Builds the graph of a slice. Nodes are added as decisions are tried; the same slice gives the same graph. */
export const sliceGraph = (
  compiled: CompiledCase,
  kept: ReadonlySet<number>,
  heard: ReadonlySet<string>,
): SliceGraph => {
  const machine = sliceMachine(compiled, kept, heard);
  const indexes = [...kept].sort((a, b) => a - b);
  const nodes: SliceNode[] = [];
  const known = new Map<string, number>();
  const turnouts = new Map<number, Turnout>();
  const keyOf = (values: State): string =>
    String.fromCharCode(...indexes.map((index) => (values[index] ?? 0) + 1));
  const add = (values: State): number => {
    const key = keyOf(values);
    const found = known.get(key);
    if (found !== undefined) return found;
    const { scene, phase, ended } = standing(compiled, values);
    known.set(key, nodes.length);
    return nodes.push({ values, scene, phase: phase?.id ?? null, ended }) - 1;
  };
  /** Every way something can turn out, for each set of answers; `act` says whether it can be done at all. */
  const everyWay = (from: State, act: () => boolean): Outcome => {
    const ends: End[] = [];
    const refused: Asked<Question>[] = [];
    const tape = createTape<Question>();
    do {
      machine.begin(from, tape);
      if (act()) ends.push({ ...machine.result(), asked: tape.asked() });
      else refused.push(...tape.asked());
    } while (tape.next());
    return { ends, refused };
  };
  /** What follows an act at once is the same for every act that led to the same state. */
  const settled = new Map<string, readonly End[]>();
  const settle = (values: State): readonly End[] => {
    const key = keyOf(values);
    const before = settled.get(key);
    if (before) return before;
    const { ends } = everyWay(values, () => {
      performSettling(compiled, machine.port);
      return true;
    });
    settled.set(key, ends);
    return ends;
  };
  const begin = (): readonly Way[] =>
    everyWay(machine.startValues(), () => {
      performPast(compiled, machine.port);
      return true;
    }).ends.map(({ values, tokens, asked }) => ({ to: add(values), tokens: [tokens], asked: [asked] }));
  const tryOut = (from: SliceNode, decision: Decision): Turnout => {
    const { ends, refused } = everyWay(from.values, () => performUnsettled(compiled, machine.port, decision));
    const ways = ends.flatMap((first) =>
      settle(first.values).map(
        (then): Way => ({
          to: add(then.values),
          tokens: [first.tokens, then.tokens],
          asked: [first.asked, then.asked],
        }),
      ),
    );
    return { ways, certain: refused.length === 0 && ends.length > 0, asked: refused };
  };
  const starts = begin();
  return {
    compiled,
    machine,
    starts,
    node: (at) => nodes[at] as SliceNode,
    size: () => nodes.length,
    options: (at) => (nodes[at]?.ended ? [] : optionsIn(compiled, nodes[at]?.scene ?? '')),
    turnout: (at, option) => {
      const key = at * 4096 + option.index;
      const before = turnouts.get(key);
      if (before) return before;
      const found = tryOut(nodes[at] as SliceNode, option.decision);
      turnouts.set(key, found);
      return found;
    },
  };
};
