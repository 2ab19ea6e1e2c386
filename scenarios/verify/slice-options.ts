/** Options of a slice: what can be tried in a scene, and what can still fall from a phase on. */
import type { Decision } from '../case/decision.ts';
import { beltKey } from '../compile/compile-acts.ts';
import type { Act, CompiledCase } from '../compile/compiled-case.ts';
import { eventNames } from '../compile/happenings.ts';
import { dayPassed } from '../compile/person-event.ts';
import { signpostsOf } from '../compile/signposts.ts';
import { decisionsThatMatter, rowsListed } from './explore.ts';

/** A decision with what it can send, to tell whether it matters. */
export interface Option {
  readonly index: number;
  readonly decision: Decision;
  readonly kind: 'choice' | 'act' | 'time';
  /** Events of all its outcomes. */
  readonly events: readonly string[];
}

/** What an act can send: its days among it, for days can pass where time alone passes none, and arrivals of a scene wait for their end. */
const eventsOfAct = (act: Act): readonly string[] => [
  act.main,
  ...[...act.before, ...act.after].map((each) => each.event),
  ...(act.days > 0 ? [dayPassed] : []),
  ...(act.days > 0 || act.before.length > 0 ? [eventNames.cameToNothing] : []),
];

/** Decisions of a slice: also rows of the plan that only a rubric asks for. Those nobody asks for are left out where they change nothing. */
const decisionsOf = (compiled: CompiledCase): readonly Decision[] => [
  ...decisionsThatMatter(compiled).filter(({ type }) => type !== 'row.listed' && type !== 'row.struck'),
  ...rowsListed(compiled.play.plan?.rows ?? []),
];

/** Where an option can be tried that is neither a choice nor lets time pass: phases; null: wherever the story stands. */
const phasesOfOption = (compiled: CompiledCase, { decision }: Option): ReadonlySet<string> | null => {
  if (decision.type === 'act.performed')
    return new Set(
      compiled.play.belt
        .filter((act) => act.verb === decision.verb && act.object === decision.object)
        .flatMap((act) => act.phases),
    );
  if (decision.type !== 'row.listed' && decision.type !== 'row.struck') return null;
  return new Set(compiled.play.plan?.scenes.map((scene) => compiled.phaseOfScene.get(scene) ?? ''));
};

/** Options by scene, computed once per compiled case. Waits are one moment or one day: longer ones are made of them. */
const optionsByScene = (compiled: CompiledCase): ReadonlyMap<string, readonly Option[]> => {
  const options = decisionsOf(compiled).flatMap((decision, index): Option[] => {
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
    if (decision.type === 'line.marked')
      return [
        { index, decision, kind: 'act', events: [eventNames.mark(`${decision.paper}/${decision.line}`)] },
      ];
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
      .map((option) => [option, phasesOfOption(compiled, option)] as const),
  );
  const aims = aimsOf(compiled);
  return new Map(
    compiled.play.scenes.map((scene) => [
      scene.id,
      options.filter(
        (option) =>
          (option.kind === 'time' && (option.decision.type === 'time.passed' || spent.has(scene.id))) ||
          (option.decision.type === 'choice.chosen'
            ? option.decision.scene === scene.id
            : option.kind === 'act' &&
              (phasesOf.get(option)?.has(scene.phase) ?? true) &&
              aims(scene.id, option.decision)),
      ),
    ]),
  );
};

/** Whether an option is no act aimed at somebody whom no act can be aimed at in a scene. */
const aimsOf = (compiled: CompiledCase) => {
  const { canAim, places } = signpostsOf(compiled);
  const byScene = new Map(places.map((place) => [place.scene, place]));
  return (scene: string, decision: Decision): boolean => {
    const place = byScene.get(scene);
    return decision.type !== 'act.performed' || (place !== undefined && canAim(place, decision.person));
  };
};

const optionTables = new WeakMap<CompiledCase, ReadonlyMap<string, readonly Option[]>>();
/** What can be tried in a scene: its choices, acts of its phase, letting time pass. */
export const optionsIn = (compiled: CompiledCase, scene: string): readonly Option[] => {
  const table = optionTables.get(compiled) ?? optionsByScene(compiled);
  optionTables.set(compiled, table);
  return table.get(scene) ?? [];
};

const senderTables = new WeakMap<CompiledCase, ReadonlyMap<string, readonly number[]>>();
const sendersIn = (compiled: CompiledCase): ReadonlyMap<string, readonly number[]> => {
  const known = senderTables.get(compiled);
  if (known) return known;
  const table = new Map<string, number[]>();
  const options = new Set(compiled.play.scenes.flatMap((scene) => optionsIn(compiled, scene.id)));
  for (const { index, events } of options)
    for (const event of events) {
      const senders = table.get(event) ?? [];
      table.set(event, senders);
      senders.push(index);
    }
  senderTables.set(compiled, table);
  return table;
};

/** Indexes of the options that can send one of these events. */
export const sendersOf = (compiled: CompiledCase, events: ReadonlySet<string>): ReadonlySet<number> => {
  const senders = sendersIn(compiled);
  return new Set([...events].flatMap((event) => senders.get(event) ?? []));
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
