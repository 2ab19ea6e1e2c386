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
];

export const eventKinds: readonly EventKind[] = [
  { id: 'indicators.noticed', payload: {} },
  {
    id: 'information.given',
    payload: {
      interpreter: ['professional', 'improper', 'none', 'not-needed'],
      view: ['private', 'before-exploiter'],
    },
  },
  { id: 'help.offered', payload: {} },
  { id: 'help.refused', payload: {} },
  { id: 'victim.referred', payload: { to: ['recognised-centre', 'general-shelter'] } },
  { id: 'advice.asked', payload: { named: ['no', 'yes'] } },
  { id: 'magistrate.informed', payload: {} },
  { id: 'document.requested', payload: { by: ['centre', 'police', 'lawyer', 'employer', 'other'] } },
  { id: 'annex15.issued', payload: { 'names-trafficking': ['no', 'yes'] } },
  {
    id: 'person.questioned',
    payload: {
      kind: ['safety', 'victim', 'suspect'],
      present: presence,
      interpreter: ['professional', 'improper', 'none', 'not-needed'],
    },
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
  { id: 'file.closed', payload: {} },
  { id: 'removal.ordered', payload: {} },
  { id: 'person.detained', payload: {} },
  { id: 'indications.passed', payload: { with: ['name-and-indications', 'name-only'] } },
  // Unpaid wages run beside any procedure (14.1 row 8).
  { id: 'wages.noticed', payload: {} },
  { id: 'wages.explained', payload: {} },
  { id: 'wages.recorded', payload: {} },
  { id: 'wages.claimed', payload: {} },
  { id: 'wages.settled', payload: {} },
  // Of special-card staff only (domain.md 6).
  { id: 'card.lapsed', payload: {}, only: 'special-card' },
  { id: 'protocol.informed', payload: { address: ['no', 'yes'] }, only: 'special-card' },
  { id: 'embassy.called', payload: { named: ['no', 'yes'] }, only: 'special-card' },
  { id: 'residence.entered', payload: { basis: ['consent', 'waiver', 'none'] }, only: 'special-card' },
  { id: 'immunity.invoked', payload: { to: ['limit-search', 'drop-file'] }, only: 'special-card' },
  { id: 'worker.sent-back', payload: {}, only: 'special-card' },
  // Of smuggled people only (domain.md 1.2).
  { id: 'smuggling.assessed', payload: { form: ['simple', 'aggravated'] }, only: 'smuggled' },
  // Of minors only (domain.md 5.3, 14.1 rows 11 to 14).
  { id: 'minor.met', payload: {}, only: 'minor' },
  { id: 'minor.reported', payload: { form: ['sent', 'telephone-only'] }, only: 'minor' },
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
  {
    id: 'unaccompanied.decided',
    payload: { result: ['unaccompanied', 'accompanied', 'belgian'] },
    only: 'minor',
  },
  { id: 'guardian.appointed', payload: {}, only: 'minor' },
  {
    id: 'child.handed-over',
    payload: { to: ['verified-adult', 'unverified-adult', 'reception', 'specialised-reception'] },
    only: 'minor',
  },
  { id: 'general-protection.chosen', payload: {}, only: 'minor' },
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
] as const;
export type ConductKind = (typeof conductKinds)[number];

/** Which error a conduct breach shows and on which fact of the register it rests. */
export const conductErrors: Readonly<Record<ConductKind, { error: string; fact: string }>> = {
  pressure: { error: 'E-05', fact: 'fact.reflection.no-pressure' },
  promise: { error: 'E-13', fact: 'fact.residence.no-promise' },
  'exploiter-present': { error: 'E-01', fact: 'fact.practice.separate' },
  'improper-interpreter': { error: 'E-02', fact: 'fact.practice.interpreter' },
  blame: { error: 'E-03', fact: 'fact.practice.no-blame' },
  'joint-interview': { error: 'E-17', fact: 'fact.practice.separate' },
  'identity-disclosed': { error: 'E-14', fact: 'fact.identity.protected' },
  'help-conditional': { error: 'E-05', fact: 'fact.reflection.no-pressure' },
  'refusal-closed': { error: 'E-24', fact: 'fact.practice.refusal-open' },
  'unlawful-entry': { error: 'E-26', fact: 'fact.housing.basis' },
  'lifeline-taken': { error: 'E-18', fact: 'fact.practice.belongings' },
  bias: { error: 'E-15', fact: 'fact.indicators.not-origin' },
};

/** Finds what is wrong with an event and payload: unknown event, unknown key, unknown word, missing key. Empty when right. */
export const payloadFaults = (event: string, payload: Payload): readonly string[] => {
  const kind = eventKinds.find((each) => each.id === event);
  if (!kind) return [event];
  const unknown = Object.keys(payload).filter((name) => !Object.hasOwn(kind.payload, name));
  const wrong = Object.entries(kind.payload).flatMap(([name, words]) =>
    words.includes(payload[name] ?? '') ? [] : [`${name}=${payload[name] ?? ''}`],
  );
  return [...unknown, ...wrong];
};
