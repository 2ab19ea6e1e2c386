/** Three cards and the critical errors: what kept people safe, what it cost them, what to practise. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../scenarios/attempt/score-sheet.ts';

export interface CardLine {
  readonly id: string;
  /** What is told of it. A title says what is good practice: what went against it must say so first. */
  readonly verdict: Verdict;
  readonly title: string;
  readonly why: string;
}

export interface ThreeCardsProps {
  readonly kept: readonly CardLine[];
  readonly cost: readonly CardLine[];
  readonly practise: readonly string[];
  readonly reasonings: readonly string[];
  readonly critical: readonly CardLine[];
}

export function ThreeCards({ kept, cost, practise, reasonings, critical }: ThreeCardsProps) {
  const { t } = useTranslation('debrief');
  return (
    <div className="stack-wide">
      <div className="cards">
        <Card title={t('cards.kept')} kind="kept" empty={kept.length === 0 ? t('cards.keptNone') : null}>
          <CardLines lines={kept} />
        </Card>
        <Card title={t('cards.cost')} kind="cost" empty={cost.length === 0 ? t('cards.costNone') : null}>
          <CardLines lines={cost} />
        </Card>
        <Card
          title={t('cards.practise')}
          kind="practise"
          empty={practise.length === 0 ? t('cards.practiseNone') : null}
        >
          <ul className="dash-list">
            {practise.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          {reasonings.map((error) => (
            <p key={error} className="reasoning">
              {t('cards.reasoning', { error })}
            </p>
          ))}
        </Card>
      </div>
      {critical.length > 0 && (
        <section className="note note-grave" aria-labelledby="critical-title">
          <h2 id="critical-title" className="h-note">
            {t('cards.critical')}
          </h2>
          <p className="soft">{t('cards.criticalText')}</p>
          <CardLines lines={critical} />
        </section>
      )}
    </div>
  );
}

interface CardProps {
  readonly title: string;
  readonly kind: string;
  readonly empty: string | null;
  readonly children: ReactNode;
}

function Card({ title, kind, empty, children }: CardProps) {
  return (
    <section className="card sheet" data-card={kind} aria-labelledby={`card-${kind}`}>
      <h2 id={`card-${kind}`}>{title}</h2>
      {empty ? <p className="soft">{empty}</p> : children}
    </section>
  );
}

function CardLines({ lines }: { readonly lines: readonly CardLine[] }) {
  const { t } = useTranslation('debrief');
  return (
    <ul className="card-lines">
      {lines.map((line) => (
        <li key={line.id}>
          {line.verdict !== 'met' && (
            <p className="verdict-word" data-told={line.verdict}>
              {t(`details.${line.verdict}`)}
            </p>
          )}
          <p className="card-line">{line.title}</p>
          <p className="small soft">{line.why}</p>
        </li>
      ))}
    </ul>
  );
}
