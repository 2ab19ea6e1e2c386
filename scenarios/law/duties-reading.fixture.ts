/** A second reading of the duties, from domain.md 3.3, 5.1, 14.1 and 14.5: owed by, for whom, known by, done by, ended by, due. */

export interface Reading {
  readonly duty: string;
  readonly owners: readonly string[];
  /** For whom it is owed. */
  readonly statuses: readonly string[];
  /** Events, with the words that matter, in the order of the catalogue. */
  readonly known: readonly string[];
  /** What must be known as well. */
  readonly once?: string;
  /** What says nothing, and after which events: 14.1 row 4; 5.1 and 5.3 M9. */
  readonly silentAfter?: Readonly<Record<string, readonly string[]>>;
  /** After these it is owed anew, though done or lapsed: 5.1, "any authority that learns"; 5.3 M1, "now". */
  readonly renewedAfter?: readonly string[];
  readonly done: readonly string[];
  /** Of `done`, what does it on a later day only. */
  readonly doneLater?: readonly string[];
  readonly ended: readonly string[];
  readonly due: 'phase' | 'case' | 'day';
  /** Who may do it, its owners among them. */
  readonly doers: readonly string[];
  /** What the person themselves may do of it, where they are not among `doers`. */
  readonly byPerson?: readonly string[];
}

export const officers = ['police-officer', 'chief-inspector', 'labour-inspector'];
export const around = [
  ...['guardian', 'guardianship-service', 'immigration-office', 'youth-services', 'reception'],
  ...['reference-magistrate', 'other'],
];
const signs = ['indicators.noticed'];
const gone = ['person.gone', 'return.chosen'];
const ownStatements = ['own', 'offered', 'pressed'].map((initiative) => `statement.made ${initiative}`);
/** A child who is alone: met so, or beside somebody whose authority over them is not proven (5.3 M0, "alone or with unverified adult"). */
const unproven = (by: string) => [`adult.checked ${by} no-authority`, `adult.checked ${by} open`];
const aloneBeforeService = ['minor.met unaccompanied', ...['police', 'other'].flatMap(unproven)];
const alone = [...aloneBeforeService, ...unproven('guardianship-service')];
/** Documents on the answer or the opinion of a magistrate (4.1 S3, S4). */
const onOpinion = ['certificate.issued', 'a-card.issued'];
const noChildAlone = [
  'age.decided guardianship-service adult',
  'unaccompanied.decided accompanied',
  'unaccompanied.decided belgian',
  'majority.reached',
];
const belgian = ['minor.met belgian', 'unaccompanied.decided belgian'];
const notAlone = [...belgian, 'minor.met with-parent', 'unaccompanied.decided accompanied'];
/** 5.2, 14.5: of age; and of a report, whose guardian is there. */
const ofAge = ['age.decided guardianship-service adult', 'majority.reached'];
const serviceKnows = [...ofAge, 'guardian.appointed'];
const withAunt = 'child.handed-over verified-adult';
const inGoodHands = [
  'unaccompanied.decided accompanied',
  'unaccompanied.decided belgian',
  'child.handed-over verified-adult',
];
const doubts = ['police', 'immigration-office', 'other'].map((by) => `doubt.raised ${by}`);
export const adults = ['third-country', 'eu', 'belgian', 'special-card'];
export const minors = ['minor'];
/** Who needs a document to stay. */
const withoutStay = ['third-country', 'special-card'];
const police = {
  owners: officers,
  statuses: [...adults, ...minors],
  ended: [],
  doers: [...officers, 'centre'],
};
/** 14.1 row 3, "a way to be done by another"; 9: a guardian keeps contact with the magistrate. An adult has none of these. */
const withChildsOwn = [
  ...officers,
  ...['centre', 'guardian', 'guardianship-service', 'youth-services', 'reception'],
];
const anybodyNear = [...officers, 'centre', 'hospital', 'person'];
const withIndications = 'indications.passed name-and-indications';
const toCentre = 'victim.referred recognised-centre';

export const readings: readonly Reading[] = [
  {
    ...police,
    duty: 'inform-person',
    doers: withChildsOwn,
    known: signs,
    done: ['information.given professional private', 'information.given not-needed private'],
    due: 'phase',
  },
  {
    ...police,
    duty: 'refer-person',
    statuses: adults,
    known: signs,
    done: ['contact.left refusal', 'contact.left no-decision', toCentre],
    // 4.1 X2: return is prepared and safe, so who wants to go home is offered help, too.
    ended: ['person.gone'],
    due: 'phase',
    doers: anybodyNear,
  },
  {
    ...police,
    duty: 'inform-magistrate',
    doers: withChildsOwn,
    known: signs,
    done: ['magistrate.informed'],
    // 14.1 row 3: a document on the magistrate's answer, and the end of the file, were never without the magistrate.
    ended: [...onOpinion, 'file.closed', 'judgment.given'],
    due: 'case',
  },
  {
    ...police,
    duty: 'pass-indications',
    statuses: withoutStay,
    known: ['names.listed', withIndications, 'indications.passed name-only'],
    once: 'indicators.noticed',
    done: [withIndications],
    due: 'day',
    doers: officers,
  },
  {
    ...police,
    duty: 'tell-immigration',
    statuses: withoutStay,
    known: signs,
    done: ['document.requested centre', 'document.requested police', withIndications],
    // The Office knows of whom it gave a document.
    ended: [...gone, 'annex15.issued no', 'annex15.issued yes', ...onOpinion],
    due: 'case',
  },
  {
    ...police,
    duty: 'offer-again',
    statuses: adults,
    known: ['help.refused'],
    // After S1 the centre acts, and an officer who phones does harm.
    silentAfter: { 'help.refused': [toCentre, 'annex15.issued no', 'annex15.issued yes', ...onOpinion] },
    done: ['help.offered', toCentre],
    doneLater: ['help.offered'],
    ended: ['person.gone', 'annex15.issued no', 'annex15.issued yes', ...onOpinion, 'return.chosen'],
    due: 'case',
  },
  {
    ...police,
    duty: 'request-document',
    statuses: withoutStay,
    owners: ['centre'],
    known: [toCentre],
    done: ['document.requested centre', ...ownStatements],
    // 14.1 row 3, "knew and could": what the person holds already is asked for no more, whoever issued it without a request.
    ended: ['help.refused', 'annex15.issued no', 'annex15.issued yes', ...onOpinion, ...gone],
    due: 'case',
    doers: ['centre'],
    byPerson: ownStatements,
  },
  {
    ...police,
    duty: 'secure-wages',
    doers: withChildsOwn,
    known: ['wages.noticed'],
    done: ['wages.recorded', 'wages.claimed'],
    due: 'phase',
    byPerson: ['wages.claimed'],
  },
  {
    ...police,
    duty: 'secure-belongings',
    doers: withChildsOwn,
    known: ['belongings.noticed'],
    done: ['papers', 'telephone', 'belongings', 'all'].map((what) => `belongings.secured ${what}`),
    ended: ['person.gone'],
    due: 'phase',
  },
  {
    ...police,
    duty: 'report-minor',
    statuses: minors,
    // 5.1: the Service is told; what it found itself nobody has to tell it.
    known: [...aloneBeforeService, ...doubts],
    // A Belgian child is no unaccompanied foreign minor; one with a parent is not alone, whatever the doubt. Of whom it found of age,
    // or gave a guardian, the Service knows.
    silentAfter: {
      'minor.met unaccompanied': ['unaccompanied.decided belgian', ...serviceKnows],
      ...Object.fromEntries(doubts.map((doubt) => [doubt, [...notAlone, withAunt, ...serviceKnows]])),
      ...Object.fromEntries(
        ['police', 'other'].flatMap(unproven).map((check) => [check, [...belgian, ...serviceKnows]]),
      ),
    },
    // A hand-over closes no file of the Service.
    renewedAfter: ['unaccompanied.decided accompanied'],
    // 14.1 row 14: a form, not a telephone call; 10, E-09: the child NOT reported.
    done: ['minor.reported sent', 'minor.reported without-box', 'minor.reported without-copy'],
    ended: [...noChildAlone, 'guardian.appointed'],
    due: 'day',
    doers: [...anybodyNear, ...around],
  },
  {
    ...police,
    duty: 'shelter-child',
    statuses: minors,
    // A bed now (5.3 M1): for who is found again, too; of a child who was with somebody domain.md says nothing.
    known: [...alone, 'child.found'],
    silentAfter: {
      ...Object.fromEntries(alone.map((each) => [each, ofAge])),
      'child.found': [...notAlone, withAunt, ...ofAge],
    },
    renewedAfter: [...inGoodHands, 'child.missing'],
    done: ['reception', 'specialised-reception', 'hospital', 'youth-services', 'verified-adult'].map(
      (to) => `child.handed-over ${to}`,
    ),
    ended: [...noChildAlone, 'child.missing'],
    due: 'phase',
    doers: [...anybodyNear, ...around],
  },
  {
    ...police,
    duty: 'secure-support',
    owners: ['guardian'],
    statuses: minors,
    known: ['signs.known-to-guardian'],
    done: ['support.requested', 'child.handed-over specialised-reception'],
    // 5.3 M4: the document of three months needs it. What is owed in general protection, or without a guardian, is open.
    ended: [...noChildAlone, 'child.missing', 'general-protection.chosen', 'guardianship.ended'],
    due: 'phase',
    doers: [...anybodyNear, ...around],
  },
];
