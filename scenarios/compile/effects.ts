/** Effects of a case document, sorted by who carries them out: story facts, papers, and events about people. */
import type { Effect } from '../case/effect.ts';
import type { Change } from './change.ts';
import { type ConditionScope, compileCondition, compileWhen } from './compile-condition.ts';
import type { Emission } from './compiled-case.ts';
import type { Guard } from './guard.ts';
import { personEventName, type PersonEvent } from './person-event.ts';
import { names } from './variable-table.ts';

const aimed = (person: string, at: string | undefined): string =>
  person === '@person' ? (at ?? person) : person;

const guarded = (scope: ConditionScope, effect: Effect): { when?: Guard } =>
  effect.when ? { when: compileCondition(scope, effect.when) } : {};

/** Changes of facts, carried out by the story region. */
export const storyChanges = (scope: ConditionScope, effects: readonly Effect[]): readonly Change[] =>
  effects.flatMap((effect): readonly Change[] => {
    if ('set' in effect)
      return [
        {
          type: 'set',
          params: { variable: scope.table.at(names.fact(effect.set)), value: effect.to },
          ...guarded(scope, effect),
        },
      ];
    if ('add' in effect) {
      const variable = scope.table.at(names.fact(effect.add));
      const max = scope.table.variables[variable]?.max ?? 0;
      return [{ type: 'add', params: { variable, by: effect.by, max }, ...guarded(scope, effect) }];
    }
    return [];
  });

/** Papers put into the dossier, carried out by the post region. */
export const postChanges = (scope: ConditionScope, effects: readonly Effect[]): readonly Change[] =>
  effects.flatMap((effect): readonly Change[] =>
    'show' in effect
      ? [
          {
            type: 'set',
            params: { variable: scope.table.at(names.paper(effect.show)), value: 1 },
            ...guarded(scope, effect),
          },
        ]
      : [],
  );

/** The event an effect emits about a person, or null when it emits none. */
export const personEventOf = (
  effect: Effect,
  at: string | undefined,
): { person: string; happened: PersonEvent } | null => {
  if (!('person' in effect)) return null;
  const person = aimed(effect.person, at);
  if ('event' in effect) {
    const { event, with: payload = {}, by, unseen } = effect;
    return { person, happened: { event, payload, ...(by ? { by } : {}), ...(unseen ? { unseen } : {}) } };
  }
  if ('conduct' in effect) return { person, happened: { conduct: effect.conduct } };
  return { person, happened: { place: effect.place } };
};

/** Of every act that is compiled here and emits nothing. */
const noEmissions: readonly Emission[] = [];

/** Emissions of effects, in order; `at: start` ones fall before the days of the act pass. */
export const emissions = (
  scope: ConditionScope,
  effects: readonly Effect[],
  at: string | undefined,
  moment: 'start' | 'end',
): readonly Emission[] => {
  const found = effects.flatMap((effect): readonly Emission[] => {
    const about = personEventOf(effect, at);
    const starts = 'at' in effect && effect.at === 'start';
    if (!about || starts !== (moment === 'start')) return [];
    return [{ event: personEventName(about.person, about.happened), when: compileWhen(scope, effect.when) }];
  });
  // Most acts emit nothing: they share one empty list, instead of an empty one each.
  return found.length === 0 ? noEmissions : found;
};
