/** Says on top of the window that a backup has taken the place of the data, until it is closed. */
import { useTranslation } from 'react-i18next';
import type { Restored } from './session.ts';
import '../../styles/restore.css';

interface RestoredNoteProps {
  readonly restored: Restored;
  readonly onClose: () => void;
}

export function RestoredNote({ restored, onClose }: RestoredNoteProps) {
  const { t } = useTranslation('common');
  return (
    <div className="restored-note" role="status">
      <p>
        {restored.kind === 'here'
          ? t('restored.here', { fileName: restored.fileName })
          : t('restored.elsewhere')}
      </p>
      <button type="button" className="button button-small" onClick={onClose}>
        {t('action.close')}
      </button>
    </div>
  );
}
