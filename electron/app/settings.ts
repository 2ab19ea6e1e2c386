/** Use cases of the settings: how it looks, which language, who sits here now. */
import type { Handlers } from '../../scenarios/contract/contract.ts';
import { given } from './given.ts';
import type { Records } from './ports.ts';

export const settingsHandlers = ({
  settings,
  learners,
}: Pick<Records, 'settings' | 'learners'>): Pick<Handlers, 'settings.get' | 'settings.set'> => ({
  'settings.get': async () => settings.get(),
  'settings.set': async (input) => {
    const change = given(input);
    if (typeof change.currentLearner === 'string') {
      const learner = learners.find(change.currentLearner);
      if (!learner.ok) return learner;
    }
    return settings.set(change);
  },
});
