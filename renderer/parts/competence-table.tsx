/** The score by competence; a percentage only where enough was seen. */
import { useTranslation } from 'react-i18next';
import type { CompetenceResult } from '../../scenarios/attempt/score-sheet.ts';
import { useFormats } from '../i18n/use-language.ts';

export function CompetenceTable({ competences }: { readonly competences: readonly CompetenceResult[] }) {
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation('common');
  const { percent } = useFormats();
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="only-heard">{t('details.competences')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('details.competence')}</th>
            <th scope="col" className="is-number">
              {t('details.observed')}
            </th>
            <th scope="col" className="is-number">
              {t('details.result')}
            </th>
          </tr>
        </thead>
        <tbody>
          {competences.map((each) => (
            <tr key={each.competence}>
              <th scope="row">{common(`competence.${each.competence}`)}</th>
              <td className="figure is-number">{each.observations}</td>
              <td className="figure is-number">
                {each.percent === null ? t('details.notEnough') : percent(each.percent)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
