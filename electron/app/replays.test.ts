/** Replaying a closed practice attempt from a phase, over a real store: what the new log holds, what it scores, and that the old one stands. */
import { describe, expect, it } from 'vitest';
import { cleanRun, criticalError, type Desk, play, seatLearner, setDesk } from './desk.fixture.ts';

/** Decisions of the visit, the first phase of the small case. */
const visit = cleanRun.slice(0, 6);

/** An attempt that was played and closed. */
const closed = async (desk: Desk, mode: 'practice' | 'assessment' = 'practice', run = cleanRun) => {
  const seated = await seatLearner(desk, mode);
  await play(desk, seated.attemptId, run);
  const { sheet } = await desk.get('attempts.close', { attemptId: seated.attemptId });
  return { ...seated, sheet };
};
const replayFrom = (desk: Desk, attemptId: string, fromPhase = 'after') =>
  desk.get('attempts.replay', { attemptId, fromPhase, language: 'nl' });
const reasonOf = async (desk: Desk, attemptId: string, fromPhase = 'visit') => {
  const refused = await desk.issues('attempts.replay', { attemptId, fromPhase, language: 'en' });
  return refused.map(({ code, params }) => [code, params.reason]);
};

describe('attempts.phases', () => {
  it('names the phases that were met, with what is taken over, once the attempt is closed', async () => {
    const desk = setDesk();
    const { attemptId } = await closed(desk);
    expect(await desk.get('attempts.phases', { attemptId })).toEqual({
      phases: [
        { phase: 'visit', kept: 0, day: 1 },
        { phase: 'after', kept: 6, day: 3 },
      ],
    });
    desk.store.close();
  });

  it('names none of an open attempt and none of an assessment', async () => {
    const desk = setDesk();
    const assessed = await closed(desk, 'assessment');
    expect((await desk.get('attempts.phases', { attemptId: assessed.attemptId })).phases).toEqual([]);
    desk.store.close();
    const other = setDesk();
    const { attemptId } = await seatLearner(other);
    await play(other, attemptId, visit);
    expect((await other.get('attempts.phases', { attemptId })).phases).toEqual([]);
    other.store.close();
  });
});

describe('attempts.replay', () => {
  it('begins a new attempt with the decisions up to the start of the phase, and says what it was taken from', async () => {
    const desk = setDesk();
    const { attemptId, learnerId } = await closed(desk);
    const { summary, events } = await replayFrom(desk, attemptId);
    expect(summary).toMatchObject({ learnerId, state: 'open', day: 3, events: 7, percent: null });
    expect(summary.header).toMatchObject({
      mode: 'practice',
      locale: 'nl',
      replayOf: { attempt: attemptId, phase: 'after', kept: 6 },
    });
    expect(events).toEqual([
      { type: 'attempt.opened', header: summary.header },
      ...visit.map((decision) => ({ type: 'decision.made', decision })),
    ]);
    expect(summary.id).not.toBe(attemptId);
    desk.store.close();
  });

  it('stands on the same case document, whatever is shipped by now', async () => {
    const desk = setDesk();
    const { attemptId, opened } = await closed(desk);
    const { summary } = await replayFrom(desk, attemptId);
    expect(summary.header.caseHash).toBe(opened.summary.header.caseHash);
    desk.store.close();
  });

  it('leaves the old attempt as it is, byte for byte', async () => {
    const desk = setDesk();
    const { attemptId, learnerId } = await closed(desk);
    const logOf = async () => JSON.stringify(await desk.get('attempts.read', { attemptId }));
    const before = await logOf();
    const { summary } = await replayFrom(desk, attemptId);
    await play(desk, summary.id, cleanRun.slice(6));
    await desk.get('attempts.close', { attemptId: summary.id });
    expect(await logOf()).toBe(before);
    const { entries } = await desk.get('record.read', { learnerId });
    expect(entries.map(({ intact, header }) => [intact, header.replayOf?.phase])).toEqual([
      [true, 'after'],
      [true, undefined],
    ]);
    desk.store.close();
  });

  it('goes on after a restart, is scored from its own log, and counts the part taken over in its first score', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, [criticalError, ...visit.slice(1)]);
    await play(desk, attemptId, cleanRun.slice(6));
    const { sheet } = await desk.get('attempts.close', { attemptId });
    const { summary } = await replayFrom(desk, attemptId);
    desk.store.close();
    const again = setDesk(desk.dir);
    await play(again, summary.id, cleanRun.slice(6));
    const second = await again.get('attempts.close', { attemptId: summary.id });
    expect(second.sheet).toMatchObject({
      rewinds: 0,
      percent: sheet.percent,
      firstPercent: sheet.firstPercent,
    });
    expect(sheet.firstPercent).toBeLessThan(100);
    expect(second.sheet.criteria.find(({ id }) => id === 'separate')?.verdict).toBe('violated');
    again.store.close();
  });

  it('takes the branch that counted, not one a rewind set aside', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, [criticalError]);
    const line = 'Speak with him apart from her first.';
    await desk.get('attempts.rewind', { attemptId, seq: 2, toPhase: 'visit', line });
    await play(desk, attemptId, cleanRun);
    await desk.get('attempts.close', { attemptId });
    const { events } = await replayFrom(desk, attemptId);
    expect(events.slice(1).map((each) => each.type === 'decision.made' && each.decision)).toEqual(visit);
    desk.store.close();
  });

  it('can be rewound and replayed again, each time from the attempt that is named', async () => {
    const desk = setDesk();
    const { attemptId } = await closed(desk);
    const { summary } = await replayFrom(desk, attemptId);
    const line = 'Call the centre before the day is over.';
    const back = { attemptId: summary.id, seq: 7, toPhase: 'visit', line };
    expect(await desk.get('attempts.rewind', back)).toMatchObject({ kept: 0 });
    await play(desk, summary.id, cleanRun);
    await desk.get('attempts.close', { attemptId: summary.id });
    const third = await replayFrom(desk, summary.id, 'visit');
    expect(third.summary).toMatchObject({
      events: 1,
      header: { replayOf: { attempt: summary.id, kept: 0 } },
    });
    desk.store.close();
  });

  it('is practice: it certifies nothing, and spoils a later assessment like any practice', async () => {
    const desk = setDesk();
    const { attemptId, learnerId } = await closed(desk);
    const { summary } = await replayFrom(desk, attemptId);
    await play(desk, summary.id, cleanRun.slice(6));
    const { sheet } = await desk.get('attempts.close', { attemptId: summary.id });
    expect(sheet.passed).toBe(true);
    const { standings } = await desk.get('record.read', { learnerId });
    expect(standings).toEqual([{ programme: 'police', certificate: null, gap: 'no-assessment' }]);
    desk.store.close();
  });

  it('is refused of an assessment, of an open attempt, from a phase that was not met, and of none', async () => {
    const desk = setDesk();
    const { attemptId } = await closed(desk);
    const { summary } = await replayFrom(desk, attemptId);
    expect([await reasonOf(desk, summary.id), await reasonOf(desk, attemptId, 'later')]).toEqual([
      [['attempt.replay.refused', 'open']],
      [['attempt.replay.refused', 'phase']],
    ]);
    expect(
      await desk.refusal('attempts.replay', { attemptId: 'none', fromPhase: 'visit', language: 'en' }),
    ).toEqual(['attempt.unknown']);
    desk.store.close();
    const other = setDesk();
    const assessed = await closed(other, 'assessment');
    expect(await reasonOf(other, assessed.attemptId)).toEqual([['attempt.replay.refused', 'mode']]);
    other.store.close();
  });

  it('leaves a result file in which both attempts stand, each with what it was taken from', async () => {
    const desk = setDesk();
    const { attemptId, learnerId } = await closed(desk);
    await replayFrom(desk, attemptId);
    const { attempts, damaged, text } = await desk.get('record.export', { learnerId });
    expect([attempts, damaged]).toEqual([2, 0]);
    expect(text).toContain(`"replayOf":{"attempt":"${attemptId}","phase":"after","kept":6}`);
    desk.store.close();
  });
});

describe('attempts.standing', () => {
  it('speaks of the branch that counts: day, date, phase and its decisions, after a rewind too', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun.slice(0, 7));
    const line = 'Call the centre before the day is over.';
    await desk.get('attempts.rewind', { attemptId, seq: 8, toPhase: 'after', line });
    const standing = await desk.get('attempts.standing', { attemptId });
    expect(standing).toMatchObject({ day: 3, phase: 'after', ended: false, decisions: 6 });
    expect(standing.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    desk.store.close();
  });
});

describe('the verdict at the end of the case', () => {
  const started = async (mode: 'practice' | 'assessment') => {
    const desk = setDesk();
    const learner = await desk.get('learners.create', {
      pseudonym: 'Heron',
      seat: 'police-officer',
      language: 'en',
    });
    const role = { caseId: 'small-case', seat: 'police-officer', variant: 'a', language: 'en' } as const;
    const opened = await desk.get('attempts.start', {
      learnerId: learner.id,
      ...role,
      mode,
      verdictAt: 'end',
    });
    return { desk, header: opened.summary.header, attemptId: opened.summary.id, learnerId: learner.id };
  };

  it('is kept with the attempt, also over a restart, and no phase is judged before it', async () => {
    const { desk, attemptId } = await started('practice');
    await play(desk, attemptId, visit);
    desk.store.close();
    const again = setDesk(desk.dir);
    expect((await again.get('attempts.read', { attemptId })).summary.header.verdictAt).toBe('end');
    expect((await again.get('attempts.verdict', { attemptId })).criteria).toEqual([]);
    again.store.close();
  });

  it('changes no score, leaves the way back open, and is taken over by a replay', async () => {
    const { desk, attemptId } = await started('practice');
    await play(desk, attemptId, [criticalError]);
    const line = 'Speak with him apart from her first.';
    await desk.get('attempts.rewind', { attemptId, seq: 2, toPhase: 'visit', line });
    await play(desk, attemptId, cleanRun);
    const { sheet } = await desk.get('attempts.close', { attemptId });
    expect(sheet).toMatchObject({ percent: 100, rewinds: 1 });
    expect((await replayFrom(desk, attemptId)).summary.header.verdictAt).toBe('end');
    desk.store.close();
  });

  it('is not a choice in assessment', async () => {
    const { desk, header } = await started('assessment');
    expect(header).not.toHaveProperty('verdictAt');
    desk.store.close();
  });
});
