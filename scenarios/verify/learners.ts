/** Synthetic learners: who game the case, and who hold one misconception. Each is a policy that gives the next decision. */
import type { State } from '../compile/step.ts';
import { type Verb, verbs } from '../case/belt.ts';
import type { Decision } from '../case/decision.ts';
import { indicators } from '../law/indicators.ts';
import type { SteppedPlayer } from '../compile/create-player.ts';
import type { PlayerView } from '../compile/player.ts';
import { beltKey } from '../compile/compile-acts.ts';
import { decisionsThatMatter } from './explore.ts';
import { playDecisions, playPolicy, type Subject, type Witness } from './corpus.ts';

type Policy = (player: SteppedPlayer) => Decision | null;
type Choice = PlayerView['choices'][number];

const choiceOf = (view: PlayerView, choice: Choice): Decision => ({
  type: 'choice.chosen',
  scene: view.scene,
  choice: choice.id,
});

/** Picks among the choices of the moment; where there is none, lets time pass. */
const byChoice =
  (pick: (choices: readonly Choice[], view: PlayerView) => Choice | undefined): Policy =>
  (player) => {
    const view = player.view();
    const seen = new Set(player.journal().map(({ decision }) => JSON.stringify(decision)));
    const open = view.choices.filter((each) => each.enabled);
    // A learner does not go round in circles: what was said once in a scene is not said for ever.
    const fresh = open.filter((each) => !seen.has(JSON.stringify(choiceOf(view, each))));
    const choice = pick(fresh.length > 0 ? fresh : open.toReversed(), view);
    if (choice) return choiceOf(view, choice);
    const [until] = view.waits.includes('next-due') ? (['next-due'] as const) : view.waits;
    return until ? { type: 'time.passed', until } : null;
  };

const best = (of: (choice: Choice, view: PlayerView) => number) =>
  byChoice((choices, view) => choices.toSorted((a, b) => of(b, view) - of(a, view))[0]);

const choiceIn = (subject: Subject, view: PlayerView, id: string) =>
  subject.compiled.play.scenes
    .find((scene) => scene.id === view.scene)
    ?.choices.find((choice) => choice.id === id);

/** Belt acts of some verbs in inventory order, each once, until time runs out; then the first choice. */
const onBelt = (subject: Subject, chosen: readonly Verb[]): Policy => {
  const people = subject.compiled.play.people.filter((each) => each.onBelt).map((each) => each.id);
  const acts = chosen.flatMap((verb) =>
    verbs[verb].objects.flatMap((object): Decision[] => {
      const bare: Decision = { type: 'act.performed', verb, object };
      const aimed = people.map((person): Decision => ({ type: 'act.performed', verb, object, person }));
      return verbs[verb].person === 'required' ? aimed : [bare, ...aimed];
    }),
  );
  const first = byChoice((choices) => choices[0]);
  const done = new Set<Decision>();
  return (player) => {
    const { moments } = player.view();
    const next =
      moments && moments.left > 0 ? acts.find((act) => !done.has(act) && player.can(act)) : undefined;
    if (!next) return first(player);
    done.add(next);
    return next;
  };
};

/** Marks lines as soon as they lie in the dossier, each once; then plays the first choice. */
const marking = (subject: Subject, wanted: (paper: string, line: string) => boolean): Policy => {
  const first = byChoice((choices) => choices[0]);
  const done = new Set<string>();
  const person = subject.compiled.play.people[0]?.id ?? '';
  return (player) => {
    for (const paper of player.view().papers)
      for (const { id: line } of subject.compiled.play.papers.find((each) => each.id === paper)?.lines ??
        []) {
        if (done.has(`${paper}/${line}`) || !wanted(paper, line)) continue;
        done.add(`${paper}/${line}`);
        const reading = { as: 'sign' as const, indicator: indicators[7] ?? 'I8', person };
        return { type: 'line.marked', paper, line, reading };
      }
    return first(player);
  };
};

const hasMoney = (subject: Subject, paper: string, line: string): boolean => {
  const found = subject.compiled.play.papers.find((each) => each.id === paper);
  const cells = found?.lines.find((each) => each.id === line)?.cells ?? {};
  return (
    found?.columns.some((column) => column.kind === 'money' && typeof cells[column.id] === 'number') ?? false
  );
};

/** Learners who game it, by name. `lengthOf`: how long a choice reads; left out: the longest cannot be played. */
export const gamers = (
  subject: Subject,
  lengthOf?: (scene: string, choice: string) => number,
): Readonly<Record<string, () => Policy>> => {
  const tone = (wanted: string) => () =>
    best((choice, view) => (choiceIn(subject, view, choice.id)?.tone === wanted ? 1 : 0));
  return {
    inventory: () => onBelt(subject, Object.keys(verbs) as Verb[]),
    directory: () => onBelt(subject, ['call']),
    first: () => byChoice((choices) => choices[0]),
    kindest: tone('kind'),
    brusque: tone('brusque'),
    formal: () =>
      best((choice, view) => (choiceIn(subject, view, choice.id)?.formality === 'formal' ? 1 : 0)),
    waiting: () => waiting(),
    'marks-all': () => marking(subject, () => true),
    'marks-none': () => byChoice((choices) => choices[0]),
    'marks-money': () => marking(subject, (paper, line) => hasMoney(subject, paper, line)),
    ...(lengthOf ? { longest: () => best((choice, view) => lengthOf(view.scene, choice.id)) } : {}),
  };
};

const waiting = (): Policy => {
  const first = byChoice((choices) => choices[0]);
  return (player) => {
    const { waits } = player.view();
    const until = waits.includes('next-due') ? 'next-due' : waits[0];
    return until ? { type: 'time.passed', until } : first(player);
  };
};

/** Error ids a run shows, each once. */
export const errorsOf = ({ sheet }: Witness): ReadonlySet<string> =>
  new Set(sheet.errors.map((each) => each.error));

/** Wrong choices of these errors, by `scene/choice`. */
const wrongChoices = ({ document }: Subject, errors: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    document.scenes.flatMap((scene) =>
      scene.choices.flatMap(({ id, wrong }) =>
        wrong?.errors.every((error) => errors.has(error)) ? [`${scene.id}/${id}`] : [],
      ),
    ),
  );

/** What each act of a clean run guards against: the errors shown when it alone is left out. Reckoned once per run. */
const guarded = new WeakMap<Witness, ReadonlyMap<number, ReadonlySet<string>>>();
const guardedBy = (subject: Subject, clean: Witness): ReadonlyMap<number, ReadonlySet<string>> => {
  const known = guarded.get(clean);
  if (known) return known;
  const found = new Map(
    clean.decisions.flatMap((decision, index) => {
      if (decision.type !== 'act.performed') return [];
      const run = playGuided(subject, clean, {
        skipped: new Set([index]),
        choices: new Set(),
        act: new Set(),
      });
      return run ? [[index, errorsOf(run)] as const] : [];
    }),
  );
  guarded.set(clean, found);
  return found;
};

/** What of a clean run can be left out, so that only these errors follow. */
const leftOut = (subject: Subject, clean: Witness, errors: ReadonlySet<string>): ReadonlySet<number> =>
  new Set(
    [...guardedBy(subject, clean)]
      .filter(([, shown]) => shown.size > 0 && [...shown].every((error) => errors.has(error)))
      .map(([index]) => index),
  );

/** Whether a belt act would now turn out as a wrong one that only these errors explain. */
const isWrongAct = (
  { document, compiled, stepper }: Subject,
  decision: Decision,
  values: State,
  errors: ReadonlySet<string>,
): boolean => {
  if (decision.type !== 'act.performed') return false;
  const { verb, object, person } = decision;
  const taken = (compiled.belt.get(beltKey(verb, object, person)) ?? []).find((act) =>
    stepper.can(values, act.main),
  );
  const wrong = document.belt
    .flatMap((act) => act.outcomes.map((outcome) => ({ source: `act:${act.id}/${outcome.id}`, outcome })))
    .find(({ source }) => taken?.main === source || taken?.main.startsWith(`${source}@`))?.outcome.wrong;
  return wrong?.errors.every((error) => errors.has(error)) ?? false;
};

interface Detours {
  /** Decisions of the clean run that are left out. */
  readonly skipped: ReadonlySet<number>;
  /** Wrong choices taken where the clean run would choose, by `scene/choice`. */
  readonly choices: ReadonlySet<string>;
  /** One wrong act of these errors is done, as soon as it can be. */
  readonly act: ReadonlySet<string>;
}

/** Plays along a clean run with detours; where the story has left it, the first choice that is not wrong leads on. */
const playGuided = (subject: Subject, clean: Witness, detours: Detours): Witness | null => {
  const acts = detours.act.size > 0 ? decisionsThatMatter(subject.compiled) : [];
  const taken = new Set<string>();
  let at = 0;
  let acted = false;
  const spare = byChoice((choices, view) => choices.find((each) => !isWrong(subject, view.scene, each.id)));
  const tempting = (view: PlayerView): Decision | null => {
    const found = view.choices.find((each) => {
      const source = `${view.scene}/${each.id}`;
      return each.enabled && detours.choices.has(source) && !taken.has(source);
    });
    if (!found) return null;
    taken.add(`${view.scene}/${found.id}`);
    return choiceOf(view, found);
  };
  return playPolicy(subject, (player) => {
    const view = player.view();
    if (!acted) {
      const wrong = acts.find(
        (each) => isWrongAct(subject, each, player.values(), detours.act) && player.can(each),
      );
      acted = wrong !== undefined;
      if (wrong) return wrong;
    }
    for (; at < clean.decisions.length; at += 1) {
      const next = clean.decisions[at];
      if (!next || detours.skipped.has(at)) continue;
      if (next.type === 'choice.chosen' && next.scene !== view.scene) {
        // A scene the story has passed is passed over; one that lies ahead has to be come to.
        if (goesOnIn(clean, at + 1, view.scene)) continue;
        return tempting(view) ?? spare(player);
      }
      const detour = next.type === 'choice.chosen' ? tempting(view) : null;
      if (detour) return detour;
      if (!player.can(next)) continue;
      at += 1;
      return next;
    }
    return tempting(view) ?? spare(player);
  });
};

const goesOnIn = ({ decisions }: Witness, from: number, scene: string): boolean =>
  decisions.slice(from).some((each) => each.type === 'choice.chosen' && each.scene === scene);

const isWrong = ({ document }: Subject, scene: string, choice: string): boolean =>
  document.scenes.find((each) => each.id === scene)?.choices.find((each) => each.id === choice)?.wrong !==
  undefined;

/**
 * A learner with these misconceptions and no other fault: plays along a clean run, takes every wrong choice they explain, and
 * leaves out what only they would leave out. Null when no such run ends.
 */
export const misconceived = (
  subject: Subject,
  clean: Witness,
  errors: ReadonlySet<string>,
): Witness | null => {
  const skipped = leftOut(subject, clean, errors);
  const choices = wrongChoices(subject, errors);
  const run = playGuided(subject, clean, { skipped, choices, act: new Set() });
  if (run && [...errors].every((error) => errorsOf(run).has(error))) return run;
  return playGuided(subject, clean, { skipped, choices, act: errors });
};

/** The clean run itself, played again: the best learner. */
export const bestLearner = (subject: Subject, clean: Witness): Witness | null =>
  playDecisions(subject, clean.decisions);
