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

export const hostHandlers = (
  facts: HostFacts,
  storeIssues: readonly Issue[],
): Pick<Handlers, 'host.abilities'> => ({
  'host.abilities': async () => {
    const { edition, version, systemLanguage } = facts;
    const found = storeIssues.map(({ code, path, params }) => ({
      code,
      path: [...path],
      params: { ...params },
    }));
    return ok({ edition, version, systemLanguage, storeIssues: found });
  },
});
