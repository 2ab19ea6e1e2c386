/** An attempt at the carwash 3.2.0 with acts aimed at people nobody had met: told as not comparable, and never scored again. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Versions } from '../../scenarios/attempt/event.ts';
import { scoreSheet } from '../../scenarios/attempt/score-sheet.ts';
import { currentVersions } from '../../scenarios/attempt/versions.ts';
import { type Decision, decision } from '../../scenarios/case/decision.ts';
import { valueIn } from '../store/store.fixture.ts';
import { seatLearner, setDesk } from './desk.fixture.ts';

const recorded = path.resolve(import.meta.dirname, '../../scenarios/library/carwash-raid/recorded/3.2.0');
const caseDocument = new Uint8Array(readFileSync(path.join(recorded, 'case.json')));
const { versions: olderVersions, runs } = z
  .object({
    versions: z.strictObject({ format: z.int(), engine: z.int(), law: z.int(), rubric: z.int() }),
    runs: z.array(z.object({ id: z.string(), decisions: z.array(decision), sheet: scoreSheet })),
  })
  .parse(JSON.parse(readFileSync(path.join(recorded, 'runs.json'), 'utf8')));
const run = runs.find(({ id }) => id === 'gaming-belt');
if (!run) throw new Error('the recorded runs have changed');

/** The attempt as a program of these versions wrote it, closed with its sheet or still open. */
const olderAttempt = async (versions: Versions, end: 'closed' | 'open') => {
  const desk = setDesk();
  const { learnerId, opened } = await seatLearner(desk);
  const { attempts } = desk.store;
  const caseHash = createHash('sha256').update(caseDocument).digest('hex');
  const header = { ...opened.summary.header, caseId: 'carwash-raid', caseHash, versions };
  const decisions = end === 'closed' ? run.decisions : run.decisions.slice(0, 10);
  const { id } = valueIn(attempts.open({ learnerId, header, caseDocument, day: 0, decisions }));
  const seq = 1 + decisions.length;
  if (end === 'closed') valueIn(attempts.close({ attemptId: id, seq, sheet: run.sheet }));
  return { desk, learnerId, attemptId: id, seq };
};

const next: Decision = { type: 'time.passed', until: 'moment' };

describe.each([
  ['of the versions it was written under', olderVersions],
  ['that claims the versions of today', currentVersions],
])('an attempt with acts aimed at the unmet, %s', (_what, versions) => {
  it('takes no further decision and gets no score', async () => {
    const { desk, attemptId, seq } = await olderAttempt(versions, 'open');
    expect([
      await desk.refusal('attempts.append', { attemptId, seq, decision: next }),
      await desk.refusal('attempts.verdict', { attemptId }),
      await desk.refusal('attempts.close', { attemptId }),
    ]).toEqual([['attempt.notComparable'], ['attempt.notComparable'], ['attempt.notComparable']]);
    desk.store.close();
  });

  it('keeps the sheet it was closed with, and is played no more', async () => {
    const { desk, attemptId } = await olderAttempt(versions, 'closed');
    const { sheet, run: replayed } = await desk.get('attempts.debrief', { attemptId });
    expect({ sheet, replayed }).toEqual({ sheet: run.sheet, replayed: null });
    expect(await desk.get('attempts.close', { attemptId })).toEqual({ sheet: run.sheet });
    desk.store.close();
  });
});

it('in the record it is not comparable, with the score it was given', async () => {
  const { desk, learnerId, attemptId } = await olderAttempt(olderVersions, 'closed');
  const { entries } = await desk.get('record.read', { learnerId });
  expect(entries.find((each) => each.attemptId === attemptId)).toMatchObject({
    comparable: false,
    intact: true,
    played: { version: '3.2.0' },
    result: { percent: run.sheet.percent },
  });
  desk.store.close();
});
