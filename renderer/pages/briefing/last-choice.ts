/** What a learner chose the last time they practised: it is read from their attempts and stored nowhere else. */
import type { VerdictTime } from '../../../scenarios/attempt/event.ts';
import type { AttemptSummary } from '../../../scenarios/contract/contract.ts';

/** Of the practice attempt opened last, whatever its case; at each phase for somebody who never practised. */
export const lastVerdictTime = (attempts: readonly AttemptSummary[]): VerdictTime =>
  attempts
    .filter(({ header }) => header.mode === 'practice')
    .toSorted((one, other) => one.openedAt.localeCompare(other.openedAt))
    .at(-1)?.header.verdictAt ?? 'phase';
