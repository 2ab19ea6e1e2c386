/** How to read the map of a case: a sample of each way with its words. */
import { useTranslation } from 'react-i18next';
import type { Way } from '../../scenarios/report/case-map.ts';

export function MapLegend({ ways }: { readonly ways: readonly (Way | 'none')[] }) {
  const { t } = useTranslation('debrief');
  return (
    <ul className="map-legend small" aria-label={t('map.legend')}>
      {ways.map((way) => (
        <li key={way}>
          <svg className="map-sample" viewBox="0 0 36 12" aria-hidden="true">
            <path className="map-edge" data-way={way} d="M1 6H35" />
            {way === 'none' && <circle className="map-dot" cx="18" cy="6" r="5" />}
          </svg>
          {t(`map.${way}`)}
        </li>
      ))}
    </ul>
  );
}
