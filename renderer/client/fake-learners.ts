/** Learners of the fake client: unique pseudonyms whatever their case, and their erasure. */
import { seatIds } from '../../scenarios/case/programmes.ts';
import type { Handlers, Learner, Reply } from '../../scenarios/contract/contract.ts';
import { fail, issue } from '../../scenarios/core/result.ts';
import type { FakeWorld } from './fake-client.ts';

const folded = (pseudonym: string): string =>
  pseudonym.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

export const unknownLearner = (learnerId: string) =>
  fail(issue('learner.unknown', ['learnerId'], { learnerId }));

type Named = 'learners.list' | 'learners.create' | 'learners.update';

export function learnerHandlers(world: FakeWorld) {
  const learners = new Map<string, Learner>();

  const refused = ({ seat, pseudonym }: { seat: string; pseudonym: string }, by: string) => {
    if (!seatIds.includes(seat)) return fail(issue('case.seat.unknown', ['seat'], { seat }));
    if (!/[^\p{C}\p{Z}]/u.test(pseudonym)) return fail(issue('learner.pseudonym.empty', ['pseudonym']));
    const isTaken = [...learners.values()].some(
      (each) => each.id !== by && folded(each.pseudonym) === folded(pseudonym),
    );
    return isTaken ? fail(issue('learner.pseudonym.taken', ['pseudonym'], { pseudonym })) : undefined;
  };

  const keep = (learner: Learner): Reply<Learner> => {
    learners.set(learner.id, learner);
    return { ok: true, value: learner };
  };

  const handlers: Pick<Handlers, Named> = {
    'learners.list': async () => ({ ok: true, value: [...learners.values()] }),
    'learners.create': async ({ pseudonym, seat, language }) => {
      const learner = { pseudonym: pseudonym.trim(), seat, language };
      return refused(learner, '') ?? keep({ id: world.newId('learner'), ...learner, createdAt: world.now() });
    },
    'learners.update': async ({ learnerId, pseudonym, seat, language }) => {
      const before = learners.get(learnerId);
      if (!before) return unknownLearner(learnerId);
      const after = {
        ...before,
        pseudonym: (pseudonym ?? before.pseudonym).trim(),
        seat: seat ?? before.seat,
        language: language ?? before.language,
      };
      return refused(after, learnerId) ?? keep(after);
    },
  };

  return {
    handlers,
    exists: (learnerId: string): boolean => learners.has(learnerId),
    erase: (learnerId: string): Reply<Record<string, never>> => {
      if (!learners.delete(learnerId)) return unknownLearner(learnerId);
      if (world.settings.currentLearner === learnerId)
        world.settings = { ...world.settings, currentLearner: null };
      return { ok: true, value: {} };
    },
  };
}
