/** Offers made and contact agreed, in place of the clock where a case has no residence step. */
import { useTranslation } from 'react-i18next';

export interface OfferRow {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly done: boolean;
}

export function OffersPanel({ rows }: { readonly rows: readonly OfferRow[] }) {
  const { t } = useTranslation('room');
  return (
    <section className="clock" aria-labelledby="offers-title">
      <h2 id="offers-title" className="clock-title" tabIndex={-1}>
        {t('offers.title')}
      </h2>
      <ul className="clock-list">
        {rows.map(({ id, name, text, done }) => (
          <li key={id} className="clock-row" data-offer={id} data-done={done}>
            <span className="clock-name">{name}</span>
            <span>{text}</span>
            <span className="clock-state">{t(done ? 'offers.done' : 'offers.open')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
