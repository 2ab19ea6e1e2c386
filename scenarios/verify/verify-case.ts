/** Proofs by slices over a whole case: what can be said today of a case too large to explore plainly. */
import type { CaseDocument } from '../case/schema.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { eventNames } from '../compile/happenings.ts';
import { type Bounds, proveNever, type Proof } from './slice.ts';
import { choiceEvents, warnedBefore } from './slice-proofs.ts';

/** One property and what became of it. `what` names the thing as `kind id`. */
export interface SliceResult {
  readonly proof: 'PROOF-14';
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
