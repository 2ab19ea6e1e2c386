/** Plain exploration: every run of a compiled case, breadth first, over the same driver and stepper that score it. */
import { type Verb, verbs } from '../case/belt.ts';
import type { Decision } from '../case/decision.ts';
import { waits } from '../case/decision.ts';
import type { CompiledCase, Showing } from '../compile/compiled-case.ts';
import { canPerform, perform, performPast } from '../compile/perform.ts';
import { portOver, standing } from '../compile/port.ts';
import type { MicroEvent } from '../compile/player.ts';
import { createStepper, type Stepper, type State } from '../compile/step.ts';
import { names } from '../compile/variable-table.ts';

/** One step of a run: the decision, what it expanded to, and what it showed. */
export interface Step {
  readonly decision: Decision;
  readonly events: readonly MicroEvent[];
  readonly showings: readonly Showing[];
  readonly foreseen: boolean;
  /** Node it leads to. */
  readonly to: number;
}

/** A reachable state. Of the marks of the dossier only those are made that unlock something. */
export interface Node {
  readonly values: State;
  readonly scene: string;
  readonly ended: boolean;
  readonly steps: readonly Step[];
  /** The first way here: the node and the decision before it; null at the start. */
  readonly from: { readonly node: number; readonly decision: Decision } | null;
}

export interface Exploration {
  readonly nodes: readonly Node[];
  /** Events of the canonical past, before the first decision. */
  readonly past: readonly MicroEvent[];
  readonly pastShowings: readonly Showing[];
  /** False when the bound was reached: nothing may then be concluded from absence. */
  readonly complete: boolean;
}

/** Rows of the plan sheet, listed and struck out. */
export const rowsListed = (rows: readonly { readonly id: string }[]): readonly Decision[] =>
  rows.flatMap(({ id }): Decision[] => [
    { type: 'row.listed', row: id },
    { type: 'row.struck', row: id },
  ]);

/** Rows some condition of what is played asks for: the others change nothing but what a rubric may ask for. */
const planDecisions = ({ play }: CompiledCase): readonly Decision[] => {
  if (!play.plan) return [];
  const words = JSON.stringify([play.scenes, play.belt, play.arrivals, play.endings, play.phases]);
  return rowsListed(play.plan.rows.filter(({ id }) => words.includes(`{"planned":"${id}"}`)));
};

/** A mark on each line that unlocks something: how it is read unlocks nothing more. */
const unlockingMarks = ({ play, index }: CompiledCase): readonly Decision[] =>
  play.papers.flatMap((paper) =>
    paper.lines
      .filter(({ id }) => index.has(names.everMarked(`${paper.id}/${id}`)))
      .map(
        ({ id }): Decision => ({ type: 'line.marked', paper: paper.id, line: id, reading: { as: 'ask' } }),
      ),
  );

/** Decisions that matter wherever the story stands: belt acts the case answers, one unforeseen act, rows of the plan, marks that unlock, letting time pass. */
export const decisionsAnywhere = (compiled: CompiledCase): readonly Decision[] => {
  const acts = compiled.play.belt.flatMap((act): Decision[] =>
    (act.persons ?? [undefined]).map((person) => ({
      type: 'act.performed',
      verb: act.verb,
      object: act.object,
      ...(person ? { person } : {}),
    })),
  );
  const distinct = new Map(acts.map((act) => [JSON.stringify(act), act]));
  return [
    ...distinct.values(),
    ...unforeseenAct(compiled),
    ...planDecisions(compiled),
    ...unlockingMarks(compiled),
    ...waits.map((until): Decision => ({ type: 'time.passed', until })),
  ];
};

/** Every decision that can ever matter: the choices of all scenes in the order of the document, then what can be decided anywhere. */
export const decisionsThatMatter = (compiled: CompiledCase): readonly Decision[] => {
  const choices: Decision[] = [];
  for (const scene of compiled.play.scenes)
    for (const choice of scene.choices)
      choices.push({ type: 'choice.chosen', scene: scene.id, choice: choice.id });
  return [...choices, ...decisionsAnywhere(compiled)];
};

/** One act of the inventory the case has no answer to: it stands for all of them, for all cost the same and change nothing. */
const unforeseenAct = (compiled: CompiledCase): readonly Decision[] => {
  for (const verb of Object.keys(verbs) as Verb[])
    for (const object of verbs[verb].objects)
      if (!compiled.play.belt.some((act) => act.verb === verb && act.object === object))
        return [{ type: 'act.performed', verb, object }];
  return [];
};

/** A port over one array of values that can be set anew for every state. */
export const movablePort = (compiled: CompiledCase, stepper: Stepper) => {
  let values = stepper.start;
  let showings: Showing[] = [];
  const port = portOver(compiled, {
    values: () => values,
    can: (event) => stepper.can(values, event),
    send: (event, carried = 0) => {
      values = stepper.step(values, event, carried, showings);
    },
  });
  const take = (next: State): void => {
    values = next;
    showings = [];
  };
  return { port, take, result: () => ({ values, showings }) };
};

const keyOf = (values: State): string => String.fromCharCode(...values);

/** Explores every run. `bound` is the number of states at which it gives up and says so; `decisions`: what is tried everywhere. */
export const explore = (
  compiled: CompiledCase,
  bound: number,
  decisions: readonly Decision[] = decisionsThatMatter(compiled),
): Exploration => {
  const { port, take, result } = movablePort(compiled, createStepper(compiled));
  const past = performPast(compiled, port);
  const { values: start, showings: pastShowings } = result();
  const nodes: { values: State; scene: string; ended: boolean; steps: Step[]; from: Node['from'] }[] = [];
  const known = new Map<string, number>();
  const add = (values: State, from: Node['from']): number => {
    const key = keyOf(values);
    const found = known.get(key);
    if (found !== undefined) return found;
    const { scene, ended } = standing(compiled, values);
    known.set(key, nodes.length);
    return nodes.push({ values, scene, ended, steps: [], from }) - 1;
  };
  add(start, null);
  for (let at = 0; at < nodes.length && nodes.length <= bound; at += 1) {
    const node = nodes[at];
    if (!node || node.ended) continue;
    for (const decision of decisions) {
      take(node.values);
      if (!canPerform(compiled, port, decision)) continue;
      const { events, foreseen } = perform(compiled, port, decision);
      const { values, showings } = result();
      node.steps.push({ decision, events, showings, foreseen, to: add(values, { node: at, decision }) });
    }
  }
  return { nodes, past, pastShowings, complete: nodes.length <= bound };
};

/** The shortest run that leads to a node, as decisions. */
export const runTo = (exploration: Exploration, node: number): readonly Decision[] => {
  const run: Decision[] = [];
  for (let at = exploration.nodes[node]?.from; at; at = exploration.nodes[at.node]?.from ?? null)
    run.unshift(at.decision);
  return run;
};
