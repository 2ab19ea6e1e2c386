/** Learners of the fake client: unique pseudonyms whatever their case, and their erasure. */
import type { Handlers, Learner, Reply } from '../../scenarios/contract/contract.ts';
import { fail, issue } from '../../scenarios/core/result.ts';
import type { FakeWorld } from './fake-client.ts';

const folded = (pseudonym: string): string =>
  pseudonym.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

type Named = 'learners.list' | 'learners.create' | 'learners.update';

export function learnerHandlers(world: FakeWorld) {
  const learners = new Map<string, Learner>();
  const unknown = (learnerId: string) => fail(issue('learner.unknown', ['learnerId'], { learnerId }));

  const refusedName = (pseudonym: string, by: string) => {
    if (folded(pseudonym) === '') return fail(issue('learner.pseudonym.empty', ['pseudonym']));
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
      const name = pseudonym.trim();
      const refused = refusedName(name, '');
      return (
        refused ??
        keep({ id: world.newId('learner'), pseudonym: name, seat, language, createdAt: world.now() })
      );
    },
    'learners.update': async ({ learnerId, pseudonym, seat, language }) => {
      const before = learners.get(learnerId);
      if (!before) return unknown(learnerId);
      const name = (pseudonym ?? before.pseudonym).trim();
      const refused = refusedName(name, learnerId);
      return (
        refused ??
        keep({ ...before, pseudonym: name, seat: seat ?? before.seat, language: language ?? before.language })
      );
    },
  };

  return {
    handlers,
    exists: (learnerId: string): boolean => learners.has(learnerId),
    erase: (learnerId: string): Reply<Record<string, never>> => {
      if (!learners.delete(learnerId)) return unknown(learnerId);
      if (world.settings.currentLearner === learnerId)
        world.settings = { ...world.settings, currentLearner: null };
      return { ok: true, value: {} };
    },
  };
}
