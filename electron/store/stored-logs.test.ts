/** Logs as they lie on disk: their exact bytes, the end of the chain, and the time that was worked at them. */
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openAttempts } from './attempts.ts';
import { findBreak, firstLink, linkOf } from './chain.ts';
import { openLearners } from './learners.ts';
import { foundation } from './migrations/0010-foundation.ts';
import { longestPauseSeconds, timeAtCase } from './migrations/0020-time-at-case.ts';
import { rewindLines } from './migrations/0030-rewind-lines.ts';
import { howItBegan } from './migrations/0040-how-it-began.ts';
import { stampingFrom } from './stamping.ts';
import {
  caseDocument,
  codesOf,
  countedDice,
  decisionNumber,
  header,
  made,
  openAt,
  sheet,
  valueIn,
} from './store.fixture.ts';
import { openStoredLogs } from './stored-logs.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

/** A store over a clock that a test moves by hand. */
const timedStore = () => {
  let at = Date.parse('2026-11-03T08:00:00.000Z');
  const pass = (seconds: number): void => {
    at += seconds * 1000;
  };
  const store = valueIn(openAt(temporaryDir(), () => new Date(at)));
  const learner = valueIn(
    store.learners.create({ pseudonym: 'Heron', seat: 'police-officer', language: 'en' }),
  );
  const { id } = valueIn(store.attempts.open({ learnerId: learner.id, header, caseDocument, day: 0 }));
  const decide = (seq: number) =>
    valueIn(store.attempts.append({ attemptId: id, seq, event: made(decisionNumber(seq)), day: 0 }));
  return { store, id, pass, decide };
};

describe('a stored log', () => {
  it('gives the bytes the chain was made of', () => {
    const { store, id, decide } = timedStore();
    decide(1);
    decide(2);
    const { events, head, count } = valueIn(store.logs.read(id));
    let link = firstLink;
    const chained = events.map((bytes, seq) => {
      link = linkOf(link, bytes);
      return { seq, bytes, hash: link };
    });
    expect([count, findBreak(chained, { count, head })]).toEqual([3, null]);
    store.close();
  });

  it('of no attempt is refused', () => {
    const { store } = timedStore();
    expect(codesOf(store.logs.read('nothing'))).toEqual(['attempt.unknown']);
    store.close();
  });
});

describe('the time at a case', () => {
  it('is the sum of what passed between entries, the closing one included', () => {
    const { store, id, pass, decide } = timedStore();
    pass(30);
    decide(1);
    pass(90);
    decide(2);
    pass(60);
    valueIn(store.attempts.close({ attemptId: id, seq: 3, sheet }));
    pass(5000);
    expect(valueIn(store.logs.read(id)).seconds).toBe(180);
    store.close();
  });

  it('counts a night between two decisions as one long pause', () => {
    const { store, id, pass, decide } = timedStore();
    pass(60);
    decide(1);
    pass(14 * 60 * 60);
    decide(2);
    expect(valueIn(store.logs.read(id)).seconds).toBe(60 + longestPauseSeconds);
    store.close();
  });

  it('does not run backwards with a clock that was set back', () => {
    const { store, id, pass, decide } = timedStore();
    pass(60);
    decide(1);
    pass(-3600);
    decide(2);
    expect(valueIn(store.logs.read(id)).seconds).toBe(60);
    store.close();
  });

  it('is unknown for an attempt that was begun before it was kept, however it goes on', () => {
    const db = new DatabaseSync(':memory:');
    const stamping = stampingFrom({ clock: () => new Date('2026-11-03T08:00:00Z'), random: countedDice() });
    foundation.up(db);
    // Today's code asks for these; they know nothing of time.
    rewindLines.up(db);
    howItBegan.up(db);
    const learner = valueIn(
      openLearners(db, stamping).create({ pseudonym: 'Heron', seat: 'police-officer', language: 'en' }),
    );
    const { id } = valueIn(
      openAttempts(db, stamping).open({ learnerId: learner.id, header, caseDocument, day: 0 }),
    );
    timeAtCase.up(db);
    valueIn(
      openAttempts(db, stamping).append({ attemptId: id, seq: 1, event: made(decisionNumber(1)), day: 0 }),
    );
    expect(valueIn(openStoredLogs(db).read(id)).seconds).toBeNull();
    db.close();
  });
});
