/** From a score sheet to the three cards: what kept people safe, what cost them, what to practise. Ids only, no words. */
import type { CriterionResult, ScoreSheet } from '../attempt/score-sheet.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Competence, Severity } from '../case/competence.ts';

/** A card holds so much that it is read. */
const cardLines = 4;
const protective: readonly Competence[] = ['safety', 'referral', 'minors'];
const rank: Readonly<Record<Severity, number>> = { critical: 0, major: 1, minor: 2 };

/** What stands on the three cards, as ids and counts. */
export interface Cards {
  readonly kept: readonly CriterionResult[];
  readonly cost: readonly CriterionResult[];
  readonly practise: readonly {
    readonly competence: Competence;
    readonly missed: number;
    readonly all: number;
  }[];
  /** Errors shown by two different decisions; asked as a question, never stated. */
  readonly reasonings: readonly string[];
}

const gravest = (criteria: readonly CriterionResult[]) =>
  criteria.toSorted((one, other) => rank[one.severity] - rank[other.severity] || other.weight - one.weight);

/**
 * Lays out the three cards of a sheet: the gravest first, so many that they are read. `idle`: what whoever only lets time pass
 * meets too; null where it is not known.
 */
export function cardsOf(
  sheet: ScoreSheet,
  diagnosis: readonly Pick<Diagnosis, 'error' | 'asked'>[],
  idle: readonly string[] | null,
): Cards {
  // What was met by leaving something alone is no act, and on a run that did nothing it would read like praise.
  const wasDone = ({ id, at }: CriterionResult): boolean =>
    at !== undefined || (idle !== null && !idle.includes(id));
  const met = gravest(sheet.criteria.filter((each) => each.verdict === 'met' && wasDone(each)));
  const unmet = gravest(sheet.criteria.filter((each) => each.verdict !== 'met'));
  const first = met.filter((each) => protective.includes(each.competence));
  const rest = met.filter((each) => !protective.includes(each.competence));
  return {
    kept: [...first, ...rest].slice(0, cardLines),
    // What is minor is to be practised; it cost nobody anything.
    cost: unmet.filter(({ severity }) => severity !== 'minor').slice(0, cardLines),
    practise: sheet.competences
      .map(({ competence }) => {
        const own = sheet.criteria.filter((each) => each.competence === competence);
        return { competence, missed: own.filter((each) => each.verdict !== 'met').length, all: own.length };
      })
      .filter((each) => each.missed > 0)
      .toSorted((one, other) => other.missed / other.all - one.missed / one.all),
    reasonings: diagnosis.filter((each) => each.asked).map((each) => each.error),
  };
}
