/** Both Criminal Codes as rows side by side, and which of them dates of facts point to. Articles and levels come from the law room. */
import {
  type Ground,
  newCodeFrom,
  type Purpose,
  type Regime,
  regimes,
  type Tier,
} from '../../../scenarios/law/criminal-law.ts';
import { type LocalDate, parseDate } from '../../../scenarios/core/local-date.ts';

export type RegimeId = Regime['id'];

/** What one Code says on one subject. */
export interface LawCell {
  readonly article: string | null;
  readonly tier: Tier | null;
  readonly purposes: readonly Purpose[];
  readonly factors: readonly Ground[];
  /** The fact of the register it rests on. */
  readonly fact: string;
  /** Nothing but the fact is known of it. */
  readonly factOnly: boolean;
}

export const lawSubjects = [
  'purposes',
  'base',
  'authority',
  'aggravated',
  'gravest',
  'fine',
  'smuggling',
  'pimping',
  'non-punishment',
  'confiscation',
  'bans',
  'identity',
] as const;
export type LawSubject = (typeof lawSubjects)[number];

export interface LawRow {
  readonly id: LawSubject;
  readonly cells: Readonly<Record<RegimeId, LawCell>>;
}

const cell = (fact: string, more: Partial<LawCell> = {}): LawCell => ({
  article: null,
  tier: null,
  purposes: [],
  factors: [],
  fact,
  factOnly: false,
  ...more,
});

function tierCell(regime: Regime, id: Tier['id']): LawCell {
  const tier = regime.tiers.find((each) => each.id === id);
  if (tier) return cell(tier.fact, { article: tier.article, tier, factors: tier.grounds });
  const { sentencingArticle: article, sentencingFactors: factors } = regime;
  return cell('fact.offence.authority-new', { article, factors });
}

type InWords = 'fine' | 'pimping' | 'confiscation' | 'bans' | 'identity';

/** Subjects the law room has no article of its own for: the facts of the register say what is known. */
const factsOn: Readonly<Record<InWords, Readonly<Record<RegimeId, string>>>> = {
  fine: { old: 'fact.offence.fine-per-victim', new: 'fact.offence.fine-per-victim-new' },
  pimping: { old: 'fact.offence.pimping-old', new: 'fact.offence.pimping-new' },
  confiscation: { old: 'fact.offence.confiscation-old', new: 'fact.offence.confiscation-new' },
  bans: { old: 'fact.offence.bans-old', new: 'fact.offence.bans-new' },
  identity: { old: 'fact.identity.publication-ban', new: 'fact.identity.new-code' },
};

function cellOf(regime: Regime, subject: LawSubject): LawCell {
  switch (subject) {
    case 'purposes':
      return cell(`fact.definition.purposes-${regime.id}`, {
        article: regime.tiers[0]?.article ?? null,
        purposes: regime.purposes,
      });
    case 'smuggling':
      return cell(regime.smuggling.fact, { factOnly: true });
    case 'non-punishment': {
      const { article, facts } = regime.nonPunishment;
      return cell(facts.at(-1) ?? '', { article, factOnly: true });
    }
    case 'base':
    case 'authority':
    case 'aggravated':
    case 'gravest':
      return tierCell(regime, subject);
    default:
      return cell(factsOn[subject][regime.id], { factOnly: true });
  }
}

export const lawRows: readonly LawRow[] = (() => {
  const [old, recent] = regimes(newCodeFrom);
  return lawSubjects.map((id) => ({ id, cells: { old: cellOf(old, id), new: cellOf(recent, id) } }));
})();

export interface FactsDates {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Dates as they stand in the fields; one day alone is its own end. Null where none is a date, `order` where they are turned round. */
export function readDates(from: string, to: string): FactsDates | 'order' | null {
  const [first, last] = [parseDate(from || to), parseDate(to || from)];
  if (!first.ok || !last.ok) return null;
  return first.value <= last.value ? { from: first.value, to: last.value } : 'order';
}

/** The Codes that facts on these dates point to: both when they lie on both sides of the day it changed. */
export const codesOn = ({ from, to }: FactsDates): readonly RegimeId[] => [
  ...(from < newCodeFrom ? (['old'] as const) : []),
  ...(to >= newCodeFrom ? (['new'] as const) : []),
];
