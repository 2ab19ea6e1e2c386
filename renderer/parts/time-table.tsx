/** A time line as a table: what, from when, until when, how it went. */
import { useTranslation } from 'react-i18next';

export interface TimeLine {
  readonly key: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly outcome: string;
}

export interface TimeTableProps {
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly lines: readonly TimeLine[];
  }[];
}

export function TimeTable({ groups }: TimeTableProps) {
  const { t } = useTranslation('debrief');
  return (
    <div className="stack">
      {groups.map((group) => (
        <div key={group.id} className="table-scroll">
          <table className="table time-table">
            <caption>{group.title}</caption>
            <thead>
              <tr>
                <th scope="col">{t('days.what')}</th>
                <th scope="col">{t('days.from')}</th>
                <th scope="col">{t('days.to')}</th>
                <th scope="col">{t('days.outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {group.lines.map((line) => (
                <tr key={line.key}>
                  <th scope="row">{line.what}</th>
                  <td className="figure">{line.from}</td>
                  <td className="figure">{line.to}</td>
                  <td>{line.outcome}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </div>
  );
}
