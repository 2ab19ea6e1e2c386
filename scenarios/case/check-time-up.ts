/** What follows when the moments of a phase are spent: nothing there can cost any. */
import { type Issue, issue } from '../core/result.ts';
import type { CaseDocument } from './schema.ts';

/**
 * In the `timeUp` scene of its own phase no choice costs moments: whoever comes there has none left. In a phase of the calendar moments do
 * not count, and who comes into a scene of another phase has that phase's moments before him.
 * @returns `case.timeUp.costs` with the phase and the moments.
 */
export const checkTimeUp = ({ phases, scenes }: CaseDocument): readonly Issue[] => {
  const timed = new Map(phases.flatMap(({ id, time, timeUp }) => ('moments' in time ? [[id, timeUp]] : [])));
  return scenes.flatMap(({ id, phase, choices }, at) =>
    timed.get(phase) === id
      ? choices.flatMap(({ costs }, position) => {
          const moments = costs?.moments ?? 0;
          const path = ['scenes', at, 'choices', position, 'costs', 'moments'];
          return moments > 0 ? [issue('case.timeUp.costs', path, { phase, moments })] : [];
        })
      : [],
  );
};
