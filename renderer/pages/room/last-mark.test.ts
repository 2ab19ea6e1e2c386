/** Undoing marks: what is restored, and that undoing twice goes back twice. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../scenarios/case/decision.ts';
import { undoOfLastMark } from './last-mark.ts';

const ask = (line: string): Decision => ({
  type: 'line.marked',
  paper: 'pay-book',
  line,
  reading: { as: 'ask' },
});
const sign = (line: string): Decision => ({
  type: 'line.marked',
  paper: 'pay-book',
  line,
  reading: { as: 'sign', indicator: 'I9', person: 'w1' },
});
const cleared = (line: string): Decision => ({ type: 'line.cleared', paper: 'pay-book', line });

describe('undoing the last mark', () => {
  it('has nothing to undo before a line was marked', () => {
    expect(undoOfLastMark([{ type: 'time.passed', until: 'moment' }])).toBeNull();
  });

  it('clears a line that carried no mark before', () => {
    expect(undoOfLastMark([ask('day-1')])).toEqual(cleared('day-1'));
  });

  it('gives a line back the reading it had before', () => {
    expect(undoOfLastMark([ask('day-1'), sign('day-1')])).toEqual(ask('day-1'));
  });

  it('restores a mark that was removed', () => {
    expect(undoOfLastMark([sign('day-1'), cleared('day-1'), ask('day-2'), cleared('day-2')])).toBeNull();
  });

  it('goes back one mark further after an undo', () => {
    expect(undoOfLastMark([ask('day-1'), sign('day-2'), cleared('day-2')])).toEqual(cleared('day-1'));
  });
});
