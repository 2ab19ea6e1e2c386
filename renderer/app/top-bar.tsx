/** The bar on top of every page but the case room, which has a bar of its own. */
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { CommandsButton, DisplayMenu, HelpMenu } from '../pages/session/display-menu.tsx';
import { useSession } from '../pages/session/session.ts';

export interface TopBarProps {
  /** The attempt whose room stands open behind the page. */
  readonly openRoom: string | null;
}

export function TopBar({ openRoom }: TopBarProps) {
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
      {learner && openRoom !== null && <BackToRoom attemptId={openRoom} />}
      <CommandsButton />
      <HelpMenu />
      <DisplayMenu />
    </header>
  );
}

/** The words of the room were loaded with it. */
function BackToRoom({ attemptId }: { readonly attemptId: string }) {
  const { t } = useTranslation('room');
  return (
    <Link className="button button-small" href={`/attempt/${attemptId}`} data-back-to-room="">
      {t('back')}
    </Link>
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
