/** How one competence went from attempt to attempt: a small drawn line, with what it says in words for whoever does not see it. */
import { useTranslation } from 'react-i18next';
import type { Mode } from '../../scenarios/attempt/event.ts';
import type { ProgressPoint } from '../../scenarios/report/record.ts';
import { useFormats } from '../i18n/use-language.ts';

/** What a point stands for: a whole run in either mode, or one that began with the decisions of another. */
export type AttemptKind = Mode | 'replay';

export interface DrawnAttempt {
  readonly id: string;
  readonly kind: AttemptKind;
}

export interface ProgressChartProps {
  readonly name: string;
  readonly points: readonly ProgressPoint[];
  /** All attempts that are drawn, the oldest first: the same place stands for the same attempt in every chart. */
  readonly attempts: readonly DrawnAttempt[];
}

const width = 240;
const height = 84;
const edge = 10;
const scale = [100, 50, 0];

/** Where an attempt stands from left to right; a single one stands in the middle. */
const across = (at: number, count: number): number =>
  count < 2 ? width / 2 : edge + (at / (count - 1)) * (width - 2 * edge);
const down = (percent: number): number => height - edge - (percent / 100) * (height - 2 * edge);

export function ProgressChart({ name, points, attempts }: ProgressChartProps) {
  const { t } = useTranslation('record');
  const { percent } = useFormats();
  const said = (each: ProgressPoint) =>
    each.percent === null ? t('progress.notEnough') : percent(each.percent);
  const placeOf = ({ attemptId }: ProgressPoint) => attempts.findIndex(({ id }) => id === attemptId);
  const kindOf = (each: ProgressPoint) => attempts[placeOf(each)]?.kind ?? each.mode;
  const told = (each: ProgressPoint) =>
    kindOf(each) === 'replay' ? t('progress.replayed', { value: said(each) }) : said(each);
  const seen = points.flatMap((each) =>
    each.percent === null
      ? []
      : [
          {
            ...each,
            kind: kindOf(each),
            x: across(placeOf(each), attempts.length),
            y: down(each.percent),
          },
        ],
  );
  const last = points.at(-1);
  return (
    <figure className="progress">
      <figcaption>
        <span className="progress-name">{name}</span>
        {last && seen.length > 0 && (
          <span className="progress-last figure">{t('progress.latest', { value: said(last) })}</span>
        )}
      </figcaption>
      {seen.length === 0 ? (
        <p className="progress-unseen">{t('progress.notEnough')}</p>
      ) : (
        <div className="progress-plot">
          <div className="progress-scale figure" aria-hidden="true">
            {scale.map((each) => (
              <span key={each}>{percent(each)}</span>
            ))}
          </div>
          <svg
            className="progress-drawing"
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={t('progress.chart', { competence: name, values: points.map(told).join(', ') })}
          >
            {scale.map((each) => (
              <line key={each} className="progress-rule" x1={0} x2={width} y1={down(each)} y2={down(each)} />
            ))}
            <polyline className="progress-line" points={seen.map(({ x, y }) => `${x},${y}`).join(' ')} />
            {seen.map(({ attemptId, kind, x, y }) =>
              kind === 'replay' ? (
                <path
                  key={attemptId}
                  className="progress-point"
                  data-kind={kind}
                  d={`M${x} ${y - 6}l6 6-6 6-6-6Z`}
                />
              ) : (
                <circle key={attemptId} className="progress-point" data-kind={kind} cx={x} cy={y} r={4.5} />
              ),
            )}
          </svg>
        </div>
      )}
    </figure>
  );
}
