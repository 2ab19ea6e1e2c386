/** The trail of a walk: what each of its decisions led to, as four letters each, so that a change of a case shows where it is felt. */
import type { Decision } from '../../scenarios/case/decision.ts';
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import type { ScoreSheet } from '../../scenarios/attempt/score-sheet.ts';
import type { CompiledCase } from '../../scenarios/compile/compiled-case.ts';
import { createSteppedPlayer, type SteppedPlayer } from '../../scenarios/compile/create-player.ts';
import { standing } from '../../scenarios/compile/port.ts';
import type { State, Stepper } from '../../scenarios/compile/step.ts';
import { seededBelow } from '../../scenarios/verify/corpus.ts';
import { scoreAttempt } from '../../scenarios/score/score-attempt.ts';
import { decisionsThatMatter } from '../../scenarios/verify/explore.ts';

const letters = 4;

/** FNV-1a over the words of a step, as four letters of base 36. */
const shortHash = (text: string): string => {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return ((hash >>> 0) % 36 ** letters).toString(36).padStart(letters, '0');
};

/** What changed between two states, by name: names stay when a variable is added elsewhere. */
const changesBetween = (compiled: CompiledCase, before: State, after: State): readonly string[] =>
  compiled.variables.flatMap(({ id }, at) =>
    before[at] === after[at] ? [] : [`${id}=${leafOf(compiled, at, after[at] ?? 0)}`],
  );

/** A leaf by its name, so that a scene added before it changes nothing. */
const leafOf = (compiled: CompiledCase, variable: number, value: number): string => {
  const region = compiled.regions.find((each) => each.leaf === variable);
  return region?.leaves[value] ?? String(value);
};

/** What one decision led to, in words. */
const stepWords = (compiled: CompiledCase, player: SteppedPlayer, decision: Decision): string => {
  const before = player.values();
  const shown = player.showings().length;
  const { consequence } = player.perform(decision);
  return [
    ...consequence.answers,
    ...consequence.arrivals.map((id) => `came ${id}`),
    // What happened to people counts even where nothing stands otherwise for it: a criterion may ask for it tomorrow.
    ...consequence.events.map(({ name, day }) => `${name} on ${day}`),
    ...player
      .showings()
      .slice(shown)
      .map(({ showing }) => `${showing.through} ${showing.source} ${showing.person} ${showing.error}`),
    ...changesBetween(compiled, before, player.values()),
  ].join('; ');
};

/** What a sheet says of the rubric: criteria with what hangs on them. */
const sheetWords = ({ criteria, errors, gatesMissed }: ScoreSheet): string =>
  [
    ...criteria.map(({ id, verdict, gate, severity, weight, competence, error }) =>
      [id, verdict, gate, severity, weight, competence, error].join(' '),
    ),
    ...errors.map(({ error, through, source }) => `${error} ${through} ${source}`),
    ...gatesMissed,
  ].join('; ');

/** One step of a trail: four letters, and the words they stand for. */
export interface TrailStep {
  readonly mark: string;
  readonly words: string;
}

/** The trail of decisions that a case takes: the state they start from, each decision, and the sheet at the end. */
export const trailOf = (
  { compiled, stepper }: { readonly compiled: CompiledCase; readonly stepper: Stepper },
  decisions: readonly Decision[],
  sheet: ScoreSheet,
): readonly TrailStep[] => {
  const player = createSteppedPlayer(compiled, stepper);
  const { scene, day } = standing(compiled, player.values());
  const start = [scene, day, ...player.past().map((event) => event.name)].join('; ');
  const words = [start, ...decisions.map((each) => stepWords(compiled, player, each)), sheetWords(sheet)];
  return words.map((each) => ({ mark: shortHash(each), words: each }));
};

/** A trail as it is kept in `walks.json`. */
export const trailText = (trail: readonly TrailStep[]): string => trail.map(({ mark }) => mark).join('');

/** The first step that leads elsewhere than the kept trail says; null when none does. `at`: -1 the start; as many as decisions: the sheet. */
export const trailBreak = (
  kept: string,
  trail: readonly TrailStep[],
): { readonly at: number; readonly words: string } | null => {
  const at = trail.findIndex(
    ({ mark }, index) => kept.slice(index * letters, (index + 1) * letters) !== mark,
  );
  if (at >= 0) return { at: at - 1, words: trail[at]?.words ?? '' };
  return kept.length === trail.length * letters ? null : { at: trail.length - 1, words: '' };
};

/** Runs at random that are kept beside the walks of each seat and variant: they come where nobody thought to walk. */
export const randomRuns = 30;
/** Of so many decisions picked by chance the one tried least so far is taken. */
const picked = 14;
const mostDecisions = 160;

/** A learner who does what was done least so far, in this run and in those before it; every third time a choice, so that the story goes on. */
const curiousPolicy = (compiled: CompiledCase, seed: number, tried: Map<Decision, number>) => {
  const below = seededBelow(seed);
  const all = decisionsThatMatter(compiled);
  const choices = all.filter(({ type }) => type === 'choice.chosen');
  const leastTried = (among: readonly Decision[], player: SteppedPlayer): Decision | null => {
    let least: Decision | null = null;
    for (let found = 0, look = 0; found < picked && look < among.length; look += 1) {
      const decision = among[below(among.length)];
      if (!decision || !player.can(decision)) continue;
      found += 1;
      if (!least || (tried.get(decision) ?? 0) < (tried.get(least) ?? 0)) least = decision;
    }
    return least;
  };
  return (player: SteppedPlayer): Decision | null => {
    const scene = standing(compiled, player.values()).scene;
    const here = choices.filter((each) => each.type === 'choice.chosen' && each.scene === scene);
    const chosen = below(3) === 0 ? leastTried(here, player) : null;
    const next = chosen ?? leastTried(all, player) ?? all.find((decision) => player.can(decision)) ?? null;
    if (next) tried.set(next, (tried.get(next) ?? 0) + 1);
    return next;
  };
};

/** Trails of the random runs of a seat and variant, by seed. A run that comes to no end in reason is kept as far as it came. */
export const randomTrails = (
  document: ValidCase,
  { compiled, stepper }: { readonly compiled: CompiledCase; readonly stepper: Stepper },
): readonly string[] => {
  const tried = new Map<Decision, number>();
  return Array.from({ length: randomRuns }, (_each, seed) => {
    const player = createSteppedPlayer(compiled, stepper);
    const choose = curiousPolicy(compiled, seed, tried);
    const hasEnded = (): boolean => standing(compiled, player.values()).ended;
    const words: string[] = [];
    while (words.length < mostDecisions && !hasEnded()) {
      const decision = choose(player);
      if (!decision) break;
      words.push(`${JSON.stringify(decision)} ${stepWords(compiled, player, decision)}`);
    }
    if (hasEnded()) words.push(sheetWords(scoreAttempt({ document, compiled, player })));
    return words.map(shortHash).join('');
  });
};
