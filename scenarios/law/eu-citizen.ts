/** EU citizens, domain.md 4.3 and 14.2: victim status can be granted; which documents they get in practice is not confirmed. */
import { adult } from './adult.ts';
import type { Procedure, Row } from './procedure.ts';

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

/** Workers without stay are meant where a name goes on (14.1 row 7): of an EU citizen it is heard, and nothing more. */
const isBareName = (row: Row): boolean => row.breach?.id === 'name-without-indications';

/** The UNC fact of a row: of a document, of a name that went on, or of the adult procedure. */
const factOf = (row: Row): string | undefined => {
  if (row.on === 'indications.passed') return 'fact.track.eu';
  // Whether the check ends with the file is open for everybody, and concerns no document.
  if (row.fact === 'fact.referral.check-after-file') return row.fact;
  return documentEvents.includes(row.on) ? 'fact.track.eu-documents' : row.fact;
};

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
  rows: adult.rows.flatMap((row) => {
    if (isBareName(row)) return [];
    const fact = factOf(row);
    return [row.breach || fact === undefined ? row : { ...row, fact }];
  }),
};
