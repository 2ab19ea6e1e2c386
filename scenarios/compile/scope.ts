/** The scope of a compiled case: what conditions of its document are read in once it is compiled. */
import type { Condition } from '../case/condition.ts';
import { compileCondition, type ConditionScope } from './compile-condition.ts';
import type { CompiledCase } from './compiled-case.ts';
import { compileGuard, type Test, type Values } from './guard.ts';

/** The scope conditions of a compiled case are read in, when a view asks for elements shown under a condition. */
export const scopeOf = (compiled: CompiledCase): ConditionScope => ({
  play: compiled.play,
  table: {
    variables: compiled.variables,
    index: compiled.index,
    at: (name) => compiled.index.get(name) ?? -1,
  },
  stageIndex: (person, stage) =>
    compiled.regions.find((region) => region.id === person)?.leaves.indexOf(stage) ?? -1,
});

const tests = new WeakMap<CompiledCase, WeakMap<Condition, Test>>();

/** Whether a condition of the document of a compiled case holds. Each is compiled when it is first asked: a view asks after every act. */
export const holdsIn = (compiled: CompiledCase, condition: Condition, values: Values): boolean => {
  const ofCase = tests.get(compiled) ?? new WeakMap<Condition, Test>();
  tests.set(compiled, ofCase);
  const known = ofCase.get(condition);
  if (known) return known(values);
  const test = compileGuard(compileCondition(scopeOf(compiled), condition));
  ofCase.set(condition, test);
  return test(values);
};
