/** Lines of the documents after the case: found, missed, misread, marked in error, rightly asked about; each with its why. */
import { useTranslation } from 'react-i18next';
import { FactNote, type FactView } from './fact-note.tsx';

export interface LineOutcome {
  readonly ref: string;
  readonly text: string;
  readonly why: string | null;
  readonly fact: FactView | null;
}

const groups = ['found', 'lineMissed', 'misread', 'error', 'asked'] as const;
export type LineGroup = (typeof groups)[number];

export interface LineResultsProps {
  readonly sum: string;
  readonly lines: Readonly<Record<LineGroup, readonly LineOutcome[]>>;
}

export function LineResults({ sum, lines }: LineResultsProps) {
  const { t } = useTranslation('debrief');
  return (
    <div className="stack">
      <p>{sum}</p>
      {groups.map((group) => (
        <details key={group} className="criterion" data-lines={group}>
          <summary>
            <span className="criterion-title">{t(`details.${group}`)}</span>
            <span className="figure soft">{lines[group].length}</span>
          </summary>
          <div className="criterion-body">
            {lines[group].length === 0 && <p className="soft">{t('details.noLines')}</p>}
            <ul className="line-outcomes">
              {lines[group].map((line) => (
                <li key={line.ref}>
                  <p className="line-text">{line.text}</p>
                  <p>{line.why ?? t('details.ordinary')}</p>
                  {line.fact && <FactNote fact={line.fact} linked />}
                </li>
              ))}
            </ul>
          </div>
        </details>
      ))}
    </div>
  );
}
