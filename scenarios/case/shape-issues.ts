/** Issues of the shape: where a document is not what the schema says, and what would be right there. */
import type * as z from 'zod';
import { type Issue, issue } from '../core/result.ts';
import { keysOf, neededKeys, openedSchemas, schemasAt } from '../core/schema-parts.ts';
import { caseJsonSchema } from './json-schema.ts';
import { nearestOf } from './nearest.ts';
import { caseDocument } from './schema.ts';
import { shown } from './shown.ts';

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

/** Texts of every form the format asks for; the first that fits a pattern shows what it means. */
const formed = ['pay-book', '2026-03-17', '1.0.0', 'yard/talk-aside', 'fact.practice.separate'];

/** The kind of value that was expected, the keys an object would have, each form after the other, and what stands there. */
const typeParams = (found: z.core.$ZodIssueInvalidType, value: unknown, path: Path): Issue['params'] => {
  const forms = found.expected === 'object' ? schemasAt(caseDocument, path).flatMap(openedSchemas) : [];
  const keys = forms.map((each) => neededKeys(each).join(', ')).filter((each) => each !== '');
  return {
    expected: found.expected,
    ...(keys.length > 0 ? { holds: [...new Set(keys)].join(' | ') } : {}),
    ...(value === undefined ? {} : { found: shown(value) }),
  };
};

const wordParams = (words: readonly string[], value: unknown): Issue['params'] => {
  const nearest = typeof value === 'string' ? nearestOf(value, words) : undefined;
  return {
    allowed: words.join(', '),
    ...(value === undefined ? {} : { found: shown(value) }),
    ...(nearest === undefined ? {} : { nearest }),
  };
};

const likeParams = (pattern: string | undefined, value: unknown): Issue['params'] => {
  const wanted = pattern === undefined ? undefined : new RegExp(pattern.slice(1, -1));
  const like = formed.find((each) => wanted?.test(each));
  return { found: shown(value), ...(like === undefined ? {} : { like }) };
};

type Bound = z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall;
/** The bound, and what is held against it: the number itself, how many entries a list has, how many characters a text. */
const boundParams = (found: Bound, value: unknown): Issue['params'] => {
  const bound = found.code === 'too_big' ? { most: Number(found.maximum) } : { least: Number(found.minimum) };
  if (Array.isArray(value)) return { ...bound, counted: 'entries', found: value.length };
  return typeof value === 'string'
    ? { ...bound, counted: 'characters', found: value.length }
    : { ...bound, found: shown(value) };
};

const patternOf = (found: Found | undefined): string | undefined =>
  found?.code === 'invalid_format' && 'pattern' in found ? found.pattern : undefined;

/** Beside the rule: what would be right. */
const paramsOf = (json: unknown, found: Found, path: Path): Issue['params'] => {
  const params = { reason: found.code };
  const value = valueAt(json, path);
  switch (found.code) {
    case 'unrecognized_keys': {
      const nearest = found.keys.flatMap((key) => nearestOf(key, knownKeys()) ?? []).join(', ');
      return { ...params, keys: found.keys.join(', '), ...(nearest === '' ? {} : { nearest }) };
    }
    case 'invalid_value':
      return { ...params, ...wordParams(found.values.map(String), value) };
    case 'invalid_union': {
      const { options } = found as { readonly options?: readonly unknown[] };
      return options ? { ...params, ...wordParams(options.map(String), value) } : params;
    }
    case 'invalid_type':
      return { ...params, ...typeParams(found, value, path) };
    case 'invalid_format':
      return { ...params, ...likeParams(patternOf(found), value) };
    case 'invalid_key':
      return { ...params, ...likeParams(patternOf(found.issues.find(patternOf)), path.at(-1)) };
    case 'too_big':
    case 'too_small':
      return { ...params, ...boundParams(found, value) };
    default:
      return params;
  }
};

/** Whether a branch of a union asks only for other keys: for one that is not there, or for the one there not to be. */
const isOfKeys = (
  branch: readonly Found[],
  value: Readonly<Record<string, unknown>>,
  known: Known,
): boolean =>
  branch.every((each) =>
    each.code === 'unrecognized_keys'
      ? each.path.length === 0 && each.keys.every((key) => known.has(key))
      : each.path.length === 1 &&
        ((each.code === 'invalid_type' && each.expected === 'never') ||
          !Object.hasOwn(value, String(each.path[0]))),
  );
type Known = ReadonlySet<string>;

/** Keys of the forms that are as near as each other, where a value has those of none, or of several: nobody knows which was meant. */
const formsMeant = (found: z.core.$ZodIssueInvalidUnion, value: unknown, path: Path): readonly string[] => {
  const forms = schemasAt(caseDocument, path).flatMap(openedSchemas);
  if (!isPart(value) || Array.isArray(value) || forms.length !== found.errors.length) return [];
  const known = new Set(forms.flatMap(keysOf));
  const least = Math.min(...found.errors.map(faultsOf));
  const near = forms.filter((_form, at) => {
    const branch = found.errors[at] ?? [];
    return faultsOf(branch) === least && isOfKeys(branch, value, known);
  });
  return near.length > 1 ? near.map((each) => neededKeys(each).join(', ')) : [];
};

const issuesOf = (json: unknown, found: Found, above: Path): readonly Issue[] => {
  const path = [...above, ...pathOf(found.path)];
  const value = valueAt(json, path);
  const forms = found.code === 'invalid_union' ? formsMeant(found, value, path) : [];
  if (forms.length > 0) {
    const holds = [...new Set(forms)].join(' | ');
    return [
      issue('case.shape', path, { reason: found.code, expected: 'object', holds, found: shown(value) }),
    ];
  }
  const meant = found.code === 'invalid_union' ? branchMeant(found.errors) : [];
  // What is strange in a branch says what was meant better than what is missing there.
  const told = meant.some(isStrange) ? meant.filter(isStrange) : meant;
  if (told.length > 0) return told.flatMap((each) => issuesOf(json, each, path));
  return [issue('case.shape', path, paramsOf(json, found, path))];
};

/** Of a value of another kind zod also says that there is too little of it: once is enough. */
const saidOnce = (issues: readonly Found[]): readonly Found[] => {
  const placeOf = ({ path }: Found): string => JSON.stringify(pathOf(path));
  const ofKind = new Set(issues.flatMap((each) => (each.code === 'invalid_type' ? [placeOf(each)] : [])));
  return issues.filter((each) => each.code !== 'too_small' || !ofKind.has(placeOf(each)));
};

/**
 * All of them, each with its path, the reason, and in `nearest` the key or word that was most likely meant. Beside it `found`, what stands there, and what would be right:
 * words `allowed`, the kind of value `expected` with the keys it `holds`, a text it is written `like`, or `least` and `most` of a number or of what is `counted` (`entries`,
 * `characters`; then `found` is how many there are). Nothing is in the words of zod.
 */
export const shapeIssues = (json: unknown, error: z.ZodError): readonly Issue[] =>
  saidOnce(error.issues).flatMap((each) => issuesOf(json, each, []));
