/** The steps of a case that can be wrong: choices, outcomes of acts, and what is left undone when a phase is left. */
import type * as z from 'zod';
import type { Issue } from '../core/result.ts';
import type { Done } from './brought-about.ts';
import type { Happening } from './criterion.ts';
import type { wrong } from './scene.ts';
import type { CaseDocument } from './schema.ts';
import { ledTo, type Ways } from './ways.ts';

export interface Step {
  /** Where it says what is wrong with it. */
  readonly path: Issue['path'];
  readonly wrong: Pick<z.infer<typeof wrong>, 'arrival' | 'scene'> | undefined;
  /** Whether the step is itself what happens. */
  readonly is: (happening: Happening) => boolean;
  /** The scene of a choice. */
  readonly own?: string;
  /** Where it can be taken, and where the story can stand at once after it. */
  readonly at: readonly string[];
  readonly first: readonly string[];
  readonly effects: readonly Done[];
}

const choiceSteps = ({ scenes }: CaseDocument): readonly Step[] =>
  scenes.flatMap(({ id, choices }, at) =>
    choices.map(
      (choice, position): Step => ({
        path: ['scenes', at, 'choices', position, 'wrong'],
        wrong: choice.wrong,
        is: (happening) => 'choice' in happening && happening.choice === `${id}/${choice.id}`,
        own: id,
        at: [id],
        first: ledTo(choice.to),
        effects: choice.effects.map((effect) => ({ effect, aimed: [] })),
      }),
    ),
  );

const actSteps = ({ belt }: CaseDocument, ways: Ways): readonly Step[] =>
  belt.flatMap((act, at) => {
    const here = ways.inPhases(act.phases);
    return act.outcomes.map(
      (outcome, position): Step => ({
        path: ['belt', at, 'outcomes', position, 'wrong'],
        wrong: outcome.wrong,
        is: (happening) =>
          'act' in happening && happening.act === act.id && (happening.outcome ?? outcome.id) === outcome.id,
        at: here,
        first: outcome.to === undefined ? here : [outcome.to],
        effects: outcome.effects.map((effect) => ({ effect, aimed: act.persons ?? [] })),
      }),
    );
  });

const omissionSteps = ({ phases }: CaseDocument, ways: Ways): readonly Step[] =>
  phases.flatMap(({ id: phase, omissions }, at) => {
    const here = ways.inPhases([phase]);
    // It is judged when the phase is left.
    const first = here.flatMap(ways.next).filter((scene) => ways.phaseOf(scene) !== phase);
    return (omissions ?? []).map(
      (omission, position): Step => ({
        path: ['phases', at, 'omissions', position],
        wrong: omission,
        is: (happening) => 'omission' in happening && happening.omission === `${phase}/${omission.id}`,
        at: here,
        first,
        effects: [],
      }),
    );
  });

/** All of them, the right ones too. */
export const stepsOf = (document: CaseDocument, ways: Ways): readonly Step[] => [
  ...choiceSteps(document),
  ...actSteps(document, ways),
  ...omissionSteps(document, ways),
];
