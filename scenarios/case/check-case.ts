/** The meaning of a case document: every reference exists, ids are unique, legal bases allow what is built on them. */
import type { Issue } from '../core/result.ts';
import { issue } from '../core/result.ts';
import { checkKept } from './check-kept.ts';
import { checkNever } from './check-never.ts';
import { checkBelt, checkCriteria, checkFactLimits, checkPapers } from './check-parts.ts';
import { checkPeople } from './check-people.ts';
import { checkReferences } from './check-references.ts';
import { checkTimeUp } from './check-time-up.ts';
import { checkTwice } from './check-twice.ts';
import { checkValues } from './check-values.ts';
import { checkWrong } from './check-wrong.ts';
import { parseDate } from '../core/local-date.ts';
import type { CaseDocument } from './schema.ts';

const duplicates = (kind: string, ids: readonly string[]): Issue[] => {
  const seen = new Set<string>();
  return ids.flatMap((id, position) => {
    if (seen.has(id)) return [issue('case.id.duplicate', [kind, position], { id })];
    seen.add(id);
    return [];
  });
};

/** Ids of a part within a part, and ids that only texts lie under. */
const checkInnerIds = ({ header, seats, belt, papers }: CaseDocument): Issue[] => [
  ...duplicates('header/objectives', header.objectives),
  ...duplicates('header/briefing', header.briefing),
  ...seats.flatMap(({ panel }, at) => {
    if (panel?.kind === 'offers')
      return duplicates(
        `seats/${at}/panel/rows`,
        panel.rows.map((each) => each.id),
      );
    if (panel?.kind !== 'knowledge') return [];
    return [
      ...duplicates(`seats/${at}/panel/parties`, panel.parties),
      ...duplicates(
        `seats/${at}/panel/items`,
        panel.items.map((each) => each.id),
      ),
    ];
  }),
  ...belt.flatMap((act, at) =>
    duplicates(
      `belt/${at}/outcomes`,
      act.outcomes.map((each) => each.id),
    ),
  ),
  ...papers.flatMap((paper, at) =>
    duplicates(
      `papers/${at}/columns`,
      paper.columns.map((each) => each.id),
    ),
  ),
];

const checkIds = (document: CaseDocument): Issue[] => [
  ...duplicates(
    'people',
    document.people.map((each) => each.id),
  ),
  ...duplicates(
    'places',
    document.places.map((each) => each.id),
  ),
  ...duplicates(
    'facts',
    document.facts.map((each) => each.id),
  ),
  ...duplicates(
    'phases',
    document.phases.map((each) => each.id),
  ),
  ...duplicates(
    'scenes',
    document.scenes.map((each) => each.id),
  ),
  ...duplicates(
    'arrivals',
    document.arrivals.map((each) => each.id),
  ),
  ...duplicates(
    'belt',
    document.belt.map((each) => each.id),
  ),
  ...duplicates(
    'papers',
    document.papers.map((each) => each.id),
  ),
  ...duplicates(
    'criteria',
    document.criteria.map((each) => each.id),
  ),
  ...duplicates(
    'endings',
    document.endings.map((each) => each.id),
  ),
  ...duplicates(
    'seats',
    document.seats.map((each) => each.id),
  ),
  ...duplicates(
    'variants',
    document.variants.map((each) => each.id),
  ),
  ...duplicates(
    'plan/rows',
    (document.plan?.rows ?? []).map((each) => each.id),
  ),
  ...document.phases.flatMap((phase, at) =>
    duplicates(
      `phases/${at}/omissions`,
      (phase.omissions ?? []).map((each) => each.id),
    ),
  ),
  ...document.scenes.flatMap((scene, at) => [
    ...duplicates(
      `scenes/${at}/elements`,
      scene.elements.map((each) => each.id),
    ),
    ...duplicates(
      `scenes/${at}/choices`,
      scene.choices.map((each) => each.id),
    ),
  ]),
  ...document.papers.flatMap((paper, at) =>
    duplicates(
      `papers/${at}/lines`,
      paper.lines.map((each) => each.id),
    ),
  ),
];

const checkDates = (document: CaseDocument): Issue[] =>
  (['startsOn', 'factsFrom', 'factsTo', 'lawAsOf'] as const).flatMap((name) =>
    parseDate(document.header[name]).ok
      ? []
      : [issue('date.malformed', ['header', name], { text: document.header[name] })],
  );

/** The last ending and the last target of a choice must have no condition, or a run could stand nowhere. */
const checkFallbacks = (document: CaseDocument): Issue[] => [
  ...(document.endings.at(-1)?.when
    ? [
        issue('case.start.missing', ['endings', document.endings.length - 1], {
          what: 'ending without condition',
        }),
      ]
    : []),
  ...document.scenes.flatMap((scene, at) =>
    scene.choices.flatMap((choice, position) =>
      choice.to.at(-1)?.when
        ? [
            issue('case.start.missing', ['scenes', at, 'choices', position, 'to'], {
              what: 'last target without condition',
            }),
          ]
        : [],
    ),
  ),
];

/** Everything wrong with a document of the right shape, all at once; empty when it can be compiled. */
export const checkCase = (document: CaseDocument): readonly Issue[] => [
  ...checkIds(document),
  ...checkInnerIds(document),
  ...checkKept(document),
  ...checkDates(document),
  ...checkReferences(document),
  ...checkFallbacks(document),
  ...checkTimeUp(document),
  ...checkBelt(document),
  ...checkPapers(document),
  ...checkValues(document),
  ...checkCriteria(document),
  ...checkFactLimits(document),
  ...checkNever(document),
  ...checkPeople(document),
  ...checkTwice(document),
  ...checkWrong(document),
];
