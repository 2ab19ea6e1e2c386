/** The closed catalogue of procedure events with their payloads. A case can emit nothing else. */
import type { EventKind, Payload } from './procedure.ts';

const presence = [
  'nobody-else',
  'interpreter',
  'guardian',
  'support-person',
  'co-worker',
  'exploiter',
  'exploiters-contact',
  'lawyer',
  'guardian-and-lawyer',
  'parent',
];

export const eventKinds: readonly EventKind[] = [
  // Of several signs together; one alone proves nothing and is asked about without a name (domain.md 2.2).
  { id: 'indicators.noticed', payload: {} },
  {
    id: 'information.given',
    payload: {
      interpreter: ['professional', 'improper', 'none', 'not-needed'],
      view: ['private', 'before-exploiter'],
    },
  },
  { id: 'help.offered', payload: {} },
  // The offer was explained and a contact left with the person (14.1 row 15): what a referral is for who does not want to go.
  { id: 'contact.left', payload: { answer: ['refusal', 'no-decision', 'acceptance'] } },
  { id: 'help.refused', payload: {} },
  // `recognised-centre`: with the person's yes; without it, with conduct `referral-forced`. `general-shelter`: instead of a centre. A
  // bed for the night beside a referral, or of somebody undecided for whom a contact was left, is `night-bed.found`.
  { id: 'victim.referred', payload: { to: ['recognised-centre', 'general-shelter'] } },
  { id: 'night-bed.found', payload: {} },
  { id: 'person.sent-back', payload: {} },
  { id: 'person.gone', payload: {} },
  { id: 'advice.asked', payload: { named: ['no', 'yes'] } },
  { id: 'magistrate.informed', payload: {} },
  { id: 'facts.recorded', payload: { how: ['observed', 'opinion'] } },
  {
    id: 'document.requested',
    payload: { by: ['centre', 'police', 'lawyer', 'employer', 'guardian', 'other'] },
  },
  { id: 'annex15.issued', payload: { 'names-trafficking': ['no', 'yes'] } },
  {
    id: 'person.questioned',
    payload: {
      // The category it was held in. `medical`: is anybody hurt, before anything else.
      kind: ['medical', 'safety', 'victim', 'suspect'],
      present: presence,
      interpreter: ['professional', 'improper', 'none', 'not-needed'],
    },
    // What was asked, which need not be of that category (14.1 row 13); left out: it was. `safety`: needs, who keeps the papers,
    // whether somebody is free to leave (3.3 step 4). `exploitation`: the whole of what was done to the person, and of what they were
    // made to do. What somebody tells unasked is `statement.made {own}`.
    optional: { about: ['safety', 'exploitation', 'own-offence'] },
  },
  { id: 'statement.made', payload: { initiative: ['own', 'offered', 'pressed'] } },
  { id: 'certificate.issued', payload: {} },
  { id: 'certificate.renewed', payload: {} },
  { id: 'a-card.issued', payload: {} },
  { id: 'a-card.renewed', payload: {} },
  { id: 'permanent.granted', payload: {} },
  { id: 'return.chosen', payload: {} },
  { id: 'contact.renewed', payload: { initiative: ['own', 'exploiter', 'coerced'] } },
  { id: 'status.withdrawn', payload: { ground: ['contact', 'fraud', 'cooperation', 'public-order'] } },
  // Dropped, or not about trafficking. A judgment closes no file in this sense.
  { id: 'file.closed', payload: {} },
  { id: 'judgment.given', payload: {} },
  { id: 'removal.ordered', payload: {} },
  // With a view to removal, or of a child as "protection". Held for a control, or arrested for an own offence: `person.held`.
  { id: 'person.detained', payload: {} },
  { id: 'person.held', payload: { for: ['control', 'own-offence'] } },
  // The evening's list of names that goes to the police and the Immigration Office (14.1 row 7).
  { id: 'names.listed', payload: {} },
  { id: 'indications.passed', payload: { with: ['name-and-indications', 'name-only'] } },
  // Papers, telephone or belongings kept by somebody else or about to stay behind.
  { id: 'belongings.noticed', payload: {} },
  { id: 'belongings.secured', payload: { what: ['papers', 'telephone', 'belongings', 'all'] } },
  // Unpaid wages run beside any procedure (14.1 row 8).
  { id: 'wages.noticed', payload: {} },
  { id: 'wages.explained', payload: {} },
  { id: 'wages.recorded', payload: {} },
  { id: 'wages.claimed', payload: {} },
  { id: 'wages.settled', payload: {} },
  // Of special-card staff only (domain.md 6).
  { id: 'card.lapsed', payload: {}, only: 'special-card' },
  { id: 'protocol.informed', payload: { address: ['no', 'yes'] }, only: 'special-card' },
  // Past Protocol. A step of Protocol's own towards the embassy is none (domain.md 6).
  { id: 'embassy.called', payload: { named: ['no', 'yes'] }, only: 'special-card' },
  {
    id: 'residence.entered',
    payload: { basis: ['consent', 'waiver', 'immediate-danger', 'none'] },
    only: 'special-card',
  },
  { id: 'immunity.invoked', payload: { to: ['limit-search', 'drop-file'] }, only: 'special-card' },
  { id: 'prosecution.barred', payload: {}, only: 'special-card' },
  // Of smuggled people only (domain.md 1.2).
  { id: 'smuggling.assessed', payload: { form: ['simple', 'aggravated'] }, only: 'smuggled' },
  // Of minors only (domain.md 5.3, 14.1 rows 11 to 14).
  // Somebody who says or seems to be under 18. An adult without proven authority leaves a child unaccompanied (5.1).
  { id: 'minor.met', payload: { seems: ['unaccompanied', 'with-parent', 'belgian'] }, only: 'minor' },
  // `sent`: with the box on trafficking filled in and the copy to the Immigration Office.
  {
    id: 'minor.reported',
    payload: { form: ['sent', 'without-box', 'without-copy', 'telephone-only'] },
    only: 'minor',
  },
  { id: 'identification.started', payload: {}, only: 'minor' },
  {
    id: 'doubt.raised',
    payload: { by: ['police', 'immigration-office', 'guardianship-service', 'other'] },
    only: 'minor',
  },
  {
    id: 'age.decided',
    payload: {
      by: ['guardianship-service', 'police', 'immigration-office', 'other'],
      result: ['minor', 'adult'],
    },
    only: 'minor',
  },
  // The order of an age assessment: papers, interview, opinions and information, free consent, a test last (14.1 row 12).
  {
    id: 'age.step-taken',
    payload: { step: ['papers', 'interview', 'opinions', 'information'] },
    only: 'minor',
  },
  { id: 'age.consent', payload: { answer: ['given', 'refused'] }, only: 'minor' },
  {
    id: 'age.tested',
    payload: { order: ['interview-and-consent', 'no-interview', 'no-consent'] },
    only: 'minor',
  },
  { id: 'age.appealed', payload: {}, only: 'minor' },
  {
    id: 'unaccompanied.decided',
    payload: { result: ['unaccompanied', 'european', 'accompanied', 'belgian'] },
    only: 'minor',
  },
  {
    id: 'adult.checked',
    payload: {
      by: ['guardianship-service', 'police', 'other'],
      result: ['authority', 'no-authority', 'open'],
    },
    only: 'minor',
  },
  { id: 'guardian.appointed', payload: {}, only: 'minor' },
  { id: 'guardianship.ended', payload: {}, only: 'minor' },
  // From the report, because of the pool for trafficking, or by what the guardian sees.
  { id: 'signs.known-to-guardian', payload: {}, only: 'minor' },
  { id: 'support.requested', payload: {}, only: 'minor' },
  { id: 'lawyer.requested', payload: { by: ['guardian', 'police', 'other'] }, only: 'minor' },
  // The confidential talk before a child is heard as a suspect.
  { id: 'lawyer.consulted', payload: { talk: ['held', 'waived', 'not-held'] }, only: 'minor' },
  { id: 'hearing.announced', payload: { kind: ['victim', 'suspect'] }, only: 'minor' },
  { id: 'non-punishment.raised', payload: { by: ['guardian', 'lawyer', 'police'] }, only: 'minor' },
  { id: 'school.arranged', payload: {}, only: 'minor' },
  { id: 'child.missing', payload: {}, only: 'minor' },
  {
    id: 'child.missing-reported',
    payload: { to: ['police', 'reception', 'guardianship-service', 'child-focus'] },
    only: 'minor',
  },
  { id: 'child.found', payload: {}, only: 'minor' },
  {
    id: 'child.handed-over',
    // `verified-adult`: authority checked, by the Service for an unaccompanied child, and the family not involved.
    payload: {
      to: [
        'verified-adult',
        'involved-adult',
        'unverified-adult',
        'reception',
        'specialised-reception',
        'hospital',
        'youth-services',
      ],
    },
    only: 'minor',
  },
  { id: 'general-protection.chosen', payload: {}, only: 'minor' },
  { id: 'durable-solution.proposed', payload: { by: ['guardian', 'other'] }, only: 'minor' },
  { id: 'durable-solution.decided', payload: {}, only: 'minor' },
  { id: 'majority.reached', payload: {}, only: 'minor' },
];

/** Conduct breaches: declared by a case when an act is one, from this closed list, never derived. */
export const conductKinds = [
  'pressure',
  'promise',
  'exploiter-present',
  'improper-interpreter',
  'blame',
  'joint-interview',
  'identity-disclosed',
  'help-conditional',
  'refusal-closed',
  'unlawful-entry',
  'lifeline-taken',
  'bias',
  'dismissed-on-wrong-law',
  'accusation',
  'cluster-dismissed',
  'story-repeated',
  'chain-ignored',
  'kept-with-exploiter',
  'full-hearing-early',
  'distress-ignored',
  'past-the-centre',
  'referral-forced',
  'confrontation',
  'wrong-hearing-category',
  'child-as-offender',
  'choice-put-to-child',
  'place-told',
  'tipping-off',
  'account-closed',
] as const;
export type ConductKind = (typeof conductKinds)[number];

/** Which error a conduct breach shows and on which fact of the register it rests; in which stages: `conductBreach`. */
export const conductErrors: Readonly<Record<ConductKind, { error: string; fact: string }>> = {
  // From the first meeting on, so on agreed practice; the law of the 45 days stands in the adult table (14.1 row 9).
  pressure: { error: 'E-05', fact: 'fact.practice.no-pressure' },
  promise: { error: 'E-13', fact: 'fact.residence.no-promise' },
  'exploiter-present': { error: 'E-01', fact: 'fact.practice.separate' },
  'improper-interpreter': { error: 'E-02', fact: 'fact.practice.interpreter' },
  blame: { error: 'E-29', fact: 'fact.practice.no-blame' },
  'joint-interview': { error: 'E-17', fact: 'fact.practice.separate-workers' },
  'identity-disclosed': { error: 'E-14', fact: 'fact.identity.protected' },
  'help-conditional': { error: 'E-05', fact: 'fact.practice.no-pressure' },
  'refusal-closed': { error: 'E-24', fact: 'fact.practice.refusal-open' },
  // Agreed practice for every seat: the sourced rule is the social inspector's, and the basis of the police is not confirmed.
  'unlawful-entry': { error: 'E-26', fact: 'fact.practice.basis-before-bed' },
  'lifeline-taken': { error: 'E-18', fact: 'fact.practice.belongings' },
  bias: { error: 'E-15', fact: 'fact.indicators.not-origin' },
  'dismissed-on-wrong-law': { error: 'E-03', fact: 'fact.definition.action-purpose' },
  accusation: { error: 'E-16', fact: 'fact.indicators.one-sign' },
  'cluster-dismissed': { error: 'E-16', fact: 'fact.indicators.cluster' },
  'story-repeated': { error: 'E-23', fact: 'fact.practice.one-interview' },
  'chain-ignored': { error: 'E-25', fact: 'fact.practice.chain' },
  'kept-with-exploiter': { error: 'E-17', fact: 'fact.practice.separate-workers' },
  'full-hearing-early': { error: 'E-34', fact: 'fact.practice.orienting-talk' },
  'distress-ignored': { error: 'E-34', fact: 'fact.practice.orienting-talk' },
  'past-the-centre': { error: 'E-34', fact: 'fact.practice.through-centre' },
  // Over the head of an adult, who decides (domain.md 2.5); its words are about any adult.
  'referral-forced': { error: 'E-37', fact: 'fact.relationship.adult-decides' },
  confrontation: { error: 'E-01', fact: 'fact.practice.no-confrontation' },
  'wrong-hearing-category': { error: 'E-10', fact: 'fact.minor.safety-questions' },
  'child-as-offender': { error: 'E-10', fact: 'fact.minor.not-only-offender' },
  'choice-put-to-child': { error: 'E-05', fact: 'fact.minor.best-interests' },
  'place-told': { error: 'E-14', fact: 'fact.minor.no-location' },
  'tipping-off': { error: 'E-21', fact: 'fact.bank.tipping-off' },
  'account-closed': { error: 'E-21', fact: 'fact.bank.keep-serving' },
};

/** Every key an event can carry, with its words, those that may be left out among them. */
export const wordsOfEvent = ({ payload, optional = {} }: EventKind): EventKind['payload'] => ({
  ...payload,
  ...optional,
});

/** Finds what is wrong with an event and payload: unknown event, unknown key, unknown word, missing key. Empty when right. */
export const payloadFaults = (event: string, payload: Payload): readonly string[] => {
  const kind = eventKinds.find((each) => each.id === event);
  if (!kind) return [event];
  const words = wordsOfEvent(kind);
  const unknown = Object.keys(payload).filter((name) => !Object.hasOwn(words, name));
  const wrong = Object.entries(words).flatMap(([name, some]) =>
    some.includes(payload[name] ?? '') || (!Object.hasOwn(kind.payload, name) && payload[name] === undefined)
      ? []
      : [`${name}=${payload[name] ?? ''}`],
  );
  return [...unknown, ...wrong];
};
