/** A process of its own that appends decisions and prints an acknowledgement for each; its parent kills or traces it.
 *  Arguments: folder of the store, how many decisions (0: until killed). */
import { writeSync } from 'node:fs';
import { decisionNumber, made, openAt, valueIn, withAttempt } from './store.fixture.ts';

const [dir = '', wanted = '0'] = process.argv.slice(2);
const store = valueIn(openAt(dir));
const { attemptId } = withAttempt(store);
// A plain write to the pipe: what the parent reads was said after the append had returned.
const say = (line: string): number => writeSync(1, `${line}\n`);

say(`attempt ${attemptId}`);
for (let seq = 1; wanted === '0' || seq <= Number(wanted); seq += 1) {
  const done = store.attempts.append({ attemptId, seq, event: made(decisionNumber(seq)), day: 0 });
  if (!done.ok) {
    say(`refused ${done.issues.map(({ code }) => code).join()}`);
    break;
  }
  say(`taken ${seq}`);
}
store.close();
