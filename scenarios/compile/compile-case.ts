/** Compiles a case for one seat and variant to one document of parallel regions over bounded integers. */
import type { Effect } from '../case/effect.ts';
import type { PlayCase } from '../case/play-case.ts';
import type { LocalDate } from '../core/local-date.ts';
import { invariant } from '../core/result.ts';
import { procedures } from '../law/procedures.ts';
import type { Procedure } from '../law/procedure.ts';
import { compileActs } from './compile-acts.ts';
import { type ConditionScope, compileWhen } from './compile-condition.ts';
import {
  type CompiledArrival,
  type CompiledCase,
  type CompiledPhase,
  delivered,
  type Region,
} from './compiled-case.ts';
import { clockRegion } from './clock-region.ts';
import { dossierRegion } from './dossier-region.ts';
import { emissions, personEventOf } from './effects.ts';
import { eventNames } from './happenings.ts';
import {
  buildMove,
  inPhase,
  inScenes,
  isOfStory,
  type Move,
  momentsOf,
  storyLeaves,
  storyTransition,
} from './move.ts';
import { type PersonEvent, personEventName } from './person-event.ts';
import { personRegion, termTables } from './person-region.ts';
import { lastDayOf } from './last-day.ts';
import { mandateRegion, omissionsOf, owedDuties, reckoningOf } from './mandate-region.ts';
import { pastOf } from './past.ts';
import { phasesFrom } from './phases-from.ts';
import { postRegion } from './post-region.ts';
import { buildVariables, names } from './variable-table.ts';
import { allOf } from './guard.ts';

/** The procedure a person of the case is under. */
const procedureOf = (person: PlayCase['people'][number]): Procedure => {
  const found = (procedures as Record<string, Procedure>)[person.procedure];
  invariant(found, `procedure ${person.procedure} exists`);
  return found;
};

/** Every event about a person that the case can emit, by person; each once. */
const personEvents = (play: PlayCase, seat: string): ReadonlyMap<string, readonly PersonEvent[]> => {
  const found = new Map<string, Map<string, PersonEvent>>();
  const add = (effects: readonly Effect[], at?: string): void => {
    for (const effect of effects) {
      const emitted = personEventOf(effect, at);
      if (!emitted) continue;
      const events = found.get(emitted.person) ?? new Map<string, PersonEvent>();
      events.set(personEventName(emitted.person, emitted.happened), emitted.happened);
      found.set(emitted.person, events);
    }
  };
  for (const scene of play.scenes) for (const choice of scene.choices) add(choice.effects);
  for (const act of play.belt)
    for (const outcome of act.outcomes) for (const at of act.persons ?? [undefined]) add(outcome.effects, at);
  for (const arrival of play.arrivals) add(arrival.effects);
  for (const each of play.seats) if (each.id === seat) add(each.past);
  return new Map([...found].map(([person, events]) => [person, [...events.values()]]));
};

const timeUpMoves = (scope: ConditionScope): readonly Move[] =>
  scope.play.phases.map((phase) =>
    buildMove(scope, {
      event: eventNames.timeUp(phase.id),
      phase: phase.id,
      where: inScenes(
        scope,
        scope.play.scenes
          .filter((scene) => scene.phase === phase.id && scene.id !== phase.timeUp)
          .map((scene) => scene.id),
      ),
      guard: allOf(),
      target: phase.timeUp,
      moments: 0,
      effects: [],
    }),
  );

type PlayArrival = PlayCase['arrivals'][number];

const arrivalMoves = (scope: ConditionScope): readonly Move[] =>
  scope.play.arrivals.flatMap((arrival) => {
    const scene = scope.play.scenes.find((each) => each.id === arrival.scene);
    const { after } = arrival;
    // A phase begins on its day at the earliest: what comes with it waits for it.
    const begun = 'phase' in after ? phasesFrom(scope.play, after.phase) : null;
    const phases = (scene ? [scene.phase] : scope.play.phases.map(({ id }) => id)).filter(
      (phase) => begun === null || begun.has(phase),
    );
    const event = eventNames.arrival(arrival.id);
    const guard = arrivalDue(scope, arrival);
    const effects = arrival.paper ? [...arrival.effects, { show: arrival.paper }] : arrival.effects;
    return phases.map((phase) =>
      buildMove(scope, {
        event,
        phase,
        where: inPhase(scope, phase, scene !== undefined),
        guard,
        target: arrival.scene ?? null,
        moments: 0,
        effects,
      }),
    );
  });

const arrivalDue = (scope: ConditionScope, { id, when }: PlayArrival) =>
  allOf(
    { type: 'atLeast', params: { variable: scope.table.at(names.arrival(id)), value: 1 } },
    { type: 'atMost', params: { variable: scope.table.at(names.arrival(id)), value: delivered - 1 } },
    compileWhen(scope, when),
  );

const compileArrivals = (scope: ConditionScope): readonly CompiledArrival[] =>
  [...scope.play.arrivals]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((arrival) => ({
      id: arrival.id,
      event: eventNames.arrival(arrival.id),
      variable: scope.table.at(names.arrival(arrival.id)),
      scene: arrival.scene ?? null,
      when: arrivalDue(scope, arrival),
      after: [
        ...emissions(scope, arrival.effects, undefined, 'start'),
        ...emissions(scope, arrival.effects, undefined, 'end'),
      ],
    }));

const compilePhases = (scope: ConditionScope, seat: string): ReadonlyMap<string, CompiledPhase> =>
  new Map(
    scope.play.phases.map((phase) => [
      phase.id,
      {
        id: phase.id,
        startsOnDay: phase.startsOnDay,
        moments: momentsOf(scope.play, phase.id),
        untilDay: 'untilDay' in phase.time ? phase.time.untilDay : null,
        timeUp: phase.timeUp,
        omissions: omissionsOf(scope, seat, phase),
      },
    ]),
  );

const storyRegion = (scope: ConditionScope, moves: readonly Move[]): Region => ({
  id: 'story',
  leaf: scope.table.at(names.leaf('story')),
  leaves: storyLeaves(scope.play),
  transitions: moves.filter(isOfStory).map((move) => storyTransition(scope, move)),
});

/**
 * Compiles a checked case. The result is plain data but for its look-up maps; the same for the same case, seat and variant.
 * @throws when a reference does not exist: `parseCase` has refused such a case before.
 */
export const compileCase = (play: PlayCase, seat: string, variant: string): CompiledCase => {
  const seated = play.seats.find((each) => each.id === seat);
  invariant(seated, `seat ${seat} exists`);
  const startPhase = play.phases.find((phase) => phase.id === seated.start);
  invariant(startPhase, `phase ${seated.start} exists`);
  const leaves = storyLeaves(play);
  const happenings = personEvents(play, seat);
  const owed = owedDuties(play, seat, happenings);
  const table = buildVariables(play, owed, [
    { id: 'story', leaves: leaves.length, initial: leaves.indexOf(startPhase.start) },
    { id: 'clock', leaves: 1, initial: 0 },
    { id: 'post', leaves: 1, initial: 0 },
    { id: 'dossier', leaves: 1, initial: 0 },
    { id: 'mandate', leaves: 1, initial: 0 },
    ...play.people.map((person) => {
      const { stages, initial } = procedureOf(person);
      return {
        id: person.id,
        leaves: stages.length,
        initial: stages.findIndex((stage) => stage.id === initial),
      };
    }),
  ]);
  const stageIndex = (person: string, stage: string): number => {
    const found = play.people.find((each) => each.id === person);
    return found ? procedureOf(found).stages.findIndex((each) => each.id === stage) : -1;
  };
  const scope: ConditionScope = { play, table, stageIndex };
  const { moves: actMoves, acts, belt } = compileActs(scope);
  const before = pastOf(scope, seated, startPhase.start);
  const moves = [...actMoves, ...timeUpMoves(scope), ...arrivalMoves(scope), ...before.moves];
  const startsOn = play.header.startsOn as LocalDate;
  const ends = termTables(play.people.map(procedureOf), startsOn, lastDayOf(play));
  const people = play.people.map((person) =>
    personRegion(
      { table, procedure: procedureOf(person), person: person.id, ends },
      happenings.get(person.id) ?? [],
    ),
  );
  const mandate = mandateRegion(scope, owed, happenings);
  const story = storyRegion(scope, moves);
  const clock = clockRegion(scope, moves);
  const dossier = dossierRegion(scope);
  const emitted = [
    ...moves.map((move) => move.event),
    ...people.flatMap((region) => region.transitions.map((each) => each.event)),
    ...mandate.transitions.map((each) => each.event),
  ];
  const post = postRegion(scope, moves, [
    ...new Set([...emitted, ...play.phases.map((phase) => eventNames.phase(phase.id))]),
  ]);
  const regions = [story, clock, post, dossier, mandate, ...people];
  return {
    play,
    seat,
    variant,
    variables: startValues(play, table.variables, startPhase.id),
    index: table.index,
    regions,
    events: [...new Set(regions.flatMap((region) => region.transitions.map((each) => each.event)))],
    acts,
    belt,
    arrivals: compileArrivals(scope),
    phases: compilePhases(scope, seat),
    reckoning: reckoningOf(scope, owed),
    phaseOfScene: new Map(play.scenes.map((scene) => [scene.id, scene.phase])),
    waiting: new Set(play.scenes.filter((scene) => scene.waits).map((scene) => scene.id)),
    unmet: new Map(play.scenes.flatMap(({ id, unmet }) => (unmet ? [[id, unmet] as const] : []))),
    past: before.past,
    startsOn,
  };
};

/** Initial values: the first phase's moments, its start day, and the papers its first scene lays down in any case. */
const startValues = (
  play: PlayCase,
  variables: CompiledCase['variables'],
  phase: string,
): CompiledCase['variables'] => {
  const startScene = play.phases.find((each) => each.id === phase)?.start;
  const papers = new Set(
    play.scenes
      .find((scene) => scene.id === startScene)
      ?.elements.flatMap(({ paper, when }) => (paper && !when ? [paper] : [])),
  );
  const day = play.phases.find((each) => each.id === phase)?.startsOnDay ?? 0;
  return variables.map((variable) => {
    if (variable.id === names.moments) return { ...variable, initial: momentsOf(play, phase) ?? 0 };
    if (variable.id === names.day) return { ...variable, initial: day };
    if (variable.id.startsWith('paper.') && papers.has(variable.id.slice(6)))
      return { ...variable, initial: 1 };
    return variable;
  });
};
