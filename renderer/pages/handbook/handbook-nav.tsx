/** The sections, with the one on screen marked. */
import { useTranslation } from 'react-i18next';
import { type HandbookAddress, linkTo } from './address.ts';
import { sectionIds } from './sections.ts';

export function HandbookNav({ view }: { readonly view: HandbookAddress['view'] }) {
  const { t } = useTranslation('handbook');
  return (
    <nav className="handbook-nav" aria-label={t('nav')}>
      <ul>
        {sectionIds.map((id) => (
          <li key={id}>
            <a href={linkTo(id)} aria-current={view === id ? 'page' : undefined}>
              {t(`section.${id}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
