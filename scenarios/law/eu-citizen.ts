/** EU citizens, domain.md 4.3 and 14.2: victim status can be granted; which documents they get in practice is not confirmed. */
import { adult } from './adult.ts';
import type { Procedure } from './procedure.ts';

const documentEvents = [
  'annex15.issued',
  'certificate.issued',
  'certificate.renewed',
  'a-card.issued',
  'a-card.renewed',
  'permanent.granted',
  'statement.made',
  'document.requested',
  'status.withdrawn',
  'file.closed',
];

const open = (stage: string): readonly string[] =>
  stage === 'referred' ? ['fact.track.eu', 'fact.track.eu-documents'] : ['fact.track.eu'];

/** The adult procedure with every document shown as "check": none of its terms may be stated as certain for an EU citizen.
 *  @fact fact.track.eu, fact.track.eu-documents */
export const euCitizen: Procedure = {
  ...adult,
  id: 'eu',
  stages: adult.stages.map((stage) => ({
    ...stage,
    ...(stage.document === null ? {} : { check: true as const }),
    facts:
      stage.document === null
        ? [...stage.facts.filter((id) => id !== 'fact.residence.centre-requests'), ...open(stage.id)]
        : ['fact.track.eu', 'fact.track.eu-documents'],
  })),
  rows: adult.rows.map((row) =>
    documentEvents.includes(row.on) && !row.breach ? { ...row, fact: 'fact.track.eu-documents' } : row,
  ),
};
