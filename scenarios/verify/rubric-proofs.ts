/** Proofs about the rubric: criteria can be met and missed, clean runs meet them all, every taught error can be shown. */
import type { Criterion } from '../case/criterion.ts';
import type { Decision } from '../case/decision.ts';
import type { CaseDocument } from '../case/schema.ts';
import { compileCondition } from '../compile/compile-condition.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { compileGuard } from '../compile/guard.ts';
import { scopeOf } from '../compile/view.ts';
import { type AtEnd, observe, type Observer } from '../score/observer.ts';
import { rubricOf } from '../score/score-attempt.ts';
import type { Exploration, Node, Step } from './explore.ts';
import type { ProofFinding } from './finding.ts';

/** A case under proof: the document with its rubric, what was compiled of it, and all its runs. */
export interface Proved {
  readonly document: CaseDocument;
  readonly compiled: CompiledCase;
  readonly exploration: Exploration;
}

/** Error ids a step shows: derived breaches, declared conduct, wrong choices and acts. */
export const errorsOfStep = (document: CaseDocument, step: Step): readonly string[] => {
  const { decision } = step;
  const shown = step.showings.map((showing) => showing.error);
  if (decision.type === 'choice.chosen') {
    const scene = document.scenes.find((each) => each.id === decision.scene);
    return [...shown, ...(scene?.choices.find((each) => each.id === decision.choice)?.wrong?.errors ?? [])];
  }
  const taken = new Set(step.events.map((event) => event.name.split('@')[0]));
  const wrong = document.belt.flatMap((act) =>
    act.outcomes.filter((outcome) => taken.has(`act:${act.id}/${outcome.id}`)),
  );
  return [...shown, ...wrong.flatMap((outcome) => outcome.wrong?.errors ?? [])];
};

/** Marks are free in every run: taken as all right, or as none and one in error. */
type Marking = 'perfect' | 'worst';

const atEndOf =
  (compiled: CompiledCase, node: Node, marking: Marking) =>
  (predicate: AtEnd): boolean =>
    'atEnd' in predicate
      ? compileGuard(compileCondition(scopeOf(compiled), predicate.atEnd))(node.values)
      : marking === 'perfect';

const advance = (
  observer: Observer,
  states: readonly number[],
  step: Pick<Step, 'events' | 'showings'>,
): readonly number[] =>
  observer.atoms.map((atom, index) => {
    const moved = step.events.reduce((state, event) => atom.event(state, event.name), states[index] ?? 0);
    return step.showings.reduce((state, showing) => atom.showing(state, showing), moved);
  });

interface Visit {
  readonly node: number;
  readonly states: readonly number[];
  readonly before: Visit | null;
  readonly decision: Decision | null;
}

const runOf = (visit: Visit): readonly Decision[] => {
  const run: Decision[] = [];
  for (let at: Visit | null = visit; at; at = at.before) if (at.decision) run.unshift(at.decision);
  return run;
};

/** Every way a run can end for one observer: shortest first, over the steps that `allowed` lets through. */
function* endsOf(proved: Proved, observer: Observer, allowed: (step: Step) => boolean): Generator<Visit> {
  const { nodes, past, pastShowings } = proved.exploration;
  const start: Visit = {
    node: 0,
    states: advance(
      observer,
      observer.atoms.map(() => 0),
      { events: past, showings: pastShowings },
    ),
    before: null,
    decision: null,
  };
  const known = new Set([`0 ${start.states}`]);
  let frontier = [start];
  while (frontier.length > 0) {
    const next: Visit[] = [];
    for (const visit of frontier) {
      const node = nodes[visit.node];
      if (node?.ended) yield visit;
      for (const step of node?.steps ?? []) {
        if (!allowed(step)) continue;
        const states = advance(observer, visit.states, step);
        const key = `${step.to} ${states}`;
        if (known.has(key)) continue;
        known.add(key);
        next.push({ node: step.to, states, before: visit, decision: step.decision });
      }
    }
    frontier = next;
  }
}

const verdictAt = (proved: Proved, observer: Observer, visit: Visit, marking: Marking): boolean | null => {
  const node = proved.exploration.nodes[visit.node];
  return node ? observer.value(visit.states, atEndOf(proved.compiled, node, marking)) : null;
};

/** PROOF-4: each criterion is met on some run and not met on some run. */
export const proveOpen = (proved: Proved, criterion: Criterion): readonly ProofFinding[] => {
  const observer = observe(proved.compiled, criterion.asks);
  let met = false;
  let unmet = false;
  for (const visit of endsOf(proved, observer, () => true)) {
    met ||= verdictAt(proved, observer, visit, 'perfect') === true;
    unmet ||= verdictAt(proved, observer, visit, 'worst') === false;
    if (met && unmet) return [];
  }
  return [
    { proof: 'PROOF-4', what: `criterion ${criterion.id} is never ${met ? 'missed' : 'met'}`, run: null },
  ];
};

/** PROOF-5, first half: every clean run meets every criterion. The finding holds the shortest clean run that does not. */
export const proveCleanRuns = (proved: Proved): readonly ProofFinding[] => {
  const clean = (step: Step): boolean => errorsOfStep(proved.document, step).length === 0;
  const { seat, variant } = proved.compiled;
  return rubricOf(proved.document, seat, variant).flatMap((criterion): ProofFinding[] => {
    const observer = observe(proved.compiled, criterion.asks);
    for (const visit of endsOf(proved, observer, clean))
      if (verdictAt(proved, observer, visit, 'perfect') !== true)
        return [{ proof: 'PROOF-5', what: `criterion ${criterion.id}`, run: runOf(visit) }];
    return [];
  });
};

/** PROOF-8: every error the case claims to teach is shown by some run. */
export const proveTaught = (proved: Proved): readonly ProofFinding[] => {
  const shown = new Set(
    proved.exploration.nodes.flatMap((node) =>
      node.steps.flatMap((step) => errorsOfStep(proved.document, step)),
    ),
  );
  return proved.document.header.teaches
    .filter((error) => !shown.has(error))
    .map((error) => ({ proof: 'PROOF-8', what: `error ${error}`, run: null }));
};
