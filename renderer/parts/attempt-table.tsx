/** Attempts that are over, newest first, each with the way to its debrief. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptSummary } from '../../scenarios/contract/contract.ts';
import { useFormats } from '../i18n/use-language.ts';

export interface AttemptTableProps {
  readonly attempts: readonly AttemptSummary[];
  /** Title of the case, and under it what a replay was taken from. */
  readonly titleOf: (attempt: AttemptSummary) => ReactNode;
}

export function AttemptTable({ attempts, titleOf }: AttemptTableProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { percent } = useFormats();
  if (attempts.length === 0) return <p className="soft">{t('attempts.none')}</p>;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('attempts.case')}</th>
            <th scope="col">{t('attempts.mode')}</th>
            <th scope="col">{t('attempts.state')}</th>
            <th scope="col">{t('attempts.score')}</th>
            <th scope="col">{t('attempts.debrief')}</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((each) => (
            <tr key={each.id}>
              <th scope="row">{titleOf(each)}</th>
              <td>{common(`mode.${each.header.mode}`)}</td>
              <td>{t(`state.${each.state}`, { day: each.day })}</td>
              <td className="figure">
                {each.percent === null ? t('attempts.noScore') : percent(each.percent)}
              </td>
              <td>
                {each.percent !== null && (
                  <a href={`#/attempt/${each.id}/debrief`}>{t('attempts.debrief')}</a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
