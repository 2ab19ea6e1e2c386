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
  return (
    <div className="stack">
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </div>
  );
}

/** What happened on single days needs no second date, and what only lasted no outcome. */
function Group({ group: { title, lines } }: { readonly group: TimeTableProps['groups'][number] }) {
  const { t } = useTranslation('debrief');
  const lasts = lines.some((each) => each.to !== each.from);
  const ends = lines.some((each) => each.outcome !== '');
  return (
    <div className="table-scroll">
      <table className="table time-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('days.what')}</th>
            <th scope="col">{t(lasts ? 'days.from' : 'days.date')}</th>
            {lasts && <th scope="col">{t('days.to')}</th>}
            {ends && <th scope="col">{t('days.outcome')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{line.what}</th>
              <td className="figure">{line.from}</td>
              {lasts && <td className="figure">{line.to}</td>}
              {ends && <td>{line.outcome}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
