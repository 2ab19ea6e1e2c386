/** One attempt in play: a decision or a rewind is on disk before the player moves; a failure keeps the place and can be tried again. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Decision } from '../../../scenarios/case/decision.ts';
import type { JournalEntry, PlayerView } from '../../../scenarios/compile/player.ts';
import type { Client } from '../../../scenarios/contract/contract.ts';
import { fail, issue, type Issue, ok, type Result } from '../../../scenarios/core/result.ts';
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

/** Back to the start of a phase, after a line. Once it is on disk the room is opened anew from the log. */
export type Rewind = (toPhase: string, line: string) => Promise<Result<null>>;

/** Numbers are those of the log, which also holds what was set aside. */
const nextSeq = ({ player, others }: Run): number => player.journal().length + others;

const readyOver = (run: Run): AttemptState => ({
  status: 'ready',
  run,
  view: run.player.view(),
  last: null,
  failure: null,
});

export function useAttempt(client: Client, attemptId: string, learnerId: string) {
  const [state, setState] = useState<AttemptState>({ status: 'loading' });
  const busy = useRef(false);
  const load = useCallback(async () => {
    const reply = await openRun(client, attemptId, learnerId);
    setState(reply.ok ? readyOver(reply.value) : { status: 'failed', issues: reply.issues });
  }, [client, attemptId, learnerId]);
  const opened = useRef<typeof load>(null);
  useEffect(() => {
    // Once: a room that comes back from behind the handbook stands as it was left.
    if (opened.current === load) return;
    opened.current = load;
    void load();
  }, [load]);

  const perform = async (decision: Decision): Promise<boolean> => {
    if (state.status !== 'ready' || busy.current) return false;
    const { player } = state.run;
    const keepPlace = (issues: readonly Issue[]) => setState({ ...state, failure: { issues, decision } });
    if (!player.can(decision)) {
      keepPlace([issue('attempt.event.refused')]);
      return false;
    }
    busy.current = true;
    const reply = await client.call('attempts.append', { attemptId, seq: nextSeq(state.run), decision });
    busy.current = false;
    if (!reply.ok) {
      keepPlace(reply.issues);
      return false;
    }
    const last = player.perform(decision);
    setState({ ...state, view: player.view(), last, failure: null });
    return true;
  };

  const rewind: Rewind = async (toPhase, line) => {
    if (state.status !== 'ready' || busy.current) return fail(issue('attempt.event.refused'));
    busy.current = true;
    const seq = nextSeq(state.run);
    const gone = await client.call('attempts.rewind', { attemptId, seq, toPhase, line });
    // Where opening fails, the same rewind can be sent again: under its number it happens once.
    const opened = gone.ok ? await openRun(client, attemptId, learnerId) : gone;
    busy.current = false;
    if (!opened.ok) return opened;
    setState(readyOver(opened.value));
    return ok(null);
  };
  return { state, perform, rewind, reload: load };
}
