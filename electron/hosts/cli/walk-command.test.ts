/** `walk`: who can play, what is printed, and that `play` takes it. */
import { describe, expect, it } from 'vitest';
import { cleanRun, criticalError } from '../../app/desk.fixture.ts';
import { run } from './terminal.fixture.ts';

const walkOf = (id: string, decisions: readonly unknown[], variant = 'a') => ({
  ...{ id, what: id, seat: 'police-officer', variant, mode: 'practice', decisions },
  expects: { percent: 100, passed: true, clean: true, ending: 'resting' },
});
const walks = {
  'walks.json': JSON.stringify({
    walks: [
      walkOf('wrong', [criticalError, ...cleanRun]),
      walkOf('clean', cleanRun),
      walkOf('other', [], 'b'),
    ],
  }),
};
const walk = (
  policy: string,
  more: readonly string[] = [],
  files: Readonly<Record<string, string>> = walks,
) => run(['walk', 'small-case', '--seat', 'police-officer', '--policy', policy, ...more], files);
const play = (text: string) =>
  run(['play', 'small-case', '--seat', 'police-officer', '--events', '-', '--json'], { '-': text });

describe('case walk', () => {
  it('prints the best clean walk of the case, one decision a line', async () => {
    const { code, out, err } = await walk('best');
    expect([code, err]).toEqual([0, '']);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(cleanRun);
  });

  it.each(['random:7', 'gaming:first', 'gaming:inventory', 'gaming:longest', 'misconception:E-01'])(
    'prints a run of %s that play takes to an ending',
    async (policy) => {
      const walked = await walk(policy);
      const played = await play(walked.out);
      expect([walked.code, walked.err, played.code, played.err]).toEqual([0, '', 0, '']);
    },
  );

  it('prints a run of a misconception that shows its error', async () => {
    const played = await play((await walk('misconception:E-01')).out);
    const errors: { error: string }[] = JSON.parse(played.out).errors;
    expect(errors.map(({ error }) => error)).toContain('E-01');
  });

  it('prints the same run for the same seed, and an array with --json that play takes', async () => {
    const [one, other, asJson] = [
      await walk('random:7'),
      await walk('random:7'),
      await walk('random:7', ['--json']),
    ];
    expect(other.out).toBe(one.out);
    expect(JSON.parse(asJson.out)).toHaveLength(one.out.trim().split('\n').length);
    expect((await play(asJson.out)).code).toBe(0);
  });

  it.each(['best', 'misconception:E-13'])(
    'exits with 1 for %s in a case without a clean walk',
    async (policy) => {
      expect(await walk(policy, [], {})).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('policy: attempt.unknown'),
      });
    },
  );

  it('exits with 1 for walks that are none, and says where', async () => {
    const { code, err } = await walk('best', [], { 'walks.json': '{"walks":[{"id":1}]}' });
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('small-case/walks.json: walks/0/id: request.malformed'),
    ]);
  });

  it.each(['greatest', 'best:3', 'random', 'random:-1', 'random:x', 'gaming:cheat', 'misconception:E-99'])(
    'exits with 2 for %s and lists the policies',
    async (policy) => {
      const { code, out, err } = await walk(policy);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('best, random:<seed>, misconception:E-01');
      expect(err).toContain('gaming:kindest');
    },
  );

  it('says in its help what the best is, and shows an example', async () => {
    const { code, out } = await run(['walk', '--help']);
    expect([code, out.includes('the clean run with the highest score')]).toEqual([0, true]);
    expect(out).toContain('npm run -s case -- walk carwash-raid');
  });
});
