/** After each act focus goes to the heading of what is on stage, and the stage is read from its top. */
import { useEffect, useRef, type RefObject } from 'react';

export function useStageFocus(turn: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef('');
  useEffect(() => {
    // A room that comes back from behind the handbook begins where it was left.
    if (turn === shown.current) return;
    shown.current = turn;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.stage-scroll')?.scrollTo?.({ top: 0 });
    readFromTop(heading.current?.closest('.room-stage') ?? null);
  }, [turn]);
  return heading;
}

/** On a narrow screen the room scrolls as one, and the act may have been far below; a room just opened keeps its bar in sight. */
function readFromTop(stage: Element | null): void {
  if (stage && stage.getBoundingClientRect().top < 0) stage.scrollIntoView();
}
