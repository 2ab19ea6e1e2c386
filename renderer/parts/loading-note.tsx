/** Says that something is being read; shown instead of what it becomes. */
import { useTranslation } from 'react-i18next';

export function LoadingNote() {
  const { t } = useTranslation('common');
  return (
    <p className="loading" role="status">
      {t('loading')}
    </p>
  );
}
