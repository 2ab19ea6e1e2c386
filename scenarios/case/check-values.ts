/** Values that do not fit what they are the value of: cells and columns, facts and their highest value, ends and beginnings, and what no run comes to. */
import { parseDate } from '../core/local-date.ts';
import { type Issue, issue } from '../core/result.ts';
import type { CellKind } from './paper.ts';
import type { CaseDocument } from './schema.ts';
import { shown } from './shown.ts';

type Path = Issue['path'];
type Paper = CaseDocument['papers'][number];
type Cell = Paper['lines'][number]['cells'][string];

/** What a cell of each kind of column holds, and what would be right in its place. */
const cellForms: Readonly<Record<CellKind, { readonly type: string; readonly right: Issue['params'] }>> = {
  money: { type: 'number', right: { expected: 'int' } },
  day: { type: 'number', right: { expected: 'int' } },
  count: { type: 'number', right: { expected: 'int' } },
  date: { type: 'string', right: { like: '2026-03-17' } },
  text: { type: 'boolean', right: { allowed: 'true' } },
};

const checkCell = (kind: CellKind, cell: Cell, path: Path): readonly Issue[] => {
  if (cell === null) return [];
  const { type, right } = cellForms[kind];
  if (typeof cell !== type)
    return [issue('case.shape', path, { reason: 'invalid_type', ...right, found: shown(cell) })];
  return typeof cell === 'string' && !parseDate(cell).ok
    ? [issue('date.malformed', path, { text: cell })]
    : [];
};

/** A cell of a column that does not exist is told as such elsewhere. */
const checkCells = ({ columns, lines }: Paper, at: number): readonly Issue[] => {
  const kinds = new Map(columns.map(({ id, kind }) => [id, kind]));
  return lines.flatMap(({ cells }, position) =>
    Object.entries(cells).flatMap(([column, cell]) => {
      const kind = kinds.get(column);
      return kind ? checkCell(kind, cell, ['papers', at, 'lines', position, 'cells', column]) : [];
    }),
  );
};

type Effect = CaseDocument['scenes'][number]['choices'][number]['effects'][number];

/** A fact never stands above its highest value: whoever counts states of a case relies on it. */
const checkEffects = (
  highest: ReadonlyMap<string, number>,
  effects: readonly Effect[],
  path: Path,
): readonly Issue[] =>
  effects.flatMap((effect, at) => {
    const max = 'set' in effect ? highest.get(effect.set) : undefined;
    return 'set' in effect && max !== undefined && effect.to > max
      ? [issue('case.shape', [...path, at, 'to'], { reason: 'too_big', most: max, found: effect.to })]
      : [];
  });

const tooSmall = (path: Path, params: Issue['params']): Issue =>
  issue('case.shape', path, { reason: 'too_small', ...params });

/** What ends, ends on the day it began or later; and somebody plays the case. */
const checkBounds = ({ header, phases, seats }: CaseDocument): readonly Issue[] => [
  ...(header.factsTo < header.factsFrom
    ? [tooSmall(['header', 'factsTo'], { least: header.factsFrom, found: shown(header.factsTo) })]
    : []),
  ...phases.flatMap(({ time, startsOnDay }, at) =>
    'untilDay' in time && time.untilDay < startsOnDay
      ? [tooSmall(['phases', at, 'time', 'untilDay'], { least: startsOnDay, found: time.untilDay })]
      : [],
  ),
  ...(seats.some(({ playable }) => playable)
    ? []
    : [tooSmall(['seats'], { least: 1, counted: 'playable', found: 0 })]),
];

/** Of several the first that holds is taken: what has no condition keeps all after it from being taken. */
const checkOrder = (entries: readonly { readonly when?: unknown }[], path: Path): readonly Issue[] =>
  entries
    .slice(0, -1)
    .flatMap(({ when }, at) =>
      when === undefined
        ? [issue('case.shape', [...path, at, 'when'], { reason: 'invalid_type', expected: 'condition' })]
        : [],
    );

/** @returns `case.shape` and `date.malformed`, each with the path of the value. */
export const checkValues = (document: CaseDocument): readonly Issue[] => {
  const { papers, scenes, belt, arrivals, seats, facts, endings } = document;
  const highest = new Map(facts.map(({ id, max }) => [id, max]));
  return [
    ...checkBounds(document),
    ...checkOrder(endings, ['endings']),
    ...scenes.flatMap(({ choices }, at) =>
      choices.flatMap(({ to }, position) => checkOrder(to, ['scenes', at, 'choices', position, 'to'])),
    ),
    ...papers.flatMap(checkCells),
    ...scenes.flatMap(({ choices }, at) =>
      choices.flatMap(({ effects }, position) =>
        checkEffects(highest, effects, ['scenes', at, 'choices', position, 'effects']),
      ),
    ),
    ...belt.flatMap(({ outcomes }, at) =>
      outcomes.flatMap(({ effects }, position) =>
        checkEffects(highest, effects, ['belt', at, 'outcomes', position, 'effects']),
      ),
    ),
    ...arrivals.flatMap(({ effects }, at) => checkEffects(highest, effects, ['arrivals', at, 'effects'])),
    ...seats.flatMap(({ past }, at) => checkEffects(highest, past, ['seats', at, 'past'])),
  ];
};
