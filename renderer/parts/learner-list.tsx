/** Learners who were here before, one press from their desk. */
import { useTranslation } from 'react-i18next';
import type { Learner } from '../../scenarios/contract/contract.ts';
import { isSeat, seatKeys } from '../i18n/seat-keys.ts';

export interface LearnerListProps {
  readonly learners: readonly Learner[];
  readonly onEnter: (learnerId: string) => void;
}

export function LearnerList({ learners, onEnter }: LearnerListProps) {
  const { t } = useTranslation('welcome');
  const { t: common } = useTranslation('common');
  return (
    <section className="block" aria-labelledby="learner-list">
      <h2 id="learner-list">{t('returning.title')}</h2>
      <ul className="learner-list">
        {learners.map((each) => (
          <li key={each.id}>
            <button type="button" className="button" onClick={() => onEnter(each.id)}>
              {t('returning.as', { pseudonym: each.pseudonym })}
              <span className="small soft">
                {isSeat(each.seat) ? common(seatKeys[each.seat]) : each.seat}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
