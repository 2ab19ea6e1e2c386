/** Goes along a run that is known, with detours: what is left out of it, and what is done wrong on the way. */
import type { Decision } from '../case/decision.ts';
import { beltKey } from '../compile/compile-acts.ts';
import type { State } from '../compile/step.ts';
import { playPolicy, type Subject, type Witness } from './corpus.ts';
import { decisionsThatMatter } from './explore.ts';
import { type Glance, glanceAt } from './glance.ts';
import { byChoice } from './learners.ts';
import { wrongEvents, wrongSteps } from './truth.ts';

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

/** Whether some belt act can show one of these errors. */
export const canActWrong = (subject: Subject, errors: ReadonlySet<string>): boolean =>
  wrongActs(subject).some(({ outcomes }) =>
    outcomes.some((each) => each.errors.some((error) => errors.has(error))),
  );

/** What is done otherwise than in the run that is gone along. */
export interface Detours {
  /** Decisions that are left out. */
  readonly skipped: ReadonlySet<number>;
  /** Rows of the plan sheet listed before its own. */
  readonly rows: ReadonlySet<string>;
  /** Wrong choices taken wherever they can be, by `scene/choice`. */
  readonly choices: ReadonlySet<string>;
  /** Of each of these errors one wrong act is done, as soon as it can be. */
  readonly acts: ReadonlySet<string>;
  /** Whether what is done wrong counts when it shows these errors. */
  readonly takes: (errors: readonly string[]) => boolean;
}

/** No detour. */
export const noDetours: Detours = {
  skipped: new Set(),
  rows: new Set(),
  choices: new Set(),
  acts: new Set(),
  takes: () => false,
};

const isWrong = ({ document }: Subject, scene: string, choice: string): boolean =>
  document.scenes.find((each) => each.id === scene)?.choices.find((each) => each.id === choice)?.wrong !==
  undefined;

/** A run as what is decided on it; of one that has not ended, a learner goes on to its end. */
export type Course = Pick<Witness, 'decisions'>;

const goesOnIn = ({ decisions }: Course, from: number, scene: string): boolean =>
  decisions.slice(from).some((each) => each.type === 'choice.chosen' && each.scene === scene);

/** The errors a belt act would show now. */
const shownNow = ({ stepper }: Subject, { outcomes }: WrongAct, values: State): readonly string[] =>
  outcomes.find((each) => stepper.can(values, each.main))?.errors ?? [];

/** Does each wrong act that is wanted once: the first that shows an error not shown by one before it. */
const wrongActing = (subject: Subject, { acts, takes }: Detours) => {
  const open = new Set(acts);
  const possible = wrongActs(subject).filter(({ outcomes }) =>
    outcomes.some((each) => each.errors.some((error) => open.has(error))),
  );
  return (can: (decision: Decision) => boolean, values: State): Decision | null => {
    if (open.size === 0) return null;
    for (const each of possible) {
      const errors = shownNow(subject, each, values);
      if (!errors.some((error) => open.has(error)) || !takes(errors) || !can(each.decision)) continue;
      for (const error of errors) open.delete(error);
      return each.decision;
    }
    return null;
  };
};

/** Takes each wrong choice that is wanted once. */
const wrongChoosing = ({ choices }: Detours) => {
  const taken = new Set<string>();
  return (glance: Glance): Decision | null => {
    if (choices.size === 0) return null;
    const { scene } = glance;
    const found = glance.choices().find((each) => {
      const source = `${scene}/${each}`;
      return choices.has(source) && !taken.has(source);
    });
    if (!found) return null;
    taken.add(`${scene}/${found}`);
    return { type: 'choice.chosen', scene, choice: found };
  };
};

/** Plays along a run with detours; where the story has left it, the first choice that is not wrong leads on. Null when that comes to no end. */
export const playGuided = (subject: Subject, along: Course, detours: Detours): Witness | null => {
  const actWrong = wrongActing(subject, detours);
  const chooseWrong = wrongChoosing(detours);
  const rows = [...detours.rows];
  let at = 0;
  const spare = byChoice(subject, (choices, { scene }) =>
    choices.find((each) => !isWrong(subject, scene, each)),
  );
  return playPolicy(subject, (player) => {
    const glance = glanceAt(subject.compiled, player);
    const act = actWrong(player.can, player.values());
    if (act) return act;
    const row = rows.findIndex((each) => player.can({ type: 'row.listed', row: each }));
    const [listed] = row < 0 ? [] : rows.splice(row, 1);
    if (listed) return { type: 'row.listed', row: listed };
    for (; at < along.decisions.length; at += 1) {
      const next = along.decisions[at];
      if (!next || detours.skipped.has(at)) continue;
      if (next.type === 'choice.chosen' && next.scene !== glance.scene) {
        // A scene the story has passed is passed over; one that lies ahead has to be come to.
        if (goesOnIn(along, at + 1, glance.scene)) continue;
        return chooseWrong(glance) ?? spare(player);
      }
      const detour = next.type === 'choice.chosen' ? chooseWrong(glance) : null;
      if (detour) return detour;
      if (!player.can(next)) continue;
      at += 1;
      return next;
    }
    return chooseWrong(glance) ?? spare(player);
  });
};
