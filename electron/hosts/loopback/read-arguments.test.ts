/** Tests of the command line of the browser edition. */
import { expect, it } from 'vitest';
import { readArguments } from './read-arguments.ts';

const plain = { port: 0, data: undefined, open: true, checkAnswers: false };

it.each([
  [[], plain],
  [['--port', '4545'], { ...plain, port: 4545 }],
  [['--data', '/tmp/a', '--no-open'], { ...plain, data: '/tmp/a', open: false }],
  [['--check-answers'], { ...plain, checkAnswers: true }],
])('%j is understood', (args, read) => {
  expect(readArguments(args)).toEqual(read);
});

it.each([
  [['--port', 'http']],
  [['--port', '65536']],
  [['--port', '-1']],
  [['--port', '1e3']],
  [['--port']],
  [['--host', '0.0.0.0']],
  [['extra']],
])('%j is not understood', (args) => {
  expect(readArguments(args)).toBeUndefined();
});
