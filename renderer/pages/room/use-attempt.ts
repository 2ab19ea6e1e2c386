/** One attempt in play: a decision is on disk before the player moves; a failure keeps the place and can be tried again. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Decision } from '../../../scenarios/case/decision.ts';
import type { JournalEntry, PlayerView } from '../../../scenarios/compile/player.ts';
import type { Client } from '../../../scenarios/contract/contract.ts';
import { issue, type Issue } from '../../../scenarios/core/result.ts';
import { openRun, type Run } from './open-run.ts';

export interface Failure {
  readonly issues: readonly Issue[];
  readonly decision: Decision;
}

export type AttemptState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly issues: readonly Issue[] }
  | {
      readonly status: 'ready';
      readonly run: Run;
      readonly view: PlayerView;
      /** The last decision taken in this window; null after a resume. */
      readonly last: JournalEntry | null;
      readonly failure: Failure | null;
    };

export function useAttempt(client: Client, attemptId: string) {
  const [state, setState] = useState<AttemptState>({ status: 'loading' });
  const busy = useRef(false);
  const load = useCallback(async () => {
    const reply = await openRun(client, attemptId);
    setState(
      reply.ok
        ? { status: 'ready', run: reply.value, view: reply.value.player.view(), last: null, failure: null }
        : { status: 'failed', issues: reply.issues },
    );
  }, [client, attemptId]);
  useEffect(() => {
    void load();
  }, [load]);

  const perform = async (decision: Decision): Promise<boolean> => {
    if (state.status !== 'ready' || busy.current) return false;
    const { player } = state.run;
    const fail = (issues: readonly Issue[]) => setState({ ...state, failure: { issues, decision } });
    if (!player.can(decision)) {
      fail([issue('attempt.event.refused')]);
      return false;
    }
    busy.current = true;
    const reply = await client.call('attempts.append', {
      attemptId,
      seq: player.journal().length + 1,
      decision,
    });
    busy.current = false;
    if (!reply.ok) {
      fail(reply.issues);
      return false;
    }
    const last = player.perform(decision);
    setState({ ...state, view: player.view(), last, failure: null });
    return true;
  };
  return { state, perform, reload: load };
}
