/** Use cases of learners: a pseudonym, a seat, a language; and being forgotten. */
import { seatIds } from '../../scenarios/case/programmes.ts';
import type { Handlers } from '../../scenarios/contract/contract.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { given } from './given.ts';
import type { Records } from './ports.ts';
import type { Runs } from './runs.ts';

type LearnerHandlers = Pick<
  Handlers,
  'learners.list' | 'learners.create' | 'learners.update' | 'learners.erase'
>;

export const learnerHandlers = ({ learners }: Pick<Records, 'learners'>, runs: Runs): LearnerHandlers => ({
  'learners.list': async () => learners.list(),

  'learners.create': async (input) => {
    const checked = checkLearner(input);
    return checked.ok ? learners.create(checked.value) : checked;
  },

  'learners.update': async ({ learnerId, ...input }) => {
    const checked = checkLearner(given(input));
    return checked.ok ? learners.update(learnerId, checked.value) : checked;
  },

  'learners.erase': async ({ learnerId }) => {
    runs.forgetAll();
    const erased = learners.erase(learnerId);
    return erased.ok ? ok({}) : erased;
  },
});

/** Trims the pseudonym. Issues `learner.pseudonym.empty`, `case.seat.unknown`. */
const checkLearner = <T extends { readonly pseudonym?: string; readonly seat?: string }>(
  learner: T,
): Result<T> => {
  if (learner.seat !== undefined && !seatIds.includes(learner.seat)) {
    return fail(issue('case.seat.unknown', ['seat'], { seat: learner.seat }));
  }
  if (learner.pseudonym === undefined) return ok(learner);
  const pseudonym = learner.pseudonym.trim();
  return isVisible(pseudonym)
    ? ok({ ...learner, pseudonym })
    : fail(issue('learner.pseudonym.empty', ['pseudonym']));
};

/** Control, format and space characters alone cannot be told apart on a projector. */
const isVisible = (text: string): boolean => /[^\p{C}\p{Z}]/u.test(text);
