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

/** Every part of the schema that is an object of a form, wherever it stands. */
const formsIn = (value: unknown): readonly Part[] =>
  isPart(value)
    ? [...(isPart(value.properties) ? [value] : []), ...Object.values(value).flatMap(formsIn)]
    : [];
const formsOf = (...keys: readonly string[]) =>
  formsIn(schema).filter(({ properties }) => keys.every((key) => Object.hasOwn(properties as Part, key)));

it.each([
  ['speech', ['speaker']],
  ['paper', ['paper']],
  ['narrative', []],
  ['observation', []],
])('tells an editor what an element of kind %s cannot do without', (kind, needed) => {
  const forms = formsOf('speaker', 'paper').filter(({ properties }) =>
    JSON.stringify(meant((properties as Record<string, Part>).kind ?? {})).includes(`"${kind}"`),
  );
  expect(forms.map(({ required }) => [...(required as string[])].sort())).toEqual([
    ['id', 'kind', ...needed].sort(),
  ]);
});

it('tells an editor that an act of the belt is for somebody, where it says for whom', () => {
  const persons = formsOf('verb', 'object', 'persons').map(({ properties }) =>
    meant((properties as Record<string, Part>).persons ?? {}),
  );
  expect(persons).toMatchObject([{ type: 'array', minItems: 1 }]);
});

it('tells an editor that a target leads to a scene or ends the case, one of the two', () => {
  const forms = formsOf('scene', 'end', 'when').filter(
    ({ properties }) => !Object.hasOwn(properties as Part, 'id'),
  );
  const ruledOut = ({ properties }: Part) =>
    Object.entries(properties as Record<string, Part>).flatMap(([key, part]) =>
      meant(meant(part)).not ? [key] : [],
    );
  expect(forms.map((form) => [form.required, ruledOut(form)])).toEqual([
    [['scene'], ['end']],
    [['end'], ['scene']],
  ]);
});

it('tells an editor that one of the seats can be played', () => {
  expect((schema.properties as Record<string, Part>).seats).toMatchObject({
    contains: { properties: { playable: { const: true } }, required: ['playable'] },
  });
});
