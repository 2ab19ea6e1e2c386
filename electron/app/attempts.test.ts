/** An attempt while it is played: what enters the log, what is refused, what stands after a restart. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../scenarios/case/small-case.fixture.ts';
import { currentVersions } from '../../scenarios/attempt/versions.ts';
import { valueIn } from '../store/store.fixture.ts';
import { cleanRun, criticalError, type Desk, play, seatLearner, setDesk } from './desk.fixture.ts';

const first = cleanRun[0] ?? criticalError;
const role = {
  caseId: 'small-case',
  seat: 'police-officer',
  variant: 'a',
  mode: 'practice',
  language: 'en',
} as const;

/** The desk after the program was started again; with `document`, the shipped case has changed in between. */
const restart = (desk: Desk, document = smallDocument()): Desk => {
  desk.store.close();
  return setDesk(desk.dir, document);
};

describe('attempts.start', () => {
  it('writes the header with hash, seat, variant, mode, seed and versions', async () => {
    const { opened } = await seatLearner(setDesk(), 'assessment');
    const caseHash = createHash('sha256').update(JSON.stringify(smallDocument())).digest('hex');
    const header = {
      caseId: 'small-case',
      caseHash,
      seat: 'police-officer',
      variant: 'a',
      mode: 'assessment',
      locale: 'en',
      seed: 1,
      versions: currentVersions,
    };
    expect(opened.events).toEqual([{ type: 'attempt.opened', header }]);
    expect(opened.summary).toMatchObject({ header, state: 'open', day: 1, events: 1, percent: null });
  });

  it('refuses an unknown learner, case, seat or variant and writes nothing', async () => {
    const desk = setDesk();
    const { learnerId } = await seatLearner(desk);
    const refused = [
      await desk.refusal('attempts.start', { ...role, learnerId: 'nobody' }),
      await desk.refusal('attempts.start', { ...role, learnerId, caseId: 'no-case' }),
      await desk.refusal('attempts.start', { ...role, learnerId, seat: 'guardian' }),
      await desk.refusal('attempts.start', { ...role, learnerId, variant: 'b' }),
    ];
    expect(refused).toEqual([
      ['learner.unknown'],
      ['case.unknown'],
      ['case.seat.unknown'],
      ['case.variant.unknown'],
    ]);
    expect(await desk.get('attempts.list', { learnerId })).toHaveLength(1);
  });
});

describe('attempts.append', () => {
  it('writes the decision and the day it led to', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun.slice(0, 6));
    const answer = await desk.get('attempts.append', {
      attemptId,
      seq: 7,
      decision: { type: 'time.passed', until: 'next-due' },
    });
    const { summary, events } = await desk.get('attempts.read', { attemptId });
    expect([answer, summary.day, events.length]).toEqual([{ seq: 7, day: 5 }, 5, 8]);
    expect(events.slice(1)).toEqual(
      cleanRun.slice(0, 7).map((decision) => ({ type: 'decision.made', decision })),
    );
  });

  it('takes a retry and refuses other content, a gap, and an attempt nobody opened', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, [first]);
    expect(await desk.get('attempts.append', { attemptId, seq: 1, decision: first })).toEqual({
      seq: 1,
      day: 1,
    });
    expect([
      await desk.refusal('attempts.append', { attemptId, seq: 1, decision: criticalError }),
      await desk.refusal('attempts.append', { attemptId, seq: 3, decision: criticalError }),
      await desk.refusal('attempts.append', { attemptId: 'none', seq: 1, decision: first }),
    ]).toEqual([['attempt.sequence.conflict'], ['attempt.sequence.gap'], ['attempt.unknown']]);
    expect((await desk.get('attempts.read', { attemptId })).summary.events).toBe(2);
  });

  it('refuses what the machine cannot take, writes nothing, and goes on', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    const elsewhere = { type: 'choice.chosen', scene: 'close', choice: 'done' } as const;
    expect(await desk.refusal('attempts.append', { attemptId, seq: 1, decision: elsewhere })).toEqual([
      'attempt.event.refused',
    ]);
    await play(desk, attemptId, cleanRun);
    expect((await desk.get('attempts.read', { attemptId })).summary.events).toBe(cleanRun.length + 1);
  });

  it('that the disk did not take leaves the machine where the log stands', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    const { append } = desk.store.attempts;
    const full = { ok: false, issues: [{ code: 'store.full', path: [], params: {} }] } as const;
    Object.assign(desk.store.attempts, { append: () => full });
    expect(await desk.refusal('attempts.append', { attemptId, seq: 1, decision: first })).toEqual([
      'store.full',
    ]);
    Object.assign(desk.store.attempts, { append });
    await play(desk, attemptId, cleanRun);
    expect((await desk.get('attempts.close', { attemptId })).sheet.percent).toBe(100);
  });

  it('goes on after a restart where the attempt stood', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun.slice(0, 7));
    const again = restart(desk);
    await play(again, attemptId, cleanRun.slice(7));
    expect((await again.get('attempts.close', { attemptId })).sheet).toMatchObject({
      percent: 100,
      passed: true,
      decisions: 10,
    });
    again.store.close();
  });

  it('keeps two attempts of one desk apart', async () => {
    const desk = setDesk();
    const { learnerId, attemptId } = await seatLearner(desk);
    const ids = [attemptId];
    for (let more = 0; more < 5; more += 1)
      ids.push((await desk.get('attempts.start', { ...role, learnerId })).summary.id);
    for (const decision of cleanRun) for (const id of ids) await play(desk, id, [decision]);
    const sheets = await Promise.all(ids.map((id) => desk.get('attempts.close', { attemptId: id })));
    expect(sheets.map(({ sheet }) => sheet.percent)).toEqual([100, 100, 100, 100, 100, 100]);
  });
});

describe('the case of an attempt', () => {
  it('stays the one it was opened on when the shipped case has changed', async () => {
    const desk = setDesk();
    const { attemptId, learnerId } = await seatLearner(desk);
    const again = restart(desk, { ...smallDocument(), version: '2.0.0' });
    const second = await again.get('attempts.start', { ...role, learnerId });
    const versions = await Promise.all(
      [attemptId, second.summary.id].map(
        async (id) => JSON.parse((await again.get('attempts.case', { attemptId: id })).play).version,
      ),
    );
    expect(versions).toEqual(['1.0.0', '2.0.0']);
    again.store.close();
  });

  it('gives no truth away either', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    expect(JSON.stringify(await desk.get('attempts.case', { attemptId }))).not.toMatch(
      /"truth"|"criteria"|"wrong"|E-01/,
    );
  });
});

describe('an attempt of other versions', () => {
  it('can be read and listed and takes no decision', async () => {
    const desk = setDesk();
    const { learnerId, opened } = await seatLearner(desk);
    const caseDocument = new TextEncoder().encode(JSON.stringify(smallDocument()));
    const header = { ...opened.summary.header, versions: { ...currentVersions, engine: 7 } };
    const { id } = valueIn(desk.store.attempts.open({ learnerId, header, caseDocument, day: 1 }));
    expect((await desk.get('attempts.read', { attemptId: id })).summary.header.versions.engine).toBe(7);
    expect([
      await desk.refusal('attempts.append', { attemptId: id, seq: 1, decision: first }),
      await desk.refusal('attempts.close', { attemptId: id }),
      await desk.refusal('attempts.verdict', { attemptId: id }),
    ]).toEqual([['attempt.notComparable'], ['attempt.notComparable'], ['attempt.notComparable']]);
  });

  it('whose log this machine cannot play is not comparable', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    const decision = { type: 'choice.chosen', scene: 'of-another', choice: 'machine' } as const;
    valueIn(
      desk.store.attempts.append({ attemptId, seq: 1, event: { type: 'decision.made', decision }, day: 1 }),
    );
    expect(await desk.refusal('attempts.append', { attemptId, seq: 2, decision: first })).toEqual([
      'attempt.notComparable',
    ]);
  });
});

describe('attempts.leave', () => {
  it('sets the attempt aside; its log stays and takes nothing more', async () => {
    const desk = setDesk();
    const { learnerId, attemptId } = await seatLearner(desk);
    await play(desk, attemptId, [first]);
    expect(await desk.get('attempts.leave', { attemptId })).toEqual({});
    expect(await desk.get('attempts.list', { learnerId })).toMatchObject([
      { state: 'left', events: 2, percent: null },
    ]);
    expect([
      await desk.refusal('attempts.append', { attemptId, seq: 2, decision: criticalError }),
      await desk.refusal('attempts.leave', { attemptId }),
      await desk.refusal('attempts.close', { attemptId }),
      await desk.refusal('attempts.debrief', { attemptId }),
    ]).toEqual([['attempt.closed'], ['attempt.closed'], ['attempt.closed'], ['attempt.open']]);
  });
});
