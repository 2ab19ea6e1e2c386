/** Values that fit a schema and say nothing: what stands in a place of a document whose own value has the wrong shape. */
import * as z from 'zod';

/** Two values for each place, as far apart as its schema lets them be. */
export type Side = 'low' | 'high';

const words = {
  low: ['placeholder-low', 'placeholder-low/x', 'fact.placeholder-low', '1000-01-01', '0.0.0', 'low'],
  high: ['placeholder-high', 'placeholder-high/x', 'fact.placeholder-high', '9899-12-31', '9.9.9', 'high'],
} as const;

/** A condition within a condition comes to an end here. */
const deepest = 6;

const wordFor = (schema: z.core.$ZodType, side: Side): unknown =>
  words[side].find((word) => z.core.safeParse(schema, word).success);

/** Bounds a schema sets: of a number, or of how many there are; a safe integer is no bound. */
const boundsOf = (schema: z.core.$ZodType): { readonly least: number; readonly most: number } => {
  let [least, most] = [-1_000_000, 1_000_000_000];
  for (const each of (schema as z.core.$ZodTypes)._zod.def.checks ?? []) {
    const check = each._zod.def as z.core.$ZodChecks['_zod']['def'];
    if (check.check === 'greater_than') least = Math.max(least, Number(check.value));
    if (check.check === 'less_than') most = Math.min(most, Number(check.value));
    if (check.check === 'min_length') least = Math.max(least, check.minimum);
  }
  return { least, most };
};

const numberFor = (schema: z.core.$ZodType, side: Side): number => {
  const { least, most } = boundsOf(schema);
  return side === 'low' ? least : most;
};

const objectFor = ({ shape }: z.core.$ZodObjectDef, side: Side, depth: number): unknown => {
  const made: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(shape)) {
    if ((field as z.core.$ZodTypes)._zod.def.type === 'optional') continue;
    const value = placeholderOf(field, side, depth + 1);
    if (value === undefined) return undefined;
    made[key] = value;
  }
  return made;
};

const listFor = (items: readonly z.core.$ZodType[], side: Side, depth: number): unknown => {
  const values = items.map((item) => placeholderOf(item, side, depth + 1));
  return values.includes(undefined) ? undefined : values;
};

/** Of several forms the last that can be made: those that hold others of their own kind stand first. */
const unionFor = (options: readonly z.core.$ZodType[], side: Side, depth: number): unknown => {
  for (const option of options.toReversed()) {
    const value = placeholderOf(option, side, depth + 1);
    if (value !== undefined) return value;
  }
  return undefined;
};

/** A value for the schema; undefined where it may be left out (on the low side), or where none can be made. */
export const placeholderOf = (schema: z.core.$ZodType, side: Side, depth = 0): unknown => {
  if (depth > deepest) return undefined;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
      return side === 'low' ? undefined : placeholderOf(def.innerType, side, depth);
    case 'lazy':
      return placeholderOf(def.getter(), side, depth);
    case 'string':
      return wordFor(schema, side);
    case 'number':
      return numberFor(schema, side);
    case 'boolean':
      return side === 'high';
    case 'literal':
      return def.values[0];
    case 'enum':
      return Object.values(def.entries).at(side === 'low' ? 0 : -1);
    case 'array':
      return listFor(
        Array.from({ length: Math.max(0, boundsOf(schema).least) }, () => def.element),
        side,
        depth,
      );
    case 'tuple':
      return listFor(def.items, side, depth);
    case 'object':
      return objectFor(def, side, depth);
    case 'record':
      return {};
    case 'never':
      return undefined;
    case 'union':
      return unionFor(def.options, side, depth);
    default:
      return null;
  }
};
