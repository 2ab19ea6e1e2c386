/** A process of its own that restores a backup and is killed at the rename, before or after it; or that meets a full disk.
 *  Arguments: folder of the store, name of the backup, `before` | `after` | `through`. */
import { writeSync } from 'node:fs';
import { moveOver } from './atomic-write.ts';
import { openStore } from './open-store.ts';
import { countedDice, steadyClock, valueIn } from './store.fixture.ts';

const [dir = '', fileName = '', when = 'through'] = process.argv.slice(2);
const die = (): void => process.kill(process.pid, 'SIGKILL') && undefined;
const store = valueIn(
  openStore({
    dir,
    clock: steadyClock(),
    random: countedDice(),
    moveFile: (from, to) => {
      if (when === 'before') die();
      moveOver(from, to);
      if (when === 'after') die();
    },
  }),
);
const done = store.backups.restore({ fileName });
const learners = valueIn(store.learners.list()).map(({ pseudonym }) => pseudonym);
const answer = done.ok ? 'restored' : done.issues.map(({ code }) => code).join();
writeSync(1, `${JSON.stringify({ answer, learners })}\n`);
store.close();
