/** Where a table of the law room can be changed by one thing: a row, an entry, a target, a term, a breach, a payload, a number. */
import { parseSync } from 'oxc-parser';
import { errorIds } from '../../scenarios/law/errors.ts';
import { eventKinds } from '../../scenarios/law/events.ts';
import {
  bare,
  fieldsOf,
  isNode,
  isRow,
  itemsOf,
  keyOf,
  type Node,
  oneLine,
  type Place,
  rowOf,
  textOf,
} from './law-mutants-nodes.ts';

/** One place and what may stand there instead, as source text; `row` is the row, duty or list it belongs to, in one line. */
export interface Spot {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly row: string;
  readonly change: string;
  readonly instead: readonly string[];
}

const quoted = (words: readonly string[]): readonly string[] => words.map((word) => `'${word}'`);

const spot = (place: Place, kind: string, change: string, instead: readonly string[]): Spot => ({
  kind,
  start: place.node.start,
  end: place.node.end,
  row: rowOf(place),
  change,
  instead,
});

/** One of a list is gone, with its comma. */
const dropped = (place: Place, list: readonly Node[], at: number, kind: string): readonly Spot[] => {
  const [before, node, after] = [list[at - 1], list[at], list[at + 1]];
  if (!node) return [];
  const was = oneLine(place.source.slice(node.start, node.end));
  const found = spot({ ...place, node, around: [...place.around, place.node] }, kind, `without ${was}`, ['']);
  if (after) return [{ ...found, end: after.start }];
  return [{ ...found, start: before ? before.end : node.start }];
};

/** Rows of any list, and entries of lists of words; of a list of one word none, for nothing would be left of its row. */
const inArray = (place: Place): readonly Spot[] => {
  const list = itemsOf(place.node);
  const mapped = place.around.at(-1)?.type === 'MemberExpression';
  const words = list.every((each) => textOf(each) !== undefined || each.type === 'SpreadElement');
  const cites = list.some((each) => textOf(each)?.startsWith('fact.'));
  const holder = place.around.findLast(({ type }) => !type.startsWith('TS'));
  const isNamed = holder?.type === 'Property' || holder?.type === 'VariableDeclarator';
  const isBlock = list.every(({ type }) => type === 'SpreadElement') && holder && keyOf(holder) === 'rows';
  const inWhere = place.around.some((each) => each.type === 'Property' && keyOf(each) === 'where');
  return list.flatMap((each, at) => {
    if (isRow(each)) return dropped(place, list, at, 'row');
    if (!words || cites || isBlock || list.length < 2) return [];
    if (mapped) return dropped(place, list, at, 'row');
    return isNamed ? dropped(place, list, at, inWhere ? 'payload' : 'entry') : [];
  });
};

const otherErrors = (error: string): readonly string[] => quoted(errorIds.filter((each) => each !== error));

/** `...breach(id, error, fact)`: the same row without a breach, or with another error. */
const inSpread = (place: Place): readonly Spot[] => {
  const call = bare(place.node.argument);
  if (call?.type !== 'CallExpression' || !isNode(call.callee) || call.callee.name !== 'breach') return [];
  const [, error, fact] = call.arguments as readonly Node[];
  const was = textOf(error);
  if (!error || !fact || was === undefined) return [];
  const at = { ...place, node: error, around: [...place.around, place.node] };
  return [
    spot(place, 'breach', 'no breach', [`fact: ${place.source.slice(fact.start, fact.end)}`]),
    spot(at, 'breach', 'another error', otherErrors(was)),
  ];
};

/** Words the catalogue of events gives to a key of the payload of this row. */
const wordsOf = (place: Place, key: string): readonly string[] => {
  const row = place.around.findLast(
    (each) => each.type === 'ObjectExpression' && (fieldsOf(each).has('on') || fieldsOf(each).has('event')),
  );
  if (!row) return [];
  const on = textOf((fieldsOf(row).get('on') ?? fieldsOf(row).get('event'))?.value);
  return eventKinds.find(({ id }) => id === on)?.payload[key] ?? [];
};

/** The conditions of a row on the payload: none at all, or another word. */
const inWhere = (place: Place, where: Node): readonly Spot[] => {
  const whole = spot(place, 'payload', 'whatever the payload', ['where: {}']);
  const others = [...fieldsOf(where)].flatMap(([key, property]) => {
    const list = bare(property.value);
    if (list?.type !== 'ArrayExpression') return [];
    const given = itemsOf(list).map(textOf);
    const instead = quoted(wordsOf(place, key).filter((word) => !given.includes(word)));
    return itemsOf(list).flatMap((node) =>
      instead.length === 0
        ? []
        : [spot({ ...place, node, around: [...place.around, list] }, 'payload', 'another word', instead)],
    );
  });
  return [whole, ...others];
};

const numbered = (place: Place, kind: string, by: readonly number[]): readonly Spot[] => {
  const { value } = place.node;
  if (place.node.type !== 'Literal' || typeof value !== 'number') return [];
  return [
    spot(
      place,
      kind,
      `not ${value}`,
      by.map((each) => String(value + each)).filter((each) => !each.startsWith('-')),
    ),
  ];
};

type Reader = (place: Place, value: Node, at: Place) => readonly Spot[];
const gone =
  (kind: string, change: string): Reader =>
  (place, value) =>
    value.type === 'Literal' && value.value !== null && value.value !== false
      ? [spot(place, kind, change, [`...{}`])]
      : [];
const aDay = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, (day ?? 1) + 1)).toISOString().slice(0, 10);
};
const dated: Reader = (_place, value, at) => {
  const date = textOf(value);
  return date && /^\d{4}-\d\d-\d\d$/.test(date) ? [spot(at, 'date', `not ${date}`, [`'${aDay(date)}'`])] : [];
};
const moved: Reader = (_place, _value, at) => numbered(at, 'number', [1, -1]);

/** What can be changed of a property, by its key. */
const readers: Readonly<Record<string, Reader>> = {
  to: (_place, value, at) => {
    const was = textOf(value);
    const others = at.targets.filter((each) => each !== was);
    return was === undefined || others.length === 0
      ? []
      : [spot(at, 'target', 'another target', quoted(others))];
  },
  term: (_place, value, at) => {
    const was = textOf(value);
    return was === undefined
      ? []
      : [spot(at, 'term', `not ${was}`, quoted(['kept', 'renewed'].filter((each) => each !== was)))];
  },
  days: (_place, _value, at) => numbered(at, 'term', [1, -1]),
  months: (_place, _value, at) => numbered(at, 'term', [1, -1]),
  end: (_place, value, at) => [
    spot(at, 'term', 'due at another end', [textOf(value) === 'phase' ? "'case'" : "'phase'"]),
  ],
  owners: (_place, value, at) => [
    spot(at, 'duty', 'another owner', [value.type === 'Identifier' ? "['centre']" : "['police-officer']"]),
  ],
  error: (_place, value, at) => {
    const was = textOf(value);
    return was === undefined ? [] : [spot(at, 'breach', 'another error', otherErrors(was))];
  },
  where: (place, value) => (value.type === 'ObjectExpression' ? inWhere(place, value) : []),
  document: gone('stage', 'no document'),
  check: gone('stage', 'no check'),
  anew: gone('duty', 'not anew'),
  laterDay: gone('duty', 'on the same day too'),
  knownWith: gone('duty', 'known by itself'),
  level: moved,
  upToLevel: moved,
  from: moved,
  min: moved,
  max: moved,
  validFrom: dated,
  validTo: dated,
};

const inProperty = (place: Place): readonly Spot[] => {
  const value = bare(place.node.value);
  if (!value || place.node.shorthand === true || place.around.some(({ type }) => type.startsWith('TSType')))
    return [];
  const at = { ...place, node: value, around: [...place.around, place.node] };
  return readers[keyOf(place.node)]?.(place, value, at) ?? [];
};

/** A row of the register: `fact(id, class, section, source, validity)`; of another class, or valid at any time. */
const inCall = (place: Place): readonly Spot[] => {
  if (!isNode(place.node.callee) || place.node.callee.name !== 'fact') return [];
  const [id, kind, , , validity] = place.node.arguments as readonly Node[];
  const row = `facts ${textOf(id) ?? ''}`;
  const within = (node: Node, ...rest: [string, string, readonly string[]]) => ({
    ...spot({ ...place, node }, ...rest),
    row,
  });
  const others = quoted(['LAW', 'PRACTICE', 'UNC'].filter((each) => each !== textOf(kind)));
  return [
    ...(kind ? [within(kind, 'class', `not ${textOf(kind) ?? ''}`, others)] : []),
    ...(validity ? [within(validity, 'date', 'valid at any time', ['{}'])] : []),
  ];
};

const inDeclarator = (place: Place): readonly Spot[] => {
  const value = bare(place.node.init);
  return value ? dated(place, value, { ...place, node: value }) : [];
};

const finders: Readonly<Record<string, (place: Place) => readonly Spot[]>> = {
  ArrayExpression: inArray,
  SpreadElement: inSpread,
  Property: inProperty,
  CallExpression: inCall,
  VariableDeclarator: inDeclarator,
};

/** Declarations that are kept as they are: the day of the status, and the catalogue of events, which is no table of rows. */
const kept = ['asOf', 'reviewer', 'presence', 'eventKinds', 'conductKinds'];

/** Every place of one file, in the order of the text. Throws on a file that cannot be parsed. */
export const spotsOf = (file: string, source: string): readonly Spot[] => {
  const parsed = parseSync(file, source);
  const [error] = parsed.errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const targets = [
    ...new Set([...source.matchAll(/\bto: '([a-z0-9-]+)'/g)].map(([, id]) => id ?? '')),
  ].sort();
  const found: Spot[] = [];
  const walk = (value: unknown, around: readonly Node[]): void => {
    if (Array.isArray(value)) for (const each of value) walk(each, around);
    if (!isNode(value)) return;
    if (value.type === 'VariableDeclarator' && isNode(value.id) && kept.includes(String(value.id.name)))
      return;
    found.push(...(finders[value.type]?.({ node: value, around, source, targets }) ?? []));
    for (const child of Object.values(value)) walk(child, [...around, value]);
  };
  walk(parsed.program, []);
  return found.filter(({ instead }) => instead.length > 0).sort((a, b) => a.start - b.start || a.end - b.end);
};
