/** Issues of a case document in plain words, for an author at a terminal: file, path, code, what is wrong and what would be right. */
import { nearestNames } from '../../app/nearest-names.ts';
import type { Reply } from '../../../scenarios/contract/contract.ts';

export type Found = Extract<Reply<never>, { ok: false }>['issues'][number];
type Params = Found['params'];

const meant = ({ nearest }: Params): string => (nearest === undefined ? '' : `; did you mean ${nearest}?`);

/** A key that is right in another place is no slip of the pen. */
const keyWords = (params: Params): string =>
  params.keys === params.nearest
    ? `the key ${params.keys} does not belong here`
    : `unknown key ${params.keys}${meant(params)}`;

const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  condition: 'a condition, since more follows and only the last has none',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  string: 'a text',
  record: 'an object',
  tuple: 'a list',
};

const kindWords = ({ reason, expected, holds }: Params): string => {
  const kind = kinds[String(expected)] ?? String(expected);
  if (holds === undefined) return kind;
  // Of a union it has the keys of no form, or of several.
  const either = reason === 'invalid_union' ? 'either ' : '';
  return `${kind} ${either}with ${String(holds).replaceAll(' | ', ', or with ')}`;
};

/** What stands there: itself, or of what is too long its kind. */
const foundWords = ({ found }: Params): string =>
  found === undefined ? 'missing' : `${kinds[String(found)] ?? found} stands there`;

const dateForm = /^\d{4}-/;
const numberWords = ({ least, most }: Params): string => {
  if (most !== undefined) return `${most} or less`;
  return `${least} or ${dateForm.test(String(least)) ? 'later' : 'more'}`;
};

/** A bound of a number or date, or of how many there are. */
const boundWords = (params: Params): string => {
  const { counted, found, least, most } = params;
  const many = most === undefined ? `${least} or more` : `${most} or fewer`;
  if (counted === 'playable') return `no seat can be played; expected ${many} with playable true`;
  if (counted === 'entries') return `${found} stand there; expected ${many} in the list`;
  if (counted === 'characters') return `${found} characters stand there; expected ${many}`;
  return `${foundWords(params)}; expected ${numberWords(params)}`;
};

/** What would be right where the shape is wrong. */
const rightWords = (params: Params): string => {
  const { reason, allowed, like, expected, least, most } = params;
  if (reason === 'unrecognized_keys') return keyWords(params);
  if (reason === 'too_deep') return `nested too deeply; ${most} levels at most`;
  if (allowed !== undefined) return `${foundWords(params)}; one of: ${allowed}${meant(params)}`;
  if (like !== undefined) return `${foundWords(params)}; it is written like ${like}`;
  if (least !== undefined || most !== undefined) return boundWords(params);
  return expected === undefined
    ? `${foundWords(params)}; it does not fit here`
    : `${foundWords(params)}; expected ${kindWords(params)}`;
};

/** With what stands beside it, where each of the two could be what is wrong. */
const shapeWords = (params: Params): string =>
  params.beside === undefined ? rightWords(params) : `${rightWords(params)} (beside ${params.beside})`;

/** A fault is the event itself, or what does not go with it: a key or word of the payload, or whom it befalls. */
const eventWords = (params: Params): string =>
  params.fault === params.event
    ? `there is no event ${params.event}${meant(params)}`
    : `the event ${params.event} cannot be: ${params.fault}${meant(params)}`;

const validityWords = ({ id, on, validFrom, validTo }: Params): string => {
  const holds = [...(validFrom ? [`from ${validFrom}`] : []), ...(validTo ? [`until ${validTo}`] : [])];
  return `${id} does not hold on ${on}, only ${holds.join(' ')}; a critical criterion rests on one that does`;
};

/** By code; a code without words is told by its values. */
const words: Readonly<Record<string, (params: Params) => string>> = {
  'case.json.malformed': ({ message }) =>
    message === undefined
      ? 'this is no JSON object of words by id'
      : `this is not JSON: ${String(message).replaceAll(/\s+/g, ' ')}`,
  'case.json.duplicateKey': ({ key }) =>
    `the key ${key} stands there more than once; each key once, since only the last would count`,
  'case.shape': shapeWords,
  'case.format.tooNew': ({ format, known }) =>
    `format ${format} is newer than ${known}, which this program reads`,
  'case.format.tooOld': ({ format }) => `there never was a format ${format}`,
  'case.id.duplicate': ({ id }) => `${id} is there twice; each id once in its kind`,
  'case.id.reserved': ({ id }) => `${id} stands for something else already; take another id`,
  'case.reference.unknown': (params) =>
    String(params.kind).startsWith('observations')
      ? `too few criteria for a percentage: ${params.id}`
      : `there is no ${params.kind} ${params.id}${meant(params)}`,
  'case.fact.unknown': (params) => `there is no fact ${params.id} in the register${meant(params)}`,
  'case.fact.notCritical': ({ id }) =>
    `${id} is not confirmed; a critical criterion rests on LAW or PRACTICE`,
  'case.fact.notValid': validityWords,
  'case.event.unknown': eventWords,
  'case.happening.never': ({ what, person }) =>
    `nothing in the case brings about ${what}${person ? ` of ${person}` : ''}, so it never comes`,
  'case.effect.never': ({ kind, id }) =>
    `the ${kind} ${id} cannot come after this step; a later scene brings the effect, or an arrival that can still come`,
  'case.carries.tooMany': ({ bits, limit }) => `${bits} bits carried, ${limit} at most`,
  'case.paper.sum': ({ expected, found }) => `${found} stands there, the sum is ${expected}`,
  'case.start.missing': ({ what }) => `missing: ${what}`,
  'case.timeUp.costs': ({ phase, moments }) =>
    `${moments} stands there; expected 0, since no moments are left when the time of ${phase} is up`,
  'case.text.missing': ({ language }) => `no words${language === undefined ? '' : ` in ${language}`}`,
  'case.text.unused': () => 'words that no part of the case asks for',
  'date.malformed': ({ text }) => `${text} is no day of the calendar, YYYY-MM-DD`,
};

/** What a rule asks for, by its name: of files a reader writes, where no schema of ours has told him. */
const rules: Readonly<Record<string, string>> = {
  custom: 'does not go with what stands beside it',
  invalid_type: 'missing, not JSON, or of another kind',
  invalid_union: 'none of the forms it may have',
  invalid_value: 'none of the words it may be',
  json: 'not JSON',
  lines: 'not the two lines of a result file',
  order: 'earlier than the line above',
  too_big: 'too much',
  too_small: 'too little',
  unrecognized_keys: 'a key that does not belong here',
};

/** What the case does not have, or that it is closed here. */
const refusalWords = (params: Params): string => {
  if (params.id !== undefined) return `there is no ${params.kind} ${params.id}${meant(params)}`;
  return params.scene === undefined
    ? 'the story had ended'
    : `closed now: the story stands in ${params.scene}`;
};

const mostNames = 3;

/** An event nobody knows, with the few that were most likely meant: the whole catalogue would fill a screen. */
const strangeEventWords = ({ event, allowed }: Params): string => {
  const near = nearestNames(String(event), String(allowed).split(', '), mostNames);
  const nearest = near.length > 0 ? `nearest: ${near.join(', ')}; ` : '';
  return `this procedure knows no such event; ${nearest}\`law --help\` lists all`;
};
const isStrangeEvent = ({ code, path }: Found): boolean =>
  code === 'law.event.unknown' && path.at(-1) === 'event';

/** The values of a finding as they are shown beside its words. */
export const shownParams = (found: Found): Params => {
  const { allowed: _catalogue, ...rest } = found.params;
  return isStrangeEvent(found) ? rest : found.params;
};

/** What is wrong, in words, and what would be right; undefined for a finding that has none beside its values. */
export const ruleWords = (found: Found): string | undefined => {
  const { code, params } = found;
  if (isStrangeEvent(found)) return strangeEventWords(params);
  if (code === 'attempt.event.refused' && params.day !== undefined) return refusalWords(params);
  if (code === 'date.malformed') return words[code]?.(params);
  if (code !== 'request.malformed' && code !== 'result.malformed') return undefined;
  const rule = rules[String(params.rule)];
  if (rule === undefined || (params.least === undefined && params.most === undefined)) return rule;
  return `${rule}; expected ${numberWords(params)}`;
};

/** Codes that are found in a document, whatever was asked of it. */
export const isOfDocument = ({ code, path }: Found): boolean =>
  code in words && (code !== 'date.malformed' || path.some((part) => part === 'header' || part === 'papers'));

/** `file: path: code: words`. */
export const documentLine = (file: string, { code, path, params }: Found): string =>
  `${file}: ${path.join('/') || '.'}: ${code}: ${words[code]?.(params) ?? JSON.stringify(params)}`;
