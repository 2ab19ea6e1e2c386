/** The phase verdict in words, with its loading and failed states. */
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { toldVerdict } from '../../../scenarios/report/left-undone.ts';
import type { Words } from '../../i18n/case-words.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { VerdictPanel } from '../../parts/verdict-panel.tsx';
import type { PhaseVerdict } from './use-verdict.ts';

interface RoomVerdictProps {
  readonly verdict: PhaseVerdict;
  readonly words: Words;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onRetry: () => void;
  readonly onGoOn: () => void;
  readonly onRewind: (() => void) | null;
}

export function RoomVerdict({ verdict, words, heading, onRetry, onGoOn, onRewind }: RoomVerdictProps) {
  const { t } = useTranslation('room');
  const { criteria, phase } = verdict;
  if (criteria.status === 'loading') return <LoadingNote />;
  if (criteria.status === 'failed') {
    return (
      <>
        <FailureNote issues={criteria.issues} onRetry={onRetry} kept />
        <button type="button" className="button" data-go-on="" onClick={onGoOn}>
          {t('verdict.on')}
        </button>
      </>
    );
  }
  return (
    <VerdictPanel
      phase={words(`phase.${phase}.title`)}
      lines={criteria.value.map((result) => ({
        id: result.id,
        verdict: toldVerdict(result),
        title: words(`criterion.${result.id}.title`),
        why: words(`criterion.${result.id}.why`),
      }))}
      heading={heading}
      onGoOn={onGoOn}
      onRewind={onRewind}
    />
  );
}
