/** Tests of the command line of the desktop edition. */
import { expect, it } from 'vitest';
import { readArguments } from './read-arguments.ts';

it.each([
  [['.', '--data', '/tmp/a'], '/tmp/a'],
  [['--no-sandbox', '--remote-debugging-port=0', '.', '--data=/tmp/a'], '/tmp/a'],
  [['--data'], undefined],
  [['dist/main/main.js', '-psn_0_12345'], undefined],
  [[], undefined],
])('%j names the folder %j', (args, data) => {
  expect(readArguments(args)).toEqual({ data });
});
