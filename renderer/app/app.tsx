/** The window: providers around the routes, one error boundary, one announcer. */
import { Suspense, useEffect } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { i18n as I18n } from 'i18next';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Reply } from '../../scenarios/contract/contract.ts';
import type { PageClient } from '../client/answered-client.ts';
import type { Start } from '../pages/session/read-start.ts';
import { useSession } from '../pages/session/session.ts';
import { SessionProvider } from '../pages/session/session-provider.tsx';
import { AnnouncerProvider } from '../parts/announcer.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { CommandsProvider } from './actions/commands-provider.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { KeptRoom } from './kept-room.tsx';
import type { Screens } from './lazy-pages.tsx';
import { Routes } from './routes.tsx';
import { TopBar } from './top-bar.tsx';
import { useOpenRoom } from './use-open-room.ts';

declare global {
  interface Window {
    /** The button that was last pressed while only what the host had painted stood there (public/early.js). */
    pressedEarly?: HTMLButtonElement | null;
  }
}

/** What a host paints, and what comes alive over it first (public/early.js). */
const paintedPath = '/desk';

export interface AppProps {
  readonly client: PageClient;
  readonly i18n: I18n;
  readonly screens: Screens;
  /** What the session reads first, where it was asked for before the screens were made. */
  readonly started?: Promise<Reply<Start>> | undefined;
}

export function App({ client, i18n, screens, started }: AppProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <ErrorBoundary>
        <AnnouncerProvider>
          <Router hook={useHashLocation} ssrPath={paintedPath}>
            <SessionProvider client={client} i18n={i18n} started={started}>
              <CommandsProvider i18n={i18n}>
                <Frame screens={screens} />
              </CommandsProvider>
            </SessionProvider>
          </Router>
        </AnnouncerProvider>
      </ErrorBoundary>
    </I18nextProvider>
  );
}

function Frame({ screens }: { readonly screens: Screens }) {
  const { t } = useTranslation('common');
  const { learner } = useSession();
  const room = useOpenRoom();
  return (
    <>
      <button type="button" className="button skip-link" onClick={skipToContent}>
        {t('skipToContent')}
      </button>
      {!room.isShown && <TopBar openRoom={room.attemptId} />}
      <ErrorBoundary>
        <Suspense fallback={<Opening />}>
          <Routes screens={screens} />
          {learner && <KeptRoom room={room} Room={screens.Room} />}
          <FirstScreen />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}

/** Stands beside the first screen and comes alive with it: what was at hand is old from then on, and a press that came too early is made good. */
function FirstScreen() {
  const { client } = useSession();
  useEffect(() => {
    client.forget?.();
    performance.mark('screens-stand');
    const { pressedEarly } = window;
    delete window.pressedEarly;
    pressedEarly?.click();
  }, [client]);
  return null;
}

/** The hash holds the route, so skipping is a move of focus and not a jump to an anchor. */
function skipToContent(): void {
  const heading = document.querySelector<HTMLElement>('main h1, main h2');
  heading?.focus();
}

function Opening() {
  return (
    <main id="main" className="page">
      <LoadingNote />
    </main>
  );
}
