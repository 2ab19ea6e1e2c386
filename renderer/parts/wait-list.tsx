/** Lets time pass: each way with its cost, before it is done. */
import { useTranslation } from 'react-i18next';
import type { Wait } from '../../scenarios/case/decision.ts';

export interface WaitListProps {
  readonly waits: readonly Wait[];
  readonly onWait: (until: Wait) => void;
}

/** The key of what each way costs. */
export const waitCosts = {
  moment: 'wait.costMoment',
  tomorrow: 'wait.costDay',
  'next-week': 'wait.costWeek',
  'next-due': 'wait.costDue',
} as const satisfies Record<Wait, string>;

export function WaitList({ waits, onWait }: WaitListProps) {
  const { t } = useTranslation('belt');
  if (waits.length === 0) return null;
  return (
    <section className="waits" aria-labelledby="waits-title">
      <h2 id="waits-title" className="belt-title">
        {t('wait.title')}
      </h2>
      <div className="actions">
        {waits.map((until) => (
          <button
            key={until}
            type="button"
            className="button button-small"
            data-wait={until}
            onClick={() => onWait(until)}
          >
            {t(`wait.${until}`)}
            <span className="choice-note">{t(waitCosts[until])}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
