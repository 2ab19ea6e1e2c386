/** Domestic staff of diplomats with a special card, domain.md 6: the adult procedure, and what immunity does and does not stop. */
import { adult } from './adult.ts';
import { overlayOf } from './overlay.ts';
import type { Row } from './procedure.ts';
import { breach } from './shared-rows.ts';

const rows: readonly Row[] = [
  // The card is tied to the employer: leaving means losing it. Victim status is the way out, so nothing moves here.
  { from: 'any', on: 'card.lapsed', fact: 'fact.special-card.tied' },
  {
    from: 'any',
    on: 'protocol.informed',
    where: { address: ['yes'] },
    ...breach('protocol-told-address', 'E-14', 'fact.identity.protected'),
  },
  { from: 'any', on: 'protocol.informed', fact: 'fact.special-card.through-protocol' },
  {
    from: 'any',
    on: 'embassy.called',
    where: { named: ['yes'] },
    ...breach('embassy-told-name', 'E-14', 'fact.identity.protected'),
  },
  {
    from: 'any',
    on: 'embassy.called',
    ...breach('embassy-called', 'E-33', 'fact.special-card.through-protocol'),
  },
  {
    from: 'any',
    on: 'residence.entered',
    where: { basis: ['none'] },
    ...breach('residence-entered', 'E-20', 'fact.special-card.residence'),
  },
  { from: 'any', on: 'residence.entered', fact: 'fact.special-card.immunity' },
  {
    from: 'any',
    on: 'immunity.invoked',
    where: { to: ['drop-file'] },
    ...breach('worker-dropped-for-immunity', 'E-20', 'fact.special-card.immunity-scope'),
  },
  { from: 'any', on: 'immunity.invoked', fact: 'fact.special-card.immunity' },
  // What becomes of the status when immunity bars prosecution is not confirmed: nobody is moved by it.
  { from: 'any', on: 'prosecution.barred', fact: 'fact.special-card.status-barred' },
];

/** The procedure of special-card staff. Immunity changes no stage: identification, referral and status go on.
 *  @fact fact.special-card.immunity-scope, fact.special-card.tied */
export const specialCard = overlayOf(adult, {
  id: 'special-card',
  stages: adult.stages.map((stage) =>
    stage.id === 'none'
      ? { ...stage, facts: [...stage.facts, 'fact.special-card.tied', 'fact.special-card.immunity-scope'] }
      : stage.id === 'temporary' || stage.id === 'permanent'
        ? { ...stage, facts: [...stage.facts, 'fact.special-card.status-barred'] }
        : stage,
  ),
  rows,
});
