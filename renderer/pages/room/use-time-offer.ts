/** Offers the commands the ways to let time pass, each with its cost in its name: what it costs is known before it is done. */
import { useTranslation } from 'react-i18next';
import type { Wait } from '../../../scenarios/case/decision.ts';
import { waitCosts } from '../../parts/wait-list.tsx';
import { useOffer } from '../session/commands.ts';

export function useTimeOffer(waits: readonly Wait[], onWait: (until: Wait) => void): void {
  const { t } = useTranslation('belt');
  const ways = waits.map((id) => ({ id, name: `${t(`wait.${id}`)} (${t(waitCosts[id])})` }));
  const pass = (id: string) => {
    const until = waits.find((each) => each === id);
    if (until) onWait(until);
  };
  useOffer('time', ways.length > 0 ? { ways, pass } : null);
}
