/** Verdict, closing and debrief: computed here from the log, told when it is time, and recorded once. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../scenarios/case/small-case.fixture.ts';
import { sheet, valueIn } from '../store/store.fixture.ts';
import { cleanRun, criticalError, play, seatLearner, setDesk } from './desk.fixture.ts';

describe('attempts.verdict', () => {
  it('says nothing in practice while the phase goes on', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, [criticalError]);
    expect(await desk.get('attempts.verdict', { attemptId })).toEqual({ criteria: [] });
  });

  it('tells in practice, when a phase is over, what is decided of it and what nothing has gone against, and nothing of the next', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, [criticalError, ...cleanRun.slice(0, 3), cleanRun[5] ?? criticalError]);
    const { criteria } = await desk.get('attempts.verdict', { attemptId });
    expect(criteria.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['separate', 'violated'],
      ['inform-first', 'met'],
      ['no-promise', 'met'],
    ]);
  });

  it('says nothing in assessment, not even at the end', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk, 'assessment');
    await play(desk, attemptId, cleanRun);
    expect(await desk.get('attempts.verdict', { attemptId })).toEqual({ criteria: [] });
  });

  it('tells everything in practice at the end, before and after closing', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun);
    const before = await desk.get('attempts.verdict', { attemptId });
    const { sheet: record } = await desk.get('attempts.close', { attemptId });
    expect([before.criteria, (await desk.get('attempts.verdict', { attemptId })).criteria]).toEqual([
      record.criteria,
      record.criteria,
    ]);
  });
});

describe('attempts.close', () => {
  it('appends the sheet computed from the log and sets state and percent', async () => {
    const desk = setDesk();
    const { attemptId, learnerId } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun);
    const { sheet: record } = await desk.get('attempts.close', { attemptId });
    expect(record).toMatchObject({ percent: 100, passed: true, ending: 'resting' });
    expect((await desk.get('attempts.read', { attemptId })).events.at(-1)).toEqual({
      type: 'attempt.closed',
      sheet: record,
    });
    expect(await desk.get('attempts.list', { learnerId })).toMatchObject([
      { state: 'passed', percent: 100, events: 12 },
    ]);
  });

  it('fails a run with a critical error', async () => {
    const desk = setDesk();
    const { attemptId, learnerId } = await seatLearner(desk);
    await play(desk, attemptId, [criticalError, ...cleanRun.filter((_, index) => index !== 4)]);
    expect((await desk.get('attempts.close', { attemptId })).sheet).toMatchObject({
      passed: false,
      criticalErrors: ['separate'],
    });
    expect(await desk.get('attempts.list', { learnerId })).toMatchObject([{ state: 'failed' }]);
  });

  it('twice gives the recorded sheet and appends nothing', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun);
    const once = await desk.get('attempts.close', { attemptId });
    expect(await desk.get('attempts.close', { attemptId })).toEqual(once);
    expect((await desk.get('attempts.read', { attemptId })).summary.events).toBe(12);
  });

  it('is refused before an ending, and the attempt goes on', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun.slice(0, 9));
    expect(await desk.refusal('attempts.close', { attemptId })).toEqual(['attempt.open']);
    await play(desk, attemptId, cleanRun.slice(9));
    expect((await desk.get('attempts.close', { attemptId })).sheet.passed).toBe(true);
  });

  it('is refused when a byte of the log was changed on disk', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, [criticalError, ...cleanRun.filter((_, index) => index !== 4)]);
    desk.store.close();
    const db = new DatabaseSync(path.join(desk.dir, 'dossier45.db'));
    db.exec('DROP TRIGGER events_are_never_rewritten');
    const kinder = new TextEncoder().encode(
      JSON.stringify({ type: 'decision.made', decision: { ...criticalError, choice: 'talk-aside' } }),
    );
    db.prepare('UPDATE events SET bytes = ? WHERE seq = 1').run(kinder);
    db.close();
    const again = setDesk(desk.dir);
    expect([
      await again.refusal('attempts.close', { attemptId }),
      await again.refusal('attempts.debrief', { attemptId }),
    ]).toEqual([['attempt.chain.broken'], ['attempt.chain.broken']]);
    again.store.close();
  });
});

describe('attempts.debrief', () => {
  it('is refused while the attempt is open', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun);
    expect(await desk.refusal('attempts.debrief', { attemptId })).toEqual(['attempt.open']);
  });

  it('gives header, recorded sheet, the truth of every line and the story of the ending', async () => {
    const desk = setDesk();
    const { attemptId, opened } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun);
    const { sheet: record } = await desk.get('attempts.close', { attemptId });
    const { run, ...told } = await desk.get('attempts.debrief', { attemptId });
    expect([run?.better, run?.turn]).toEqual([null, null]);
    expect(told).toEqual({
      header: opened.summary.header,
      sheet: record,
      lines: [
        { paper: 'pay-book', line: 'day1', kind: 'telling', fact: 'fact.indicators.list' },
        { paper: 'pay-book', line: 'day2', kind: 'ordinary' },
        { paper: 'pay-book', line: 'day3', kind: 'ask', fact: 'fact.indicators.cluster' },
        { paper: 'letter', line: 'only', kind: 'ordinary' },
      ],
      story: [1, 2, 3, 4].map((line) => `story.resting.police-officer.${line}`),
      turns: [],
      diagnosis: [],
    });
  });

  it('sets a good run of the case beside one with an error, and names the decision that turned it', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, [criticalError, ...cleanRun.filter((_, index) => index !== 4)]);
    await desk.get('attempts.close', { attemptId });
    const { run } = await desk.get('attempts.debrief', { attemptId });
    expect(run?.better?.steps.map((each) => each.decision)).toEqual(cleanRun);
    expect(run?.turn).toEqual({ own: 1, better: null, criteria: ['separate'], ending: null });
    expect(run?.map.nodes.find((each) => each.id === 'scene/yard')?.ways).toEqual(['own', 'better']);
  });

  it('of other versions shows the sheet that was stored, with no words when the case cannot be read any more', async () => {
    const desk = setDesk();
    const { learnerId, opened } = await seatLearner(desk);
    const caseDocument = new TextEncoder().encode(JSON.stringify({ ...smallDocument(), format: 9 }));
    const caseHash = createHash('sha256').update(caseDocument).digest('hex');
    const header = {
      ...opened.summary.header,
      caseHash,
      versions: { format: 9, engine: 9, law: 9, rubric: 9 },
    };
    const { id } = valueIn(desk.store.attempts.open({ learnerId, header, caseDocument, day: 1 }));
    valueIn(desk.store.attempts.close({ attemptId: id, seq: 1, sheet }));
    expect(await desk.get('attempts.debrief', { attemptId: id })).toEqual({
      header,
      sheet,
      lines: [],
      story: [],
      turns: [],
      diagnosis: [],
      run: null,
    });
    expect(await desk.get('attempts.close', { attemptId: id })).toEqual({ sheet });
  });
});
