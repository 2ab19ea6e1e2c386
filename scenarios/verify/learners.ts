/** Synthetic learners who game the case. Each is a policy that gives the next decision. */
import { type Verb, verbs } from '../case/belt.ts';
import type { Decision } from '../case/decision.ts';
import { indicators } from '../law/indicators.ts';
import { papersOf } from '../compile/view.ts';
import type { SteppedPlayer } from '../compile/create-player.ts';
import type { Played } from './corpus.ts';
import { type Glance, glanceAt } from './glance.ts';

export type Policy = (player: SteppedPlayer) => Decision | null;

/** Picks among the choices of the moment; where there is none, lets time pass. */
export const byChoice = (
  { compiled }: Played,
  pick: (choices: readonly string[], glance: Glance) => string | undefined,
): Policy => {
  const chosen = new Set<string>();
  let read = 0;
  return (player) => {
    const glance = glanceAt(compiled, player);
    const open = glance.choices();
    // A learner does not go round in circles: what was said once in a scene is not said for ever.
    for (const { decision } of player.journal().slice(read))
      if (decision.type === 'choice.chosen') chosen.add(`${decision.scene}/${decision.choice}`);
    read = player.journal().length;
    const fresh = open.filter((each) => !chosen.has(`${glance.scene}/${each}`));
    const choice = pick(fresh.length > 0 ? fresh : open.toReversed(), glance);
    if (choice) return { type: 'choice.chosen', scene: glance.scene, choice };
    const possible = glance.waits();
    const [until] = possible.includes('next-due') ? (['next-due'] as const) : possible;
    return until ? { type: 'time.passed', until } : null;
  };
};

const firstChoice = (subject: Played): Policy => byChoice(subject, ([first]) => first);

const best = (subject: Played, of: (choice: string, scene: string) => number): Policy =>
  byChoice(subject, (choices, { scene }) => choices.toSorted((a, b) => of(b, scene) - of(a, scene))[0]);

const choiceIn = ({ compiled }: Played, sceneId: string, id: string) =>
  compiled.play.scenes.find((scene) => scene.id === sceneId)?.choices.find((choice) => choice.id === id);

/** Belt acts of some verbs in inventory order, each once, until time runs out; then the first choice. */
const onBelt = (subject: Played, chosen: readonly Verb[]): Policy => {
  const people = subject.compiled.play.people.filter((each) => each.onBelt).map((each) => each.id);
  const acts = chosen.flatMap((verb) =>
    verbs[verb].objects.flatMap((object): Decision[] => {
      const bare: Decision = { type: 'act.performed', verb, object };
      const aimed = people.map((person): Decision => ({ type: 'act.performed', verb, object, person }));
      return verbs[verb].person === 'required' ? aimed : [bare, ...aimed];
    }),
  );
  const first = firstChoice(subject);
  const done = new Set<Decision>();
  return (player) => {
    const { moments } = glanceAt(subject.compiled, player);
    const next = moments ? acts.find((act) => !done.has(act) && player.can(act)) : undefined;
    if (!next) return first(player);
    done.add(next);
    return next;
  };
};

/** Marks lines as soon as they lie in the dossier, each once; then plays as another learner does. */
const marking = (
  subject: Played,
  wanted: (paper: string, line: string) => boolean,
  otherwise: Policy,
): Policy => {
  const done = new Set<string>();
  const person = subject.compiled.play.people[0]?.id ?? '';
  return (player) => {
    for (const paper of papersOf(subject.compiled, player.values()))
      for (const { id: line } of subject.compiled.play.papers.find((each) => each.id === paper)?.lines ??
        []) {
        if (done.has(`${paper}/${line}`) || !wanted(paper, line)) continue;
        done.add(`${paper}/${line}`);
        const reading = { as: 'sign' as const, indicator: indicators[7] ?? 'I8', person };
        return { type: 'line.marked', paper, line, reading };
      }
    return otherwise(player);
  };
};

const hasMoney = (subject: Played, paper: string, line: string): boolean => {
  const found = subject.compiled.play.papers.find((each) => each.id === paper);
  const cells = found?.lines.find((each) => each.id === line)?.cells ?? {};
  return (
    found?.columns.some((column) => column.kind === 'money' && typeof cells[column.id] === 'number') ?? false
  );
};

/** How long a choice reads. */
type LengthOf = (scene: string, choice: string) => number;
type Learners = Readonly<Record<string, () => Policy>>;

/** Learners who always choose by the same mark of a choice, by name. */
const choosers = (subject: Played): Learners => {
  const tone = (wanted: string) => () =>
    best(subject, (choice, scene) => (choiceIn(subject, scene, choice)?.tone === wanted ? 1 : 0));
  return {
    first: () => firstChoice(subject),
    kindest: tone('kind'),
    brusque: tone('brusque'),
    formal: () =>
      best(subject, (choice, scene) => (choiceIn(subject, scene, choice)?.formality === 'formal' ? 1 : 0)),
  };
};

const doers = (subject: Played): Learners => ({
  inventory: () => onBelt(subject, Object.keys(verbs) as Verb[]),
  directory: () => onBelt(subject, ['call']),
  waiting: () => waiting(subject),
});

/** Learners who mark every line, or every line with money, and choose as one of these does. */
const markers = (subject: Played, chooser: () => Policy): Learners => ({
  'marks-all': () => marking(subject, () => true, chooser()),
  'marks-money': () => marking(subject, (paper, line) => hasMoney(subject, paper, line), chooser()),
});

/** Learners who game it, by name. `lengthOf`: how long a choice reads; left out: the longest cannot be played. Who marks plays the first choice. */
export const gamers = (subject: Played, lengthOf?: LengthOf): Learners => ({
  ...doers(subject),
  ...choosers(subject),
  ...markers(subject, () => firstChoice(subject)),
  'marks-none': () => firstChoice(subject),
  ...(lengthOf ? { longest: () => best(subject, (choice, scene) => lengthOf(scene, choice)) } : {}),
});

/**
 * The same as the proofs play them: the longest in each language of `lengths`, and who marks with every way of choosing, named
 * after the comma. Who marks nothing is who only chooses.
 */
export const everyGamer = (subject: Played, lengths: Readonly<Record<string, LengthOf>>): Learners => {
  const longest = Object.entries(lengths).map(
    ([language, lengthOf]) =>
      [`longest-${language}`, () => best(subject, (choice, scene) => lengthOf(scene, choice))] as const,
  );
  const ways: Learners = { ...choosers(subject), ...Object.fromEntries(longest) };
  const marked = Object.entries(ways).flatMap(([way, chooser]) =>
    Object.entries(markers(subject, chooser)).map(([name, policy]) => [`${name}, ${way}`, policy] as const),
  );
  return { ...doers(subject), ...ways, ...Object.fromEntries(marked) };
};

const waiting = (subject: Played, otherwise: Policy = firstChoice(subject)): Policy => {
  return (player) => {
    const possible = glanceAt(subject.compiled, player).waits();
    const until = possible.includes('next-due') ? 'next-due' : possible[0];
    return until ? { type: 'time.passed', until } : otherwise(player);
  };
};

/** Learners who do nothing but let time pass, and where that cannot be take the first choice, or the last. */
export const idlers = (subject: Played): readonly Policy[] => [
  waiting(subject),
  waiting(
    subject,
    byChoice(subject, (choices) => choices.at(-1)),
  ),
];
