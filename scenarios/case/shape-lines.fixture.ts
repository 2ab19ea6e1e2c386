/** The shape of a JSON Schema as readable lines, one for each key, without descriptions: the same lines however its parts are shared. */
import { invariant } from '../core/result.ts';

/** A part of a JSON Schema. */
export type Part = Readonly<Record<string, unknown>>;

/** What a line calls by a name instead of writing it out. */
export interface Names {
  /** Parts with a name of their own, each with its whole JSON Schema; each gets lines of its own. */
  readonly parts: Readonly<Record<string, object>>;
  /** Lists of words that another room keeps: only their name is written. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** One object form: where it stands, and its keys, optional ones with `?`. */
export interface Form {
  readonly at: string;
  readonly keys: readonly string[];
}
export interface Shape {
  readonly lines: readonly string[];
  readonly forms: readonly Form[];
  /** Words of this room: where they may stand, and which. */
  readonly words: readonly (readonly [at: string, words: readonly string[]])[];
}

interface Reading {
  readonly root: Part;
  readonly named: ReadonlyMap<string, string>;
  readonly words: Names['words'];
}

const unsaid = new Set(['description', '$ref', '$defs', '$schema', '$id', 'title']);
const said = new Set([
  ...['type', 'const', 'enum', 'not', 'anyOf', 'oneOf', 'pattern', 'maxLength', 'minimum', 'maximum'],
  ...['properties', 'required', 'additionalProperties', 'propertyNames'],
  ...['items', 'prefixItems', 'contains', 'minItems', 'maxItems'],
]);

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const partsIn = (value: unknown): readonly Part[] => (Array.isArray(value) ? value.filter(isPart) : []);
const propertiesOf = (part: Part) => Object.entries((part.properties ?? {}) as Record<string, Part>);
const requiredOf = (part: Part) => ((part.required ?? []) as readonly string[]).toSorted();
const alternativesOf = (part: Part) => partsIn(part.anyOf ?? part.oneOf);

/** What a reference stands for. */
const meant = (root: Part, part: Part): Part => {
  if (typeof part.$ref !== 'string') return part;
  const found =
    part.$ref === '#' ? root : (root.$defs as Record<string, Part>)[part.$ref.replace('#/$defs/', '')];
  invariant(found !== undefined, `${part.$ref} stands for something`);
  return meant(root, found);
};

/** A part written out, its references followed: two parts that say the same are the same text. */
const writtenOut = (root: Part, value: unknown, above: readonly unknown[] = []): string => {
  if (Array.isArray(value)) return `[${value.map((each) => writtenOut(root, each, above)).join()}]`;
  if (!isPart(value)) return JSON.stringify(value);
  const part = meant(root, value);
  const at = above.indexOf(part);
  if (at >= 0) return `^${above.length - at}`;
  const inside = [...above, part];
  const properties = propertiesOf(part).map(([key, each]) => `${key}=${writtenOut(root, each, inside)}`);
  const rest = Object.entries(part)
    .filter(([key]) => key !== 'properties' && !unsaid.has(key))
    .map(([key, each]) => `${key}:${writtenOut(root, each, inside)}`);
  return `{${[...properties, ...rest].toSorted().join()}}`;
};

const isNever = ({ root }: Reading, part: Part) => meant(root, part).not !== undefined;
const nameOf = ({ root, named }: Reading, part: Part) => named.get(writtenOut(root, part));
const wordsOf = ({ words }: Reading, listed: readonly unknown[]) =>
  Object.entries(words).find(([, each]) => each.join() === listed.join())?.[0];
const mark = (part: Part, key: string) => (requiredOf(part).includes(key) ? '' : '?');

const range = (least: unknown, most: unknown): string => {
  const [from, to] = [least, most].map((bound) =>
    typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? String(bound) : '',
  );
  return from === '' && to === '' ? '' : ` ${from}..${to}`;
};

const arrayShape = (reading: Reading, part: Part): string => {
  const inTurn = partsIn(part.prefixItems);
  if (inTurn.length > 0) return `[${inTurn.map((each) => shapeIn(reading, each)).join(', ')}]`;
  const one = isPart(part.contains) ? ` with ${writtenOut(reading.root, part.contains)}` : '';
  return `list${range(part.minItems, part.maxItems)}${one} of ${shapeIn(reading, part.items as Part)}`;
};

const objectShape = (reading: Reading, part: Part): string => {
  if (part.additionalProperties === false) return `{${requiredOf(part).join()}}`;
  invariant(isPart(part.propertyNames), 'an object has its keys, or says what they are like');
  const value = isPart(part.additionalProperties) ? part.additionalProperties : {};
  const valueShape = Object.keys(value).length === 0 ? 'anything' : shapeIn(reading, value);
  return `record of ${shapeIn(reading, part.propertyNames)} to ${valueShape}`;
};

const textShape = ({ pattern, maxLength }: Part): string =>
  `text${pattern === undefined ? '' : ` like ${String(pattern)}`}${range(undefined, maxLength)}`;

/** What stands there, in one line; nothing that bounds it may be left out. */
const ownShape = (reading: Reading, part: Part): string => {
  const strange = Object.keys(part).filter((key) => !said.has(key) && !unsaid.has(key));
  invariant(strange.length === 0, `the shape of ${strange.join()} can be said`);
  if ('const' in part) return JSON.stringify(part.const);
  if (Array.isArray(part.enum)) return wordsOf(reading, part.enum) ?? part.enum.join(' | ');
  const either = alternativesOf(part);
  if (either.length > 0) return either.map((each) => shapeIn(reading, each)).join(' | ');
  if (part.type === 'array') return arrayShape(reading, part);
  if (part.type === 'object') return objectShape(reading, part);
  if (part.type === 'string') return textShape(part);
  invariant(typeof part.type === 'string', `a part has a type: ${JSON.stringify(part)}`);
  return `${part.type}${range(part.minimum, part.maximum)}`;
};
const shapeIn = (reading: Reading, part: Part): string =>
  nameOf(reading, part) ?? ownShape(reading, meant(reading.root, part));

interface Found {
  readonly lines: string[];
  readonly forms: Form[];
  readonly words: (readonly [string, readonly string[]])[];
}

/** What stands inside a part that has no lines of its own elsewhere. */
const collectInside = (reading: Reading, given: Part, at: string, found: Found): void => {
  if (nameOf(reading, given) === undefined) collect(reading, meant(reading.root, given), at, found);
};

const collectForm = (reading: Reading, part: Part, at: string, found: Found): void => {
  const properties = propertiesOf(part).filter(([, each]) => !isNever(reading, each));
  found.forms.push({ at, keys: properties.map(([key]) => `${key}${mark(part, key)}`) });
  for (const [key, each] of properties) {
    found.lines.push(`${at}.${key}${mark(part, key)}: ${shapeIn(reading, each)}`);
    collectInside(reading, each, `${at}.${key}`, found);
  }
};

const collect = (reading: Reading, part: Part, at: string, found: Found): void => {
  for (const each of alternativesOf(part)) {
    const form = meant(reading.root, each);
    collectInside(reading, each, form.properties ? `${at}{${requiredOf(form).join()}}` : at, found);
  }
  const entries = [...(isPart(part.items) ? [part.items] : []), ...partsIn(part.prefixItems)];
  for (const each of entries) collectInside(reading, each, `${at}[]`, found);
  if (isPart(part.additionalProperties)) collectInside(reading, part.additionalProperties, `${at}{}`, found);
  if (part.properties) collectForm(reading, part, at, found);
  const listed = Array.isArray(part.enum) ? part.enum : 'const' in part ? [part.const] : [];
  const ours = listed.filter((word) => typeof word === 'string');
  if (ours.length > 0 && wordsOf(reading, listed) === undefined) found.words.push([at, ours]);
};

/**
 * The lines of one schema, with its forms and words. What is never taken stands in no line.
 * @throws where a part says something that no line would hold.
 */
export const shapeOf = (schema: object, start: string, names: Names = { parts: {}, words: {} }): Shape => {
  const root = schema as Part;
  const named = new Map(
    Object.entries(names.parts).map(([name, each]) => [writtenOut(each as Part, each), name]),
  );
  const reading: Reading = { root, named, words: names.words };
  const found: Found = { lines: [`${start}: ${ownShape(reading, root)}`], forms: [], words: [] };
  collect(reading, root, start, found);
  return found;
};
