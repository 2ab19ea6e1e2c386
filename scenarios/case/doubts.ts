/** Findings of a mended document that may come from the mending: nobody is told that something is unknown when it is only misspelt. */
import type { Issue } from '../core/result.ts';
import type { Step } from './mend-shape.ts';

type Path = Issue['path'];

const startsWith = (path: Path, start: Path): boolean => start.every((part, at) => path[at] === part);
/** Where the step changed the document. */
const placeOf = (step: Step): Path => (step.kind === 'renamed' ? [...step.path, step.to] : step.path);

/** Every word of a value, its keys included: whatever it was meant to define, it bears the name of. */
const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...wordsIn(inner)]);
};

/** What the entries of each list are the ids of, theirs and those of the lists within. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  people: ['person', 'person on the belt', 'person with a procedure', 'stage'],
  places: ['place'],
  facts: ['case fact'],
  phases: ['phase', 'omission'],
  scenes: ['scene', 'choice', 'element'],
  arrivals: ['arrival'],
  belt: ['act', 'outcome'],
  papers: ['paper', 'line', 'column'],
  seats: ['seat', 'party', 'playable seat'],
  variants: ['variant', 'first variant'],
  plan: ['row'],
  choices: ['choice'],
  elements: ['element'],
  outcomes: ['outcome'],
  lines: ['line'],
  columns: ['column'],
  omissions: ['omission'],
  rows: ['row'],
  parties: ['party'],
};

/** The list a step took, or one of its entries or ids, without leaving a name to know it by. */
const namelessList = (step: Step): string | undefined => {
  if (step.kind !== 'replaced') return undefined;
  const { path, was } = step;
  const [last, above, list] = [path.at(-1), path.at(-2), path.at(-3)];
  const taken = last === 'id' ? list : typeof last === 'number' ? above : last;
  const isKnown = typeof last === 'number' ? isNamed(was) : last !== 'id' && Array.isArray(was);
  return isKnown || !Object.hasOwn(kindsOf, String(taken)) ? undefined : String(taken);
};
const isNamed = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/** Checks that count or add up what stands in a list: a change anywhere in these lists can come to it. */
const countedIn = ({ code, params, path }: Issue): readonly Path[] => {
  if (code === 'case.start.missing') return [path];
  if (code === 'case.paper.sum') return [path.slice(0, 2)];
  // What a person is asked for is looked up in the procedure, the event with its payload.
  if (code === 'case.event.unknown' || params.kind === 'stage') return [path.slice(0, -1)];
  if (String(params.kind).startsWith('observations')) return [['criteria'], ['seats']];
  if (code === 'case.happening.never')
    return ['seats', 'people', 'scenes', 'belt', 'arrivals', 'variants'].map((list) => [list]);
  if (code === 'case.effect.never')
    return ['seats', 'people', 'phases', 'scenes', 'belt', 'arrivals'].map((list) => [list]);
  // Status, age and procedure are held against each other.
  if (path[0] === 'people' && code === 'case.shape') return [path.slice(0, 2)];
  if (params.kind === 'text') return [[]];
  if (String(params.kind).startsWith('person of')) return [['belt']];
  return params.id === '@person' ? [path.slice(0, 2)] : [];
};

/** The finding where the document as it is written has it: a renamed key under the name it has there. */
const asWritten = (path: Path, steps: readonly Step[]): Path =>
  steps
    .toReversed()
    .reduce<Path>(
      (at, step) =>
        step.kind === 'renamed' && startsWith(at, placeOf(step))
          ? [...step.path, step.from, ...at.slice(step.path.length + 1)]
          : at,
      path,
    );

/** Findings that stand in both documents and are due to no step, each with the path it has in the document as it is written. */
export const surelyFound = (
  [low, high]: readonly [readonly Issue[], readonly Issue[]],
  steps: readonly Step[],
): readonly Issue[] => {
  const both = new Set(high.map((each) => JSON.stringify(each)));
  const changed = steps.filter(({ kind }) => kind !== 'renamed').map(placeOf);
  const lost = new Set(
    steps.flatMap((step) => (step.kind === 'replaced' ? wordsIn(step.was).flatMap(partsOf) : [])),
  );
  const unknowable = new Set(
    steps.flatMap((step) => {
      const list = namelessList(step);
      return list === undefined ? [] : [list, ...(kindsOf[list] ?? [])];
    }),
  );
  const isDue = (found: Issue): boolean => {
    const { path, params } = found;
    const named = [params.id, params.fault, params.event].flatMap((each) => partsOf(String(each ?? '')));
    return (
      unknowable.has(String(params.kind)) ||
      named.some((each) => lost.has(each)) ||
      changed.some((place) => startsWith(path, place)) ||
      changed.some((place) => countedIn(found).some((counted) => startsWith(place, counted))) ||
      // Which phase a scene belongs to, it says itself.
      (String(params.kind).startsWith('scene of') &&
        changed.some((place) => place[0] === 'scenes' && place.length <= 3)) ||
      // What is missing beside a key nobody knows may be that key.
      steps.some((step) => step.kind === 'left-out' && isBeside(found, step.path))
    );
  };
  return low.flatMap((found) => {
    const [head, at, ...rest] = found.path;
    const inVariant = head === 'variants' && rest[0] !== 'overlay';
    const asOwn = inVariant ? { ...found, path: rest } : found;
    if (!both.has(JSON.stringify(found)) || isDue(asOwn) || isDue(found)) return [];
    const path = inVariant ? [head, at ?? 0, ...asWritten(rest, steps)] : asWritten(found.path, steps);
    return [{ ...found, path }];
  });
};

const partsOf = (name: string): readonly string[] => name.split('/').filter((part) => part !== '');

const isBeside = ({ code, path }: Issue, strange: Path): boolean =>
  code !== 'case.reference.unknown' &&
  code !== 'case.fact.unknown' &&
  path.length <= strange.length &&
  startsWith(path, strange.slice(0, -1));
