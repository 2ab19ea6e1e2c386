/** One polite live region for the whole window; what is announced is also always on screen. */
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** Says a text to screen readers. The same text twice in a row is said twice. */
export const useAnnounce = (): ((text: string) => void) => useContext(AnnounceContext);

export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setSaid((before) => ({ text, turn: before.turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="only-heard" role="status" data-announcer="">
        <p key={said.turn}>{said.text}</p>
      </div>
    </AnnounceContext>
  );
}
