/** Facts of the register with their words, several at once; ids the register does not have are left out. */
import { useCallback } from 'react';
import type { FactView } from '../../parts/fact-note.tsx';
import { useFact } from '../session/use-fact.ts';

export function useFacts(): (ids: readonly string[]) => readonly FactView[] {
  const fact = useFact();
  return useCallback(
    (ids) =>
      ids.flatMap((id) => {
        const view = fact(id);
        return view ? [view] : [];
      }),
    [fact],
  );
}
