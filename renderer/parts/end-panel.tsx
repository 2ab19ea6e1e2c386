/** The end of the case: the file is closed by the learner, and the debrief follows. */
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

export interface EndPanelProps {
  readonly heading: Ref<HTMLHeadingElement>;
  readonly closing: boolean;
  readonly onClose: () => void;
  /** Opens the way back to the start of a phase; null or left out where there is none. */
  readonly onRewind?: (() => void) | null;
}

export function EndPanel({ heading, closing, onClose, onRewind }: EndPanelProps) {
  const { t } = useTranslation('room');
  return (
    <article className="scene" aria-labelledby="end-title" data-ended="">
      <h1 id="end-title" className="scene-title" ref={heading} tabIndex={-1}>
        {t('end.title')}
      </h1>
      <p className="prose">{t('end.text')}</p>
      <div className="actions">
        <button
          type="button"
          className="button button-main"
          data-close=""
          aria-disabled={closing}
          onClick={onClose}
        >
          {t(closing ? 'end.closing' : 'end.close')}
        </button>
        {onRewind && (
          <button type="button" className="button" data-rewind-open="" onClick={onRewind}>
            {t('rewind.open')}
          </button>
        )}
      </div>
    </article>
  );
}
