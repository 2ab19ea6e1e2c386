/** A case on the desk: title, question, time, where it stands, and the way in. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptSummary, CaseCard as Card } from '../../scenarios/contract/contract.ts';
import type { Words } from '../i18n/case-words.ts';
import { useFormats } from '../i18n/use-language.ts';

export interface CaseCardProps {
  readonly card: Card;
  readonly words: Words;
  /** The attempt at this case whose state it shows, if any. */
  readonly last: AttemptSummary | undefined;
  /** A small drawing for the corner of the card. */
  readonly drawing?: ReactNode;
}

export function CaseCard({ card, words, last, drawing }: CaseCardProps) {
  const { t } = useTranslation('desk');
  const { date } = useFormats();
  const state = last?.state ?? 'new';
  return (
    <li className="case-card sheet" data-case={card.id} data-state={state}>
      <div className="case-card-head">
        <div>
          <p className="case-state">{t(`state.${state}`, { day: last?.day ?? 0 })}</p>
          <h3>{words('case.title')}</h3>
        </div>
        {drawing}
      </div>
      <p className="case-question">{words('case.question')}</p>
      <ul className="case-facts">
        <li>{t('cases.minutes', { count: card.minutes })}</li>
        <li>{t('cases.lawAsOf', { date: date(card.lawAsOf) })}</li>
        {card.reviewState === 'open' && <li>{t('cases.reviewOpen')}</li>}
      </ul>
      <div className="actions">
        <a
          className={last ? 'button' : 'button button-main'}
          href={`#/case/${card.id}`}
          aria-label={`${t(last ? 'cases.again' : 'cases.open')}: ${words('case.title')}`}
        >
          {t(last ? 'cases.again' : 'cases.open')}
        </a>
      </div>
    </li>
  );
}
