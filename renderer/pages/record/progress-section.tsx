/** Competences over time: one small chart each, on one scale, and the same as a table behind them. */
import { useTranslation } from 'react-i18next';
import type { AttemptHeader } from '../../../scenarios/attempt/event.ts';
import { programmeOfSeat } from '../../../scenarios/case/programmes.ts';
import { progressOf, type RecordEntry } from '../../../scenarios/report/record.ts';
import { type AttemptKind, ProgressChart } from '../../parts/progress-chart.tsx';
import { ProgressTable } from '../../parts/progress-table.tsx';
import { dayOf } from './day-of.ts';

const kinds = ['assessment', 'practice', 'replay'] as const;

/** A replay begins with decisions of another attempt: its points do not stand for a whole run. */
const kindOf = ({ mode, replayOf }: AttemptHeader): AttemptKind => (replayOf ? 'replay' : mode);

interface ProgressSectionProps {
  readonly entries: readonly RecordEntry[];
  readonly seat: string;
  readonly titleOf: (entry: RecordEntry) => string;
}

export function ProgressSection({ entries, seat, titleOf }: ProgressSectionProps) {
  const { t } = useTranslation('record');
  const { t: common } = useTranslation('common');
  const progress = progressOf(entries);
  const attempts = progress.attempts.map(({ attemptId: id, header }) => ({ id, kind: kindOf(header) }));
  const shown = kinds.filter((kind) => kind !== 'replay' || attempts.some((each) => each.kind === kind));
  const least = programmeOfSeat(seat)?.observationsForPercent ?? 0;
  return (
    <section className="block" aria-labelledby="record-progress">
      <h2 id="record-progress" className="block-title">
        {t('progress.title')}
      </h2>
      {progress.lines.length === 0 ? (
        <p className="soft">{t('progress.none')}</p>
      ) : (
        <>
          <p className="small soft record-measure">{t('progress.text', { least })}</p>
          <ul className="progress-key small">
            {shown.map((kind) => (
              <li key={kind} data-kind={kind}>
                {t(`progress.${kind}`)}
              </li>
            ))}
          </ul>
          <div className="progress-grid">
            {progress.lines.map(({ competence, points }) => (
              <ProgressChart
                key={competence}
                name={common(`competence.${competence}`)}
                points={points}
                attempts={attempts}
              />
            ))}
          </div>
          <details className="record-table-behind">
            <summary>{t('progress.table')}</summary>
            <ProgressTable progress={progress} kinds={attempts} titleOf={titleOf} dayOf={dayOf} />
          </details>
        </>
      )}
      {progress.leftOut.length > 0 && (
        <p className="note">{t('progress.leftOut', { count: progress.leftOut.length })}</p>
      )}
    </section>
  );
}
