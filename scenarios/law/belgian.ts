/** Belgian victims, domain.md 4.3: the same detection and support by a centre, and no residence step. */
import { adult } from './adult.ts';
import { overlayOf } from './overlay.ts';
import type { Row, Stage } from './procedure.ts';
import { breach } from './shared-rows.ts';

const facts: Readonly<Record<string, readonly string[]>> = {
  none: ['fact.referral.frontline-refers', 'fact.track.belgian'],
  refused: ['fact.practice.refusal-open'],
  referred: ['fact.referral.recognised-centre', 'fact.track.belgian'],
};

const stages: readonly Stage[] = adult.stages.flatMap((stage) => {
  const own = facts[stage.id];
  return own ? [{ ...stage, facts: own }] : [];
});

/** Steps of the residence procedure: for a Belgian they change nothing. */
const residence = [
  'document.requested',
  'certificate.issued',
  'certificate.renewed',
  'a-card.issued',
  'a-card.renewed',
  'permanent.granted',
  'return.chosen',
  'contact.renewed',
  'status.withdrawn',
  'file.closed',
  'indications.passed',
  'names.listed',
  'judgment.given',
];

const rows: readonly Row[] = [
  {
    from: 'any',
    on: 'statement.made',
    where: { initiative: ['pressed'] },
    ...breach('statement-pressed', 'E-05', 'fact.practice.no-pressure'),
  },
  { from: 'any', on: 'statement.made', fact: 'fact.track.belgian' },
  {
    from: 'any',
    on: 'annex15.issued',
    where: { 'names-trafficking': ['yes'] },
    ...breach('document-names-trafficking', 'E-14', 'fact.reflection.document-neutral'),
  },
  { from: 'any', on: 'annex15.issued', fact: 'fact.track.belgian' },
  ...residence.map((on): Row => ({ from: 'any', on, fact: 'fact.track.belgian' })),
  // The rules that are not confirmed are those of people without papers.
  { from: 'any', on: 'person.held', where: { for: ['control'] }, fact: 'fact.track.belgian' },
  { from: 'any', on: 'person.held', fact: 'fact.non-punishment.not-a-ban' },
  // Somebody taken for a person without stay: the check was not made.
  {
    from: 'any',
    on: 'removal.ordered',
    ...breach('removal-ordered-before-check', 'E-04', 'fact.removal.not-during-check'),
  },
  {
    from: 'any',
    on: 'person.detained',
    ...breach('person-detained-before-check', 'E-04', 'fact.removal.not-during-check'),
  },
];

/** The procedure of Belgians: detection, refusal, contact with a centre. No document and no term.   @fact fact.track.belgian */
export const belgian = overlayOf(adult, {
  id: 'belgian',
  stages,
  instead: [
    ...residence,
    'statement.made',
    'annex15.issued',
    'person.held',
    'removal.ordered',
    'person.detained',
  ],
  rows,
});
