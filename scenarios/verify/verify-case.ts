/** Proofs by slices over a whole case: what can be said today of a case too large to explore plainly. */
import type { Predicate } from '../case/criterion.ts';
import type { CaseDocument } from '../case/schema.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { eventNames } from '../compile/happenings.ts';
import { type Bounds, proveNever, type Proof } from './slice.ts';
import { rubricOf } from '../score/score-attempt.ts';
import { choiceEvents, cleanRunsMeet, warnedBefore } from './slice-proofs.ts';

/** One property and what became of it. `what` names the thing as `kind id`. */
export interface SliceResult {
  readonly proof: 'PROOF-5' | 'PROOF-14';
  readonly what: string;
  readonly outcome: Proof;
}

/** Every wrong step of a case with its warning: choices, and outcomes of belt acts. */
const wrongSteps = (document: CaseDocument, compiled: CompiledCase) => [
  ...document.scenes.flatMap((scene) =>
    scene.choices.flatMap((choice) =>
      choice.wrong
        ? [
            {
              what: `choice ${scene.id}/${choice.id}`,
              warning: choice.wrong.warning,
              main: choiceEvents(scene.id, choice.id),
            },
          ]
        : [],
    ),
  ),
  ...document.belt.flatMap((act) =>
    act.outcomes.flatMap((outcome) => {
      if (!outcome.wrong) return [];
      const name = eventNames.act(act.id, outcome.id, undefined);
      const main = new Set(compiled.events.filter((event) => event === name || event.startsWith(`${name}@`)));
      return [{ what: `belt act ${act.id}/${outcome.id}`, warning: outcome.wrong.warning, main }];
    }),
  ),
];

/** PROOF-14 for every wrong step of a seat and variant: its warning was on screen before, on every run. */
export const verifyWarnings = (
  document: CaseDocument,
  seat: string,
  variant: string,
  bounds: Bounds,
): readonly SliceResult[] => {
  const compiled = compileCase(toPlayCase(document), seat, variant);
  return wrongSteps(document, compiled).map(({ what, warning, main }) => ({
    proof: 'PROOF-14',
    what,
    outcome: proveNever(compiled, warnedBefore(document, compiled, warning, main), bounds),
  }));
};

/** Whether a predicate only says what must not happen; then forgetting something cannot break it. */
const forbidsOnly = (predicate: Predicate): boolean => {
  if ('all' in predicate) return predicate.all.every(forbidsOnly);
  return 'never' in predicate || 'noBreach' in predicate;
};

/**
 * The part of PROOF-5 that holds without duties: a run that shows no error never breaks a criterion that only forbids. What
 * such a criterion forbids is therefore always shown as an error too.
 */
export const verifyForbidden = (
  document: CaseDocument,
  seat: string,
  variant: string,
  bounds: Bounds,
): readonly SliceResult[] => {
  const compiled = compileCase(toPlayCase(document), seat, variant);
  return rubricOf(document, seat, variant)
    .filter((criterion) => forbidsOnly(criterion.asks))
    .map((criterion) => ({
      proof: 'PROOF-5',
      what: `criterion ${criterion.id}`,
      outcome: proveNever(compiled, cleanRunsMeet(document, compiled, criterion), bounds),
    }));
};
