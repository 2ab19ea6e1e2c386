/** The decision that changed the outcome, beside what the nearest better run did there, and what followed. */
import { useTranslation } from 'react-i18next';

export interface TurnCardProps {
  /** Scene and day in one phrase. */
  readonly at: string;
  /** What was done; null where something was left out. */
  readonly own: string | null;
  /** What the better run did; null where nothing of the kind. */
  readonly better: string | null;
  readonly lost: readonly string[];
  /** How many more were lost than are named. */
  readonly more: number;
  /** Both endings in a sentence; null where the ending is the same. */
  readonly ending: string | null;
}

export function TurnCard({ at, own, better, lost, more, ending }: TurnCardProps) {
  const { t } = useTranslation('debrief');
  return (
    <section className="turn sheet" aria-labelledby="turn-title" data-turn-card="">
      <h2 id="turn-title">{t('map.turn')}</h2>
      <p className="over-title">{at}</p>
      <dl className="turn-pair">
        <div data-side="own">
          <dt>{own === null ? t('map.leftOut') : t('map.did')}</dt>
          <dd>{own ?? better}</dd>
        </div>
        {own !== null && (
          <div data-side="better">
            <dt>{t('map.instead')}</dt>
            <dd>{better ?? t('map.nothing')}</dd>
          </div>
        )}
      </dl>
      {lost.length > 0 && (
        <div>
          <p className="turn-lost">{t('map.lost')}</p>
          <ul className="dash-list">
            {lost.map((each) => (
              <li key={each}>{each}</li>
            ))}
            {more > 0 && <li className="soft">{t('map.more', { count: more })}</li>}
          </ul>
        </div>
      )}
      {ending && <p>{ending}</p>}
    </section>
  );
}
