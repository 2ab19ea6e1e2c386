/** Use cases of the host itself: what it can do and what it found when it opened the store. */
import type { Handlers, Output } from '../../scenarios/contract/contract.ts';
import type { Issue } from '../../scenarios/core/result.ts';
import { ok } from '../../scenarios/core/result.ts';

export interface HostFacts {
  readonly edition: Output<'host.abilities'>['edition'];
  readonly version: string;
  /** First guess for the welcome, from the system. */
  readonly systemLanguage: Output<'host.abilities'>['systemLanguage'];
}

/** How the store stands now. */
export interface StoreStanding {
  readonly issues: readonly Issue[];
  readonly restores: number;
}

export const hostHandlers = (
  facts: HostFacts,
  standing: () => StoreStanding,
): Pick<Handlers, 'host.abilities'> => ({
  'host.abilities': async () => {
    const { edition, version, systemLanguage } = facts;
    const { issues, restores } = standing();
    const storeIssues = issues.map(({ code, path, params }) => ({
      code,
      path: [...path],
      params: { ...params },
    }));
    return ok({ edition, version, systemLanguage, restores, storeIssues });
  },
});
