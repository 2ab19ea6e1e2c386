/** Qualify: which Code, which tier, trafficking or smuggling or both, from indications; it decides a referral and never guilt or status. */
import type { LocalDate } from '../core/local-date.ts';
import {
  fineActOf,
  newCodeFrom,
  purposes,
  regimes,
  type Ground,
  type Purpose,
  type Regime,
  type Tier,
} from './criminal-law.ts';
import { factById, type FactClass } from './fact.ts';
import type { QualifyFacts } from './qualify-facts.ts';

/** Whom to ask where the law is not confirmed, or where somebody else decides. */
export interface Check {
  readonly with: 'reference-magistrate' | 'guardianship-service' | 'recognised-centre' | 'labour-auditor';
  /** The fact of the register that says why. */
  readonly fact: string;
}

/** The tier the facts point to: a label with what follows from it, never a sentence. */
export interface TierFound {
  readonly id: Tier['id'];
  readonly article: string;
  readonly level: Tier['level'];
  readonly prison: Tier['prison'];
  /** Which of the facts lift the offence to this tier. */
  readonly grounds: readonly Ground[];
  readonly victims: number;
  /** Euros: the fine of the tier x the number of victims, and nothing else. */
  readonly fineMin: number;
  readonly fineMax: number;
  /** Reached only because a victim may be under 18: the Guardianship Service has not decided. */
  readonly check: boolean;
  readonly fact: string;
}

/** What one Code says. */
export interface UnderRegime {
  readonly regime: Regime['id'];
  readonly class: FactClass;
  /** Not confirmed: shown as "check". */
  readonly check: boolean;
  readonly potentialTrafficking: boolean;
  readonly purposes: readonly Purpose[];
  /** Null where nothing points to trafficking under this Code. */
  readonly tier: TierFound | null;
  /** Weighed in sentencing, without changing the tier. */
  readonly sentencing: { readonly article: string; readonly factors: readonly Ground[] } | null;
  readonly nonPunishment: NonPunishment | null;
  readonly smuggling: { readonly articles: string; readonly fact: string } | null;
  readonly facts: readonly string[];
}

/** Raised when the victim took part in offences as a direct consequence of the exploitation, or may have. */
export interface NonPunishment {
  readonly article: string;
  /** It covers these offences by their day, level and link with the exploitation. */
  readonly covers: boolean;
  /** Whether it covers them, or where it stands, is open. */
  readonly check: boolean;
  readonly facts: readonly string[];
}

export interface Qualification {
  /** One Code, or both when the facts lie on both sides of the day it changed. */
  readonly regimes: readonly UnderRegime[];
  /** The facts lie on both sides: the magistrate decides which Code applies. */
  readonly magistrateDecides: boolean;
  /** Under any Code shown: an action and a purpose are indicated. */
  readonly potentialTrafficking: boolean;
  readonly smuggling: {
    readonly indicated: boolean;
    /** Victim status exists for aggravated forms only. */
    readonly victimStatus: 'possible' | 'not-indicated' | null;
  };
  readonly socialLawBreach: boolean;
  /** A victim is, or may be, under 18: the track of minors, until the Guardianship Service has decided. */
  readonly minorTrack: boolean;
  /** `refer`, or ask first; "no victim" is no answer. */
  readonly advice: 'refer' | 'consult';
  readonly notDecidedHere: readonly ['guilt', 'victim-status'];
  readonly checks: readonly Check[];
}

/** Several core indicators together make trafficking possible; one alone proves nothing.   @fact fact.indicators.cluster */
const severalIndicators = 2;

/** What the facts point to. A border never changes the answer, consent only for P5, means only make it more serious.
 *  Pure.   @law Criminal Code of 1867, arts 433quinquies to 433octies; Criminal Code of 2024, arts 258 to 264 (as of 2026-11-22)
 *  @fact fact.definition.action-purpose, fact.definition.consent, fact.definition.no-border, fact.code.straddling */
export const qualify = (facts: QualifyFacts, codeFrom: LocalDate = newCodeFrom): Qualification => {
  const applying = regimesOf(facts, codeFrom);
  const under = applying.map((regime) => underRegime(regime, facts));
  const potentialTrafficking = under.some((each) => each.potentialTrafficking);
  const smuggling = smugglingOf(facts);
  const presumed = potentialTrafficking || smuggling.victimStatus === 'possible';
  const asksFirst = !presumed && new Set(facts.indicators).size < severalIndicators;
  return {
    regimes: under,
    magistrateDecides: applying.length > 1,
    potentialTrafficking,
    smuggling,
    socialLawBreach: facts.socialBreaches.length > 0,
    minorTrack: hasMinor(facts),
    advice: asksFirst ? 'consult' : 'refer',
    notDecidedHere: ['guilt', 'victim-status'],
    checks: [...checksOf(facts, applying), ...adviceFrom(facts, asksFirst)],
  };
};

const regimesOf = ({ from, to }: QualifyFacts, codeFrom: LocalDate): readonly Regime[] => {
  const [old, recent] = regimes(codeFrom);
  return [...(isBefore(from, codeFrom) ? [old] : []), ...(isBefore(to, codeFrom) ? [] : [recent])];
};

const isBefore = (date: LocalDate, day: string): boolean => date < day;

const underRegime = (regime: Regime, facts: QualifyFacts): UnderRegime => {
  const found = indicatedPurposes(facts).filter((purpose) => regime.purposes.includes(purpose));
  const potentialTrafficking = facts.actions.length > 0 && found.length > 0;
  const factors = regime.sentencingFactors.filter((each) => groundsOf(facts).includes(each));
  return {
    regime: regime.id,
    class: regime.class,
    check: regime.class === 'UNC',
    potentialTrafficking,
    purposes: found,
    tier: potentialTrafficking ? tierOf(regime, facts) : null,
    sentencing: potentialTrafficking && factors.length > 0 ? sentencingOf(regime, factors) : null,
    nonPunishment: potentialTrafficking ? nonPunishmentOf(regime, facts) : null,
    smuggling: isSmuggling(facts) ? regime.smuggling : null,
    facts: regime.facts,
  };
};

const sentencingOf = (
  { sentencingArticle }: Regime,
  factors: readonly Ground[],
): UnderRegime['sentencing'] => (sentencingArticle === null ? null : { article: sentencingArticle, factors });

/** P5 counts when the offence was, or may have been, against the person's will: age and pressure weigh more than a yes. */
const indicatedPurposes = (facts: QualifyFacts): readonly Purpose[] => {
  const agreed = facts.consent === 'yes' && facts.pressures.length === 0 && !hasMinor(facts);
  return purposes.filter((each) => facts.purposes.includes(each) && !(each === 'P5' && agreed));
};

const hasMinor = ({ victims }: QualifyFacts): boolean =>
  victims.some(({ age }) => age === 'uncertain' || age < 18);

const groundsOf = (facts: QualifyFacts): readonly Ground[] => [
  ...(hasMinor(facts) ? (['minor'] as const) : []),
  ...new Set([...facts.means, ...facts.circumstances]),
];

/** The gravest tier with a ground among the facts; the base offence when there is none. */
const tierOf = (regime: Regime, facts: QualifyFacts): TierFound | null => {
  const held = groundsOf(facts);
  const groundsIn = (tier: Tier) => tier.grounds.filter((each) => held.includes(each));
  const tier = regime.tiers.findLast((each) => each.grounds.length === 0 || groundsIn(each).length > 0);
  if (!tier) return null;
  const victims = facts.victims.reduce((sum, { count }) => sum + count, 0);
  const { id, article, level, prison, fact } = tier;
  return {
    id,
    article,
    level,
    prison,
    grounds: groundsIn(tier),
    victims,
    fineMin: tier.fine.min * victims,
    fineMax: tier.fine.max * victims,
    check: isOnlyByUncertainAge(facts, groundsIn(tier)),
    fact,
  };
};

/** To treat somebody as a minor protects them; it proves nothing against a suspect (domain.md 1.3 C5, 14.3 rule 1). */
const isOnlyByUncertainAge = ({ victims }: QualifyFacts, grounds: readonly Ground[]): boolean =>
  grounds.length === 1 &&
  grounds[0] === 'minor' &&
  victims.every(({ age }) => age === 'uncertain' || age >= 18);

const nonPunishmentOf = (
  { nonPunishment }: Regime,
  { victimOffences, from }: QualifyFacts,
): NonPunishment | null => {
  const { article, upToLevel, validFrom, facts } = nonPunishment;
  const raised = victimOffences.filter(({ directConsequence }) => directConsequence !== 'no');
  if (raised.length === 0) return null;
  const certain =
    !isBefore(from, validFrom) &&
    raised.every(
      ({ directConsequence, level }) =>
        directConsequence === 'yes' && (upToLevel === null || (level !== undefined && level <= upToLevel)),
    );
  // Where the article itself is unconfirmed, nothing about it is shown as settled.
  const isSettled = facts.every((id) => factById(id)?.class !== 'UNC');
  return { article, covers: certain, check: !certain || !isSettled, facts };
};

const isSmuggling = ({ smuggling, victims }: QualifyFacts): boolean =>
  smuggling?.gain === true && smuggling.irregular && victims.some(({ origin }) => origin === 'third-country');

/** Aggravated forms: unaccompanied minor, weak position, fraud, violence or threat, danger to life, serious harm. */
const smugglingOf = (facts: QualifyFacts): Qualification['smuggling'] => {
  if (!isSmuggling(facts)) return { indicated: false, victimStatus: null };
  const child = facts.victims.some(
    ({ origin, age, unaccompanied }) =>
      origin === 'third-country' && unaccompanied && (age === 'uncertain' || age < 18),
  );
  const forms: readonly Ground[] = [
    'force',
    'threat',
    'deception',
    'vulnerability',
    'life-endangered',
    'grave-harm',
    'death',
  ];
  const aggravated = child || groundsOf(facts).some((each) => forms.includes(each));
  return { indicated: true, victimStatus: aggravated ? 'possible' : 'not-indicated' };
};

const checksOf = (facts: QualifyFacts, applying: readonly Regime[]): readonly Check[] => {
  const asked = facts.purposes.includes('P5') && facts.consent !== 'no';
  const isOld = applying.some(({ id }) => id === 'old');
  const isNew = applying.some(({ id }) => id === 'new');
  const withMagistrate = [
    ...(applying.length > 1 ? ['fact.code.straddling'] : []),
    ...(isOld ? ['fact.code.time-rule'] : []),
    ...(isOld && isBefore(facts.from, fineActOf) ? ['fact.offence.fine-before-act'] : []),
    ...(isNew ? ['fact.code.in-force'] : []),
    // Abuse of power is named in two articles of the old Code; which one holds is not ours to say.
    ...(isOld && facts.means.includes('authority-abused') ? ['fact.offence.authority-means-old'] : []),
    ...(asked ? ['fact.definition.consent'] : []),
    ...(isNew && hasMinor(facts) && facts.purposes.includes('P1')
      ? ['fact.definition.minor-other-chapter']
      : []),
  ];
  return [
    ...withMagistrate.map((fact): Check => ({ with: 'reference-magistrate', fact })),
    ...(facts.victims.some(({ age }) => age === 'uncertain')
      ? [{ with: 'guardianship-service', fact: 'fact.minor.service-decides-age' } as const]
      : []),
    ...(facts.socialBreaches.length > 0
      ? [{ with: 'labour-auditor', fact: 'fact.carwash.ordinary-breach' } as const]
      : []),
  ];
};

/** Who can be asked before anything is decided: a centre without the name, and for work the labour auditor. */
const adviceFrom = (
  { purposes: found, socialBreaches }: QualifyFacts,
  asksFirst: boolean,
): readonly Check[] => [
  ...(asksFirst ? [{ with: 'recognised-centre', fact: 'fact.referral.advice-no-name' } as const] : []),
  ...(found.includes('P3') && socialBreaches.length === 0
    ? [{ with: 'labour-auditor', fact: 'fact.magistrate.labour-auditor' } as const]
    : []),
];
