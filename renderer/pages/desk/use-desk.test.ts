/** Which attempt a case on the desk speaks of. */
import { describe, expect, it } from 'vitest';
import type { AttemptSummary } from '../../../scenarios/contract/contract.ts';
import { attemptShown } from './use-desk.ts';

const attempt = (id: string, state: AttemptSummary['state'], replayOf?: object): AttemptSummary =>
  ({ id, state, header: { caseId: 'one', ...(replayOf ? { replayOf } : {}) } }) as unknown as AttemptSummary;

const shown = (...attempts: readonly AttemptSummary[]) => attemptShown(attempts, 'one')?.id;

describe('the state of a case on the desk', () => {
  it('is that of an open attempt, whatever was closed since', () => {
    expect(shown(attempt('new', 'failed'), attempt('old', 'open'))).toBe('old');
  });

  it('stays passed when a later attempt is not', () => {
    expect(shown(attempt('new', 'failed'), attempt('old', 'passed'))).toBe('old');
  });

  it('is not passed by a replay, which began with decisions of another attempt', () => {
    expect(shown(attempt('new', 'failed'), attempt('old', 'passed', {}))).toBe('new');
  });

  it('is that of the last attempt otherwise, and of none where there is none', () => {
    expect(shown(attempt('new', 'left'), attempt('old', 'failed'))).toBe('new');
    expect(attemptShown([attempt('new', 'left')], 'another')).toBeUndefined();
  });
});
