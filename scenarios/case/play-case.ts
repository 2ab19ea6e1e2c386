/** The case as it is played: what the renderer gets, without truth, error ids and criteria. */
import * as z from 'zod';
import { lineRef } from './condition.ts';
import {
  arrival,
  beltAct,
  caseDocument,
  choice,
  omission,
  outcome,
  person,
  phase,
  scene,
  seat,
  variant,
} from './schema.ts';
import { line, paper } from './paper.ts';

const playScene = scene.extend({ choices: z.array(choice.omit({ wrong: true })) });
const playAct = beltAct.extend({ outcomes: z.array(outcome.omit({ wrong: true })) });
const playPhase = phase.extend({
  omissions: z.array(omission.pick({ id: true, when: true, seats: true })).optional(),
});
const playPaper = paper.extend({ lines: z.array(line.omit({ truth: true })) }).omit({ totalWrong: true });

export const playCase = caseDocument
  .omit({ criteria: true, percentages: true, implies: true, proofs: true })
  .extend({
    phases: z.array(playPhase),
    seats: z.array(seat.omit({ owes: true, refuser: true })),
    variants: z.array(variant.omit({ overlay: true })),
    header: caseDocument.shape.header.omit({ teaches: true }),
    people: z.array(person.omit({ side: true, controlledBy: true })),
    scenes: z.array(playScene),
    belt: z.array(playAct),
    papers: z.array(playPaper),
    arrivals: z.array(arrival),
    /** Lines of which the end of the run is asked whether they were ever marked; left out: none. */
    remembers: z.array(lineRef).optional(),
  });
export type PlayCase = z.infer<typeof playCase>;
