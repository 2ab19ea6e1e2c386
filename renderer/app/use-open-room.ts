/** Which attempt stands open in the case room, in sight or behind the handbook. */
import { useState } from 'react';
import { useRoute } from 'wouter';

export interface OpenRoom {
  /** Null while no room is open: anywhere but in the room and in a handbook that was opened from it. */
  readonly attemptId: string | null;
  readonly isShown: boolean;
}

export function useOpenRoom(): OpenRoom {
  const [isShown, at] = useRoute('/attempt/:attemptId');
  const [inHandbook] = useRoute('/handbook/*?');
  const [kept, setKept] = useState<string | null>(null);
  const attemptId = isShown ? at.attemptId : inHandbook ? kept : null;
  if (attemptId !== kept) setKept(attemptId);
  return { attemptId, isShown };
}
