/** What is here now beside what a backup holds: learners, attempts, the last entry. */
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../scenarios/contract/contract.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { dayOf, timeOf } from './day-of.ts';

export function BackupTable({
  contents: { present, backup },
}: {
  readonly contents: Output<'store.inspect'>;
}) {
  const { t } = useTranslation('record');
  const { number, shortDate } = useFormats();
  const at = (stamp: string | null) =>
    stamp === null ? t('restore.never') : `${shortDate(dayOf(stamp))} ${timeOf(stamp)}`;
  const rows = [
    [t('restore.learners'), number(present.learners), number(backup.learners)],
    [t('restore.attempts'), number(present.attempts), number(backup.attempts)],
    [t('restore.last'), at(present.lastAt), at(backup.lastAt)],
  ] as const;
  return (
    <div className="table-scroll">
      <table className="table backup-table">
        <thead>
          <tr>
            <th scope="col">{t('restore.what')}</th>
            <th scope="col">{t('restore.now')}</th>
            <th scope="col">{t('restore.backup')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, now, then]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="figure">{now}</td>
              <td className="figure">{then}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
