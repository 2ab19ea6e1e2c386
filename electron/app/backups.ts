/** Use cases of backups: make one, list them, take one in, look into it, put it in the place of what is there. */
import type { Handlers } from '../../scenarios/contract/contract.ts';
import { ok } from '../../scenarios/core/result.ts';
import type { Records } from './ports.ts';
import type { Runs } from './runs.ts';

type BackupHandlers = Pick<
  Handlers,
  'store.backUp' | 'store.backups' | 'store.receive' | 'store.inspect' | 'store.restore'
>;

export const backupHandlers = (records: Pick<Records, 'backUp' | 'backups'>, runs: Runs): BackupHandlers => ({
  'store.backUp': async () => records.backUp(),

  'store.backups': async () => {
    const listed = records.backups.list();
    return listed.ok ? ok({ folder: records.backups.folder, backups: [...listed.value] }) : listed;
  },

  'store.receive': async ({ bytes, ...piece }) =>
    records.backups.receive({ ...piece, bytes: Buffer.from(bytes, 'base64') }),

  'store.inspect': async ({ source }) => records.backups.inspect(source),

  // The runs in memory stand where logs stood that may not be there any more.
  'store.restore': async ({ source }) => {
    runs.forgetAll();
    return records.backups.restore(source);
  },
});
