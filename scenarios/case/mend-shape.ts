/** Makes a document of the right shape out of one that is not, in two ways, so that what is right in it can be looked at in the same parse. */
import type * as z from 'zod';
import type { Issue } from '../core/result.ts';
import { keysOf, schemasAt } from '../core/schema-parts.ts';
import { nearestOf } from './nearest.ts';
import { placeholderOf, type Side } from './placeholder.ts';
import { shapeIssues } from './shape-issues.ts';

type Path = Issue['path'];
type Container = Record<string | number, unknown>;

/** What was done to the document: a value replaced by one that fits, a key renamed to the one that was meant, a key left out. */
export type Step =
  | { readonly kind: 'replaced'; readonly path: Path; readonly was: unknown }
  | { readonly kind: 'renamed'; readonly path: Path; readonly from: string; readonly to: string }
  | { readonly kind: 'left-out'; readonly path: Path };

export interface Mended {
  /** The same steps, with other values in the places that were wrong: what is found in only one of them comes from the mending. */
  readonly documents: readonly [unknown, unknown];
  readonly steps: readonly Step[];
}

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

const copyOf = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

const valueAt = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, part) => (isContainer(value) ? value[part] : undefined), json);

const take = (json: unknown, step: Step, schema: z.core.$ZodType, side: Side): void => {
  if (step.kind === 'renamed') {
    const parent = valueAt(json, step.path) as Container;
    parent[step.to] = parent[step.from];
    delete parent[step.from];
    return;
  }
  const parent = valueAt(json, step.path.slice(0, -1)) as Container;
  const last = step.path.at(-1) ?? '';
  const [first] = step.kind === 'replaced' ? schemasAt(schema, step.path) : [];
  const value = first && placeholderOf(first, side);
  if (value === undefined && !Array.isArray(parent)) delete parent[last];
  else parent[last] = value;
};

/** Where a value was replaced and is still wrong, what holds it is replaced. */
const stepsFor = (
  json: unknown,
  found: Issue,
  schema: z.core.$ZodType,
  done: Set<string>,
): readonly Step[] => {
  const { path, params } = found;
  if (params.reason === 'unrecognized_keys') {
    const parent = valueAt(json, path) as Container;
    return String(params.keys)
      .split(', ')
      .map((key): Step => {
        const meant = nearestOf(key, schemasAt(schema, path).flatMap(keysOf));
        const name = JSON.stringify([...path, meant]);
        if (meant === undefined || Object.hasOwn(parent, meant) || done.has(name))
          return { kind: 'left-out', path: [...path, key] };
        done.add(name);
        return { kind: 'renamed', path, from: key, to: meant };
      });
  }
  let at = path;
  while (done.has(JSON.stringify(at)) && at.length > 0) at = at.slice(0, -1);
  done.add(JSON.stringify(at));
  return at.length === 0 ? [] : [{ kind: 'replaced', path: at, was: valueAt(json, at) }];
};

/** Every round mends all that is wrong, and what is wrong again goes up a level: no document comes near this. */
const mostRounds = 40;

/** @returns null for what cannot be mended: it is no object, or the mending comes to nothing. */
export const mendShape = (json: unknown, schema: z.ZodType): Mended | null => {
  if (!isContainer(json) || Array.isArray(json)) return null;
  const low = copyOf(json);
  const steps: Step[] = [];
  const done = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const read = schema.safeParse(low, { jitless: true });
    if (read.success) return { documents: [read.data, highOf(json, steps, schema)], steps };
    const isNew = shapeIssues(low, read.error).map((found) => {
      // One that an earlier one of this round has taken away is looked at in the next.
      if (found.path.length > 0 && !isContainer(valueAt(low, found.path.slice(0, -1)))) return false;
      if (found.params.reason === 'unrecognized_keys' && !isContainer(valueAt(low, found.path))) return false;
      const taken = stepsFor(low, found, schema, done);
      for (const step of taken) take(low, step, schema, 'low');
      steps.push(...taken);
      return taken.length > 0;
    });
    if (!isNew.includes(true)) return null;
  }
  return null;
};

const highOf = (json: unknown, steps: readonly Step[], schema: z.core.$ZodType): unknown => {
  const high = copyOf(json);
  for (const step of steps) take(high, step, schema, 'high');
  return high;
};
