/** The record over a real store: what is told of each attempt, and that one damaged log neither hides nor spoils the others. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { currentVersions } from '../../scenarios/attempt/versions.ts';
import { smallDocument } from '../../scenarios/case/small-case.fixture.ts';
import { readResultFile } from '../../scenarios/report/result-file.ts';
import { cleanRun, type Desk, play, seatLearner, setDesk } from './desk.fixture.ts';

const closedRun = async (desk: Desk, mode: 'practice' | 'assessment' = 'assessment') => {
  const seated = await seatLearner(desk, mode);
  await play(desk, seated.attemptId, cleanRun);
  await desk.get('attempts.close', { attemptId: seated.attemptId });
  return seated;
};

/** The same desk after somebody has changed rows behind the program's back. */
const spoilt = (desk: Desk, sql: string): Desk => {
  desk.store.close();
  const db = new DatabaseSync(path.join(desk.dir, 'dossier45.db'));
  db.exec(`DROP TRIGGER events_are_never_rewritten; ${sql}`);
  db.close();
  return setDesk(desk.dir);
};

const again = async (desk: Desk, learnerId: string) => {
  const role = { caseId: 'small-case', seat: 'police-officer', variant: 'a', mode: 'practice' } as const;
  const started = await desk.get('attempts.start', { learnerId, ...role, language: 'en' });
  return started.summary.id;
};

describe('an entry of the record', () => {
  it('tells both scores, minutes by the clock of the store, the head of the log and what was played', async () => {
    const desk = setDesk();
    const { learnerId, attemptId } = await closedRun(desk);
    const { entries } = await desk.get('record.read', { learnerId });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      attemptId,
      state: 'passed',
      decisions: cleanRun.length,
      minutes: 1,
      intact: true,
      comparable: true,
      played: { version: '1.0.0', lawAsOf: '2026-11-22', reviewState: 'open' },
      result: { percent: 100, firstPercent: 100, passPercent: 70 },
    });
    const log = desk.store.logs.read(attemptId);
    expect(entries[0]?.head).toBe(log.ok && Buffer.from(log.value.head).toString('hex'));
    desk.store.close();
  });

  it('of a case that was changed since tells of the document it was played on', async () => {
    const desk = setDesk();
    const { learnerId } = await closedRun(desk);
    desk.store.close();
    const later = setDesk(desk.dir, { ...smallDocument(), version: '2.0.0' });
    const { entries } = await later.get('record.read', { learnerId });
    expect(entries[0]?.played?.version).toBe('1.0.0');
    later.store.close();
  });

  it('of other versions is named as not comparable', async () => {
    const desk = setDesk();
    const { learnerId, opened } = await seatLearner(desk);
    const versions = { ...currentVersions, rubric: 99 };
    const caseDocument = new TextEncoder().encode(JSON.stringify(smallDocument()));
    const other = { learnerId, header: { ...opened.summary.header, versions }, caseDocument, day: 1 };
    expect(desk.store.attempts.open(other).ok).toBe(true);
    const { entries } = await desk.get('record.read', { learnerId });
    expect(entries.map((each) => [each.header.versions.rubric, each.comparable, each.intact])).toEqual([
      [99, false, true],
      [currentVersions.rubric, true, true],
    ]);
    desk.store.close();
  });

  it('whose log was changed says so, gets no certificate, and does not hide the others', async () => {
    const desk = setDesk();
    const { learnerId, attemptId } = await closedRun(desk);
    const whole = await again(desk, learnerId);
    const changed = spoilt(
      desk,
      `UPDATE events SET bytes = CAST(replace(CAST(bytes AS TEXT), 'leaflet', 'letters') AS BLOB) WHERE attempt_id = '${attemptId}'`,
    );
    const { entries, standings } = await changed.get('record.read', { learnerId });
    expect(Object.fromEntries(entries.map((each) => [each.attemptId, each.intact]))).toEqual({
      [attemptId]: false,
      [whole]: true,
    });
    expect(standings[0]?.gap).toBe('damaged');
    changed.store.close();
  });

  it.each(["mode = 'assessment'", "state = 'failed'", "seat = 'guardian'"])(
    'beside whose log the row was changed to %s says so too',
    async (change) => {
      const desk = setDesk();
      const { learnerId } = await closedRun(desk, 'practice');
      const changed = spoilt(desk, `UPDATE attempts SET ${change}`);
      const { entries, standings } = await changed.get('record.read', { learnerId });
      expect(entries.map((each) => each.intact)).toEqual([false]);
      expect(standings.map((each) => each.certificate)).not.toContainEqual(expect.anything());
      expect((await changed.get('record.export', { learnerId })).damaged).toBe(1);
      changed.store.close();
    },
  );

  it('that cannot be read any more is still an entry', async () => {
    const desk = setDesk();
    const { learnerId } = await closedRun(desk);
    const torn = spoilt(desk, "UPDATE events SET bytes = x'7b' WHERE seq = 2");
    const { entries } = await torn.get('record.read', { learnerId });
    expect(entries).toMatchObject([{ intact: false, state: 'passed', result: null }]);
    torn.store.close();
  });
});

describe('an export', () => {
  it('leaves out a log that does not hold, says how many, and refuses it when it is asked for alone', async () => {
    const desk = setDesk();
    const { learnerId, attemptId } = await closedRun(desk);
    const whole = await again(desk, learnerId);
    const changed = spoilt(desk, `UPDATE attempts SET head = zeroblob(32) WHERE id = '${attemptId}'`);
    const all = await changed.get('record.export', { learnerId });
    const file = readResultFile(all.text);
    expect([all.attempts, all.damaged]).toEqual([1, 1]);
    expect(file.ok && file.value.body.attempts.map((each) => each.attemptId)).toEqual([whole]);
    expect(await changed.refusal('record.export', { learnerId, attemptId })).toEqual([
      'attempt.chain.broken',
    ]);
    changed.store.close();
  });

  it('holds the phases that were begun anew, and no word of what was written before that', async () => {
    const desk = setDesk();
    const { learnerId, attemptId } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun.slice(0, 2));
    const rewound = { type: 'attempt.rewound', toPhase: 'visit', kept: 0 } as const;
    expect(desk.store.attempts.append({ attemptId, seq: 3, event: rewound, day: 1 }).ok).toBe(true);
    const file = readResultFile((await desk.get('record.export', { learnerId })).text);
    const log = file.ok ? file.value.body.attempts[0]?.log : [];
    expect(log?.at(-1)).toBe(JSON.stringify(rewound));
    desk.store.close();
  });

  it('gives the same file as long as nothing was added', async () => {
    const desk = setDesk();
    const { learnerId } = await closedRun(desk);
    const first = await desk.get('record.export', { learnerId });
    expect(await desk.get('record.export', { learnerId })).toEqual(first);
    desk.store.close();
  });

  it.each([
    ['Ölsen Ñ 7', /^dossier45-olsen-n-7-2026-11-03\.d45r$/],
    ['../../etc', /^dossier45-etc-2026-11-03\.d45r$/],
    ['雨', /^dossier45-2026-11-03\.d45r$/],
  ])('of %j gets a name every file system takes', async (pseudonym, expected) => {
    const desk = setDesk();
    const { learnerId } = await closedRun(desk);
    await desk.get('learners.update', { learnerId, pseudonym });
    expect((await desk.get('record.export', { learnerId })).fileName).toMatch(expected);
    desk.store.close();
  });

  it('of a learner without attempts is a file without attempts', async () => {
    const desk = setDesk();
    const learner = { pseudonym: 'Heron', seat: 'police-officer', language: 'en' } as const;
    const { id } = await desk.get('learners.create', learner);
    expect(await desk.get('record.export', { learnerId: id })).toMatchObject({
      fileName: 'dossier45-heron.d45r',
      attempts: 0,
    });
    desk.store.close();
  });
});
