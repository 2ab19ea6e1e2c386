/** Learners: pseudonyms, unique whatever their case, and their erasure. */
import type { DatabaseSync } from 'node:sqlite';
import type { Learner } from '../../scenarios/contract/contract.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { guarded } from './storage-issue.ts';
import { inTransaction } from './transaction.ts';
import type { Stamping } from './stamping.ts';

export type NewLearner = Pick<Learner, 'pseudonym' | 'seat' | 'language'>;
export type LearnerStore = ReturnType<typeof openLearners>;

/** Two spellings that a reader takes for the same pseudonym fold to the same text. */
export const foldPseudonym = (pseudonym: string): string =>
  pseudonym.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const columns = 'id, pseudonym, seat, language, created_at AS createdAt';

export const openLearners = (db: DatabaseSync, stamping: Stamping) => {
  const all = db.prepare(`SELECT ${columns} FROM learners ORDER BY created_at, id`);
  const one = db.prepare(`SELECT ${columns} FROM learners WHERE id = ?`);
  const holder = db.prepare('SELECT id FROM learners WHERE pseudonym_folded = ?');
  const insert = db.prepare('INSERT INTO learners VALUES (?, ?, ?, ?, ?, ?)');
  const update = db.prepare(
    'UPDATE learners SET pseudonym = ?, pseudonym_folded = ?, seat = ?, language = ? WHERE id = ?',
  );

  const find = (id: string): Result<Learner> => {
    const row = one.get(id);
    return row
      ? ok({ ...row } as unknown as Learner)
      : fail(issue('learner.unknown', ['learnerId'], { learnerId: id }));
  };
  const isTaken = (pseudonym: string, by: string): boolean => {
    const found = holder.get(foldPseudonym(pseudonym));
    return found !== undefined && found.id !== by;
  };
  const taken = (pseudonym: string) => fail(issue('learner.pseudonym.taken', ['pseudonym'], { pseudonym }));

  return {
    /** In the order in which they were made. */
    list: (): Result<Learner[]> =>
      guarded(() => ok(all.all().map((row) => ({ ...row }) as unknown as Learner))),

    /** Issue `learner.unknown`. */
    find: (id: string): Result<Learner> => guarded(() => find(id)),

    /** Issue `learner.pseudonym.taken`. */
    create: ({ pseudonym, seat, language }: NewLearner): Result<Learner> =>
      inTransaction(db, () => {
        const id = stamping.newId();
        if (isTaken(pseudonym, id)) return taken(pseudonym);
        insert.run(id, pseudonym, foldPseudonym(pseudonym), seat, language, stamping.now());
        return find(id);
      }),

    /** Issues `learner.unknown`, `learner.pseudonym.taken`. */
    update: (id: string, change: Partial<NewLearner>): Result<Learner> =>
      inTransaction(db, () => {
        const before = find(id);
        if (!before.ok) return before;
        const { pseudonym, seat, language } = { ...before.value, ...change };
        if (isTaken(pseudonym, id)) return taken(pseudonym);
        update.run(pseudonym, foldPseudonym(pseudonym), seat, language, id);
        return find(id);
      }),
  };
};
