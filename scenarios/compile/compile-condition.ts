/** Conditions of a case document become guards over the variable table. */
import { placeClasses, type Condition } from '../case/condition.ts';
import type { PlayCase } from '../case/play-case.ts';
import { delivered } from './compiled-case.ts';
import type { Guard } from './guard.ts';
import { names, type VariableTable } from './variable-table.ts';

/** What conditions are compiled against. `stageIndex` gives the leaf of a stage in a person's region. */
export interface ConditionScope {
  readonly play: PlayCase;
  readonly table: VariableTable;
  readonly stageIndex: (person: string, stage: string) => number;
}

const bounded = (variable: number, bound: { atLeast?: number; atMost?: number }): Guard =>
  bound.atLeast !== undefined
    ? { type: 'atLeast', params: { variable, value: bound.atLeast } }
    : { type: 'atMost', params: { variable, value: bound.atMost ?? 0 } };

const isOne = (variable: number): Guard => ({ type: 'is', params: { variable, value: 1 } });

/** How many people are apart now: places holding the class `apart`. */
export const apartGuard = (scope: ConditionScope, bound: { atLeast?: number; atMost?: number }): Guard => {
  const variables = scope.play.people.map((person) => scope.table.at(names.place(person.id)));
  const value = placeClasses.indexOf('apart');
  return bound.atLeast !== undefined
    ? { type: 'countAtLeast', params: { variables, value, count: bound.atLeast } }
    : { type: 'countAtMost', params: { variables, value, count: bound.atMost ?? 0 } };
};

/** Compiles a condition. Every reference has been checked before; an unknown one throws. */
export const compileCondition = (scope: ConditionScope, condition: Condition): Guard => {
  const { table } = scope;
  const inner = (each: Condition): Guard => compileCondition(scope, each);
  if ('all' in condition) return { type: 'all', params: { of: condition.all.map(inner) } };
  if ('any' in condition) return { type: 'any', params: { of: condition.any.map(inner) } };
  if ('none' in condition) return { type: 'none', params: { of: condition.none.map(inner) } };
  if ('fact' in condition) {
    const variable = table.at(names.fact(condition.fact));
    return 'is' in condition
      ? { type: 'is', params: { variable, value: condition.is } }
      : bounded(variable, condition);
  }
  if ('stage' in condition) {
    const values = condition.stage.map((stage) => scope.stageIndex(condition.person, stage));
    return { type: 'oneOf', params: { variable: table.at(names.leaf(condition.person)), values } };
  }
  if ('place' in condition) {
    const values = condition.place.map((place) => placeClasses.indexOf(place));
    return { type: 'oneOf', params: { variable: table.at(names.place(condition.person)), values } };
  }
  if ('apart' in condition) return apartGuard(scope, condition.apart);
  if ('day' in condition) return bounded(table.at(names.day), condition.day);
  if ('moments' in condition) return bounded(table.at(names.moments), condition.moments);
  if ('arrived' in condition)
    return { type: 'is', params: { variable: table.at(names.arrival(condition.arrived)), value: delivered } };
  if ('shown' in condition) return isOne(table.at(names.paper(condition.shown)));
  if ('planned' in condition) return isOne(table.at(names.row(condition.planned)));
  return isOne(table.at(names.everMarked(condition.marked)));
};

/** The guard of an optional condition; none means always. */
export const compileWhen = (scope: ConditionScope, condition: Condition | undefined): Guard =>
  condition ? compileCondition(scope, condition) : { type: 'all', params: { of: [] } };
