/** The way to a backup for somebody who has no desk yet: on a new computer, or after the file with the records was damaged. */
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingNote } from '../../parts/loading-note.tsx';

export function RestoreDoor() {
  const { t, i18n } = useTranslation('welcome');
  const [isOpen, setOpen] = useState(false);
  // Neither what is behind the door nor its words are needed before it is opened.
  const [Section] = useState(() =>
    lazy(async () => {
      const [page] = await Promise.all([
        import('../record/restore-section.tsx'),
        i18n.loadNamespaces(['record']),
      ]);
      return { default: page.RestoreSection };
    }),
  );
  return (
    <details className="restore-door" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('restore')}</summary>
      {isOpen && (
        <Suspense fallback={<LoadingNote />}>
          <Section titled={false} />
        </Suspense>
      )}
    </details>
  );
}
