/** A function that stays the same and always does what was given last: what is drawn by it is not drawn anew with it. */
import { useCallback, useRef } from 'react';

export function useLatest<Args extends readonly unknown[]>(
  perform: (...args: Args) => void,
): (...args: Args) => void {
  const latest = useRef(perform);
  latest.current = perform;
  return useCallback((...args: Args) => latest.current(...args), []);
}
