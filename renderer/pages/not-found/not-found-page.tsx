/** The page for an address that leads nowhere. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Page } from '../../parts/page.tsx';

export function NotFoundPage() {
  const { t } = useTranslation('errors');
  return (
    <Page title={t('notFound.title')} lead={t('notFound.text')} narrow>
      <Link className="button" href="/desk">
        {t('notFound.back')}
      </Link>
    </Page>
  );
}
