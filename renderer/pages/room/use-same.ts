/** A value that stays the same object as long as its content does, so that what is made from it is not made again. */
import { useRef } from 'react';

export function useSame<T>(value: T): T {
  const kept = useRef(value);
  if (kept.current !== value && JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
