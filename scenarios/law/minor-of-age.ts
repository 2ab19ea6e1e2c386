/** Coming of age in the procedure of minors: where each stage goes on, and what holds while the document of three months runs. */
import { grownIds, unheard, unreported, within } from './minor-stages.ts';
import type { Row } from './procedure.ts';
import { breach } from './shared-rows.ts';

/** Where each stage goes on when the person is of age, by birthday or because the Service finds an adult. */
export const ofAge: readonly {
  readonly from: readonly string[];
  readonly to: string;
  readonly term?: 'kept';
}[] = [
  {
    from: [...unreported, 'guardian', 'general-protection', 'seen-accompanied', 'youth-services'],
    to: 'none',
  },
  { from: ['guardian-heard', 'general-protection-heard'], to: 'heard' },
  { from: ['seen-belgian', 'belgian-minor'], to: 'belgian-adult' },
  { from: unheard, to: 'turned-18', term: 'kept' },
  { from: ['three-months-heard'], to: 'turned-18-heard', term: 'kept' },
  { from: ['minor-temporary'], to: 'temporary', term: 'kept' },
  { from: ['minor-expired'], to: 'expired' },
  { from: ['minor-permanent'], to: 'permanent' },
  { from: ['minor-ended'], to: 'ended' },
];

/** Of age with the document of three months: what becomes of it is not confirmed, and only agreed practice is judged. */
export const grownRows: readonly Row[] = [
  {
    from: ['turned-18'],
    on: 'statement.made',
    where: { initiative: ['pressed'] },
    to: 'turned-18-heard',
    term: 'kept',
    ...breach('statement-pressed', 'E-05', 'fact.practice.no-pressure'),
  },
  // Of age and heard already: neither what protects a child nor S0 to S2 speaks of it (14.1 row 9).
  { from: ['turned-18-heard'], on: 'statement.made', fact: 'fact.minor.turning-18' },
  {
    from: ['turned-18'],
    on: 'statement.made',
    to: 'turned-18-heard',
    term: 'kept',
    fact: 'fact.minor.turning-18',
  },
  ...grownIds.map(
    (id): Row => ({
      from: [id],
      on: 'certificate.renewed',
      to: id,
      term: 'renewed',
      fact: 'fact.minor.turning-18',
    }),
  ),
  { from: ['turned-18-heard'], on: 'a-card.issued', to: 'temporary', fact: 'fact.minor.turning-18' },
  { from: grownIds, on: 'document.requested', fact: 'fact.minor.who-requests' },
  { from: grownIds, on: 'status.withdrawn', to: 'withdrawn', fact: 'fact.minor.turning-18' },
  { from: grownIds, on: 'file.closed', to: 'ended', fact: 'fact.status.runs-with-case' },
  { from: grownIds, on: 'return.chosen', to: 'returned', fact: 'fact.return.voluntary' },
  { from: grownIds, on: 'victim.referred', fact: 'fact.minor.turning-18' },
  ...['removal.ordered', 'person.detained'].map(
    (on): Row => ({
      from: grownIds,
      on,
      ...breach(
        on === 'removal.ordered' ? 'removal-ordered-before-check' : 'person-detained-before-check',
        'E-04',
        'fact.removal.not-during-check',
      ),
    }),
  ),
];

/** Rows of another table that hold in any stage and lead nowhere, for these stages, without what `own` answers in all of them. */
export const answersOf = (
  ids: readonly string[],
  rows: readonly Row[],
  own: readonly Row[],
): readonly Row[] => {
  const isAnswered = (on: string) =>
    ids.every((id) => own.some((row) => row.on === on && !row.where && row.from.includes(id)));
  return within(
    ids,
    rows.filter((row) => row.from === 'any' && row.to === undefined && !isAnswered(row.on)),
  );
};
