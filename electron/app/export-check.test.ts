/** Checking a result file: a file as it was exported holds, and whatever is changed in it is found. */
import { generateKeyPairSync, sign } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOf } from '../../scenarios/report/certificate.ts';
import { readResultFile, type ResultBody, writeResultFile } from '../../scenarios/report/result-file.ts';
import { firstLink, linkOf } from '../store/chain.ts';
import { cleanRun, play, seatLearner, setDesk } from './desk.fixture.ts';
import { checkResultFile } from './export-check.ts';

const exported = async () => {
  const desk = setDesk();
  const { learnerId, attemptId } = await seatLearner(desk, 'assessment');
  await play(desk, attemptId, cleanRun);
  await desk.get('attempts.close', { attemptId });
  const { text } = await desk.get('record.export', { learnerId });
  const { standings } = await desk.get('record.read', { learnerId });
  desk.store.close();
  return { text, attemptId, certificate: standings[0]?.certificate };
};

const check = (text: string) => checkResultFile(text, linkOf);
const codesIn = (text: string): readonly string[] => {
  const checked = check(text);
  return checked.ok ? [] : [...new Set(checked.issues.map((each) => each.code))];
};

const bodyOf = (text: string): ResultBody => {
  const file = readResultFile(text);
  if (!file.ok) throw new Error('not a result file');
  return file.value.body;
};

/** A file of a stranger: changed as they like, and signed with a key of their own. */
const forged = (text: string, change: (body: ResultBody) => ResultBody): string => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const bodyText = JSON.stringify(change(bodyOf(text)));
  return writeResultFile(bodyText, {
    algorithm: 'Ed25519',
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    signature: sign(null, Buffer.from(bodyText), privateKey).toString('base64'),
  });
};

/** Every attempt with one word in its log changed. */
const reworded =
  (from: string, to: string) =>
  (body: ResultBody): ResultBody => ({
    ...body,
    attempts: body.attempts.map((each) => ({
      ...each,
      log: each.log.map((event) => event.replace(from, to)),
    })),
  });

describe('a result file as it was exported', () => {
  it('holds, and tells the number that stands on the certificate', async () => {
    const { text, attemptId, certificate } = await exported();
    expect(check(text)).toMatchObject({
      ok: true,
      value: {
        pseudonym: 'Heron',
        program: '0.1.0',
        installation: expect.stringMatching(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/),
        attempts: [
          {
            attemptId,
            number: certificate?.number,
            caseId: 'small-case',
            mode: 'assessment',
            state: 'passed',
            firstPercent: 100,
            percent: 100,
          },
        ],
      },
    });
  });

  it('holds after a program has changed its line ends', async () => {
    const { text } = await exported();
    expect(codesIn(text.replaceAll('\n', '\r\n'))).toEqual([]);
  });
});

describe('a result file that was changed', () => {
  it('is found out wherever one sign of it is another', async () => {
    const { text } = await exported();
    const [body = ''] = text.split('\n');
    fc.assert(
      fc.property(fc.nat(body.length - 1), (at) => {
        const other = body[at] === '7' ? '8' : '7';
        expect(codesIn(`${text.slice(0, at)}${other}${text.slice(at + 1)}`)).not.toEqual([]);
      }),
      { seed: 45, numRuns: 200 },
    );
  });

  it('is found out by its signature when only the pseudonym is another', async () => {
    const { text } = await exported();
    expect(codesIn(text.replace('"pseudonym":"Heron"', '"pseudonym":"Otter"'))).toEqual([
      'result.signature.wrong',
    ]);
  });

  it.each(['AAAA', 'MCowBQYDK2VwAyEA'])(
    'with %j for a key is refused, not thrown over',
    async (publicKey) => {
      const { text } = await exported();
      const [body = '', seal = '{}'] = text.split('\n');
      expect(codesIn(writeResultFile(body, { ...JSON.parse(seal), publicKey }))).toEqual([
        'result.signature.wrong',
      ]);
    },
  );

  it('and signed anew is found out by the chain of the log', async () => {
    const { text } = await exported();
    expect(check(forged(text, reworded('"leaflet"', '"water"')))).toMatchObject({
      ok: false,
      issues: [{ code: 'result.chain.broken', path: ['attempts', 0] }],
    });
  });

  it('down to the chain and signed anew shows another installation and another number', async () => {
    const { text, certificate } = await exported();
    const rechained = (body: ResultBody): ResultBody => ({
      ...body,
      attempts: reworded(
        '"leaflet"',
        '"water"',
      )(body).attempts.map((each) => {
        const end = each.log.reduce((link, event) => linkOf(link, Buffer.from(event)), firstLink);
        return { ...each, chain: { ...each.chain, head: Buffer.from(end).toString('hex') } };
      }),
    });
    const [before, after] = [check(text), check(forged(text, rechained))];
    if (!before.ok || !after.ok) throw new Error('both must be whole');
    expect(after.value.installation).not.toBe(before.value.installation);
    expect(after.value.attempts[0]?.number).not.toBe(certificate?.number);
  });
});

describe('the number of an installation', () => {
  it('has the form of all our numbers', () => {
    expect(numberOf('0'.repeat(64))).toBe('0000-0000-0000-0000');
  });
});
