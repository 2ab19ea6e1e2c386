/** The legal clock, per person: stage, document, day of the term, last day, and whose step or duty it is. It starts the same for everybody. */
import { useTranslation } from 'react-i18next';
import type { PlaceClass } from '../../scenarios/case/condition.ts';

export interface ClockRow {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly place: PlaceClass;
  readonly document: string | null;
  readonly term: { readonly day: number; readonly days: number; readonly due: string } | null;
  /** Who decides on what comes after the term; null where no term runs. */
  readonly owner: string | null;
  /** What a professional no learner plays owes the person now. */
  readonly duties: readonly { readonly duty: string; readonly owner: string }[];
  /** Address of the procedure in the handbook, with this stage marked. */
  readonly picture: string;
}

export function ClockPanel({ rows }: { readonly rows: readonly ClockRow[] }) {
  const { t } = useTranslation('room');
  return (
    <section className="clock" aria-labelledby="clock-title">
      <h2 id="clock-title" className="clock-title" tabIndex={-1}>
        {t('clock.title')}
      </h2>
      {rows.length === 0 && <p className="soft small">{t('people.none')}</p>}
      <ul className="clock-list">
        {rows.map((row) => (
          <li key={row.id} className="clock-row" data-clock={row.id}>
            <span className="clock-name">{row.name}</span>
            <span className="clock-place">{t(`clock.place.${row.place}`)}</span>
            <a
              className="clock-stage"
              href={row.picture}
              aria-label={t('clock.picture', { stage: row.stage })}
            >
              {row.stage}
            </a>
            {row.document && <span className="clock-document">{row.document}</span>}
            {row.term && (
              <span className="clock-term figure">
                <TermRule day={row.term.day} days={row.term.days} />
                {t('clock.term', { day: row.term.day, days: row.term.days })},{' '}
                {t('clock.due', { date: row.term.due })}
                {row.owner !== null && (
                  <span className="clock-owner"> · {t('clock.owner', { owner: row.owner })}</span>
                )}
              </span>
            )}
            {row.duties.map((each) => (
              <span key={each.duty} className="clock-duty">
                {t('clock.duty', each)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A ruler with one tick per day; the part behind us is inked. */
function TermRule({ day, days }: { readonly day: number; readonly days: number }) {
  const ticks = Array.from({ length: days + 1 }, (_, at) => ({
    x: at * 4,
    top: at % 5 === 0 ? 0 : 4,
    isPast: at <= day,
  }));
  return (
    <svg className="term-rule" viewBox={`0 0 ${days * 4} 10`} preserveAspectRatio="none" aria-hidden="true">
      {ticks.map(({ x, top, isPast }) => (
        <line key={x} x1={x} x2={x} y1={top} y2="10" className={isPast ? 'is-past' : 'is-ahead'} />
      ))}
    </svg>
  );
}
