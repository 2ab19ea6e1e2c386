/** The freeze of the format: what version 1 takes is what it took, and nothing of it can change unseen. */
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { formatOne } from './format-1.fixture.ts';
import { formatShape } from './format-shape.fixture.ts';
import { caseFormat } from './schema.ts';
import { shapeOf } from './shape-lines.fixture.ts';

/** A format has its lines for good: a new one is added beside them. */
const frozen: Readonly<Record<number, readonly string[]>> = { 1: formatOne };

const whatToDo = `The format of a case changed, and format ${caseFormat} is frozen (FORMAT.md, section 10).
A key, a word, a bound or what may be left out: take it back, or make it format ${caseFormat + 1}: raise caseFormat, write a migration
with a document before and after, keep these lines and add those of the new format beside them.
Only while no release reads this format may a key be added to it that can be left out: then add its line to
format-${caseFormat}.fixture.ts, and one to "Changed since the freeze" in FORMAT.md.`;

it('takes what the current format took when it was frozen, key for key', () => {
  expect(formatShape().lines.toSorted(), whatToDo).toEqual(frozen[caseFormat]?.toSorted());
});

const base = { id: z.string().max(8), many: z.array(z.int().min(1)), word: z.enum(['one', 'two']) };
const linesOf = (schema: z.ZodType) => shapeOf(z.toJSONSchema(schema, { reused: 'ref' }), 'x').lines;
const before = linesOf(z.strictObject(base));

describe('the lines of a shape', () => {
  it.each([
    ['a key more', { ...base, more: z.boolean() }],
    ['a key more that may be left out', { ...base, more: z.boolean().optional() }],
    ['a key less', { id: base.id, many: base.many }],
    ['a key that may be left out', { ...base, word: base.word.optional() }],
    ['a word more', { ...base, word: z.enum(['one', 'two', 'three']) }],
    ['another bound of a text', { ...base, id: z.string().max(9) }],
    ['another form of a text', { ...base, id: z.string().max(8).regex(/^a/) }],
    ['another bound of a number', { ...base, many: z.array(z.int().min(0)) }],
    ['another bound of a list', { ...base, many: base.many.min(1) }],
    ['another kind of value', { ...base, id: z.union([base.id, z.null()]) }],
    ['a form inside', { ...base, many: z.array(z.strictObject({ at: z.int() })) }],
  ])('tell %s', (_what, changed) => {
    expect(linesOf(z.strictObject(changed))).not.toEqual(before);
  });

  it.each([
    ['say what a key means', { ...base, word: base.word.describe('In words.') }],
    ['make a part once', { ...base, id: z.lazy(() => base.id) }],
  ])('stay when all that changed is to %s', (_what, changed) => {
    expect(linesOf(z.strictObject(changed))).toEqual(before);
  });

  it('stay when a list of words that another room keeps has a word more', () => {
    const shapeWith = (...words: string[]) =>
      shapeOf(z.toJSONSchema(z.strictObject({ error: z.enum(words) })), 'x', {
        parts: {},
        words: { error: words },
      });
    expect(shapeWith('E-01', 'E-02').lines).toEqual(shapeWith('E-01').lines);
  });

  it('are refused of a schema that says what no line would hold', () => {
    expect(() => shapeOf({ type: 'string', format: 'uri' }, 'x')).toThrow('the shape of format can be said');
  });
});
