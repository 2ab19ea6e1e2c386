/** Duties: who owes what, from which event it is known, when it is due, and who else may do it. */
import type { ErrorId } from './errors.ts';
import { factById, type FactClass } from './fact.ts';
import type { Payload } from './procedure.ts';

/** An event of the catalogue; every key given must be among the words given. */
export interface Occurrence {
  readonly event: string;
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

/** What does a duty. `laterDay`: only on a later day than the one on which the duty became known. `alsoBy`: who may do
 *  this deed beside owners and substitutes. */
export interface Deed extends Occurrence {
  readonly laterDay?: true;
  readonly alsoBy?: readonly string[];
}

/** What lets the owner know. `unless`: it says nothing once one of these has happened before, seen by the owner or not. */
export interface Moment extends Occurrence {
  readonly unless?: readonly Occurrence[];
}

/** When a duty is due: at the end of the phase in which it became known, or of the case; or so many days after it became
 *  known, 0 being the same day. */
export type Due = { readonly end: 'phase' | 'case' } | { readonly days: number };

export interface Duty {
  readonly id: string;
  /** Seats, or professionals no learner plays, who owe it. Missed only if the owner knew and could. */
  readonly owners: readonly string[];
  /** The moment of knowledge: the first of these. */
  readonly knownFrom: readonly Moment[];
  /** Id of a duty of the same owners that has to be known as well, in whichever order: known from the later of the two. */
  readonly knownWith?: string;
  /** Any one of these does it, when an owner or a substitute brings it about; before it became known, too. */
  readonly doneBy: readonly Deed[];
  /** Only what happens after it became known does it. */
  readonly anew?: true;
  /** From here on its owner can no longer do it: not done, and not missed. */
  readonly lapses?: readonly Occurrence[];
  /** Once it is done, or lapsed by one of these, what is known after one of these counts anew, and what was done before does not. */
  readonly renewedAfter?: readonly Occurrence[];
  readonly due: Due;
  /** Who else may do it, so that it is not missed when they did. */
  readonly substitutes: readonly string[];
  /** Owed only for people of these statuses; left out: for everybody. */
  readonly statuses?: readonly string[];
  readonly error: ErrorId;
  readonly fact: string;
}

const frontline = ['police-officer', 'chief-inspector', 'labour-inspector'];
const adults = ['third-country', 'eu', 'belgian', 'special-card'];
/** Who else meets a person and may do it: a duty is missed only when nobody did. */
const helpers = ['centre', 'hospital', 'person'];
const aroundChild = [
  'guardian',
  'guardianship-service',
  'immigration-office',
  'youth-services',
  'reception',
  'reference-magistrate',
  'other',
];

/** Who is there for a child and may do a duty of the frontline towards them (14.1 row 3; 9 guardians); an adult has none of them. */
const childsOwn = ['guardian', 'guardianship-service', 'youth-services', 'reception'];

/** Documents the Immigration Office issues on the answer or the opinion of a magistrate (domain.md 4.1 S3, S4). */
const onOpinion: readonly Occurrence[] = [{ event: 'certificate.issued' }, { event: 'a-card.issued' }];

/** In touch with a centre, or with a document: from here on the centre acts, and an officer who phones does harm (14.1 row 4). */
const withTheCentre: readonly Occurrence[] = [
  { event: 'victim.referred', where: { to: ['recognised-centre'] } },
  { event: 'annex15.issued' },
  ...onOpinion,
];

/** Said of a child who is no unaccompanied foreign minor: Belgian, or with a parent, by a view or by decision (5.1, 5.3 M9). Whether a
 *  report is owed on a doubt about them, or on an adult beside a Belgian child, is open (REVIEW.md, question 21). */
const belgian: readonly Occurrence[] = [
  { event: 'minor.met', where: { seems: ['belgian'] } },
  { event: 'unaccompanied.decided', where: { result: ['belgian'] } },
];
const notAlone: readonly Occurrence[] = [
  ...belgian,
  { event: 'minor.met', where: { seems: ['with-parent'] } },
  { event: 'unaccompanied.decided', where: { result: ['accompanied'] } },
];

const withVerifiedAdult: Occurrence = { event: 'child.handed-over', where: { to: ['verified-adult'] } };

/** The Service has closed its file: a child met alone later is met anew ("any authority that learns", 5.1). A hand-over closes none. */
const decidedAccompanied: readonly Occurrence[] = [
  { event: 'unaccompanied.decided', where: { result: ['accompanied'] } },
];
/** A child rightly with somebody: met alone later, they need a bed anew. */
const inGoodHands: readonly Occurrence[] = [
  { event: 'unaccompanied.decided', where: { result: ['accompanied', 'belgian'] } },
  withVerifiedAdult,
];

/** Of age, by the Service or by a birthday: whoever is seen as a child after that is none (5.2, 14.5). */
const ofAge: readonly Occurrence[] = [
  { event: 'age.decided', where: { by: ['guardianship-service'], result: ['adult'] } },
  { event: 'majority.reached' },
];

/** When an authority knows of a child who is alone: met so, or beside an adult whose authority over them is not proven
 *  (domain.md 2.6, 5.1, 5.3 M0). */
const childAlone: readonly Moment[] = [
  { event: 'minor.met', where: { seems: ['unaccompanied'] }, unless: ofAge },
  { event: 'adult.checked', where: { result: ['no-authority', 'open'] }, unless: ofAge },
  // Who was missing and is found needs a bed; of a child who was with somebody nothing is derived.
  { event: 'child.found', unless: [...notAlone, withVerifiedAdult, ...ofAge] },
];

/** Whether it is a child the Service must hear of: it has found them of age, or appointed a guardian. */
const serviceKnows: readonly Occurrence[] = [...ofAge, { event: 'guardian.appointed' }];

/** The same, found by somebody else than the Service: what it found itself nobody has to report to it. */
const aloneBeforeService: readonly Moment[] = [
  {
    event: 'minor.met',
    where: { seems: ['unaccompanied'] },
    unless: [{ event: 'unaccompanied.decided', where: { result: ['belgian'] } }, ...serviceKnows],
  },
  {
    event: 'adult.checked',
    where: { result: ['no-authority', 'open'], by: ['police', 'other'] },
    unless: [...belgian, ...serviceKnows],
  },
  {
    event: 'doubt.raised',
    where: { by: ['police', 'immigration-office', 'other'] },
    unless: [...notAlone, withVerifiedAdult, ...serviceKnows],
  },
];

/** From here on nobody owes what is owed for a child: of age, or not alone by decision of the Service. */
const noLongerAlone: readonly Occurrence[] = [
  ...ofAge,
  { event: 'unaccompanied.decided', where: { result: ['accompanied', 'belgian'] } },
];

export const duties: readonly Duty[] = [
  {
    id: 'inform-person',
    owners: frontline,
    knownFrom: [{ event: 'indicators.noticed' }],
    // Through somebody who is not independent, or in view of the exploiter, nobody has been informed.
    doneBy: [
      {
        event: 'information.given',
        where: { interpreter: ['professional', 'not-needed'], view: ['private'] },
      },
    ],
    due: { end: 'phase' },
    substitutes: [...frontline, 'centre', ...childsOwn],
    error: 'E-06',
    fact: 'fact.information.duty',
  },
  {
    id: 'refer-person',
    owners: frontline,
    knownFrom: [{ event: 'indicators.noticed' }],
    // An adult who does not want to go has been referred when the offer was made and explained and a contact was left
    // (domain.md 14.1 row 15); who says yes is brought into touch with a centre.
    doneBy: [
      { event: 'victim.referred', where: { to: ['recognised-centre'] } },
      { event: 'contact.left', where: { answer: ['refusal', 'no-decision'] } },
    ],
    // A wish to go home keeps nobody from offering: return is prepared and safe (domain.md 4.1 X2, 14.1 row 15).
    lapses: [{ event: 'person.gone' }],
    due: { end: 'phase' },
    substitutes: [...frontline, ...helpers],
    statuses: adults,
    error: 'E-07',
    fact: 'fact.referral.recognised-centre',
  },
  {
    id: 'inform-magistrate',
    owners: frontline,
    knownFrom: [{ event: 'indicators.noticed' }],
    doneBy: [{ event: 'magistrate.informed' }],
    // A document that needs the magistrate's answer or opinion, and the end of the file, show that the magistrate knows (4.1 S3, S4, X5).
    lapses: [...onOpinion, { event: 'file.closed' }, { event: 'judgment.given' }],
    due: { end: 'case' },
    substitutes: [...frontline, 'centre', ...childsOwn],
    error: 'E-08',
    // The need of the opinion is sourced; that the first officer must call is not (`fact.magistrate.call`).
    fact: 'fact.practice.magistrate-told',
  },
  {
    id: 'pass-indications',
    owners: frontline,
    // The evening clock runs for who is on the list of names, and for nobody else (14.1 row 7); a name that was passed on
    // stood there. Before any sign is known there are no indications to go with it.
    knownFrom: [{ event: 'names.listed' }, { event: 'indications.passed' }],
    knownWith: 'tell-immigration',
    doneBy: [{ event: 'indications.passed', where: { with: ['name-and-indications'] } }],
    due: { days: 0 },
    substitutes: frontline,
    statuses: ['third-country', 'special-card'],
    error: 'E-04',
    fact: 'fact.practice.indications-with-name',
  },
  {
    id: 'tell-immigration',
    owners: frontline,
    knownFrom: [{ event: 'indicators.noticed' }],
    doneBy: [
      { event: 'indications.passed', where: { with: ['name-and-indications'] } },
      // A request tells the Immigration Office, too: by the police it is void (T6), and heard all the same.
      { event: 'document.requested', where: { by: ['centre', 'police'] } },
    ],
    // Who issued a document knows of the person (4.1: the Immigration Office decides).
    lapses: [{ event: 'person.gone' }, { event: 'return.chosen' }, { event: 'annex15.issued' }, ...onOpinion],
    due: { end: 'case' },
    substitutes: [...frontline, 'centre'],
    statuses: ['third-country', 'special-card'],
    error: 'E-35',
    fact: 'fact.immigration.informed',
  },
  {
    id: 'offer-again',
    owners: frontline,
    // After the referral the centre acts (14.1 row 4): who offers again then is open, and nobody is blamed for it.
    knownFrom: [{ event: 'help.refused', unless: withTheCentre }],
    // One calm offer later: on the day of the refusal another one would press. Who says yes after all is referred the same day.
    doneBy: [
      { event: 'help.offered', laterDay: true },
      { event: 'victim.referred', where: { to: ['recognised-centre'] } },
    ],
    anew: true,
    // Whoever brought them to the centre, from there on nobody rings the person past it.
    lapses: [{ event: 'return.chosen' }, ...withTheCentre, { event: 'person.gone' }],
    due: { end: 'case' },
    substitutes: [...frontline, 'centre'],
    statuses: adults,
    error: 'E-24',
    fact: 'fact.practice.one-calm-offer',
  },
  {
    id: 'request-document',
    owners: ['centre'],
    knownFrom: [{ event: 'victim.referred', where: { to: ['recognised-centre'] } }],
    // Who speaks at once needs no Annex 15: the person does it themselves. Nobody but the centre requests.
    doneBy: [
      { event: 'document.requested', where: { by: ['centre'] } },
      { event: 'statement.made', alsoBy: ['person'] },
    ],
    // Who refuses, goes home or is gone wants no document, and who holds it needs no request: nothing was missed.
    lapses: [
      { event: 'help.refused' },
      { event: 'annex15.issued' },
      ...onOpinion,
      { event: 'return.chosen' },
      { event: 'person.gone' },
    ],
    due: { end: 'case' },
    substitutes: [],
    statuses: ['third-country', 'special-card'],
    error: 'E-07',
    fact: 'fact.residence.centre-requests',
  },
  {
    id: 'secure-wages',
    owners: frontline,
    knownFrom: [{ event: 'wages.noticed' }],
    doneBy: [{ event: 'wages.recorded' }, { event: 'wages.claimed', alsoBy: ['person'] }],
    due: { end: 'phase' },
    substitutes: [...frontline, 'centre', ...childsOwn],
    error: 'E-18',
    fact: 'fact.practice.belongings',
  },
  {
    id: 'secure-belongings',
    owners: frontline,
    knownFrom: [{ event: 'belongings.noticed' }],
    doneBy: [{ event: 'belongings.secured' }],
    lapses: [{ event: 'person.gone' }],
    due: { end: 'phase' },
    substitutes: [...frontline, 'centre', ...childsOwn],
    error: 'E-18',
    fact: 'fact.practice.belongings',
  },
  // Of minors. The guardian begins when appointed and cannot report on the first day (domain.md 14.1 row 3). Signs of
  // trafficking do not say that somebody is a minor: the clock begins with a child who is alone, or with a doubt about age.
  {
    id: 'report-minor',
    owners: frontline,
    knownFrom: aloneBeforeService,
    // A form has reached the Service, whatever it lacks; a telephone call alone is half a report (14.1 row 14).
    doneBy: [{ event: 'minor.reported', where: { form: ['sent', 'without-box', 'without-copy'] } }],
    // A guardian is there: the Service knows.
    lapses: [...noLongerAlone, { event: 'guardian.appointed' }],
    renewedAfter: decidedAccompanied,
    due: { days: 0 },
    substitutes: [...frontline, ...helpers, ...aroundChild],
    statuses: ['minor'],
    error: 'E-09',
    fact: 'fact.minor.same-day',
  },
  {
    id: 'shelter-child',
    owners: frontline,
    knownFrom: childAlone,
    doneBy: [
      {
        event: 'child.handed-over',
        where: {
          to: ['reception', 'specialised-reception', 'hospital', 'youth-services', 'verified-adult'],
        },
      },
    ],
    lapses: [...noLongerAlone, { event: 'child.missing' }],
    renewedAfter: [...inGoodHands, { event: 'child.missing' }],
    due: { end: 'phase' },
    substitutes: [...frontline, ...helpers, ...aroundChild],
    statuses: ['minor'],
    error: 'E-31',
    fact: 'fact.minor.safe-bed',
  },
  {
    id: 'secure-support',
    owners: ['guardian'],
    knownFrom: [{ event: 'signs.known-to-guardian' }],
    // A bed is not the guardian's to give: asking for it is.
    doneBy: [
      { event: 'support.requested' },
      { event: 'child.handed-over', where: { to: ['specialised-reception'] } },
    ],
    // The document of three months needs it (5.3 M4): in general protection none is sought, and what is owed there is open.
    lapses: [
      ...noLongerAlone,
      { event: 'child.missing' },
      { event: 'general-protection.chosen' },
      { event: 'guardianship.ended' },
    ],
    due: { end: 'phase' },
    substitutes: [...frontline, ...helpers, ...aroundChild],
    statuses: ['minor'],
    error: 'E-36',
    fact: 'fact.minor.support-arranged',
  },
];

/** Whether an event with this payload is the occurrence meant. */
export const isOccurrence = ({ event, where }: Occurrence, happened: string, payload: Payload): boolean =>
  event === happened &&
  Object.entries(where ?? {}).every(([name, words]) => words.includes(payload[name] ?? ''));

/** Whether somebody may do what a deed of the duty asks; left out: somebody who may. */
export const mayDo = (duty: Duty, { alsoBy = [] }: Deed, who: string | undefined): boolean =>
  who === undefined || [...duty.owners, ...duty.substitutes, ...alsoBy].includes(who);

/** Whether the seat owes the duty for a person of this status. */
export const isOwed = (duty: Duty, seat: string, status: string): boolean =>
  duty.owners.includes(seat) && (duty.statuses?.includes(status) ?? true);

/** The class of the fact the duty rests on; never UNC. */
export const classOfDuty = (duty: Duty): FactClass | undefined => factById(duty.fact)?.class;
