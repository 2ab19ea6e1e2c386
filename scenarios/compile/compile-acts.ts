/** Acts: choices and belt outcomes become moves of the regions and entries the driver looks decisions up in. */
import type { PlayCase } from '../case/play-case.ts';
import type { ConditionScope } from './compile-condition.ts';
import { compileWhen } from './compile-condition.ts';
import { type Act, endLeaf } from './compiled-case.ts';
import { emissions } from './effects.ts';
import { allOf, type Guard } from './guard.ts';
import { eventNames } from './happenings.ts';
import { buildMove, inPhase, inScenes, type Move } from './move.ts';

export interface CompiledActs {
  readonly moves: readonly Move[];
  readonly acts: ReadonlyMap<string, Act>;
  readonly belt: ReadonlyMap<string, readonly Act[]>;
}

/** The key of a belt act: verb, object and person, the person empty when nobody is named. */
export const beltKey = (verb: string, object: string, person: string | undefined): string =>
  `${verb}.${object}.${person ?? ''}`;

/** The person of such a key. */
export const personOfBeltKey = (key: string): string | undefined => key.split('.')[2] || undefined;

const withoutEarlier = (guards: readonly Guard[], position: number): Guard =>
  position === 0 ? allOf() : { type: 'none', params: { of: guards.slice(0, position) } };

type PlayScene = PlayCase['scenes'][number];
type PlayChoice = PlayScene['choices'][number];

interface Offered {
  /** The event of the choice: one string for all that hear of it. */
  readonly event: string;
  readonly scene: PlayScene;
  readonly choice: PlayChoice;
}

const choiceMoves = (scope: ConditionScope, { event, scene, choice }: Offered): readonly Move[] => {
  const conditions = choice.to.map((target) => compileWhen(scope, target.when));
  const where = inScenes(scope, [scene.id]);
  const offered = compileWhen(scope, choice.when);
  return choice.to.map((target, position) =>
    buildMove(scope, {
      event,
      phase: scene.phase,
      where,
      guard: allOf(offered, conditions[position] ?? allOf(), withoutEarlier(conditions, position)),
      target: target.end ? endLeaf : (target.scene ?? null),
      moments: choice.costs?.moments ?? 0,
      effects: choice.effects,
    }),
  );
};

const noAnswers: readonly string[] = [];

const choiceAct = (scope: ConditionScope, { event, scene, choice }: Offered): Act => ({
  main: event,
  moments: choice.costs?.moments ?? 0,
  days: choice.costs?.days ?? 0,
  before: emissions(scope, choice.effects, undefined, 'start'),
  after: emissions(scope, choice.effects, undefined, 'end'),
  answers: choice.reply ? [`reply.${scene.id}.${choice.id}`] : noAnswers,
});

type PlayBeltAct = PlayCase['belt'][number];
type PlayOutcome = PlayBeltAct['outcomes'][number];
interface Aimed {
  readonly act: PlayBeltAct;
  readonly outcome: PlayOutcome;
  readonly person: string | undefined;
}

const outcomeAct = (scope: ConditionScope, { act, outcome, person }: Aimed): Act => ({
  main: eventNames.act(act.id, outcome.id, person),
  moments: outcome.costs?.moments ?? 1,
  days: outcome.costs?.days ?? 0,
  before: emissions(scope, outcome.effects, person, 'start'),
  after: emissions(scope, outcome.effects, person, 'end'),
  answers: [`act.${act.id}.${outcome.id}${person ? `.${person}` : ''}`],
});

const outcomeMoves = (scope: ConditionScope, { act, outcome, person }: Aimed): readonly Move[] => {
  const event = eventNames.act(act.id, outcome.id, person);
  const guard = compileWhen(scope, outcome.when);
  return act.phases.map((phase) =>
    buildMove(scope, {
      event,
      phase,
      where: inPhase(scope, phase),
      guard,
      target: outcome.to ?? null,
      moments: outcome.costs?.moments ?? 1,
      effects: outcome.effects,
    }),
  );
};

/** Compiles every choice and every belt outcome, for each person a belt act exists for. */
export const compileActs = (scope: ConditionScope): CompiledActs => {
  const { play } = scope;
  const acts = new Map<string, Act>();
  const belt = new Map<string, Act[]>();
  const moves: Move[] = [];
  for (const scene of play.scenes)
    for (const choice of scene.choices) {
      const offered = { event: eventNames.choice(scene.id, choice.id), scene, choice };
      moves.push(...choiceMoves(scope, offered));
      acts.set(`${scene.id}/${choice.id}`, choiceAct(scope, offered));
    }
  for (const act of play.belt)
    for (const person of act.persons ?? [undefined])
      for (const outcome of act.outcomes) {
        const aimed = { act, outcome, person };
        moves.push(...outcomeMoves(scope, aimed));
        const keys = person || !act.persons ? [beltKey(act.verb, act.object, person)] : [];
        const anybody = act.persons ? [] : play.people.map((each) => beltKey(act.verb, act.object, each.id));
        const compiled = outcomeAct(scope, aimed);
        for (const key of [...keys, ...anybody]) belt.set(key, [...(belt.get(key) ?? []), compiled]);
      }
  return { moves, acts, belt };
};
