/** Explores the same flat story with XState's own graph package, cold: `shortest-paths.ts <case file>`. Prints an `Explored`. */
import { readFileSync } from 'node:fs';
import { getShortestPaths } from 'xstate/graph';
import { openText } from '../cases.ts';
import { flatMachine } from '../flat-machine.ts';
import { storyOf } from '../plain-story.ts';
import type { Explored } from '../speed-4.ts';

const [file = ''] = process.argv.slice(2);
const machine = flatMachine(storyOf(openText(readFileSync(file, 'utf8')).document));
const began = performance.now();
const paths = getShortestPaths(machine);
const answer: Explored = { ms: performance.now() - began, states: paths.length, complete: true, bytes: 0 };
console.log(JSON.stringify(answer));
