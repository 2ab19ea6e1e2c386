/** Acts that went another way than they were meant, and what was left undone: what came of it, what to do instead, and its basis. */
import { useTranslation } from 'react-i18next';
import { FactNote, type FactView } from './fact-note.tsx';

export interface TurnLine {
  /** Sequence number of the decision. */
  readonly at: number;
  readonly day: number;
  readonly act: string;
  readonly why: string;
  readonly fact: FactView | null;
}

export function TurnList({ turns }: { readonly turns: readonly TurnLine[] }) {
  const { t } = useTranslation('debrief');
  return (
    <ul className="criterion-list">
      {turns.map(({ at, day, act, why, fact }) => (
        <li key={`${at}/${why}`}>
          <details className="criterion" data-turn={at}>
            <summary>
              <span className="verdict-word">{t('acts.day', { day })}</span>
              <span className="criterion-title">{act}</span>
            </summary>
            <div className="criterion-body">
              <p>{why}</p>
              {fact && <FactNote fact={fact} linked />}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
