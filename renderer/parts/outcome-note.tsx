/** What the last act led to: answers of people in order, what has reached the seat, and what changed on the clock. */
import { useTranslation } from 'react-i18next';
import { Prose } from './prose.tsx';

export interface OutcomeNoteProps {
  readonly answers: readonly string[];
  readonly arrivals: readonly string[];
  /** What changed on the clock. */
  readonly clock?: readonly string[];
}

export function OutcomeNote({ answers, arrivals, clock = [] }: OutcomeNoteProps) {
  const { t } = useTranslation('room');
  if (answers.length + arrivals.length + clock.length === 0) return null;
  return (
    <section className="outcome" aria-labelledby="outcome-title" data-outcome="">
      <h2 id="outcome-title" className="over-title outcome-title">
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
      {clock.length > 0 && (
        <div className="outcome-clock" data-clock-changes="">
          <p className="over-title">{t('clock.title')}</p>
          <ul>
            {clock.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
