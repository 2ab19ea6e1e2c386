/** Smuggled adults from outside the EU, domain.md 1.2 and 4.3: victim status for aggravated forms only. */
import { adult } from './adult.ts';
import { overlayOf } from './overlay.ts';
import type { Procedure, Row, Stage } from './procedure.ts';
import { breach } from './shared-rows.ts';

const only = 'smuggled-only';
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
  // Once signs or an aggravated form were seen, or a centre is in touch, the magistrate's opinion counts and no view of the
  // frontline: it decides on referral, not on status (domain.md 1.3 C8).
  { from: 'any', on: 'smuggling.assessed', fact: 'fact.magistrate.opinion' },
  // Signs of exploitation (a debt on arrival, forced work): from here on it is a presumed victim.
  { from: ['none', only], on: 'indicators.noticed', to: seen, fact: 'fact.smuggling.can-turn' },
  {
    from: [only],
    on: 'victim.referred',
    where: { to: ['recognised-centre'] },
    to: 'referred',
    fact: 'fact.referral.frontline-refers',
  },
  {
    from: [only],
    on: 'statement.made',
    where: { initiative: ['pressed'] },
    ...breach('statement-pressed', 'E-05', 'fact.practice.no-pressure'),
  },
];

const adultStages = adult.stages.flatMap((stage) => {
  if (stage.id !== 'none') return [stage];
  const none = { ...stage, facts: [...stage.facts, 'fact.smuggling.victim-status'] };
  return [none, { ...none, id: seen }];
});

/** The adult table in which `signs-seen` answers as `none` does, and new signs after a closed file lead there. A talk that
 *  turns into a hearing is too early for whoever was smuggled, signs or not. */
const base: Procedure = {
  ...adult,
  rows: adult.rows.map((row) => {
    if (row.to === 'none') return { ...row, to: seen };
    if (row.from === 'any' || !row.from.includes('none')) return row;
    const alsoOnly = row.breach?.id === 'talk-turned-into-hearing' ? [only] : [];
    return { ...row, from: [...row.from, seen, ...alsoOnly] };
  }),
};

/** The procedure of smuggled adults: the adult one, with a stage for smuggling in which no aggravated form is seen.
 *  @fact fact.smuggling.victim-status, fact.smuggling.can-turn */
export const smuggled = overlayOf(base, {
  id: 'smuggled',
  stages: [...adultStages, smuggledOnly],
  rows,
});
