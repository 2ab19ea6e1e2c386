/** Criminal law as data: both Codes with their validity, purposes, tiers and fines, and what smuggling and non-punishment rest on. */
import { addDays, type LocalDate } from '../core/local-date.ts';
import type { FactClass } from './fact.ts';

/** First day of the new Criminal Code: a switch, because the day was moved before.   @fact fact.code.postponed, fact.code.in-force */
export const newCodeFrom = '2026-09-01' as LocalDate;

/** Since this day a victim is not punished for offences that follow from the exploitation, under either Code and without a
 *  gap between them.   @fact fact.non-punishment.principle */
export const nonPunishmentFrom = '2019-07-01' as LocalDate;

/** Day of the Act that multiplies the fine by the number of victims; from when it holds is not in the source.
 *  @fact fact.offence.fine-before-act */
export const fineActOf = '2013-06-24' as LocalDate;

/** Recruit, transport, transfer, house, receive, take control, pass on control.   @fact fact.definition.actions */
export const actions = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'] as const;
export type Action = (typeof actions)[number];

/** Sexual exploitation, begging, work against human dignity, organs, an offence against the person's will; and, in the
 *  new Code only, illegal adoption and forced marriage.   @fact fact.definition.purposes-old, fact.definition.purposes-new */
export const purposes = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'] as const;
export type Purpose = (typeof purposes)[number];

/** Means: never needed for the offence, they only make it more serious.   @fact fact.definition.action-purpose */
export const means = ['force', 'threat', 'deception', 'authority-abused', 'payment-for-consent'] as const;
export type Means = (typeof means)[number];

/** What else is weighed, beside the means and the age of a victim. */
export const circumstances = [
  'vulnerability',
  'life-endangered',
  'grave-harm',
  'habit',
  'association',
  'discriminatory-motive',
  'authority-position',
  'public-official',
  'death',
  'criminal-organisation',
] as const;
export type Circumstance = (typeof circumstances)[number];

/** What can lift an offence to a higher tier; `minor` follows from the age of a victim. */
export type Ground = Means | Circumstance | 'minor';

/** Amounts in whole euros, for one victim; never multiplied by a surcharge. */
export interface Fine {
  readonly min: number;
  readonly max: number;
}

/** One step of severity, from the base offence upwards. */
export interface Tier {
  readonly id: 'base' | 'authority' | 'aggravated' | 'gravest';
  readonly article: string;
  /** Level of penalty in the new Code; null in the old one. */
  readonly level: 3 | 4 | 5 | null;
  /** Years of imprisonment; a level of the new Code begins above `from`. */
  readonly prison: { readonly from: number; readonly to: number; readonly class: FactClass };
  readonly fine: Fine;
  /** Any one of these lifts the offence here; the base offence needs none. */
  readonly grounds: readonly Ground[];
  readonly fact: string;
}

/** A Criminal Code in time. */
export interface Regime {
  readonly id: 'old' | 'new';
  /** ISO dates of facts it applies to, both included; left out: no limit. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly asOf: string;
  readonly source: string;
  readonly class: FactClass;
  readonly purposes: readonly Purpose[];
  /** From the mildest to the gravest. */
  readonly tiers: readonly Tier[];
  /** Weighed in sentencing, without a tier of their own. */
  readonly sentencingFactors: readonly Ground[];
  readonly sentencingArticle: string | null;
  readonly smuggling: { readonly articles: string; readonly fact: string };
  readonly nonPunishment: {
    readonly article: string;
    readonly validFrom: string;
    /** Highest level of the victim's offence it covers; null where levels do not exist. */
    readonly upToLevel: number | null;
    readonly facts: readonly string[];
  };
  readonly facts: readonly string[];
}

const asOf = '2026-11-22';
const uses: readonly Ground[] = ['force', 'threat', 'deception', 'payment-for-consent'];
const aggravating: readonly Ground[] = [
  'minor',
  'vulnerability',
  ...uses,
  'life-endangered',
  'grave-harm',
  'habit',
  'association',
];
const gravest: readonly Ground[] = ['death', 'criminal-organisation'];

/** @law Criminal Code of 1867, arts 433quinquies to 433octies (as of 2026-11-22) */
const oldTiers: readonly Tier[] = [
  {
    id: 'base',
    article: '433quinquies',
    level: null,
    prison: { from: 1, to: 5, class: 'LAW' },
    fine: { min: 500, max: 50_000 },
    grounds: [],
    fact: 'fact.offence.base-old',
  },
  {
    id: 'authority',
    article: '433sexies',
    level: null,
    prison: { from: 5, to: 10, class: 'LAW' },
    fine: { min: 750, max: 75_000 },
    grounds: ['authority-position', 'public-official', 'authority-abused'],
    fact: 'fact.offence.authority-old',
  },
  {
    id: 'aggravated',
    article: '433septies',
    level: null,
    prison: { from: 10, to: 15, class: 'LAW' },
    fine: { min: 1_000, max: 100_000 },
    grounds: aggravating,
    fact: 'fact.offence.aggravated-old',
  },
  {
    id: 'gravest',
    article: '433octies',
    level: null,
    prison: { from: 15, to: 20, class: 'LAW' },
    fine: { min: 1_000, max: 150_000 },
    grounds: gravest,
    fact: 'fact.offence.gravest-old',
  },
];

/** The years of each level are background knowledge; the fines are sourced.   @law Criminal Code of 2024, arts 258, 260, 52 (as of 2026-11-22) */
const newTiers: readonly Tier[] = [
  {
    id: 'base',
    article: '258',
    level: 3,
    prison: { from: 3, to: 5, class: 'UNC' },
    fine: { min: 200, max: 10_000 },
    grounds: [],
    fact: 'fact.offence.base-new',
  },
  {
    id: 'aggravated',
    article: '260 §1',
    level: 4,
    prison: { from: 5, to: 10, class: 'UNC' },
    fine: { min: 200, max: 15_000 },
    grounds: [...aggravating, 'authority-abused', 'discriminatory-motive'],
    fact: 'fact.offence.aggravated-new',
  },
  {
    id: 'gravest',
    article: '260 §2',
    level: 5,
    prison: { from: 10, to: 15, class: 'UNC' },
    fine: { min: 200, max: 20_000 },
    grounds: gravest,
    fact: 'fact.offence.gravest-new',
  },
];

const oldRegime: Regime = {
  id: 'old',
  asOf,
  source: 'seed EC page; seed CC 433',
  class: 'LAW',
  purposes: ['P1', 'P2', 'P3', 'P4', 'P5'],
  tiers: oldTiers,
  sentencingFactors: [],
  sentencingArticle: null,
  smuggling: { articles: '77bis ff. Aliens Act', fact: 'fact.smuggling.articles-old' },
  nonPunishment: {
    article: '433quinquies §5',
    validFrom: nonPunishmentFrom,
    upToLevel: null,
    facts: ['fact.non-punishment.principle', 'fact.non-punishment.article-old'],
  },
  facts: ['fact.definition.purposes-old', 'fact.code.time-rule'],
};

const newRegime: Regime = {
  id: 'new',
  asOf,
  source: 'NCC-I; NCC-II; FactReg 2026',
  class: 'UNC',
  purposes,
  tiers: newTiers,
  sentencingFactors: ['authority-position', 'public-official'],
  sentencingArticle: '261',
  smuggling: { articles: '259; 260; 261', fact: 'fact.smuggling.articles-new' },
  nonPunishment: {
    article: '264',
    validFrom: nonPunishmentFrom,
    upToLevel: 6,
    facts: ['fact.non-punishment.principle', 'fact.non-punishment.new-code'],
  },
  facts: ['fact.code.in-force', 'fact.definition.purposes-new', 'fact.code.levels'],
};

/** Both Codes, the older first: the new one in force from `from` on, the old one until the day before. */
export const regimes = (from: LocalDate): readonly [old: Regime, recent: Regime] => [
  { ...oldRegime, validTo: addDays(from, -1) },
  { ...newRegime, validFrom: from },
];
