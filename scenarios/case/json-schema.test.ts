/** The published JSON Schema: what an editor shows an author beside each key. */
import { expect, it } from 'vitest';
import { caseJsonSchema } from './json-schema.ts';

type Part = Readonly<Record<string, unknown>>;
const schema = caseJsonSchema() as Part;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

/** What a `$ref` stands for; the part itself where it is none. */
const meant = (part: Part): Part => {
  const found = ((schema.$defs ?? {}) as Record<string, Part>)[
    String(part.$ref ?? '').replace('#/$defs/', '')
  ];
  return found ?? part;
};

/** Every property of the schema, by where it stands. */
const propertiesIn = (value: unknown, path: string): readonly (readonly [string, Part])[] =>
  isPart(value)
    ? [
        ...Object.entries((value.properties ?? {}) as Record<string, Part>).map(
          ([name, part]) => [`${path}/${name}`, part] as const,
        ),
        ...Object.entries(value).flatMap(([key, inner]) => propertiesIn(inner, `${path}/${key}`)),
      ]
    : [];

it('describes every property there is', () => {
  const properties = propertiesIn(schema, '');
  expect(properties.length).toBeGreaterThan(200);
  const bare = properties.filter(([, part]) => !part.description && !meant(part).description);
  expect(bare.map(([path]) => path)).toEqual([]);
});
