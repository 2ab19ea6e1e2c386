/** Smuggled adults from outside the EU, domain.md 1.2 and 4.3: victim status for aggravated forms only. */
import { adult } from './adult.ts';
import { overlayOf } from './overlay.ts';
import type { Procedure, Row, Stage } from './procedure.ts';
import { breach } from './shared-rows.ts';

const only = 'smuggled-only';
const onlyHeard = 'smuggled-only-heard';
const seen = 'signs-seen';

/** No aggravated form is seen: no victim status is in sight, and the door stays open in case it turns into trafficking. */
const smuggledOnly: Stage = {
  id: only,
  code: 'S0',
  document: null,
  term: null,
  decider: 'frontline',
  facts: ['fact.smuggling.different', 'fact.smuggling.victim-status', 'fact.smuggling.can-turn'],
};
/** The same, and a statement was made: it keeps its worth, as anybody's does. */
const smuggledOnlyHeard: Stage = {
  ...smuggledOnly,
  id: onlyHeard,
  facts: [...smuggledOnly.facts, 'fact.statement.early'],
};

const rows: readonly Row[] = [
  {
    from: ['none'],
    on: 'smuggling.assessed',
    where: { form: ['simple'] },
    to: only,
    fact: 'fact.smuggling.victim-status',
  },
  {
    from: ['none', only],
    on: 'smuggling.assessed',
    where: { form: ['aggravated'] },
    to: seen,
    fact: 'fact.smuggling.victim-status',
  },
  {
    from: [onlyHeard],
    on: 'smuggling.assessed',
    where: { form: ['aggravated'] },
    to: 'heard',
    fact: 'fact.smuggling.victim-status',
  },
  // Once signs or an aggravated form were seen, or a centre is in touch, the magistrate's opinion counts and no view of the
  // frontline: it decides on referral, not on status (domain.md 1.3 C8).
  { from: 'any', on: 'smuggling.assessed', fact: 'fact.magistrate.opinion' },
  // Signs of exploitation (a debt on arrival, forced work): from here on it is a presumed victim.
  { from: ['none', only], on: 'indicators.noticed', to: seen, fact: 'fact.smuggling.can-turn' },
  { from: [onlyHeard], on: 'indicators.noticed', to: 'heard', fact: 'fact.smuggling.can-turn' },
  {
    from: [only],
    on: 'victim.referred',
    where: { to: ['recognised-centre'] },
    to: 'referred',
    fact: 'fact.referral.frontline-refers',
  },
  {
    from: [onlyHeard],
    on: 'victim.referred',
    where: { to: ['recognised-centre'] },
    to: 'referred-heard',
    fact: 'fact.statement.early',
  },
  ...[{ from: [only], to: onlyHeard }, { from: [onlyHeard] }].map(
    (move): Row => ({
      ...move,
      on: 'statement.made',
      where: { initiative: ['pressed'] },
      ...breach('statement-pressed', 'E-05', 'fact.practice.no-pressure'),
    }),
  ),
  { from: [only], on: 'statement.made', to: onlyHeard, fact: 'fact.statement.early' },
];

const stages = adult.stages.flatMap((stage) => {
  if (stage.id !== 'none') return [stage];
  const none = { ...stage, facts: [...stage.facts, 'fact.smuggling.victim-status'] };
  return [none, { ...none, id: seen }];
});

/** What is wrong towards a presumed victim only: indications go with the name, and somebody is referred, once there are signs (1.2;
 *  3.3 step 8; 14.1 row 7). The adult table cannot tell, this one can, but for who spoke, refused or was referred before any. */
const onceSeen = ['name-without-indications', 'general-shelter-only'];

/** The adult table in which `signs-seen` answers as `none` does, and new signs after a closed file lead there. A talk that
 *  turns into a hearing is too early for whoever was smuggled, signs or not. */
const base: Procedure = {
  ...adult,
  rows: adult.rows.map((row) => {
    if (row.to === 'none') return { ...row, to: seen };
    if (row.from === 'any' || !row.from.includes('none')) return row;
    if (onceSeen.includes(row.breach?.id ?? '')) return { ...row, from: [seen] };
    const alsoOnly = row.breach?.id === 'talk-turned-into-hearing' ? [only] : [];
    return { ...row, from: [...row.from, seen, ...alsoOnly] };
  }),
};

/** The procedure of smuggled adults: the adult one, with a stage for smuggling in which no aggravated form is seen.
 *  @fact fact.smuggling.victim-status, fact.smuggling.can-turn */
export const smuggled = overlayOf(base, {
  id: 'smuggled',
  stages: [...stages, smuggledOnly, smuggledOnlyHeard],
  rows,
});
