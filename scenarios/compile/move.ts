/** Moves: one main event with all it does in the story, the clock and the post, under one guard for all three regions. */
import type { PlayCase } from '../case/play-case.ts';
import type { Effect } from '../case/effect.ts';
import { invariant } from '../core/result.ts';
import type { Change } from './change.ts';
import { apartGuard, type ConditionScope, compileWhen } from './compile-condition.ts';
import { endLeaf, type Transition } from './compiled-case.ts';
import { postChanges, storyChanges } from './effects.ts';
import { allOf, type Guard } from './guard.ts';
import { names } from './variable-table.ts';

export interface Move {
  readonly event: string;
  readonly guard: Guard;
  /** Scene or `end`; null: the scene stays. */
  readonly target: string | null;
  readonly story: readonly Change[];
  readonly clock: readonly Change[];
  readonly post: readonly Change[];
}

/** What a move is made of: an event in one phase, from where the story stands in certain scenes. */
export interface MoveSource {
  readonly event: string;
  readonly phase: string;
  readonly where: Guard;
  readonly guard: Guard;
  readonly target: string | null;
  readonly moments: number;
  readonly effects: readonly Effect[];
}

/** Leaves of the story region: all scenes in document order, then the end. */
export const storyLeaves = (play: PlayCase): readonly string[] => [
  ...play.scenes.map((scene) => scene.id),
  endLeaf,
];

type Scene = PlayCase['scenes'][number];

interface Lookup {
  readonly leafOf: ReadonlyMap<string, number>;
  readonly sceneOf: ReadonlyMap<string, Scene>;
  readonly inPhase: Map<string, Guard>;
  readonly onEntry: Map<string, readonly Change[]>;
  readonly forgotten: Map<string, readonly Change[]>;
}

/** What every move asks, found once per case: a search through all scenes grows with their square. */
const lookups = new WeakMap<ConditionScope, Lookup>();

const lookupOf = (scope: ConditionScope): Lookup => {
  const known = lookups.get(scope);
  if (known) return known;
  const { play } = scope;
  const made = {
    leafOf: new Map(storyLeaves(play).map((leaf, index) => [leaf, index])),
    sceneOf: new Map(play.scenes.map((scene) => [scene.id, scene])),
    inPhase: new Map(),
    onEntry: new Map(),
    forgotten: new Map(),
  };
  lookups.set(scope, made);
  return made;
};

/** Holds while the story stands in one of these scenes. */
export const inScenes = (scope: ConditionScope, scenes: readonly string[]): Guard => {
  const { leafOf } = lookupOf(scope);
  const values = scenes.map((scene) => leafOf.get(scene) ?? -1);
  return { type: 'oneOf', params: { variable: scope.table.at(names.leaf('story')), values } };
};

/** Looks a thing up, or makes and keeps it. */
const once = <Thing>(known: Map<string, Thing>, key: string, make: () => Thing): Thing => {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
};

/** Holds while the story stands in a phase; `waiting`: only in its scenes that wait. One guard for all who ask. */
export const inPhase = (scope: ConditionScope, phase: string, waiting = false): Guard =>
  once(lookupOf(scope).inPhase, `${phase} ${waiting}`, () =>
    inScenes(
      scope,
      scope.play.scenes
        .filter((scene) => scene.phase === phase && (!waiting || scene.waits))
        .map((scene) => scene.id),
    ),
  );

/** Moments of a phase, or null when it runs on calendar days. */
export const momentsOf = (play: PlayCase, phase: string): number | null => {
  const found = play.phases.find((each) => each.id === phase);
  return found && 'moments' in found.time ? found.time.moments : null;
};

const phaseOf = (scope: ConditionScope, target: string | null): string | null =>
  lookupOf(scope).sceneOf.get(target ?? '')?.phase ?? null;

/** A phase forgets: facts it does not carry return to 0 when it is left. */
const forget = (scope: ConditionScope, phase: string): readonly Change[] =>
  once(lookupOf(scope).forgotten, phase, () => {
    const carries = new Set(scope.play.phases.find((each) => each.id === phase)?.carries);
    return scope.play.facts
      .filter((fact) => !carries.has(fact.id))
      .map((fact) => ({
        type: 'set',
        params: { variable: scope.table.at(names.fact(fact.id)), value: 0 },
      }));
  });

/** Papers a scene lays down when it is entered. */
export const papersOnEntry = (scope: ConditionScope, target: string | null): readonly Change[] => {
  const { sceneOf, onEntry } = lookupOf(scope);
  const scene = sceneOf.get(target ?? '');
  if (!scene) return [];
  return once(onEntry, scene.id, () =>
    scene.elements.flatMap((element): readonly Change[] =>
      element.paper
        ? [
            {
              type: 'set',
              params: { variable: scope.table.at(names.paper(element.paper)), value: 1 },
              when: compileWhen(scope, element.when),
            },
          ]
        : [],
    ),
  );
};

/** The crew limits how many people can be apart: an act that takes people apart asks for hands that are free. */
const crewGuard = (scope: ConditionScope, source: MoveSource): Guard => {
  const crew = scope.play.phases.find((phase) => phase.id === source.phase)?.crew;
  const taken = source.effects.filter((effect) => 'place' in effect && effect.place === 'apart').length;
  return crew === undefined || taken === 0 ? allOf() : apartGuard(scope, { atMost: crew - taken });
};

const clockChanges = (
  scope: ConditionScope,
  source: MoveSource,
  entered: string | null,
): readonly Change[] => {
  const variable = scope.table.at(names.moments);
  if (entered !== null)
    return [{ type: 'set', params: { variable, value: momentsOf(scope.play, entered) ?? 0 } }];
  const timed = momentsOf(scope.play, source.phase) !== null;
  return timed && source.moments > 0
    ? [{ type: 'add', params: { variable, by: -source.moments, max: 24 } }]
    : [];
};

/** Builds the move of a source: where it may start, what it costs, what it changes. */
export const buildMove = (scope: ConditionScope, source: MoveSource): Move => {
  const next = source.target === endLeaf ? source.phase : phaseOf(scope, source.target);
  const entered = next !== null && next !== source.phase ? next : null;
  const timed = momentsOf(scope.play, source.phase) !== null;
  const affordable: Guard =
    timed && source.moments > 0
      ? { type: 'atLeast', params: { variable: scope.table.at(names.moments), value: source.moments } }
      : allOf();
  return {
    event: source.event,
    guard: allOf(source.where, affordable, crewGuard(scope, source), source.guard),
    target: source.target,
    story: [...storyChanges(scope, source.effects), ...(entered ? forget(scope, source.phase) : [])],
    clock: clockChanges(scope, source, entered),
    post: [...postChanges(scope, source.effects), ...papersOnEntry(scope, source.target)],
  };
};

/** Whether the story region takes part in a move: it leads to a scene or changes a fact. */
export const isOfStory = ({ target, story }: Move): boolean => target !== null || story.length > 0;

/** The story region's transition of a move. */
export const storyTransition = (scope: ConditionScope, move: Move): Transition => {
  if (move.target === null) return { event: move.event, guard: move.guard, changes: move.story };
  const target = lookupOf(scope).leafOf.get(move.target) ?? -1;
  invariant(target >= 0, `scene ${move.target} exists`);
  const leaf: Change = {
    type: 'set',
    params: { variable: scope.table.at(names.leaf('story')), value: target },
  };
  return { event: move.event, guard: move.guard, target, changes: [...move.story, leaf] };
};
