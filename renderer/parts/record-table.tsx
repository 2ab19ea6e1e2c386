/** Every attempt of a learner: what it was, when, how it ended, both scores, and what can be opened of it. */
import { useTranslation } from 'react-i18next';
import type { RecordEntry } from '../../scenarios/report/record.ts';
import { useFormats } from '../i18n/use-language.ts';

export interface RecordTableProps {
  /** In the order in which they are shown. */
  readonly entries: readonly RecordEntry[];
  readonly titleOf: (entry: RecordEntry) => string;
  /** Which attempt of the learner it was, from 1. */
  readonly numberOf: (entry: RecordEntry) => number;
  /** Of a replay: what it was taken from, in words; null for an attempt that began at the start of its case. */
  readonly originOf: (entry: RecordEntry) => string | null;
  /** The day of an entry of the log as this computer counts days, `YYYY-MM-DD`. */
  readonly dayOf: (stamp: string) => string;
  readonly onExport: (attemptId: string) => void;
}

export function RecordTable({ entries, titleOf, numberOf, originOf, dayOf, onExport }: RecordTableProps) {
  const { t } = useTranslation('record');
  return (
    <div className="table-scroll">
      <table className="table record-table">
        <caption className="only-heard">{t('attempts.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('attempts.case')}</th>
            <th scope="col">{t('attempts.mode')}</th>
            <th scope="col">{t('attempts.date')}</th>
            <th scope="col">{t('attempts.state')}</th>
            <th scope="col" className="is-number">
              {t('attempts.first')}
            </th>
            <th scope="col" className="is-number">
              {t('attempts.final')}
            </th>
            <th scope="col" className="is-number">
              {t('attempts.minutes')}
            </th>
            <th scope="col">{t('attempts.more')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row
              key={entry.attemptId}
              entry={entry}
              title={titleOf(entry)}
              number={numberOf(entry)}
              origin={originOf(entry)}
              day={dayOf(entry.lastAt)}
              onExport={() => onExport(entry.attemptId)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly entry: RecordEntry;
  readonly title: string;
  readonly number: number;
  readonly origin: string | null;
  readonly day: string;
  readonly onExport: () => void;
}

function Row({ entry, title, number: turn, origin, day, onExport }: RowProps) {
  const { t } = useTranslation('record');
  const { t: desk } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { percent, number, shortDate } = useFormats();
  const result = entry.intact ? entry.result : null;
  const named = { title, date: shortDate(day) };
  return (
    <tr data-attempt={entry.attemptId} data-state={entry.state}>
      <th scope="row">
        {title}
        <span className="record-note">
          {t('attempts.numbered', { number: turn, variant: entry.header.variant.toUpperCase() })}
        </span>
        {origin !== null && <span className="record-note">{origin}</span>}
      </th>
      <td>{common(`mode.${entry.header.mode}`)}</td>
      <td className="figure">{shortDate(day)}</td>
      <td>
        {desk(`state.${entry.state}`, { day: entry.day })}
        {!entry.comparable && <span className="record-note">{t('attempts.notComparable')}</span>}
        {!entry.intact && <span className="record-note record-grave">{t('attempts.damaged')}</span>}
      </td>
      <td className="figure is-number">{result ? percent(result.firstPercent) : '–'}</td>
      <td className="figure is-number">{result ? percent(result.percent) : '–'}</td>
      <td className="figure is-number">{entry.minutes === null ? '–' : number(entry.minutes)}</td>
      <td>
        <div className="record-links">
          {entry.state === 'open' && (
            <a href={`#/attempt/${entry.attemptId}`} aria-label={t('attempts.resumeOf', named)}>
              {t('attempts.resume')}
            </a>
          )}
          {result && (
            <a href={`#/attempt/${entry.attemptId}/debrief`} aria-label={t('attempts.debriefOf', named)}>
              {t('attempts.debrief')}
            </a>
          )}
          {entry.intact && entry.comparable && entry.decisions > 0 && (
            <a href={`#/record/attempt/${entry.attemptId}`} aria-label={t('attempts.transcriptOf', named)}>
              {t('attempts.transcript')}
            </a>
          )}
          {entry.intact && (
            <button
              type="button"
              className="link-button"
              aria-label={t('attempts.exportOf', named)}
              onClick={onExport}
            >
              {t('attempts.export')}
            </button>
          )}
        </div>
      </td>
    </tr>
  );
}
