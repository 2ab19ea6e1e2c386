/** The bar on top of every page but the case room, which has a bar of its own. */
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { CommandsButton, DisplayMenu, HelpMenu } from '../pages/session/display-menu.tsx';
import { useSession } from '../pages/session/session.ts';

export function TopBar() {
  const { t } = useTranslation('common');
  const { learner } = useSession();
  return (
    <header className="top-bar">
      <p className="wordmark">
        <Link href="/">
          Dossier <span className="wordmark-number">45</span>
        </Link>
      </p>
      <nav className="top-nav" aria-label={t('nav.label')}>
        {learner && <NavLink href="/desk" label={t('nav.desk')} />}
        {learner && <NavLink href="/record" label={t('nav.record')} />}
        <NavLink href="/handbook" label={t('nav.handbook')} />
      </nav>
      <CommandsButton />
      <HelpMenu />
      <DisplayMenu />
    </header>
  );
}

function NavLink({ href, label }: { readonly href: string; readonly label: string }) {
  const [here] = useRoute(`${href}/*?`);
  return (
    <Link href={href} aria-current={here ? 'page' : undefined}>
      {label}
    </Link>
  );
}
