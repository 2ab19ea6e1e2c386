/** `npm run bench:ui`: measures SPEED-8 to SPEED-10 of perf.md in a real browser beside pages made for it; lines as `npm run bench` prints them. */
import { parseArgs } from 'node:util';
import { type Figure, isGoal, type Line, uiGoals } from './goals.ts';
import { peerPages } from './ui/peer-pages.ts';
import { startProgram } from './ui/program.ts';
import { speed8 } from './ui/speed-8.ts';
import { speed9 } from './ui/speed-9.ts';
import { speed10 } from './ui/speed-10.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, rounds: { type: 'string' }, changes: { type: 'string' } },
});
const wanted = values.only?.split(',') ?? [...uiGoals];
const unknown = wanted.filter((name) => !uiGoals.some((goal) => goal === name));
if (unknown.length > 0) throw new Error(`no goal ${unknown.join(', ')}; there are ${uiGoals.join(', ')}`);
const rounds = Number(values.rounds ?? 9);
const changes = Number(values.changes ?? 10_000);

const peers = await peerPages();
const program = await startProgram();
const measures = {
  'SPEED-8': () => speed8(program, peers, rounds),
  'SPEED-9': () => speed9(program, peers, rounds),
  'SPEED-10': () => speed10(program, peers, changes),
};

// A goal that does not hold is printed as such and is no failure: figures are for people to judge. Only a broken bench fails.
try {
  const lines: Line[] = [];
  for (const goal of uiGoals) {
    if (!wanted.includes(goal)) continue;
    const measured: readonly (Line | Figure)[] = await measures[goal]();
    for (const each of measured) console.log(JSON.stringify(each));
    lines.push(...measured.filter(isGoal));
  }
  console.error(`${lines.filter(({ holds }) => holds).length} of ${lines.length} parts of goals hold`);
} finally {
  await program.end();
  peers.end();
}
