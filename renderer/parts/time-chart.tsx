/** Days from left to right, one strip a row: spans, windows and single days; what each strip shows is its name for screen readers. */
import { useTranslation } from 'react-i18next';
import { ScrollArea } from './scroll-area.tsx';

/** `span`: a phase, or a document held; `stage`: one without a document; `window`: time for a duty; `missed`: one that passed; `day`: it happened. */
export const timeMarks = ['span', 'stage', 'window', 'missed', 'day'] as const;

export interface TimeMark {
  readonly kind: (typeof timeMarks)[number];
  readonly from: number;
  readonly to: number;
}

export interface TimeRow {
  readonly key: string;
  readonly name: string;
  readonly marks: readonly TimeMark[];
  /** What the strip shows, in words. */
  readonly said: string;
}

export interface TimeGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly TimeRow[];
}

export interface TimeChartProps {
  readonly label: string;
  /** Last day; the first is 0. */
  readonly last: number;
  /** Days on which something new begins: a line runs through all strips there. */
  readonly lines: readonly number[];
  readonly groups: readonly TimeGroup[];
}

const unit = 10;
const height = 18;
/** A strip is as wide as is read at a glance, however many days a case has; in rem. */
const widest = 40;

export function TimeChart({ label, last, lines, groups }: TimeChartProps) {
  const days = last + 1;
  const frame = {
    viewBox: `0 0 ${days * unit} ${height}`,
    width: `${widest}rem`,
    height: '1.125rem',
    preserveAspectRatio: 'none',
  };
  const kinds = timeMarks.filter((kind) =>
    groups.some(({ rows }) => rows.some(({ marks }) => marks.some((each) => each.kind === kind))),
  );
  return (
    <ScrollArea label={label}>
      <div className="time-chart">
        <Legend kinds={kinds} />
        <Scale last={last} />
        {groups.map((group) => (
          <div key={group.id}>
            <h2 className={group.rows[0]?.name === group.title ? 'only-heard' : 'time-title'}>
              {group.title}
            </h2>
            <ul>
              {group.rows.map((row) => (
                <li key={row.key} className="time-row">
                  <span className="time-name small">{row.name}</span>
                  <svg {...frame} className="time-strip" role="img" aria-label={row.said}>
                    <rect className="time-ground" width={days * unit} height={height} />
                    {lines.map((day) => (
                      <path key={day} className="time-line" d={`M${day * unit} 0V${height}`} />
                    ))}
                    {row.marks.map((mark) => (
                      <Mark key={`${mark.kind} ${mark.from} ${mark.to}`} mark={mark} />
                    ))}
                  </svg>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </ScrollArea>
  );
}

function Mark({ mark: { kind, from, to } }: { readonly mark: TimeMark }) {
  const inset = kind === 'day' ? 2 : 4;
  return (
    <rect
      className="time-mark"
      data-kind={kind}
      x={from * unit + 1}
      y={inset}
      width={(to - from + 1) * unit - 2}
      height={height - 2 * inset}
    />
  );
}

function Legend({ kinds }: { readonly kinds: readonly TimeMark['kind'][] }) {
  const { t } = useTranslation('debrief');
  return (
    <ul className="time-legend small" aria-label={t('days.legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <svg className="time-sample" viewBox="0 0 24 12" aria-hidden="true">
            <rect
              className="time-mark"
              data-kind={kind}
              x="1"
              y="1"
              width={kind === 'day' ? 8 : 22}
              height="10"
            />
          </svg>
          {t(`days.mark.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

/** Every tenth day by its number. The strips say their days themselves. */
function Scale({ last }: { readonly last: number }) {
  const { t } = useTranslation('debrief');
  const step = last > 100 ? 30 : last > 20 ? 10 : 5;
  const days = Array.from({ length: Math.floor(last / step) + 1 }, (_each, at) => at * step);
  return (
    <div className="time-row time-scale" aria-hidden="true">
      <span className="time-name small soft">{t('days.scale')}</span>
      <svg
        className="time-numbers"
        aria-hidden="true"
        viewBox={`0 0 ${widest * 16} 18`}
        width={`${widest}rem`}
        height="1.125rem"
      >
        {days.map((day) => (
          <text
            key={day}
            className="time-number"
            x={((day + 0.5) / (last + 1)) * widest * 16}
            y="13"
            fontSize="12"
          >
            {day}
          </text>
        ))}
      </svg>
    </div>
  );
}
