/** A peer: a flat story as a plain immutable reducer over its JSON graph, the way one writes it by hand in an hour. */
import type { CaseDocument } from '../../scenarios/case/schema.ts';
import type { Decision } from '../../scenarios/case/decision.ts';
import { createDice } from './dice.ts';

export interface StoryChoice {
  readonly id: string;
  /** The least score with which it is offered. */
  readonly score?: number;
  readonly addScore: number;
  readonly addTrust: number;
  /** Null: the end. */
  readonly to: string | null;
}

/** A flat story: scenes by id, two counters clamped between 0 and their limits. */
export interface Story {
  readonly start: string;
  readonly limits: { readonly score: number; readonly trust: number };
  readonly scenes: Readonly<Record<string, { readonly choices: readonly StoryChoice[] }>>;
}

export interface StoryState {
  readonly scene: string | null;
  readonly score: number;
  readonly trust: number;
}

type ChoiceOf = CaseDocument['scenes'][number]['choices'][number];

const added = (choice: ChoiceOf, counter: string): number =>
  choice.effects.reduce(
    (sum, effect) => ('add' in effect && effect.add === counter ? sum + effect.by : sum),
    0,
  );

const storyChoice = (choice: ChoiceOf): StoryChoice => ({
  id: choice.id,
  ...(choice.when && 'atLeast' in choice.when ? { score: choice.when.atLeast } : {}),
  addScore: added(choice, 'score'),
  addTrust: added(choice, 'trust'),
  to: choice.to[0]?.scene ?? null,
});

const limitOf = (document: CaseDocument, counter: string): number =>
  document.facts.find((fact) => fact.id === counter)?.max ?? 0;

/** The story of a flat made case, without everything else a case document holds. */
export const storyOf = (document: CaseDocument): Story => ({
  start: document.phases[0]?.start ?? '',
  limits: { score: limitOf(document, 'score'), trust: limitOf(document, 'trust') },
  scenes: Object.fromEntries(
    document.scenes.map((scene) => [scene.id, { choices: scene.choices.map(storyChoice) }]),
  ),
});

const clamp = (value: number, limit: number): number => Math.min(limit, Math.max(0, value));

export const startOf = (story: Story): StoryState => ({ scene: story.start, score: 0, trust: 0 });

/** Choices that are offered in a state, in the order of the story. */
export const offered = (story: Story, state: StoryState): readonly StoryChoice[] =>
  (story.scenes[state.scene ?? '']?.choices ?? []).filter(
    (choice) => choice.score === undefined || state.score >= choice.score,
  );

/** The state after a choice. @throws when it is not offered. */
export const reduceStory = (story: Story, state: StoryState, scene: string, choice: string): StoryState => {
  const found =
    state.scene === scene ? story.scenes[scene]?.choices.find((each) => each.id === choice) : null;
  if (!found || (found.score !== undefined && state.score < found.score))
    throw new Error(`${scene}/${choice} is not offered`);
  return {
    scene: found.to,
    score: clamp(state.score + found.addScore, story.limits.score),
    trust: clamp(state.trust + found.addTrust, story.limits.trust),
  };
};

/** One choice of a walk. `offer`: its place among the choices offered there, which is all some peers go by. */
export interface WalkStep {
  readonly scene: string;
  readonly choice: string;
  readonly offer: number;
  readonly decision: Decision;
}
export type Walk = readonly WalkStep[];

/** Draws walks from start to end until they hold this many decisions together. Drawn once, walked by every engine. */
export const drawWalks = (story: Story, seed: number, decisions: number): readonly Walk[] => {
  const dice = createDice(seed);
  const walks: Walk[] = [];
  for (let count = 0; count < decisions; ) {
    const walk: WalkStep[] = [];
    let state = startOf(story);
    while (state.scene !== null) {
      const choices = offered(story, state);
      const offer = dice(choices.length);
      const { scene } = state;
      const choice = choices[offer]?.id ?? '';
      walk.push({ scene, choice, offer, decision: { type: 'choice.chosen', scene, choice } });
      state = reduceStory(story, state, scene, choice);
    }
    walks.push(walk);
    count += walk.length;
  }
  return walks;
};

/** What every engine must agree on at the end of a walk. */
export const endSum = (score: number, trust: number): number => 1 + score * 31 + trust * 7;

/** Walks every walk with the reducer, each decision kept in a log. @returns the checksum. */
export const walkPlainly = (story: Story, walks: readonly Walk[]): number => {
  let sum = 0;
  for (const walk of walks) {
    let state = startOf(story);
    const log: { readonly seq: number; readonly decision: Decision }[] = [];
    for (const { scene, choice, decision } of walk) {
      state = reduceStory(story, state, scene, choice);
      log.push({ seq: log.length + 1, decision });
    }
    sum += endSum(state.score, state.trust) + log.length;
  }
  return sum;
};
