/** The case room: open at its own address, and kept as it was left, out of sight, while the handbook is read. */
import { Activity, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Screens } from './lazy-pages.tsx';
import type { OpenRoom } from './use-open-room.ts';

export interface KeptRoomProps {
  readonly room: OpenRoom;
  readonly Room: Screens['Room'];
}

/** Stands after the page of the handbook, so that what looks for the page finds the handbook first. */
export function KeptRoom({ room: { attemptId, isShown }, Room }: KeptRoomProps) {
  if (attemptId === null) return null;
  return (
    <Activity mode={isShown ? 'visible' : 'hidden'}>
      <KeptFocus key={attemptId}>
        <Room attemptId={attemptId} />
      </KeptFocus>
    </Activity>
  );
}

/** Gives the focus back to what had it when the room was left, and the window its place: a page of the handbook begins at its top. */
function KeptFocus({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | null>(null);
  const scrolledTo = useRef(0);
  const hasBeenLeft = useRef(false);
  useLayoutEffect(() => {
    const room = box.current;
    if (hasBeenLeft.current) {
      focusAgain(room, last.current);
      document.documentElement.scrollTop = scrolledTo.current;
    }
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof HTMLElement ? target : null;
    };
    const scrolled = () => {
      scrolledTo.current = document.documentElement.scrollTop;
    };
    room?.addEventListener('focusin', remember);
    window.addEventListener('scroll', scrolled);
    return () => {
      hasBeenLeft.current = true;
      room?.removeEventListener('focusin', remember);
      window.removeEventListener('scroll', scrolled);
    };
  }, []);
  return <div ref={box}>{children}</div>;
}

function focusAgain(room: HTMLElement | null, last: HTMLElement | null): void {
  const there = last && room?.contains(last) ? last : null;
  (there ?? room?.querySelector('h1'))?.focus({ preventScroll: true });
}
