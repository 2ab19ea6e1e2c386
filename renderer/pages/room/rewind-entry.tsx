/** Over the journal: the way back to the start of a phase, or in plain words that there is none. */
import { useTranslation } from 'react-i18next';
import type { Mode } from '../../../scenarios/attempt/event.ts';
import type { RewindState } from './use-rewind.ts';

interface RewindEntryProps {
  readonly mode: Mode;
  readonly rewind: RewindState;
}

export function RewindEntry({ mode, rewind: { ask, dialog } }: RewindEntryProps) {
  const { t } = useTranslation('room');
  const { left, of } = dialog;
  if (mode === 'assessment') return <p className="journal-back small soft">{t('rewind.assessment')}</p>;
  if (left === 0) return <p className="journal-back small soft">{t('rewind.limit', { of })}</p>;
  return (
    ask && (
      <div className="journal-back">
        <button type="button" className="button button-small" data-rewind-open="" onClick={ask}>
          {t('rewind.open')}
        </button>
        <span className="small soft">{t('rewind.left', { left, of })}</span>
      </div>
    )
  );
}
