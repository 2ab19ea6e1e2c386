import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { caseDocument } from './schema.ts';
import { smallDocument } from './small-case.fixture.ts';
import { surelyMatches } from './surely-matches.ts';

const isSurelyCase = surelyMatches(caseDocument);

type Branch = Record<string | number, unknown>;
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;

/** Every place of a document: the object or list it stands in, and its key there. */
const placesOf = (value: unknown): readonly { readonly in: Branch; readonly key: string }[] =>
  isBranch(value) ? Object.keys(value).flatMap((key) => [{ in: value, key }, ...placesOf(value[key])]) : [];

const strange: readonly unknown[] = [
  null,
  true,
  '',
  'no such word',
  'w1',
  -1,
  0.5,
  1,
  300,
  [],
  [{}],
  {},
  { when: 1 },
  { all: [] },
];

/** Does to one place what an author does by mistake: takes it away, puts something else there, or adds a key beside it. */
const mistake = (document: unknown, place: number, what: number): void => {
  const places = placesOf(document);
  const found = places[place % places.length];
  if (!found) return;
  const kind = what % (strange.length + 2);
  if (kind < strange.length) found.in[found.key] = structuredClone(strange[kind]);
  else if (Array.isArray(found.in)) found.in.splice(Number(found.key), 1);
  else if (kind === strange.length) delete found.in[found.key];
  else found.in[`${found.key}s`] = found.in[found.key];
};

describe('a quick yes', () => {
  it('is said of a case that is right', () => {
    expect(isSurelyCase(smallDocument())).toBe(true);
  });

  it('is never said of what the schema refuses, nor of what it would give back otherwise', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (place, what) => {
        const document: unknown = smallDocument();
        mistake(document, place, what);
        const judged = caseDocument.safeParse(document, { jitless: true });
        if (!judged.success) refused += 1;
        if (isSurelyCase(document)) expect([judged.success, judged.data]).toEqual([true, document]);
      }),
      { seed: 45, numRuns: 1500 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  it('is said as often as the schema says yes to such a document', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (place, what) => {
        const document: unknown = smallDocument();
        mistake(document, place, what);
        expect(isSurelyCase(document)).toBe(caseDocument.safeParse(document, { jitless: true }).success);
      }),
      { seed: 54, numRuns: 500 },
    );
  });

  it('is not said of a key that holds nothing: only the schema knows what it makes of that', () => {
    expect(surelyMatches(z.strictObject({ a: z.int().optional() }))({ a: undefined })).toBe(false);
  });

  it.each([
    ['a refinement', z.string().refine((word) => word === 'yes'), 'yes', 'no'],
    ['a format of its own', z.email(), 'a@b.org', 'a'],
    ['an object that lets keys pass', z.object({ a: z.int() }), { a: 1 }, { a: 'a' }],
    ['a record under words of a list', z.record(z.enum(['a', 'b']), z.int()), { a: 1, b: 2 }, { a: 1 }],
    ['exactly one of two', z.xor([z.string(), z.literal('a')]), 'b', 'a'],
    ['a tuple that goes on', z.tuple([z.int()], z.int()), [1, 2], ['a']],
    ['a tuple of which a part may be left out', z.tuple([z.int(), z.int().optional()]), [1], ['a']],
    ['a literal of several', z.literal(['a', 'b']), 'b', 'c'],
    ['a pattern that counts', z.string().regex(/a/g), 'a', 'b'],
  ])('leaves to zod what it does not know: %s', (_what, schema, right, wrong) => {
    const matches = surelyMatches(schema);
    expect([matches(right), matches(right), matches(wrong)]).toEqual([true, true, false]);
  });
});
