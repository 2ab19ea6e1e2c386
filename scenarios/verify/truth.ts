/** What shows an error in a run, as events: wrong choices, wrong outcomes of belt acts, omissions; breaches show themselves. */
import type { CaseDocument, Omission } from '../case/schema.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { eventNames } from '../compile/happenings.ts';

/** A wrong step of the document: a choice, an outcome of a belt act, or an omission. `events`: the micro-events that are it. */
export interface WrongStep {
  readonly what: string;
  readonly errors: readonly string[];
  readonly warning: string;
  readonly events: readonly string[];
  readonly kind: 'choice' | 'act' | 'omission';
}

const ofSeat = (omission: Omission, seat: string): boolean => omission.seats?.includes(seat) ?? true;

const listSteps = (document: CaseDocument, compiled: CompiledCase): readonly WrongStep[] => {
  const emitted = new Set(compiled.events);
  return [
    ...document.scenes.flatMap((scene) =>
      scene.choices.flatMap(({ id, wrong }): WrongStep[] =>
        wrong
          ? [
              {
                what: `choice ${scene.id}/${id}`,
                errors: wrong.errors,
                warning: wrong.warning,
                events: [eventNames.choice(scene.id, id)],
                kind: 'choice',
              },
            ]
          : [],
      ),
    ),
    ...document.belt.flatMap((act) =>
      act.outcomes.flatMap(({ id, wrong }): WrongStep[] => {
        if (!wrong) return [];
        const events = (act.persons ?? [undefined])
          .map((person) => eventNames.act(act.id, id, person))
          .filter((event) => emitted.has(event));
        const { errors, warning } = wrong;
        return [{ what: `belt act ${act.id}/${id}`, errors, warning, events, kind: 'act' }];
      }),
    ),
    ...document.phases.flatMap((phase) =>
      (phase.omissions ?? [])
        .filter((each) => ofSeat(each, compiled.seat))
        .map(
          ({ id, errors, warning }): WrongStep => ({
            what: `omission ${phase.id}/${id}`,
            errors,
            warning,
            events: [eventNames.omission(phase.id, id)],
            kind: 'omission',
          }),
        ),
    ),
  ];
};

const stepTables = new WeakMap<CompiledCase, WeakMap<CaseDocument, readonly WrongStep[]>>();

/** Every wrong step a seat can take, in document order: listed once per case. */
export const wrongSteps = (document: CaseDocument, compiled: CompiledCase): readonly WrongStep[] => {
  const table = stepTables.get(compiled) ?? new WeakMap<CaseDocument, readonly WrongStep[]>();
  stepTables.set(compiled, table);
  const steps = table.get(document) ?? listSteps(document, compiled);
  table.set(document, steps);
  return steps;
};

/** Errors by the micro-event that shows them. */
export const wrongEvents = (steps: readonly WrongStep[]): ReadonlyMap<string, readonly string[]> =>
  new Map(steps.flatMap((step) => step.events.map((event) => [event, step.errors] as const)));
