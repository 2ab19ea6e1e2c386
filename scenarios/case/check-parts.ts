/** Checks of single parts of a case: the belt's inventories, the arithmetic of papers, the basis of criteria, what a phase carries. */
import { issue, type Issue } from '../core/result.ts';
import { newCodeFrom } from '../law/criminal-law.ts';
import { type Fact, factById, isValidOn, mayBeCritical } from '../law/fact.ts';
import { isBeltAct, type Verb, verbs } from './belt.ts';
import { programmes } from './programmes.ts';
import type { CaseDocument } from './schema.ts';
import { unknownReference } from './unknown-reference.ts';

const objectsOf = (verb: string): readonly string[] => verbs[verb as Verb].objects;

/** An act is for people who can be chosen on the belt; people the case does not have are told elsewhere. */
const checkAimed = ({ belt, people }: CaseDocument): readonly Issue[] => {
  const known = new Map(people.map(({ id, onBelt }) => [id, onBelt]));
  const onBelt = people.flatMap((each) => (each.onBelt ? [each.id] : []));
  return belt.flatMap(({ persons }, at) =>
    (persons ?? []).flatMap((id, position) =>
      known.get(id) === false
        ? [unknownReference(['belt', at, 'persons', position], { kind: 'person on the belt', id }, onBelt)]
        : [],
    ),
  );
};

/** Every belt act must stand in the inventory that is the same in all cases, and be for people who can be chosen. */
export const checkBelt = (document: CaseDocument): readonly Issue[] => [
  ...document.belt.flatMap((act, at) =>
    isBeltAct(act.verb, act.object)
      ? []
      : [
          unknownReference(
            ['belt', at, 'object'],
            { kind: 'belt object', id: `${act.verb} ${act.object}` },
            objectsOf(act.verb).map((object) => `${act.verb} ${object}`),
          ),
        ],
  ),
  ...checkAimed(document),
];

type Paper = CaseDocument['papers'][number];
const amount = (line: Paper['lines'][number], column: string): number => {
  const cell = line.cells[column];
  return typeof cell === 'number' ? cell : 0;
};

const checkSums = (paper: Paper, at: number): Issue[] =>
  paper.columns.flatMap(({ id, sum }) =>
    sum
      ? paper.lines.flatMap((line, position) => {
          if (typeof line.cells[id] !== 'number') return [];
          const plus = sum.plus.reduce((total, column) => total + amount(line, column), 0);
          const expected = sum.minus.reduce((total, column) => total - amount(line, column), plus);
          return expected === line.cells[id]
            ? []
            : [
                issue('case.paper.sum', ['papers', at, 'lines', position, 'cells', id], {
                  expected,
                  found: line.cells[id] as number,
                }),
              ];
        })
      : [],
  );

const checkTotals = (paper: Paper, at: number): Issue[] =>
  Object.entries(paper.total ?? {}).flatMap(([column, printed]) => {
    const expected = paper.lines.reduce((total, line) => total + amount(line, column), 0);
    return (expected === printed) === (paper.totalWrong !== true)
      ? []
      : [issue('case.paper.sum', ['papers', at, 'total', column], { expected, found: printed })];
  });

const checkColumns = (paper: Paper, at: number): Issue[] => {
  const columns = new Set(paper.columns.map((column) => column.id));
  const named = [
    ...paper.lines.flatMap(({ cells }, position) =>
      Object.keys(cells).map((id) => ({ id, path: ['lines', position, 'cells', id] })),
    ),
    ...paper.columns.flatMap(({ sum }, position) =>
      (['plus', 'minus'] as const).flatMap((side) =>
        (sum?.[side] ?? []).map((id, place) => ({ id, path: ['columns', position, 'sum', side, place] })),
      ),
    ),
    ...Object.keys(paper.total ?? {}).map((id) => ({ id, path: ['total', id] })),
  ];
  return named
    .filter(({ id }) => !columns.has(id))
    .map(({ id, path }) => unknownReference(['papers', at, ...path], { kind: 'column', id }, columns));
};

/** Sums and totals of papers must add up, or say that they do not. */
export const checkPapers = (document: CaseDocument): readonly Issue[] =>
  document.papers.flatMap((paper, at) => [
    ...checkColumns(paper, at),
    ...checkSums(paper, at),
    ...checkTotals(paper, at),
  ]);

/**
 * A critical criterion rests on what is confirmed and holds at the time of the case. That is the last day of the facts: where they straddle two Codes both are shown, and
 * what holds at their end holds of them. A fact that another says better since is none for a case written on the law after that.
 */
const checkBasis = (
  { factsTo, lawAsOf }: CaseDocument['header'],
  fact: Fact | undefined,
  path: Issue['path'],
): readonly Issue[] => {
  if (!fact) return [];
  const { id, validFrom, validTo } = fact;
  if (!mayBeCritical(fact)) return [issue('case.fact.notCritical', path, { id })];
  const isOfOldCode = validTo !== undefined && validTo < newCodeFrom;
  const days = isOfOldCode || validTo === undefined ? [factsTo] : [factsTo, lawAsOf];
  const on = days.find((day) => !isValidOn(fact, day));
  const validity = { ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}) };
  return on === undefined ? [] : [issue('case.fact.notValid', path, { id, on, ...validity })];
};

/** A critical criterion must rest on a fact that may be critical; a competence shown as a percentage needs its observations. */
export const checkCriteria = (document: CaseDocument): readonly Issue[] => {
  const critical = document.criteria.flatMap(({ severity, fact }, at) =>
    severity === 'critical' ? checkBasis(document.header, factById(fact), ['criteria', at, 'fact']) : [],
  );
  const needed = programmes.find((programme) => programme.id === document.programme)?.observationsForPercent;
  if (needed === undefined)
    return [
      ...critical,
      unknownReference(
        ['programme'],
        { kind: 'programme', id: document.programme },
        programmes.map((programme) => programme.id),
      ),
    ];
  const seats = document.seats.filter((seat) => seat.playable).map((seat) => seat.id);
  const thin = document.percentages.flatMap((competence, at) =>
    seats.some(
      (seat) =>
        document.criteria.filter((each) => each.competence === competence && each.seats.includes(seat))
          .length < needed,
    )
      ? [issue('case.reference.unknown', ['percentages', at], { kind: 'observations of', id: competence })]
      : [],
  );
  return [...critical, ...thin];
};

const bitsOf = (max: number): number => 32 - Math.clz32(max);
const carriedBits = 8;

/** A phase forgets: what it carries fits in eight bits. */
export const checkFactLimits = (document: CaseDocument): readonly Issue[] =>
  document.phases.flatMap((phase, at) => {
    const bits = phase.carries.reduce(
      (total, id) => total + bitsOf(document.facts.find((fact) => fact.id === id)?.max ?? 0),
      0,
    );
    return bits > carriedBits
      ? [issue('case.carries.tooMany', ['phases', at, 'carries'], { bits, limit: carriedBits })]
      : [];
  });
