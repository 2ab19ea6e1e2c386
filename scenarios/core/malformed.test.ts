/** What is told of a file written by hand: every place, its rule, and what would be right there. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { malformedIssues } from './malformed.ts';

const schema = z.strictObject({
  on: z.string().refine((text) => text !== 'never'),
  who: z.array(z.enum(['one', 'two'])).default([]),
  age: z.union([z.number(), z.literal('uncertain')]).optional(),
  act: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('go'), to: z.string() }),
      z.strictObject({ type: z.literal('wait'), days: z.int() }),
    ])
    .optional(),
});
const told = (value: unknown) => {
  const read = schema.safeParse(value);
  return read.success
    ? []
    : malformedIssues(schema, value, read.error, ['file']).map(({ code, path, params }) => {
        expect(code).toBe('request.malformed');
        return [path.join('/'), params];
      });
};

describe('what is malformed', () => {
  it('is told with the keys there are, where a key is none', () => {
    expect(told({ on: 'today', nat: 1 })).toEqual([
      ['file', { rule: 'unrecognized_keys', keys: 'nat', allowed: 'on, who, age, act' }],
    ]);
  });

  it('is told with the keys of the form that was meant', () => {
    expect(told({ on: 'today', act: { type: 'wait', days: 1, to: 'x' } })).toEqual([
      ['file/act', { rule: 'unrecognized_keys', keys: 'to', allowed: 'type, days' }],
    ]);
  });

  it('is told with the words there are, also those that choose a form', () => {
    expect(told({ on: 'today', who: ['one', 'three'], act: { type: 'run' } })).toEqual([
      ['file/who/1', { rule: 'invalid_value', allowed: 'one, two' }],
      ['file/act/type', { rule: 'invalid_union', allowed: 'go, wait' }],
    ]);
  });

  it('is told with the kind of value, beside a word that would do as well', () => {
    expect(told({ age: 'old' })).toEqual([
      ['file/on', { rule: 'invalid_type', expected: 'string' }],
      ['file/age', { rule: 'invalid_union', allowed: 'uncertain', expected: 'number' }],
    ]);
    expect(told({ on: 'never' })).toEqual([['file/on', { rule: 'custom' }]]);
  });
});
