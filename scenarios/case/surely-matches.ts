/** A quick yes: tells of most right documents that a zod schema takes them as they are, many times faster than zod explains why not. */
import * as z from 'zod';

/** True: the schema surely takes the value, and gives it back unchanged. False: ask the schema. */
export type Matches = (value: unknown) => boolean;

type Schema = z.core.$ZodTypes;
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const known = new WeakMap<z.core.$ZodType, Matches>();

/** The quick yes of a schema, made once from the schema itself. Schemas refer to themselves through `lazy` alone. */
export const surelyMatches = (schema: z.core.$ZodType): Matches => {
  const made = known.get(schema) ?? build(schema as Schema);
  known.set(schema, made);
  return made;
};

/** Not made before it is needed: what is left out of most documents, and what refers to itself. */
const later = (schemaOf: () => z.core.$ZodType): Matches => {
  let matches: Matches | null = null;
  return (value) => {
    matches ??= surelyMatches(schemaOf());
    return matches(value);
  };
};

/** What has a check or a type not known here is left to zod, whole. */
const asked =
  (schema: z.core.$ZodType): Matches =>
  (value) =>
    z.core.safeParse(schema, value, { jitless: true }).success;

const build = (schema: Schema): Matches => {
  const { def } = schema._zod;
  switch (def.type) {
    case 'string':
      return checked(schema, (value) => typeof value === 'string');
    case 'number':
      return checked(schema, (value) => typeof value === 'number' && Number.isFinite(value));
    case 'array':
      return checked(schema, everyOf(surelyMatches(def.element)));
    case 'boolean':
      return checked(schema, (value) => typeof value === 'boolean');
    case 'null':
      return checked(schema, (value) => value === null);
    case 'literal': {
      const [only] = def.values;
      return def.values.length === 1 ? checked(schema, (value) => value === only) : asked(schema);
    }
    case 'enum': {
      const words = new Set<unknown>(Object.values(def.entries));
      return checked(schema, (value) => typeof value === 'string' && words.has(value));
    }
    case 'optional':
      return checked(
        schema,
        later(() => def.innerType),
      );
    case 'lazy':
      return checked(schema, later(def.getter));
    case 'tuple':
      return def.rest === null ? tupleMatches(schema, def) : asked(schema);
    case 'object':
      return objectMatches(schema, def);
    case 'union':
      if ('discriminator' in def)
        return discriminatedMatches(schema, def as z.core.$ZodDiscriminatedUnionDef);
      return def.inclusive === false ? asked(schema) : unionMatches(schema, def);
    case 'record':
      return recordMatches(schema, def);
    default:
      return asked(schema);
  }
};

const everyOf =
  (element: Matches): Matches =>
  (value) => {
    if (!Array.isArray(value)) return false;
    for (let at = 0; at < value.length; at += 1) if (!element(value[at])) return false;
    return true;
  };

const sized = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : Number.NaN;

/** A check of a schema as a quick yes; null: not one of those known here. */
const checkOf = ({ _zod: { def } }: z.core.$ZodCheck): Matches | null => {
  const check = def as z.core.$ZodChecks['_zod']['def'];
  switch (check.check) {
    case 'greater_than': {
      const { value: least, inclusive } = check;
      return (value) => (inclusive ? (value as number) >= Number(least) : (value as number) > Number(least));
    }
    case 'less_than': {
      const { value: most, inclusive } = check;
      return (value) => (inclusive ? (value as number) <= Number(most) : (value as number) < Number(most));
    }
    case 'min_length':
      return (value) => sized(value) >= check.minimum;
    case 'max_length':
      return (value) => sized(value) <= check.maximum;
    case 'number_format':
      return check.format === 'safeint' ? Number.isSafeInteger : null;
    case 'string_format': {
      const { pattern } = check;
      // A pattern that remembers where it was would answer otherwise the second time.
      return check.format === 'regex' && pattern && !pattern.global && !pattern.sticky
        ? (value) => pattern.test(value as string)
        : null;
    }
    default:
      return null;
  }
};

/** A schema of one type with all its checks, its own among them. */
const checked = (schema: Schema, isOfType: Matches): Matches => {
  const { def } = schema._zod;
  const own = 'check' in def ? [schema as unknown as z.core.$ZodCheck] : [];
  const checks: Matches[] = [];
  for (const each of [...own, ...(def.checks ?? [])]) {
    const check = checkOf(each);
    if (check === null) return asked(schema);
    checks.push(check);
  }
  const [only] = checks;
  if (only === undefined) return isOfType;
  if (checks.length === 1) return (value) => isOfType(value) && only(value);
  return (value) => {
    if (!isOfType(value)) return false;
    for (let at = 0; at < checks.length; at += 1) if (!(checks[at] as Matches)(value)) return false;
    return true;
  };
};

const tupleMatches = (schema: Schema, { items }: z.core.$ZodTupleDef): Matches => {
  if (items.some((item) => (item as Schema)._zod.def.type === 'optional')) return asked(schema);
  const matches = items.map(surelyMatches);
  return checked(
    schema,
    (value) =>
      Array.isArray(value) && value.length === matches.length && matches.every((each, at) => each(value[at])),
  );
};

/** Objects that know all their keys: every other object is left to zod, and so is a key that holds `undefined`. */
const objectMatches = (schema: Schema, { shape, catchall }: z.core.$ZodObjectDef): Matches => {
  if ((catchall as Schema | undefined)?._zod.def.type !== 'never') return asked(schema);
  const fields = new Map(Object.entries(shape).map(([key, field]) => [key, surelyMatches(field)]));
  const required = Object.keys(shape).filter((key) => (shape[key] as Schema)._zod.def.type !== 'optional');
  return checked(schema, (value) => {
    if (!isFields(value)) return false;
    for (const key in value) {
      const field = fields.get(key);
      const held = value[key];
      if (field === undefined || held === undefined || !field(held)) return false;
    }
    for (let at = 0; at < required.length; at += 1)
      if (!Object.hasOwn(value, required[at] as string)) return false;
    return true;
  });
};

/** A union: any of its options. Of objects only those are tried that know the first key of the value. */
const unionMatches = (schema: Schema, { options }: z.core.$ZodUnionDef): Matches => {
  const all = options.map(surelyMatches);
  const byKey = new Map<string, Matches[]>();
  for (const [at, option] of options.entries()) {
    const { def } = (option as Schema)._zod;
    if (def.type !== 'object') return checked(schema, (value) => all.some((each) => each(value)));
    for (const key of Object.keys(def.shape)) byKey.set(key, [...(byKey.get(key) ?? []), all[at] as Matches]);
  }
  return checked(schema, (value) => {
    if (!isFields(value)) return false;
    for (const key in value) {
      const tried = byKey.get(key) ?? [];
      for (let at = 0; at < tried.length; at += 1) if ((tried[at] as Matches)(value)) return true;
      return false;
    }
    return false;
  });
};

/** A union whose options are told apart by the word under one key. */
const discriminatedMatches = (
  schema: Schema,
  { options, discriminator }: z.core.$ZodDiscriminatedUnionDef,
): Matches => {
  const byWord = new Map<unknown, Matches>();
  for (const option of options) {
    const words = option._zod.propValues?.[discriminator];
    if (!words) return asked(schema);
    const matches = surelyMatches(option);
    for (const word of words) byWord.set(word, matches);
  }
  return checked(schema, (value) => isFields(value) && (byWord.get(value[discriminator])?.(value) ?? false));
};

/** Records under keys that are any string of a kind; those under words of a list have rules of their own. */
const recordMatches = (schema: Schema, { keyType, valueType }: z.core.$ZodRecordDef): Matches => {
  if ((keyType as Schema)._zod.def.type !== 'string') return asked(schema);
  const isKey = surelyMatches(keyType);
  const isValue = surelyMatches(valueType);
  return checked(schema, (value) => {
    if (!isFields(value)) return false;
    for (const key in value) if (key === '__proto__' || !isKey(key) || !isValue(value[key])) return false;
    return true;
  });
};
