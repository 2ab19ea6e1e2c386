/** What README and help show by example holds for the shipped cases: a reader types it off. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSourceCases } from '../../store/cases.ts';
import type { Terminal } from './output.ts';
import { run } from './terminal.fixture.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const shipped = { cases: openSourceCases(root) } satisfies Partial<Terminal>;
const page = readFileSync(path.join(import.meta.dirname, 'README.md'), 'utf8');

/** Words of each command that a text shows in whole, without angle brackets, brackets or a choice of words. */
const examplesIn = (text: string): readonly string[][] =>
  [...text.matchAll(/npm run -s case -- ([^|<>[\]\n\\]+)(?=[|>\n\\]|$)/g)].map(([, words = '']) =>
    words.trim().split(/\s+/),
  );

describe('an example', () => {
  let help = '';
  beforeAll(async () => {
    for (const name of ['list', 'read', 'walk', 'terms', 'graph', 'facts'])
      help += (await run([name, '--help'])).out;
  });

  it('of the README or a help needs no file and ends with 0 for the shipped cases', async () => {
    const alone = [...examplesIn(page), ...examplesIn(help)].filter(
      ([name = '', ...rest]) =>
        ['list', 'read', 'walk', 'terms', 'graph', 'facts'].includes(name) && !rest.includes('--events'),
    );
    const ends = [];
    for (const words of alone) ends.push([words.join(' '), (await run(words, {}, undefined, shipped)).code]);
    expect(ends.length).toBeGreaterThan(5);
    expect(ends.filter(([, code]) => code !== 0)).toEqual([]);
  });

  it('of a walk is played to its end', async () => {
    const walks = examplesIn(page).filter(([name]) => name === 'walk');
    expect(walks).not.toEqual([]);
    for (const words of walks) {
      const walked = await run(words, {}, undefined, shipped);
      const played = await run(
        ['play', 'carwash-raid', '--seat', 'police-officer', '--events', '-'],
        { '-': walked.out },
        undefined,
        shipped,
      );
      expect([played.code, played.err]).toEqual([0, '']);
    }
  });

  it('of a course of the law gives the keys the README tells of', async () => {
    const course = /```\n(\{"date"[\s\S]*?)```/.exec(page)?.[1] ?? '';
    const { code, out } = await run(['law', 'adult', '--events', '-', '--json'], { '-': course });
    const told = /## law([\s\S]*?)## terms/.exec(page)?.[1] ?? '';
    expect([code, Object.keys(JSON.parse(out)).filter((key) => !told.includes(`\`${key}`))]).toEqual([0, []]);
  });
});
