/** Gives pages the commands; keys are listened to once the window stands, and palette, map and help are loaded when first opened. */
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { i18n as I18n } from 'i18next';
import { useLocation } from 'wouter';
import { useLanguage } from '../../i18n/use-language.ts';
import { type CommandDialog, type Commands, CommandsContext } from '../../pages/session/commands.ts';
import { useSession } from '../../pages/session/session.ts';
import type { World } from './action.ts';

const ourDialogs = '[data-palette], [data-key-map], [data-help]';

export interface CommandsProviderProps {
  readonly i18n: I18n;
  readonly children: ReactNode;
}

export function CommandsProvider({ i18n, children }: CommandsProviderProps) {
  const { dialog, open, close } = useDialog();
  const commands = useMemo<Commands>(() => ({ open, offers: {} }), [open]);
  const world = useWorld(commands);
  useKeys(world);
  const Dialogs = useMemo(
    () =>
      lazy(async () => {
        const [made] = await Promise.all([import('./command-dialogs.tsx'), i18n.loadNamespaces('keys')]);
        return { default: made.CommandDialogs };
      }),
    [i18n],
  );
  return (
    <CommandsContext value={commands}>
      {children}
      {dialog && (
        <Suspense>
          <Dialogs dialog={dialog} world={world} onClose={close} />
        </Suspense>
      )}
    </CommandsContext>
  );
}

/** Which dialog is open; closed, it does what was chosen in it once the focus is back where it was. */
function useDialog() {
  const [dialog, setDialog] = useState<CommandDialog | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const afterwards = useRef<(() => void) | null>(null);
  const open = useCallback((next: CommandDialog) => {
    const { activeElement } = document;
    // One dialog of ours may follow another: the place to come back to is that of the first.
    if (activeElement instanceof HTMLElement && !activeElement.closest(ourDialogs))
      cameFrom.current = activeElement;
    setDialog(next);
  }, []);
  const close = useCallback((then?: () => void) => {
    afterwards.current = then ?? null;
    setDialog(null);
  }, []);
  useEffect(() => {
    if (dialog !== null) return;
    const then = afterwards.current;
    afterwards.current = null;
    // The dialog gives the focus back in the next frame: what was chosen may move it only after that.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) cameFrom.current?.focus();
      then?.();
    });
    return () => cancelAnimationFrame(frame);
  }, [dialog]);
  return { dialog, open, close };
}

/** Loaded after the window stands, so that a first page is not held up by keys nobody presses yet. */
function useKeys(world: () => World): void {
  useEffect(() => {
    const listening = new AbortController();
    // When the host has gone in the meantime, the next act says so in words; keys come back with the page.
    import('./listen-to-keys.ts').then(
      ({ listenToKeys }) => {
        if (!listening.signal.aborted) listenToKeys(world, listening.signal);
      },
      () => undefined,
    );
    return () => listening.abort();
  }, [world]);
}

/** The world as it is when it is asked for; the function stays the same. */
function useWorld({ offers, open }: Commands): () => World {
  const { learner, settings, changeLanguage, changeSettings } = useSession();
  const language = useLanguage();
  const [, go] = useLocation();
  const now: World = {
    seated: learner !== null,
    settings,
    language,
    offers,
    go,
    open,
    changeLanguage: (to) => void changeLanguage(to),
    changeSettings: (patch) => void changeSettings(patch),
  };
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  return useCallback(() => latest.current, []);
}
