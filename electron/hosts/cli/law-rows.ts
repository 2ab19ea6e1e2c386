/** Answers of the law as rows of a table, for a reader at a terminal. */
import type { LawRow } from '../../app/law-tables.ts';
import type { ProcedureAnswer, QualificationAnswer, TermsAnswer } from '../../app/law-desk.ts';

type Rows = readonly (readonly string[])[];

const none = '-';
const open = ' (check)';

/** Stage, document and dates; then one row for each breach and duty. */
export const procedureRows = (answer: ProcedureAnswer): Rows => [
  ['stage', `${answer.stage} (${answer.code})${answer.check ? open : ''}`, `since ${answer.since ?? none}`],
  ['document', `${answer.document ?? none}${answer.check ? open : ''}`],
  ['last day', `${answer.due ?? none}${answer.dueCheck ? open : ''}`],
  ['until', answer.until ?? none],
  ['wages', answer.wages],
  ...answer.breaches.map(({ kind, error, id, date, stage, check, fact }) => [
    `${kind} breach`,
    id,
    error,
    date,
    `in ${stage}${check ? open : ''}`,
    fact,
  ]),
  ...answer.duties.map(({ status, duty, error, knownOn, dueOn, doneOn, owners, fact }) => [
    `duty ${status}`,
    duty,
    error,
    `known ${knownOn ?? none}`,
    `due ${dueOn ?? none}`,
    `done ${doneOn ?? none}`,
    owners.join(','),
    fact,
  ]),
];

/** One row for each document; from the day after its last day it is shown as "check", and before where it, or what a weekend does to its days, is not confirmed. */
export const termRows = ({ terms }: TermsAnswer): Rows =>
  terms.map(({ stage, document, from, lastDay, expiresOn, check }) => [
    stage,
    document ?? none,
    `from ${from}`,
    `last day ${lastDay}${check ? open : ''}`,
    `check from ${expiresOn}`,
  ]);

export const qualificationRows = (answer: QualificationAnswer): Rows => [
  ['trafficking', answer.potentialTrafficking ? 'potential' : 'not indicated'],
  [
    'smuggling',
    answer.smuggling.indicated
      ? `indicated, victim status ${answer.smuggling.victimStatus}`
      : 'not indicated',
  ],
  ['advice', answer.advice],
  ['track', answer.minorTrack ? 'minor' : 'adult'],
  ['social law', answer.socialLawBreach ? 'breach' : none],
  ...answer.regimes.flatMap(regimeRows),
  ...(answer.magistrateDecides ? [['codes', 'both shown', 'the magistrate decides']] : []),
  ['not decided', answer.notDecidedHere.join(', ')],
  ...answer.checks.map((check) => ['check with', check.with, check.fact]),
];

type UnderRegime = QualificationAnswer['regimes'][number];

/** A Code with a row for each thing it says; "-" where it says nothing of the facts. */
const regimeRows = ({ regime, check, tier, sentencing, nonPunishment, smuggling }: UnderRegime): Rows => {
  const rows: Rows = [
    ...(tier ? [tierCells(tier)] : []),
    ...(sentencing ? [[`art. ${sentencing.article}`, 'sentencing', sentencing.factors.join(', ')]] : []),
    ...(nonPunishment
      ? [[`art. ${nonPunishment.article}`, `non-punishment${nonPunishment.check ? open : ''}`]]
      : []),
    ...(smuggling ? [[`art. ${smuggling.articles}`, 'smuggling']] : []),
  ];
  const code = `${regime} code${check ? open : ''}`;
  return (rows.length > 0 ? rows : [[none]]).map((cells) => [code, ...cells]);
};

const tierCells = (tier: NonNullable<UnderRegime['tier']>): readonly string[] => [
  `art. ${tier.article}${tier.check ? open : ''}`,
  tier.level === null ? none : `level ${tier.level}`,
  `fine up to ${tier.fineMax} (x ${tier.victims})`,
  tier.grounds.join(', ') || none,
];

/** The cells of each row; a reader at a terminal finds the names of the columns in the first line. */
export const tableRows = (table: readonly LawRow[]): Rows => [
  Object.keys(table[0] ?? {}),
  ...table.map((row) => Object.values(row).map((cell) => cell || none)),
];
