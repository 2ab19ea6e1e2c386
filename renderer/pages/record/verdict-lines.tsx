/** Criteria with the verdict on each, one line a criterion. */
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../scenarios/attempt/score-sheet.ts';
import type { Words } from '../../i18n/case-words.ts';

interface VerdictLinesProps {
  readonly criteria: readonly { readonly id: string; readonly verdict: Verdict }[];
  readonly words: Words;
}

export function VerdictLines({ criteria, words }: VerdictLinesProps) {
  const { t } = useTranslation('room');
  return (
    <ul className="transcript-verdicts">
      {criteria.map(({ id, verdict }) => (
        <li key={id} data-verdict={verdict}>
          <span className="transcript-word">{t(`verdict.${verdict}`)}</span>
          <span>{words(`criterion.${id}.title`)}</span>
        </li>
      ))}
    </ul>
  );
}
