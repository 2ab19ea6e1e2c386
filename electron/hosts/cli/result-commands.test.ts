/** `results verify`: what a whole file tells, and the exit code for one that was changed. */
import { describe, expect, it } from 'vitest';
import { cleanRun, play, seatLearner, setDesk } from '../../app/desk.fixture.ts';
import { run } from './terminal.fixture.ts';

const exported = async (): Promise<string> => {
  const desk = setDesk();
  const { learnerId, attemptId } = await seatLearner(desk, 'assessment');
  await play(desk, attemptId, cleanRun);
  await desk.get('attempts.close', { attemptId });
  const { text } = await desk.get('record.export', { learnerId });
  desk.store.close();
  return text;
};

describe('case results verify', () => {
  it('prints whose file it is, where it comes from, and each attempt with its number', async () => {
    const { code, out, err } = await run(['results', 'verify', 'heron.d45r'], {
      'heron.d45r': await exported(),
    });
    const number = '[0-9A-F]{4}(-[0-9A-F]{4}){3}';
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^whole  Heron  installation ${number}  program 0\\.1\\.0\\n`));
    expect(out).toMatch(
      new RegExp(
        `\\n${number}  small-case +police-officer +a +assessment +2026-11-03 +passed +100 +100 +1\\n$`,
      ),
    );
  });

  it('prints it as JSON', async () => {
    const { code, out } = await run(['results', 'verify', '-', '--json'], { '-': await exported() });
    expect([code, JSON.parse(out)]).toMatchObject([0, { pseudonym: 'Heron', attempts: [{ percent: 100 }] }]);
  });

  it('exits with 1 and names what was found in a changed file', async () => {
    const text = (await exported()).replace('"pseudonym":"Heron"', '"pseudonym":"Otter"');
    expect(await run(['results', 'verify', 'x'], { x: text })).toEqual({
      code: 1,
      out: '',
      err: '.: result.signature.wrong {}\n',
    });
    const asJson = await run(['results', 'verify', 'x', '--json'], { x: 'a letter' });
    expect([asJson.code, JSON.parse(asJson.out).issues[0].code]).toEqual([1, 'result.malformed']);
  });

  it('exits with 2 for a file that is not there', async () => {
    expect((await run(['results', 'verify', 'nowhere'])).code).toBe(2);
  });
});
