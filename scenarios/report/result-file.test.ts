/** The result file as a shape: what reads back, and each way in which it is refused before any cryptography. */
import { describe, expect, it } from 'vitest';
import { attemptEvent, type AttemptEvent } from '../attempt/event.ts';
import { entryOn } from './record.fixture.ts';
import { readResultFile, type ResultBody, resultVersion, writeResultFile } from './result-file.ts';

const { header } = entryOn(7);
const seal = { algorithm: 'Ed25519', publicKey: 'AAAA', signature: 'BBBB' } as const;
const sheet = {
  ending: 'referred',
  clean: true,
  passed: true,
  points: 8,
  maxPoints: 10,
  percent: 80,
  firstPercent: 80,
  passPercent: 70,
  gatesMissed: [],
  criticalErrors: [],
  floorsMissed: [],
  days: 3,
  decisions: 1,
  competences: [],
  criteria: [],
  errors: [],
  lines: { telling: 0, found: [], missed: [], misread: [], markedInError: [], asked: [] },
};
const closed = attemptEvent.parse({ type: 'attempt.closed', sheet });
const events: readonly AttemptEvent[] = [
  { type: 'attempt.opened', header },
  { type: 'decision.made', decision: { type: 'time.passed', until: 'moment' } },
  closed,
];
const log = events.map((event) => JSON.stringify(event));

const attempt: ResultBody['attempts'][number] = {
  attemptId: 'attempt-7',
  openedAt: '2026-11-07T08:00:00.000Z',
  lastAt: '2026-11-07T09:00:00.000Z',
  minutes: 60,
  state: 'passed',
  header,
  sheet: closed.type === 'attempt.closed' ? closed.sheet : null,
  log,
  chain: { head: 'a'.repeat(64), count: 3 },
};
const body: ResultBody = {
  format: 'dossier45-result',
  version: 1,
  program: '0.1.0',
  pseudonym: 'Heron',
  attempts: [attempt],
};
const read = (changed: unknown) => readResultFile(writeResultFile(JSON.stringify(changed), seal));
const withAttempt = (change: object) => read({ ...body, attempts: [{ ...attempt, ...change }] });
const ruleOf = (result: ReturnType<typeof read>) =>
  result.ok ? [] : result.issues.map(({ code, path, params }) => [code, path.join('/'), params.rule]);

describe('a result file', () => {
  it('reads back as it was written, line ends of Windows included', () => {
    const text = writeResultFile(JSON.stringify(body), seal);
    const expected = { ok: true, value: { body, bodyText: JSON.stringify(body), seal } };
    expect([readResultFile(text), readResultFile(text.replaceAll('\n', '\r\n'))]).toEqual([
      expected,
      expected,
    ]);
  });

  it('holds attempts that were left or stand open, without a sheet', () => {
    const short = { log: log.slice(0, 2), chain: { head: 'a'.repeat(64), count: 2 }, sheet: null };
    expect([
      withAttempt({ ...short, state: 'left' }).ok,
      withAttempt({ ...short, state: 'open' }).ok,
    ]).toEqual([true, true]);
  });

  it('of a newer version is refused as such', () => {
    expect(read({ ...body, version: resultVersion + 1, more: 'x' })).toMatchObject({
      issues: [{ code: 'result.version.tooNew', params: { version: 2 } }],
    });
  });

  it.each(['', 'a letter', '{}\n{}', `${JSON.stringify(body)}\n`])('is not %j', (text) => {
    const found = readResultFile(text);
    expect(new Set(found.ok ? [] : found.issues.map((each) => each.code))).toEqual(
      new Set(['result.malformed']),
    );
  });

  it('has two lines and no more', () => {
    const text = `${writeResultFile(JSON.stringify(body), seal)}one more`;
    expect(readResultFile(text)).toMatchObject({ issues: [{ params: { rule: 'lines' } }] });
  });

  it('has no room for text beside what the format names', () => {
    const said = 'I would have called the centre first';
    const event = JSON.stringify({ type: 'attempt.rewound', toPhase: 'visit', kept: 0, line: said });
    expect([
      ruleOf(withAttempt({ log: [log[0], event, log[2]] })),
      ruleOf(withAttempt({ line: said })),
    ]).toEqual([
      [['result.malformed', 'attempts/0/log/1', 'event']],
      [['result.malformed', 'result/attempts/0', 'unrecognized_keys']],
    ]);
  });
});

describe('the copies in a result file', () => {
  it.each([
    ['header', { header: { ...header, mode: 'practice' } }],
    ['sheet', { sheet: { ...attempt.sheet, percent: 100 } }],
    ['state', { state: 'failed' }],
    ['count', { chain: { head: 'a'.repeat(64), count: 2 } }],
    ['count', { log: [log[0], log[0], log[2]] }],
  ])('must say what the log says: %s', (rule, change) => {
    expect(ruleOf(withAttempt(change))).toEqual([['result.malformed', 'attempts/0', rule]]);
  });

  it('cannot claim a pass for a log without a sheet', () => {
    const open = { log: log.slice(0, 2), chain: { head: 'a'.repeat(64), count: 2 }, sheet: null };
    expect(ruleOf(withAttempt({ ...open, state: 'passed' }))).toEqual([
      ['result.malformed', 'attempts/0', 'state'],
    ]);
  });
});
