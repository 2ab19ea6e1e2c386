/** Hearings of minors: who has to be beside a child, and what kind of hearing it is (domain.md 5.4 N1, 14.1 row 13). */
import { unheard, withGuardian } from './minor-stages.ts';
import type { Row } from './procedure.ts';
import { breach } from './shared-rows.ts';

/** Without an exploiter in the room, which is graver and stands in the shared rows. */
const beside = {
  nobody: ['nobody-else', 'interpreter', 'co-worker', 'lawyer'],
  adult: ['support-person', 'parent'],
  notLawyer: ['nobody-else', 'interpreter', 'co-worker', 'guardian', 'support-person', 'parent'],
} as const;

/** Everybody but an exploiter, which stands in the shared rows and weighs as much. */
const anybodyElse = [...beside.notLawyer, 'lawyer', 'guardian-and-lawyer'];

/** About an own offence in a hearing of another category (14.1 row 13). Not judged: about the exploitation in a hearing as a
 *  suspect, for that question may save the child, and non-punishment forbids no inquiry (7.4; 14.2). */
export const wrongCategory: readonly Row[] = (
  [
    [['medical', 'safety'], 'fact.minor.safety-questions'],
    [['victim'], 'fact.minor.suspect-hearing'],
  ] as const
).map(
  ([kind, fact]): Row => ({
    from: 'any',
    on: 'person.questioned',
    where: { kind, about: ['own-offence'], present: anybodyElse },
    ...breach('child-heard-in-wrong-category', 'E-10', fact),
  }),
);

/** What makes a hearing of a child as a victim: so called, or questions about the exploitation in a talk about needs and safety. */
const victimHearings: readonly NonNullable<Row['where']>[] = [
  { kind: ['victim'] },
  { kind: ['medical', 'safety'], about: ['exploitation'] },
];

/** Who has to be beside a child. Before the rows on interpreters: one event shows the gravest breach. */
export const besideChild: readonly Row[] = [
  ...victimHearings.flatMap((held): readonly Row[] => [
    {
      from: 'any',
      on: 'person.questioned',
      where: { ...held, present: beside.nobody },
      ...breach('child-heard-alone', 'E-27', 'fact.minor.victim-hearing'),
    },
    {
      from: withGuardian,
      on: 'person.questioned',
      where: { ...held, present: beside.adult },
      ...breach('child-heard-without-guardian', 'E-27', 'fact.minor.victim-hearing'),
    },
  ]),
  {
    from: 'any',
    on: 'person.questioned',
    where: { kind: ['suspect'], present: beside.notLawyer },
    ...breach('child-suspect-without-lawyer', 'E-27', 'fact.minor.suspect-hearing'),
  },
  {
    from: 'any',
    on: 'lawyer.consulted',
    where: { talk: ['waived', 'not-held'] },
    ...breach('child-consultation-not-held', 'E-27', 'fact.minor.suspect-lawyer'),
  },
  { from: 'any', on: 'lawyer.consulted', fact: 'fact.minor.suspect-lawyer' },
];

/** Safety questions are free; a victim hearing needs guardian or support person, a suspect hearing a lawyer (14.1 row 13). */
export const hearings: readonly Row[] = [
  {
    from: 'any',
    on: 'person.questioned',
    where: { kind: ['medical', 'safety'], about: ['exploitation'] },
    ...breach('talk-turned-into-hearing', 'E-34', 'fact.minor.safety-questions'),
  },
  { from: 'any', on: 'person.questioned', where: { kind: ['safety'] }, fact: 'fact.minor.safety-questions' },
  { from: 'any', on: 'person.questioned', where: { kind: ['victim'] }, fact: 'fact.minor.victim-hearing' },
  { from: 'any', on: 'person.questioned', fact: 'fact.minor.suspect-hearing' },
  ...[
    { from: ['guardian'], to: 'guardian-heard', fact: 'fact.minor.three-months' },
    { from: unheard, to: 'three-months-heard', term: 'kept' as const, fact: 'fact.minor.three-months' },
    { from: ['general-protection'], to: 'general-protection-heard', fact: 'fact.minor.back-to-status' },
  ].flatMap(({ fact, ...move }): readonly Row[] => [
    {
      ...move,
      on: 'statement.made',
      where: { initiative: ['pressed'] },
      ...breach('child-pressed-for-statement', 'E-05', 'fact.minor.best-interests'),
    },
    { ...move, on: 'statement.made', fact },
  ]),
  {
    from: 'any',
    on: 'statement.made',
    where: { initiative: ['pressed'] },
    ...breach('child-pressed-for-statement', 'E-05', 'fact.minor.best-interests'),
  },
  { from: 'any', on: 'statement.made', fact: 'fact.minor.three-months' },
];
