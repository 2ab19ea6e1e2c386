/** What is wrong in a file a reader wrote by hand, with what would be right there. */
import type * as z from 'zod';
import { type Issue, issue } from './result.ts';
import { keysFor, schemasAt } from './schema-parts.ts';

type Found = z.core.$ZodIssue;

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    json,
  );

const wordsFor = (found: Found): readonly string[] => {
  if (found.code === 'invalid_value') return found.values.map(String);
  if (found.code !== 'invalid_union') return [];
  const { options } = found as { readonly options?: readonly unknown[] };
  return [...(options ?? []).map(String), ...found.errors.flatMap((branch) => branch.flatMap(wordsFor))];
};

const typesFor = (found: Found): readonly string[] => {
  if (found.code === 'invalid_type') return [found.expected];
  return found.code === 'invalid_union' ? found.errors.flatMap((branch) => branch.flatMap(typesFor)) : [];
};

const listed = (name: string, words: readonly string[]): Issue['params'] =>
  words.length > 0 ? { [name]: [...new Set(words)].join(', ') } : {};

const boundOf = (found: Found): Issue['params'] => {
  if (found.code === 'too_small') return { least: Number(found.minimum) };
  return found.code === 'too_big' ? { most: Number(found.maximum) } : {};
};

/**
 * Issues `request.malformed`, one for each place of a value the schema refuses; `above` stands before every path. `rule` is the rule of the schema; `keys`
 * are those nobody knows, `allowed` the keys or words there are, `expected` the kind of value,
 * `least` or `most` the bound of a number, or of how many there are.
 */
export const malformedIssues = (
  schema: z.core.$ZodType,
  value: unknown,
  error: z.core.$ZodError,
  above: Issue['path'] = [],
): readonly Issue[] =>
  error.issues.map((found) => {
    const path = found.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const keys = found.code === 'unrecognized_keys' ? found.keys : [];
    const known =
      keys.length > 0
        ? schemasAt(schema, path).flatMap((each) => keysFor(each, valueAt(value, found.path)))
        : wordsFor(found);
    return issue('request.malformed', [...above, ...path], {
      rule: found.code,
      ...listed('keys', keys),
      ...listed('allowed', known),
      ...listed('expected', typesFor(found)),
      ...boundOf(found),
    });
  });
