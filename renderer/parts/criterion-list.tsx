/** Every criterion, folded: verdict and title; open, what decided it, why it matters and what it rests on. What was met stands under one fold. */
import { useTranslation } from 'react-i18next';
import type { CriterionResult, Verdict } from '../../scenarios/attempt/score-sheet.ts';
import { FactNote, type FactView } from './fact-note.tsx';

export interface CriterionLine {
  readonly result: CriterionResult;
  readonly title: string;
  readonly why: string;
  /** As it is told: what was only left undone was missed, whatever moment brought it to light. */
  readonly verdict: Verdict;
  /** What decided it, in a phrase. */
  readonly decided: string;
  readonly fact: FactView | null;
}

export function CriterionList({ lines }: { readonly lines: readonly CriterionLine[] }) {
  const { t } = useTranslation('debrief');
  const met = lines.filter(({ verdict }) => verdict === 'met');
  const against = lines.filter(({ verdict }) => verdict === 'violated');
  const missed = lines.filter(({ verdict }) => verdict === 'missed');
  const unmet = [...against, ...missed];
  return (
    <div className="stack">
      {unmet.length === 0 ? <p>{t('details.allMet')}</p> : <List lines={unmet} />}
      {met.length > 0 && (
        <details className="fold" data-met={met.length}>
          <summary>{t('details.metAll', { count: met.length })}</summary>
          <List lines={met} />
        </details>
      )}
    </div>
  );
}

function List({ lines }: { readonly lines: readonly CriterionLine[] }) {
  return (
    <ul className="criterion-list">
      {lines.map((line) => (
        <li key={line.result.id}>
          <Criterion line={line} />
        </li>
      ))}
    </ul>
  );
}

function Criterion({ line }: { readonly line: CriterionLine }) {
  const { result, title, why, verdict, decided, fact } = line;
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation('common');
  return (
    <details className="criterion" data-criterion={result.id} data-verdict={result.verdict}>
      <summary>
        <span className="verdict-word" data-told={verdict}>
          {t(`details.${verdict}`)}
        </span>
        <span className="criterion-title">{title}</span>
        <span className="small soft">
          {common(`severity.${result.severity}`)}
          {result.gate && ` · ${t('details.gate')}`}
          {result.first && (
            <span className="criterion-first">
              {t('details.firstVerdict', { verdict: t(`details.${result.first}`) })}
            </span>
          )}
        </span>
      </summary>
      <div className="criterion-body">
        <p>{why}</p>
        <p className="small soft">
          {decided} · {common(`competence.${result.competence}`)} ·{' '}
          {t('details.weight', { weight: result.weight })}
        </p>
        {fact && <FactNote fact={fact} linked />}
      </div>
    </details>
  );
}
