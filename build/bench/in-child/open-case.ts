/** Opens one case cold, in a process that has done nothing before: `open-case.ts ours|peer <case file>`. Prints milliseconds. */
import { readFileSync } from 'node:fs';
import { parseCase } from '../../../scenarios/case/parse-case.ts';
import { toPlayCase } from '../../../scenarios/case/to-play-case.ts';
import { caseMachine } from '../../../scenarios/compile/case-machine.ts';
import { compileCase } from '../../../scenarios/compile/compile-case.ts';
import type { Opening } from '../speed-3.ts';

const [who, file = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');

const times: number[] = [performance.now()];
const lap = (): void => {
  times.push(performance.now());
};
const json: unknown = JSON.parse(text);
lap();
const parsed = parseCase(json);
lap();
if (!parsed.ok) throw new Error(`${file} does not parse`);
const seat = parsed.value.seats.find((each) => each.playable)?.id ?? '';
const compiled = compileCase(toPlayCase(parsed.value), seat, 'a');
lap();
if (who === 'ours') caseMachine(compiled);
else {
  // The config is made before the clock starts again: the floor is what XState itself takes.
  const { createPeerMachine, peerConfig } = await import('../peer-machine.ts');
  const config = peerConfig(compiled);
  times.push(performance.now());
  createPeerMachine(config);
}
lap();

const [start = 0, read = 0, checked = 0, made = 0] = times;
const end = times.at(-1) ?? 0;
const answer: Opening =
  who === 'ours'
    ? {
        total: end - start,
        read: read - start,
        parse: checked - read,
        compile: made - checked,
        machine: end - made,
      }
    : { total: end - (times.at(-2) ?? 0), read: 0, parse: 0, compile: 0, machine: 0 };
console.log(JSON.stringify(answer));
