/** What a zod schema says of one place of what it takes: which schemas hold there, which keys and words they know. */
import type * as z from 'zod';

type Path = readonly (string | number)[];
type Schema = z.core.$ZodType;

const defOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def;

/** The schemas a value can be held against: unions, and all that only wraps another, opened. */
export const openedSchemas = (schema: Schema): readonly Schema[] => {
  const def = defOf(schema);
  switch (def.type) {
    case 'optional':
    case 'default':
      return openedSchemas(def.innerType);
    case 'lazy':
      return openedSchemas(def.getter());
    case 'pipe':
      return openedSchemas(def.in);
    case 'union':
      return def.options.flatMap(openedSchemas);
    default:
      return [schema];
  }
};

const below = (schema: Schema, part: string | number): readonly Schema[] => {
  const def = defOf(schema);
  if (def.type === 'array') return [def.element];
  if (def.type === 'record') return [def.valueType];
  if (def.type === 'tuple') return def.items.filter((_item, at) => at === part);
  return def.type === 'object' && Object.hasOwn(def.shape, part) ? [def.shape[part] as Schema] : [];
};

/** Every schema that can hold at a place of what the schema takes, as it was written; several below a union. */
export const schemasAt = (schema: Schema, path: Path): readonly Schema[] =>
  path.reduce<readonly Schema[]>(
    (schemas, part) => schemas.flatMap(openedSchemas).flatMap((each) => below(each, part)),
    [schema],
  );

/** Keys of the objects the schema takes. */
export const keysOf = (schema: Schema): readonly string[] =>
  openedSchemas(schema).flatMap((each) => {
    const def = defOf(each);
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });

/** Keys an object of this form cannot do without; where it can do without each, all it knows. */
export const neededKeys = (schema: Schema): readonly string[] => {
  const def = defOf(schema);
  const fields = def.type === 'object' ? Object.entries(def.shape) : [];
  const needed = fields.filter(([, field]) => !['optional', 'default'].includes(defOf(field as Schema).type));
  return (needed.length > 0 ? needed : fields).map(([key]) => key);
};

/** Keys of those forms of the schema whose own words the value bears, `type: 'a'` among them; of all where it bears none. */
export const keysFor = (schema: Schema, value: unknown): readonly string[] => {
  const forms = openedSchemas(schema);
  const meant = forms.filter((each) => {
    const def = defOf(each);
    if (def.type !== 'object' || typeof value !== 'object' || value === null) return false;
    return Object.entries(def.shape).every(([key, field]) => {
      const inner = defOf(field as Schema);
      return (
        inner.type !== 'literal' || inner.values.includes((value as Record<string, never>)[key] as never)
      );
    });
  });
  return (meant.length > 0 ? meant : forms).flatMap(keysOf);
};
