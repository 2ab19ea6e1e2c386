/** The procedures by the name a case gives them; `none` is for people who have no procedure of their own. */
import { adult } from './adult.ts';
import { minor } from './minor.ts';
import type { Procedure } from './procedure.ts';

const none: Procedure = {
  id: 'none',
  initial: 'none',
  stages: [{ id: 'none', code: '-', document: null, term: null, decider: 'nobody', facts: [] }],
  rows: [],
  expiries: [],
};

export const procedures = { adult, minor, none } as const satisfies Record<string, Procedure>;
export type ProcedureName = keyof typeof procedures;
