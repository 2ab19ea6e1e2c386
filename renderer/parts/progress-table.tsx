/** What the charts of the competences show, as a table: one row for each attempt. */
import { useTranslation } from 'react-i18next';
import type { Progress, RecordEntry } from '../../scenarios/report/record.ts';
import type { DrawnAttempt } from './progress-chart.tsx';
import { useFormats } from '../i18n/use-language.ts';

export interface ProgressTableProps {
  readonly progress: Progress;
  /** What each attempt was, in the order of `progress.attempts`. */
  readonly kinds: readonly DrawnAttempt[];
  readonly titleOf: (entry: RecordEntry) => string;
  readonly dayOf: (stamp: string) => string;
}

export function ProgressTable({ progress, kinds, titleOf, dayOf }: ProgressTableProps) {
  const { t } = useTranslation('record');
  const { t: common } = useTranslation('common');
  const { percent, shortDate } = useFormats();
  const isReplay = (attemptId: string) => kinds.some(({ id, kind }) => id === attemptId && kind === 'replay');
  const textAt = (attemptId: string, line: Progress['lines'][number]): string => {
    const point = line.points.find((each) => each.attemptId === attemptId);
    if (!point) return t('progress.notAsked');
    return point.percent === null ? t('progress.notEnough') : percent(point.percent);
  };
  return (
    <div className="table-scroll">
      <table className="table progress-table">
        <caption className="only-heard">{t('progress.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('progress.attempt')}</th>
            {progress.lines.map(({ competence }) => (
              <th key={competence} scope="col">
                {common(`competence.${competence}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {progress.attempts.map((entry) => (
            <tr key={entry.attemptId}>
              <th scope="row">
                <span className="figure">{shortDate(dayOf(entry.lastAt))}</span> {titleOf(entry)}
                <span className="record-note">
                  {isReplay(entry.attemptId) ? t('progress.replay') : common(`mode.${entry.header.mode}`)}
                </span>
              </th>
              {progress.lines.map((line) => (
                <td key={line.competence} className="figure">
                  {textAt(entry.attemptId, line)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
