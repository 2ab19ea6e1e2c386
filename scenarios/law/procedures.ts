/** The procedures by the name a case gives them, and the tracks that run beside them; `none` is for people without a procedure. */
import { adult } from './adult.ts';
import { belgian } from './belgian.ts';
import { euCitizen } from './eu-citizen.ts';
import { minor } from './minor.ts';
import type { Procedure } from './procedure.ts';
import { smuggled } from './smuggling.ts';
import { specialCard } from './special-card.ts';
import { wages } from './wages.ts';

const none: Procedure = {
  id: 'none',
  initial: 'none',
  stages: [{ id: 'none', code: '-', document: null, term: null, decider: 'nobody', facts: [] }],
  rows: [],
  expiries: [],
};

export const procedures = {
  adult,
  minor,
  belgian,
  eu: euCitizen,
  'special-card': specialCard,
  smuggled,
  none,
} as const satisfies Record<string, Procedure>;
export type ProcedureName = keyof typeof procedures;

/** Tracks that run beside the procedure of any person; a case names no track, it emits their events. */
export const tracks = { wages } as const satisfies Record<string, Procedure>;

/** Everything that can be drawn, replayed or asked about without a case. Without a prototype: a name can be any text. */
export const drawable: Readonly<Record<string, Procedure>> = Object.assign(
  Object.create(null) as Record<string, Procedure>,
  Object.fromEntries(Object.entries({ ...procedures, ...tracks }).filter(([name]) => name !== 'none')),
);
