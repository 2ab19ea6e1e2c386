/** What the last act led to: answers of people in order, then what has reached the seat. */
import { useTranslation } from 'react-i18next';
import { Prose } from './prose.tsx';

export interface OutcomeNoteProps {
  readonly answers: readonly string[];
  readonly arrivals: readonly string[];
}

export function OutcomeNote({ answers, arrivals }: OutcomeNoteProps) {
  const { t } = useTranslation('room');
  if (answers.length === 0 && arrivals.length === 0) return null;
  return (
    <section className="outcome" aria-labelledby="outcome-title" data-outcome="">
      <h2 id="outcome-title" className="over-title">
        {t('outcome.title')}
      </h2>
      {answers.map((text) => (
        <Prose key={text} text={text} />
      ))}
      {arrivals.map((text) => (
        <div key={text} className="arrival">
          <p className="over-title">{t('outcome.arrived')}</p>
          <Prose text={text} />
        </div>
      ))}
    </section>
  );
}
