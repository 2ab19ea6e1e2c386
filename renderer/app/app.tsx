/** The window: providers around the routes, one error boundary, one announcer. */
import { Suspense, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { i18n as I18n } from 'i18next';
import { Router, useRoute } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Client } from '../../scenarios/contract/contract.ts';
import { SessionProvider } from '../pages/session/session-provider.tsx';
import { AnnouncerProvider } from '../parts/announcer.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { CommandsProvider } from './actions/commands-provider.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { Screens } from './lazy-pages.tsx';
import { Routes } from './routes.tsx';
import { TopBar } from './top-bar.tsx';

export interface AppProps {
  readonly client: Client;
  readonly i18n: I18n;
  readonly screens: Screens;
}

export function App({ client, i18n, screens }: AppProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <ErrorBoundary>
        <AnnouncerProvider>
          <Router hook={useHashLocation}>
            <SessionProvider client={client} i18n={i18n}>
              <CommandsProvider i18n={i18n}>
                <Frame>
                  <Suspense fallback={<Opening />}>
                    <Routes screens={screens} />
                  </Suspense>
                </Frame>
              </CommandsProvider>
            </SessionProvider>
          </Router>
        </AnnouncerProvider>
      </ErrorBoundary>
    </I18nextProvider>
  );
}

function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('common');
  const [inRoom] = useRoute('/attempt/:attemptId');
  return (
    <>
      <button type="button" className="button skip-link" onClick={skipToContent}>
        {t('skipToContent')}
      </button>
      {!inRoom && <TopBar />}
      <ErrorBoundary>{children}</ErrorBoundary>
    </>
  );
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
