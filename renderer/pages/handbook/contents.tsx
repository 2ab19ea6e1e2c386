/** The front page: every section with a line on what it holds. */
import { useTranslation } from 'react-i18next';
import { linkTo } from './address.ts';
import { sectionIds } from './sections.ts';

export function Contents({ isLost }: { readonly isLost: boolean }) {
  const { t } = useTranslation('handbook');
  return (
    <>
      {isLost && <p className="note">{t('nowhere')}</p>}
      <ul className="contents">
        {sectionIds.map((id) => (
          <li key={id} className="contents-item">
            <h2>
              <a href={linkTo(id)}>{t(`section.${id}`)}</a>
            </h2>
            <p>{t(`about.${id}`)}</p>
          </li>
        ))}
      </ul>
      <p className="note">{t('reviewOpen')}</p>
    </>
  );
}
