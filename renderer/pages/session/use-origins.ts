/** Where attempts came from: the number of each, and of a replay the phase and the attempt it was taken from, in words. */
import { useTranslation } from 'react-i18next';
import type { AttemptHeader } from '../../../scenarios/attempt/event.ts';
import { attemptNumbers } from '../../../scenarios/report/attempt-numbers.ts';
import type { Words } from '../../i18n/case-words.ts';

interface Attempt {
  readonly id: string;
  readonly openedAt: string;
  readonly header: AttemptHeader;
}

/** `attempts`: all of one learner. A phase is named by its id until the words of its case have come. */
export function useOrigins(attempts: readonly Attempt[]) {
  const { t } = useTranslation('common');
  const numbers = attemptNumbers(attempts);
  const numberOf = (attemptId: string): number => numbers.get(attemptId) ?? 0;
  const originOf = ({ header: { replayOf } }: Attempt, words: Words | null | undefined): string | null =>
    replayOf
      ? t('replay.from', {
          phase: words?.(`phase.${replayOf.phase}.title`) ?? replayOf.phase,
          number: numberOf(replayOf.attempt),
        })
      : null;
  return { numberOf, originOf };
}
