/** What is read once when the window opens: the host, the settings, the learners. */
import type { Language } from '../../../scenarios/attempt/event.ts';
import type { Client, Learner, Output, Reply, Settings } from '../../../scenarios/contract/contract.ts';
import type { PageClient } from '../../client/answered-client.ts';

export interface Start {
  readonly abilities: Output<'host.abilities'>;
  readonly settings: Settings;
  readonly learners: readonly Learner[];
}

export async function readStart(client: Client): Promise<Reply<Start>> {
  const [abilities, settings, learners] = await Promise.all([
    client.call('host.abilities', {}),
    client.call('settings.get', {}),
    client.call('learners.list', {}),
  ]);
  return startOf(abilities, settings, learners);
}

/** The same from answers the page came with; undefined when it came without. */
export function startAtHand({ atHand }: PageClient): Reply<Start> | undefined {
  const abilities = atHand?.('host.abilities', {});
  const settings = atHand?.('settings.get', {});
  const learners = atHand?.('learners.list', {});
  return abilities && settings && learners && startOf(abilities, settings, learners);
}

function startOf(
  abilities: Reply<Output<'host.abilities'>>,
  settings: Reply<Settings>,
  learners: Reply<readonly Learner[]>,
): Reply<Start> {
  if (!abilities.ok) return abilities;
  if (!settings.ok) return settings;
  if (!learners.ok) return learners;
  return {
    ok: true,
    value: { abilities: abilities.value, settings: settings.value, learners: learners.value },
  };
}

/** Who sits at the desk; nobody when that learner was erased. */
export const learnerOf = (start: Start): Learner | null =>
  start.learners.find((each) => each.id === start.settings.currentLearner) ?? null;

/** The language chosen, or else that of the system. */
export const languageOf = ({ settings, abilities }: Start): Language =>
  settings.language ?? abilities.systemLanguage;
