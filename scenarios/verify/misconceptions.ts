/** Synthetic learners who hold one misconception, or two, and make no other mistake. */
import type { Decision } from '../case/decision.ts';
import { beltKey } from '../compile/compile-acts.ts';
import type { State } from '../compile/step.ts';
import { playPolicy, type Subject, type Witness } from './corpus.ts';
import { decisionsThatMatter } from './explore.ts';
import { type Glance, glanceAt } from './glance.ts';
import { byChoice } from './learners.ts';
import { wrongEvents, wrongSteps } from './truth.ts';

/** Error ids a run shows, each once. */
export const errorsOf = ({ errors }: Witness): ReadonlySet<string> =>
  new Set(errors.map((each) => each.error));

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

type BeltDecision = Extract<Decision, { type: 'act.performed' }>;

/** A belt act that can turn out wrong: main events of its outcomes in the order they are tried, with the errors they show. */
interface WrongAct {
  readonly decision: BeltDecision;
  readonly outcomes: readonly { readonly main: string; readonly errors: readonly string[] }[];
}

const wrongActTables = new WeakMap<Subject, readonly WrongAct[]>();
const wrongActs = (subject: Subject): readonly WrongAct[] => {
  const known = wrongActTables.get(subject);
  if (known) return known;
  const { document, compiled } = subject;
  const errors = wrongEvents(wrongSteps(document, compiled));
  const made = decisionsThatMatter(compiled)
    .filter((decision) => decision.type === 'act.performed')
    .map((decision) => {
      const acts = compiled.belt.get(beltKey(decision.verb, decision.object, decision.person)) ?? [];
      return { decision, outcomes: acts.map(({ main }) => ({ main, errors: errors.get(main) ?? [] })) };
    })
    .filter(({ outcomes }) => outcomes.some((each) => each.errors.length > 0));
  wrongActTables.set(subject, made);
  return made;
};

/** Whether a belt act would now turn out as a wrong one that only these errors explain. */
const isWrongNow = (
  { stepper }: Subject,
  { outcomes }: WrongAct,
  values: State,
  errors: ReadonlySet<string>,
): boolean => {
  const shown = outcomes.find((each) => stepper.can(values, each.main))?.errors ?? [];
  return shown.length > 0 && shown.every((error) => errors.has(error));
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
  const acts = wrongActs(subject).filter(({ outcomes }) =>
    outcomes.some((each) => each.errors.some((error) => detours.act.has(error))),
  );
  const taken = new Set<string>();
  let at = 0;
  let acted = false;
  const spare = byChoice(subject, (choices, { scene }) =>
    choices.find((each) => !isWrong(subject, scene, each)),
  );
  const tempting = ({ scene, choices }: Glance): Decision | null => {
    const found = choices().find((each) => {
      const source = `${scene}/${each}`;
      return detours.choices.has(source) && !taken.has(source);
    });
    if (!found) return null;
    taken.add(`${scene}/${found}`);
    return { type: 'choice.chosen', scene, choice: found };
  };
  return playPolicy(subject, (player) => {
    const glance = glanceAt(subject.compiled, player);
    if (!acted) {
      const wrong = acts.find(
        (each) => isWrongNow(subject, each, player.values(), detours.act) && player.can(each.decision),
      );
      acted = wrong !== undefined;
      if (wrong) return wrong.decision;
    }
    for (; at < clean.decisions.length; at += 1) {
      const next = clean.decisions[at];
      if (!next || detours.skipped.has(at)) continue;
      if (next.type === 'choice.chosen' && next.scene !== glance.scene) {
        // A scene the story has passed is passed over; one that lies ahead has to be come to.
        if (goesOnIn(clean, at + 1, glance.scene)) continue;
        return tempting(glance) ?? spare(player);
      }
      const detour = next.type === 'choice.chosen' ? tempting(glance) : null;
      if (detour) return detour;
      if (!player.can(next)) continue;
      at += 1;
      return next;
    }
    return tempting(glance) ?? spare(player);
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
