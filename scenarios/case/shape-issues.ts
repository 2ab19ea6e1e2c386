/** Issues of the shape: where a document is not what the schema says, and what would be right there. */
import type * as z from 'zod';
import { type Issue, issue } from '../core/result.ts';
import { caseJsonSchema } from './json-schema.ts';
import { nearestOf } from './nearest.ts';

type Found = z.core.$ZodIssue;
type Path = Issue['path'];

const pathOf = (parts: readonly PropertyKey[]): Path =>
  parts.map((part) => (typeof part === 'symbol' ? String(part) : part));

const isPart = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === 'object' && value !== null;

const valueAt = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, part) => (isPart(value) ? value[part] : undefined), json);

/** Every key an object of the format can have: looked up only when a key is unknown. */
const keysIn = (schema: unknown): readonly string[] =>
  isPart(schema)
    ? [
        ...(isPart(schema.properties) ? Object.keys(schema.properties) : []),
        ...Object.values(schema).flatMap(keysIn),
      ]
    : [];
let allKeys: ReadonlySet<string> | undefined;
const knownKeys = (): ReadonlySet<string> => {
  allKeys ??= new Set(keysIn(caseJsonSchema()));
  return allKeys;
};

const isStrange = (found: Found): boolean => found.code === 'unrecognized_keys';
/** How far a branch of a union is from what stands there: strange keys first, then whatever else is wrong. */
const faultsOf = (branch: readonly Found[]): number =>
  branch.reduce((sum, each) => sum + (each.code === 'unrecognized_keys' ? 10 * each.keys.length : 1), 0);

/** What is wrong in the branch of a union that was most likely meant. */
const branchMeant = (branches: readonly (readonly Found[])[]): readonly Found[] =>
  branches.reduce<readonly Found[]>(
    (best, branch) => (best.length === 0 || faultsOf(branch) < faultsOf(best) ? branch : best),
    [],
  );

const paramsOf = (json: unknown, found: Found, path: Path): Issue['params'] => {
  const params = { reason: found.code, message: found.message };
  if (found.code === 'unrecognized_keys') {
    const nearest = found.keys.flatMap((key) => nearestOf(key, knownKeys()) ?? []).join(', ');
    return { ...params, keys: found.keys.join(', '), ...(nearest === '' ? {} : { nearest }) };
  }
  if (found.code !== 'invalid_value') return params;
  const value = valueAt(json, path);
  const nearest = typeof value === 'string' ? nearestOf(value, found.values.map(String)) : undefined;
  return { ...params, ...(nearest === undefined ? {} : { nearest }) };
};

const issuesOf = (json: unknown, found: Found, above: Path): readonly Issue[] => {
  const path = [...above, ...pathOf(found.path)];
  const meant = found.code === 'invalid_union' ? branchMeant(found.errors) : [];
  // What is strange in a branch says what was meant better than what is missing there.
  const told = meant.some(isStrange) ? meant.filter(isStrange) : meant;
  if (told.length > 0) return told.flatMap((each) => issuesOf(json, each, path));
  return [issue('case.shape', path, paramsOf(json, found, path))];
};

/** All of them, each with its path, the reason, and in `nearest` the key or word that was most likely meant. */
export const shapeIssues = (json: unknown, error: z.ZodError): readonly Issue[] =>
  error.issues.flatMap((each) => issuesOf(json, each, []));
