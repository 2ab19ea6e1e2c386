/** `npm run bench`: measures SPEED-1 to SPEED-5 of perf.md beside floors and peers; one JSON line per part of a goal. `--only SPEED-2` narrows. */
import { parseArgs } from 'node:util';
import { type Figure, type Goal, goals, isGoal, type Line } from './goals.ts';
import { checksums } from './rounds.ts';
import { speed1 } from './speed-1.ts';
import { speed2 } from './speed-2.ts';
import { speed3 } from './speed-3.ts';
import { speed4 } from './speed-4.ts';
import { speed5 } from './speed-5.ts';

const measures: Readonly<Record<Goal, () => readonly (Line | Figure)[]>> = {
  'SPEED-1': speed1,
  'SPEED-2': speed2,
  'SPEED-3': speed3,
  'SPEED-4': speed4,
  'SPEED-5': speed5,
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? [...goals];
const unknown = wanted.filter((name) => !goals.some((goal) => goal === name));
if (unknown.length > 0) throw new Error(`no goal ${unknown.join(', ')}; there are ${goals.join(', ')}`);

// A goal that does not hold is printed as such and is no failure: figures are for people to judge. Only a broken bench fails.
const lines = goals
  .filter((goal) => wanted.includes(goal))
  .flatMap((goal) => {
    const measured = measures[goal]();
    for (const each of measured) console.log(JSON.stringify(each));
    return measured.filter(isGoal);
  });
const held = lines.filter((each) => each.holds).length;
console.error(`${held} of ${lines.length} parts of goals hold (checksum ${checksums()})`);
