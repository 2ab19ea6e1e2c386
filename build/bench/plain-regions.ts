/** A peer: the regions of a compiled case as a plain immutable object reducer, a literal handler for each event, as if written by hand. */
import type { Change } from '../../scenarios/compile/change.ts';
import type { CompiledCase, Region, Showing, Transition } from '../../scenarios/compile/compiled-case.ts';
import type { Guard } from '../../scenarios/compile/guard.ts';

/** A region's values by short names, one object each; the state is an object of regions. */
export type PlainState = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PlainReducer {
  readonly start: PlainState;
  /** The state after an event; what it shows is appended to `showings`. */
  readonly reduce: (state: PlainState, event: string, carried: number, showings: Showing[]) => PlainState;
  /** The values in the order of the compiled case, to compare engines with. */
  readonly valuesOf: (state: PlainState) => readonly number[];
}

/** What the source text refers to: where each variable lives, and tables it looks things up in. */
interface Writing {
  readonly regionOf: readonly string[];
  readonly tables: (ReadonlySet<number> | readonly number[])[];
  readonly showings: Showing[];
}

const keyOf = (variable: number): string => `v${variable}`;
const readOf = (writing: Writing, variable: number): string =>
  `state.${writing.regionOf[variable]}.${keyOf(variable)}`;
const tableOf = (writing: Writing, table: ReadonlySet<number> | readonly number[]): string =>
  `tables[${writing.tables.push(table) - 1}]`;

const oneOfSource = (writing: Writing, variable: number, values: readonly number[]): string => {
  const read = readOf(writing, variable);
  return values.length <= 4
    ? `(${values.map((value) => `${read} === ${value}`).join(' || ') || 'false'})`
    : `${tableOf(writing, new Set(values))}.has(${read})`;
};

const countSource = (writing: Writing, variables: readonly number[], value: number): string =>
  `(${variables.map((variable) => `(${readOf(writing, variable)} === ${value} ? 1 : 0)`).join(' + ') || '0'})`;

const guardSource = (writing: Writing, guard: Guard): string => {
  const inner = (of: readonly Guard[], operator: string, none: string): string =>
    `(${of.map((each) => guardSource(writing, each)).join(operator) || none})`;
  switch (guard.type) {
    case 'all':
      return inner(guard.params.of, ' && ', 'true');
    case 'any':
      return inner(guard.params.of, ' || ', 'false');
    case 'none':
      return `!${inner(guard.params.of, ' || ', 'false')}`;
    case 'is':
      return `${readOf(writing, guard.params.variable)} === ${guard.params.value}`;
    case 'atLeast':
      return `${readOf(writing, guard.params.variable)} >= ${guard.params.value}`;
    case 'atMost':
      return `${readOf(writing, guard.params.variable)} <= ${guard.params.value}`;
    case 'oneOf':
      return oneOfSource(writing, guard.params.variable, guard.params.values);
    case 'countAtLeast':
      return `${countSource(writing, guard.params.variables, guard.params.value)} >= ${guard.params.count}`;
    case 'countAtMost':
      return `${countSource(writing, guard.params.variables, guard.params.value)} <= ${guard.params.count}`;
    case 'pastDue': {
      const due = readOf(writing, guard.params.variable);
      return `(${due} > 0 && ${readOf(writing, guard.params.day)} + 1 > ${due} - 1)`;
    }
  }
};

const valueSource = (writing: Writing, change: Change): string => {
  switch (change.type) {
    case 'set':
      return String(change.params.value);
    case 'add': {
      const { variable, by, max } = change.params;
      return `Math.min(${max}, Math.max(0, ${readOf(writing, variable)} + ${by}))`;
    }
    case 'take':
      return 'carried';
    case 'stampDay':
      return `1 + ${readOf(writing, change.params.day)} + ${change.params.plus}`;
    case 'stampTermEnd': {
      const { base, stored, ends } = change.params;
      const from = `Math.max(0, ${readOf(writing, base)} - ${stored ? 1 : 0})`;
      return `1 + (${tableOf(writing, ends)}[${from}] ?? 0)`;
    }
  }
};

/** New values of a transition. Several changes of one variable, each under its own condition, become one chain, the last first. */
const changesSource = (writing: Writing, changes: readonly Change[]): string => {
  const byKey = new Map<string, string>();
  for (const change of changes) {
    const key = keyOf(change.params.variable);
    const value = valueSource(writing, change);
    const otherwise = byKey.get(key) ?? readOf(writing, change.params.variable);
    byKey.set(key, change.when ? `(${guardSource(writing, change.when)} ? ${value} : ${otherwise})` : value);
  }
  return [...byKey].map(([key, value]) => `${key}: ${value}`).join(', ');
};

const branchSource = (writing: Writing, name: string, region: Region, transition: Transition): string => {
  const { from, guard, changes, shows } = transition;
  const conditions = [
    ...(from === undefined ? [] : [`${readOf(writing, region.leaf)} === ${from}`]),
    ...(guard ? [guardSource(writing, guard)] : []),
  ];
  const shown = shows ? `shown.push(showings[${writing.showings.push(shows) - 1}]);` : '';
  const written =
    changes.length > 0 ? `${name} = { ...state.${name}, ${changesSource(writing, changes)} };` : '';
  return `if (${conditions.join(' && ') || 'true'}) { ${shown} ${written} }`;
};

/** One handler: in every region that hears the event the first branch that fits; all read the state before it. */
const handlerSource = (
  writing: Writing,
  heard: readonly { readonly name: string; readonly region: Region; readonly own: readonly Transition[] }[],
): string => {
  const names = heard.map(({ name }) => name);
  const branches = heard.map(({ name, region, own }) =>
    own.map((transition) => branchSource(writing, name, region, transition)).join(' else '),
  );
  return `(state, carried, shown) => {
    ${names.map((name) => `let ${name} = state.${name};`).join(' ')}
    ${branches.join('\n')}
    return { ...state, ${names.join(', ')} };
  }`;
};

type Handler = (state: PlainState, carried: number, shown: Showing[]) => PlainState;

const handlersOf = (compiled: CompiledCase, writing: Writing): ReadonlyMap<string, Handler> => {
  const byEvent = new Map<string, Map<Region, Transition[]>>();
  for (const region of compiled.regions)
    for (const transition of region.transitions) {
      const heard = byEvent.get(transition.event) ?? new Map<Region, Transition[]>();
      byEvent.set(transition.event, heard);
      heard.set(region, [...(heard.get(region) ?? []), transition]);
    }
  const nameOf = new Map(compiled.regions.map((region, at) => [region, `r${at}`]));
  const sources = [...byEvent].map(([event, regions]) => {
    const heard = [...regions].map(([region, own]) => ({ name: nameOf.get(region) ?? '', region, own }));
    return `${JSON.stringify(event)}: ${handlerSource(writing, heard)}`;
  });
  const make = new Function('tables', 'showings', `return { ${sources.join(',\n')} };`);
  return new Map(Object.entries(make(writing.tables, writing.showings) as Record<string, Handler>));
};

/** The plain reducer of a compiled case. Its source is generated, so that it is no slower than what a person would write. */
export const plainReducer = (compiled: CompiledCase): PlainReducer => {
  const regionOf = compiled.variables.map(
    ({ region }) => `r${compiled.regions.findIndex((each) => each.id === region)}`,
  );
  const handlers = handlersOf(compiled, { regionOf, tables: [], showings: [] });
  const start: Record<string, Record<string, number>> = {};
  for (const [variable, { initial }] of compiled.variables.entries()) {
    const region = regionOf[variable] ?? '';
    start[region] = { ...start[region], [keyOf(variable)]: initial };
  }
  return {
    // Through JSON the objects get the layout of literals; built key by key they would be slow dictionaries.
    start: JSON.parse(JSON.stringify(start)) as PlainState,
    reduce: (state, event, carried, showings) => handlers.get(event)?.(state, carried, showings) ?? state,
    valuesOf: (state) => regionOf.map((region, variable) => state[region]?.[keyOf(variable)] ?? 0),
  };
};
