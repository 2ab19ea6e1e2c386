/** A small world for the store's tests: a steady clock, counted dice, a header, decisions and a sheet. */
import { DatabaseSync } from 'node:sqlite';
import type { Decision } from '../../scenarios/case/decision.ts';
import type { AttemptEvent, AttemptHeader } from '../../scenarios/attempt/event.ts';
import type { Result } from '../../scenarios/core/result.ts';
import type { ScoreSheet } from '../../scenarios/attempt/score-sheet.ts';
import { openAttempts } from './attempts.ts';
import { hashOfDocument } from './case-documents.ts';
import { openLearners } from './learners.ts';
import { migrations } from './migrations/list.ts';
import { openStore, type Store } from './open-store.ts';
import { stampingFrom } from './stamping.ts';

/** A second passes at each look. */
export const steadyClock = (from = '2026-11-03T08:00:00.000Z'): (() => Date) => {
  let at = Date.parse(from);
  return () => {
    at += 1000;
    return new Date(at);
  };
};

/** Never the same bytes twice, and the same ones at every run. */
export const countedDice = (): ((size: number) => Uint8Array) => {
  let turn = 0;
  return (size) => {
    turn += 1;
    const bytes = Buffer.alloc(size);
    bytes.writeUInt32BE(turn, size - 4);
    return bytes;
  };
};

/** The value of a result, or a failed test that shows the issues. */
export const valueIn = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.issues)}`);
  return result.value;
};

export const codesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.issues.map(({ code }) => code);

export const openAt = (dir: string, clock = steadyClock(), random = countedDice()): Result<Store> =>
  openStore({ dir, clock, random });

export const caseDocument: Uint8Array = new TextEncoder().encode('{"id":"carwash-raid"}');

export const header: AttemptHeader = {
  caseId: 'carwash-raid',
  caseHash: hashOfDocument(caseDocument),
  seat: 'police-officer',
  variant: 'a',
  mode: 'practice',
  locale: 'en',
  seed: 45,
  versions: { format: 1, engine: 1, law: 1, rubric: 1 },
};

export const decisionNumber = (number: number): Decision => ({
  type: 'choice.chosen',
  scene: `scene-${number}`,
  choice: 'look-closer',
});

export const made = (decision: Decision): AttemptEvent => ({ type: 'decision.made', decision });

export const sheet: ScoreSheet = {
  ending: 'referred',
  clean: true,
  passed: true,
  points: 8,
  maxPoints: 10,
  percent: 80,
  firstPercent: 80,
  passPercent: 70,
  gatesMissed: [],
  dutiesMissed: [],
  rewinds: 0,
  criticalErrors: [],
  floorsMissed: [],
  days: 3,
  decisions: 2,
  competences: [],
  criteria: [],
  errors: [],
  lines: { telling: 0, found: [], missed: [], misread: [], markedInError: [], asked: [] },
};

/** A learner with one open attempt in a store. */
export const withAttempt = (store: Store, pseudonym = 'Heron'): { learnerId: string; attemptId: string } => {
  const learner = valueIn(store.learners.create({ pseudonym, seat: 'police-officer', language: 'en' }));
  const attempt = valueIn(store.attempts.open({ learnerId: learner.id, header, caseDocument, day: 0 }));
  return { learnerId: learner.id, attemptId: attempt.id };
};

/** The attempts of a database in memory, whose rows a test can spoil. */
export const attemptsInMemory = () => {
  const db = new DatabaseSync(':memory:');
  for (const { up } of migrations) up(db);
  const stamping = stampingFrom({ clock: steadyClock(), random: countedDice() });
  const learner = valueIn(
    openLearners(db, stamping).create({ pseudonym: 'Heron', seat: 'police-officer', language: 'en' }),
  );
  return { db, attempts: openAttempts(db, stamping), learnerId: learner.id };
};
