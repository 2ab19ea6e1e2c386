/** What is read once when the window opens: the host, the settings, the learners. */
import type { Client, Learner, Output, Reply, Settings } from '../../../scenarios/contract/contract.ts';

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
