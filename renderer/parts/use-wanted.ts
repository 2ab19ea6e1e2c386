/** What a link leads to: it takes the focus, comes into view and can be told from its neighbours. */
import { useEffect, useRef } from 'react';

/** Spread over the element. */
export function useWanted<E extends HTMLElement>(wanted: boolean) {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (!wanted) return;
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView?.({ block: 'center' });
  }, [wanted]);
  return { ref, tabIndex: wanted ? -1 : undefined, 'data-wanted': wanted };
}
