/** Every criterion, folded: verdict and title; open, what decided it, why it matters and what it rests on. */
import { useTranslation } from 'react-i18next';
import type { CriterionResult } from '../../scenarios/attempt/score-sheet.ts';
import { FactNote, type FactView } from './fact-note.tsx';

export interface CriterionLine {
  readonly result: CriterionResult;
  readonly title: string;
  readonly why: string;
  /** The act that decided it, in words; null when the end did. */
  readonly trigger: string | null;
  readonly fact: FactView | null;
}

export function CriterionList({ lines }: { readonly lines: readonly CriterionLine[] }) {
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation('common');
  return (
    <ul className="criterion-list">
      {lines.map(({ result, title, why, trigger, fact }) => (
        <li key={result.id}>
          <details className="criterion" data-criterion={result.id} data-verdict={result.verdict}>
            <summary>
              <span className="verdict-word">{t(`details.${result.verdict}`)}</span>
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
                {trigger === null ? t('details.atEnd') : t('details.trigger', { act: trigger })} ·{' '}
                {common(`competence.${result.competence}`)} · {t('details.weight', { weight: result.weight })}
              </p>
              {fact && <FactNote fact={fact} linked />}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
