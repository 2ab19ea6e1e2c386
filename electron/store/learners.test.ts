/** Learners in the store: pseudonyms fold, one holds each, and erasing one leaves no byte of them in the folder. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseDocument, codesOf, decisionNumber, header, made, openAt, valueIn } from './store.fixture.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

const newcomer = (pseudonym: string) => ({ pseudonym, seat: 'police-officer', language: 'en' as const });

const filesHolding = (dir: string, text: string): readonly string[] =>
  readdirSync(dir).filter((name) =>
    readFileSync(path.join(dir, name)).toString('latin1').toLowerCase().includes(text.toLowerCase()),
  );

describe('a learner', () => {
  it('is kept with an id and a date of the store', () => {
    const { learners } = valueIn(openAt(temporaryDir()));
    const learner = valueIn(learners.create(newcomer('Heron')));
    expect(learner).toEqual({
      ...newcomer('Heron'),
      id: '00000000000000000000000000000001',
      createdAt: '2026-11-03T08:00:01.000Z',
    });
    expect(valueIn(learners.list())).toEqual([learner]);
  });

  it.each(['heron', 'HERON', ' Heron ', 'Ｈｅｒｏｎ'])('refuses %j beside Heron', (pseudonym) => {
    const { learners } = valueIn(openAt(temporaryDir()));
    learners.create(newcomer('Heron'));
    expect(codesOf(learners.create(newcomer(pseudonym)))).toEqual(['learner.pseudonym.taken']);
  });

  it('may respell the own pseudonym but not take that of another', () => {
    const { learners } = valueIn(openAt(temporaryDir()));
    const { id } = valueIn(learners.create(newcomer('Heron')));
    learners.create(newcomer('Kestrel'));
    expect(valueIn(learners.update(id, { pseudonym: 'HERON', language: 'fr' }))).toMatchObject({
      pseudonym: 'HERON',
      language: 'fr',
      seat: 'police-officer',
    });
    expect(codesOf(learners.update(id, { pseudonym: 'kestrel' }))).toEqual(['learner.pseudonym.taken']);
    expect(codesOf(learners.update('nobody', {}))).toEqual(['learner.unknown']);
  });
});

describe('erasing a learner', () => {
  it('leaves no byte of any erased pseudonym or attempt in any file, in the middle of a session and after it', () => {
    const dir = temporaryDir();
    const store = valueIn(openAt(dir));
    const made100 = Array.from({ length: 100 }, (_, number) => {
      const learner = valueIn(store.learners.create(newcomer(`Nightjar-${number}-of-the-class`)));
      const attempt = valueIn(store.attempts.open({ learnerId: learner.id, header, caseDocument, day: 0 }));
      const event = made({ type: 'line.cleared', paper: `paper-of-${number}-x`, line: 'l' });
      valueIn(store.attempts.append({ attemptId: attempt.id, seq: 1, event, day: 0 }));
      return { learner, number };
    });
    const erased = made100.filter(({ number }) => number % 3 === 0);
    for (const { learner } of erased) valueIn(store.learners.erase(learner.id));
    const traces = () =>
      erased.flatMap(({ number }) => [
        ...filesHolding(dir, `nightjar-${number}-of`),
        ...filesHolding(dir, `paper-of-${number}-x`),
      ]);
    expect(traces()).toEqual([]);
    expect(filesHolding(dir, 'nightjar-1-of')).not.toEqual([]);
    store.close();
    expect([traces(), filesHolding(dir, 'nightjar-1-of')]).toEqual([[], ['dossier45.db']]);
  });

  it('takes backups, files set aside and interrupted writes with it', () => {
    const dir = temporaryDir();
    for (const name of [
      'dossier45.before-0010-x.db',
      'dossier45.damaged-x.db',
      'dossier45.damaged-x.db-wal',
      'dossier45.before-0010-y.db.tmp',
    ]) {
      writeFileSync(path.join(dir, name), 'a page with Heron on it');
    }
    writeFileSync(path.join(dir, 'notes-of-the-user.txt'), 'not ours');
    const store = valueIn(openAt(dir));
    const { id } = valueIn(store.learners.create(newcomer('Heron')));
    valueIn(store.learners.erase(id));
    expect([filesHolding(dir, 'heron'), readdirSync(dir)]).toEqual([
      [],
      ['dossier45.db', 'dossier45.db-wal', 'notes-of-the-user.txt'],
    ]);
    store.close();
  });

  it('resets the current learner when it is the one erased, and only then', () => {
    const store = valueIn(openAt(temporaryDir()));
    const [heron, kestrel] = ['Heron', 'Kestrel'].map(
      (name) => valueIn(store.learners.create(newcomer(name))).id,
    );
    store.settings.set({ currentLearner: heron ?? null });
    valueIn(store.learners.erase(kestrel ?? ''));
    const before = valueIn(store.settings.get()).currentLearner;
    valueIn(store.learners.erase(heron ?? ''));
    expect([before, valueIn(store.settings.get()).currentLearner]).toEqual([heron, null]);
  });

  it('leaves the store ready for the next decision and a crash after it', () => {
    const dir = temporaryDir();
    const store = valueIn(openAt(dir));
    const [gone, stays] = ['Heron', 'Kestrel'].map(
      (name) => valueIn(store.learners.create(newcomer(name))).id,
    );
    const attempt = valueIn(store.attempts.open({ learnerId: stays ?? '', header, caseDocument, day: 0 }));
    valueIn(store.learners.erase(gone ?? ''));
    valueIn(store.attempts.append({ attemptId: attempt.id, seq: 1, event: made(decisionNumber(1)), day: 0 }));
    const copy = temporaryDir();
    for (const name of readdirSync(dir))
      writeFileSync(path.join(copy, name), readFileSync(path.join(dir, name)));
    store.close();
    const reopened = valueIn(openAt(copy));
    expect([reopened.issues, valueIn(reopened.attempts.verifyChain(attempt.id)).events]).toEqual([[], 2]);
    reopened.close();
  });

  it('of nobody is refused', () => {
    const { learners } = valueIn(openAt(temporaryDir()));
    expect(codesOf(learners.erase('nobody'))).toEqual(['learner.unknown']);
  });
});
