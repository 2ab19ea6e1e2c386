/** Erasing everybody on this PC: no row, no setting and no copy is left, and the store goes on as on its first day. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from './settings.ts';
import { decisionNumber, made, openAt, valueIn, withAttempt } from './store.fixture.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

const filesHolding = (dir: string, text: string): readonly string[] =>
  readdirSync(dir).filter((name) => readFileSync(path.join(dir, name)).toString('latin1').includes(text));

const rowsIn = (dir: string): Record<string, unknown> => {
  const db = new DatabaseSync(path.join(dir, 'dossier45.db'));
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const counts = names.map(({ name }) => [name, db.prepare(`SELECT count(*) AS n FROM ${name}`).get()?.n]);
  db.close();
  return Object.fromEntries(counts);
};

describe('erasing everybody', () => {
  it('empties every table but the session marker, and removes backups and set-aside files', () => {
    const dir = temporaryDir();
    const store = valueIn(openAt(dir));
    const { learnerId } = withAttempt(store, 'Nightjar-of-the-class');
    withAttempt(store, 'Otter-of-the-class');
    store.settings.set({ theme: 'dark', currentLearner: learnerId });
    valueIn(store.backUp());
    writeFileSync(path.join(dir, 'dossier45.damaged-x.db'), 'a page with Nightjar-of-the-class on it');
    valueIn(store.eraseAll());
    expect([filesHolding(dir, '-of-the-class'), filesHolding(dir, 'carwash-raid')]).toEqual([[], []]);
    expect([valueIn(store.learners.list()), valueIn(store.settings.get())]).toEqual([[], defaultSettings]);
    store.close();
    expect(readdirSync(dir)).toEqual(['dossier45.db']);
    const { session, ...others } = rowsIn(dir);
    expect([session, new Set(Object.values(others))]).toEqual([1, new Set([0])]);
  });

  it('leaves files that are not ours', () => {
    const dir = temporaryDir();
    writeFileSync(path.join(dir, 'notes-of-the-user.txt'), 'not ours');
    const store = valueIn(openAt(dir));
    valueIn(store.eraseAll());
    store.close();
    expect(readdirSync(dir)).toEqual(['dossier45.db', 'notes-of-the-user.txt']);
  });

  it('keeps the key of the installation, so that files signed before can still be told apart', () => {
    const dir = temporaryDir();
    const store = valueIn(openAt(dir));
    const before = valueIn(store.signing.seal('x')).publicKey;
    valueIn(store.eraseAll());
    store.close();
    const again = valueIn(openAt(dir));
    expect(valueIn(again.signing.seal('x')).publicKey).toBe(before);
    again.close();
  });

  it('can be asked for where nobody is', () => {
    const store = valueIn(openAt(temporaryDir()));
    expect([store.eraseAll().ok, store.eraseAll().ok]).toEqual([true, true]);
    store.close();
  });

  it('leaves the store ready for the next learner and decision', () => {
    const dir = temporaryDir();
    const store = valueIn(openAt(dir));
    withAttempt(store);
    valueIn(store.eraseAll());
    const { attemptId } = withAttempt(store);
    valueIn(store.attempts.append({ attemptId, seq: 1, event: made(decisionNumber(1)), day: 0 }));
    store.close();
    const again = valueIn(openAt(dir));
    expect([again.issues, valueIn(again.attempts.verifyChain(attemptId)).events]).toEqual([[], 2]);
    again.close();
  });
});
