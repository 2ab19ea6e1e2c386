/** Restoring: a backup is looked into, and after the question takes the place of what is here. */
import { useRef, useState } from 'react';
import type { Input, Output } from '../../../scenarios/contract/contract.ts';
import type { Issue } from '../../../scenarios/core/result.ts';
import type { Session } from '../session/session.ts';
import { useReply } from '../session/use-reply.ts';
import { handIn } from './hand-in.ts';

type Source = Input<'store.inspect'>['source'];

export type RestoreState =
  | { readonly status: 'idle' }
  | { readonly status: 'reading'; readonly percent: number }
  | { readonly status: 'checking' }
  | { readonly status: 'failed'; readonly issues: readonly Issue[] }
  | { readonly status: 'found'; readonly source: Source; readonly found: Output<'store.inspect'> };

export function useRestore(session: Session) {
  const { client } = session;
  const backups = useReply(client, 'store.backups', {});
  const [state, setState] = useState<RestoreState>({ status: 'idle' });
  // What was asked for later overtakes what is still being read.
  const turn = useRef(0);
  const begin = () => {
    turn.current += 1;
    const mine = turn.current;
    return (next: RestoreState) => turn.current === mine && setState(next);
  };
  const look = async (source: Source, say = begin()) => {
    say({ status: 'checking' });
    const reply = await client.call('store.inspect', { source });
    say(
      reply.ok ? { status: 'found', source, found: reply.value } : { status: 'failed', issues: reply.issues },
    );
  };
  const lookIntoFile = async (file: File) => {
    const say = begin();
    say({ status: 'reading', percent: 0 });
    const reply = await handIn(client, file, (percent) => say({ status: 'reading', percent }));
    if (!reply.ok) return say({ status: 'failed', issues: reply.issues });
    return look({ transfer: reply.value.transfer }, say);
  };
  const restore = async (source: Source) => {
    const say = begin();
    say({ status: 'checking' });
    const reply = await client.call('store.restore', { source });
    if (!reply.ok) return say({ status: 'failed', issues: reply.issues });
    await session.reopen({ kind: 'here', fileName: reply.value.setAside });
  };
  return { backups, state, look: (source: Source) => look(source), lookIntoFile, restore };
}
