/** The score by competence as bars, each with its value in words; what was seen too seldom has no bar. */
import { useTranslation } from 'react-i18next';
import type { CompetenceResult } from '../../scenarios/attempt/score-sheet.ts';
import { useFormats } from '../i18n/use-language.ts';

export function CompetenceChart({ competences }: { readonly competences: readonly CompetenceResult[] }) {
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation('common');
  const { percent } = useFormats();
  return (
    <figure className="profile">
      <figcaption className="small soft">{t('details.profile')}</figcaption>
      <ul className="profile-rows">
        {competences.map((each) => (
          <li key={each.competence} className="profile-row">
            <span className="profile-name">{common(`competence.${each.competence}`)}</span>
            <Bar percent={each.percent} />
            <span className="profile-value figure" data-seen={each.percent !== null}>
              {each.percent === null ? t('details.notEnough') : percent(each.percent)}
            </span>
            <span className="profile-seen small soft">{t('details.seen', { count: each.observations })}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Bar({ percent }: { readonly percent: number | null }) {
  return (
    <svg className="profile-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="profile-track" data-seen={percent !== null} width="100" height="10" />
      {percent !== null && <rect className="profile-fill" width={percent} height="10" />}
    </svg>
  );
}
