/** The scope of a compiled case: what conditions of its document are read in once it is compiled. */
import type { ConditionScope } from './compile-condition.ts';
import type { CompiledCase } from './compiled-case.ts';

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
