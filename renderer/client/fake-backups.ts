/** Backups of the fake client: names, counts and refusals as a host gives them; there is no disk, so a restore changes only the count. */
import type { Handlers, Input, Output, Reply } from '../../scenarios/contract/contract.ts';
import { fail, issue, ok } from '../../scenarios/core/result.ts';
import type { attemptHandlers } from './fake-attempts.ts';
import type { FakeWorld } from './fake-client.ts';
import type { learnerHandlers } from './fake-learners.ts';

type BackupHandlers = Pick<
  Handlers,
  'store.backUp' | 'store.backups' | 'store.receive' | 'store.inspect' | 'store.restore'
>;
type Contents = Output<'store.inspect'>['present'];

interface FakeParts {
  readonly world: FakeWorld;
  readonly learners: ReturnType<typeof learnerHandlers>;
  readonly attempts: ReturnType<typeof attemptHandlers>;
}

/** The first bytes of every SQLite file, sqlite.org/fileformat.html 1.3; of a file that was handed in the fake reads no more. */
const magic = 'SQLite format 3';

export function backupHandlers({ world, learners, attempts }: FakeParts): BackupHandlers {
  const kept = new Map<string, Contents & { readonly madeAt: string }>();
  let incoming: { readonly transfer: string; readonly text: string } | null = null;

  const present = async (): Promise<Contents> => {
    const all = await learners.handlers['learners.list']({});
    const lists = await Promise.all(
      (all.ok ? all.value : []).map(({ id }) => attempts.handlers['attempts.list']({ learnerId: id })),
    );
    const own = lists.flatMap((each) => (each.ok ? each.value : []));
    const lastAt =
      own
        .map((each) => each.lastAt)
        .toSorted()
        .at(-1) ?? null;
    return { learners: all.ok ? all.value.length : 0, attempts: own.length, lastAt, broken: 0 };
  };
  const backUp = async (fileName: string): Promise<string> => {
    kept.set(fileName, { ...(await present()), madeAt: world.now() });
    return fileName;
  };
  const receive = ({ transfer, at, bytes }: Input<'store.receive'>): Reply<Output<'store.receive'>> => {
    const known = transfer === null ? { transfer: world.newId('transfer'), text: '' } : incoming;
    if (!known || (transfer !== null && known.transfer !== transfer) || at > known.text.length)
      return fail(issue('backup.unknown', ['transfer'], { at }));
    incoming = { ...known, text: known.text.slice(0, at) + atob(bytes) };
    return ok({ transfer: incoming.transfer, received: incoming.text.length });
  };
  const contentsOf = ({ source }: Input<'store.inspect'>): Reply<Contents> => {
    if ('fileName' in source) {
      const { madeAt: _madeAt, ...found } = kept.get(source.fileName) ?? { madeAt: '' };
      return 'learners' in found ? ok(found) : fail(issue('backup.unknown', ['source']));
    }
    if (incoming?.transfer !== source.transfer) return fail(issue('backup.unknown', ['source']));
    return incoming.text.startsWith(magic)
      ? ok({ learners: 1, attempts: 2, lastAt: world.now(), broken: 0 })
      : fail(issue('backup.damaged', ['file', 'header'], { what: 'not-a-database' }));
  };

  return {
    'store.backUp': async () => ok({ fileName: await backUp('dossier45.backup-fake.db') }),
    'store.backups': async () =>
      ok({
        folder: '/fake',
        backups: [...kept].map(([fileName, { madeAt }]) => ({ fileName, madeAt, bytes: 4096 })),
      }),
    'store.receive': async (input) => receive(input),
    'store.inspect': async (input) => {
      const found = contentsOf(input);
      return found.ok ? ok({ backup: { ...found.value, complete: true }, present: await present() }) : found;
    },
    'store.restore': async (input) => {
      const found = contentsOf(input);
      if (!found.ok) return found;
      const setAside = await backUp('dossier45.backup-fake-before-restore.db');
      world.restores += 1;
      incoming = null;
      return ok({ setAside });
    },
  };
}
