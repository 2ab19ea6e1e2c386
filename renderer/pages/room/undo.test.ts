/** Undoing marks and rows of the plan sheet: what is restored, and that undoing twice goes back twice. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../scenarios/case/decision.ts';
import { lastUndo, undoOfLastMark, undoOfLastRow } from './undo.ts';

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

const listed = (row: string): Decision => ({ type: 'row.listed', row });
const struck = (row: string): Decision => ({ type: 'row.struck', row });

const markUndo = (decisions: readonly Decision[]) => undoOfLastMark(decisions)?.decision ?? null;
const rowUndo = (decisions: readonly Decision[]) => undoOfLastRow(decisions)?.decision ?? null;

describe('undoing the last row of the plan sheet', () => {
  it('strikes out a row that was put on it, and puts back one that was struck out', () => {
    expect(rowUndo([])).toBeNull();
    expect(rowUndo([listed('dog-team')])).toEqual(struck('dog-team'));
    expect(rowUndo([listed('dog-team'), struck('dog-team'), ask('day-1')])).toBeNull();
    expect(rowUndo([listed('dog-team'), listed('centre'), struck('dog-team')])).toEqual(listed('dog-team'));
  });

  it('goes back one row further after an undo', () => {
    expect(rowUndo([listed('centre'), listed('dog-team'), struck('dog-team')])).toEqual(struck('centre'));
  });
});

describe('undoing the last of both', () => {
  const all = () => true;

  it('takes back whichever came later', () => {
    expect(lastUndo([ask('day-1'), listed('centre')], all)?.decision).toEqual(struck('centre'));
    expect(lastUndo([listed('centre'), ask('day-1')], all)?.decision).toEqual(cleared('day-1'));
    expect(lastUndo([], all)).toBeNull();
  });

  it('leaves a sheet that was signed as it is', () => {
    const onMarks = (decision: Decision) => decision.type === 'line.cleared';
    expect(lastUndo([ask('day-1'), listed('centre')], onMarks)?.decision).toEqual(cleared('day-1'));
    expect(lastUndo([listed('centre')], onMarks)).toBeNull();
  });
});

describe('undoing the last mark', () => {
  it('has nothing to undo before a line was marked', () => {
    expect(markUndo([{ type: 'time.passed', until: 'moment' }])).toBeNull();
  });

  it('clears a line that carried no mark before', () => {
    expect(markUndo([ask('day-1')])).toEqual(cleared('day-1'));
  });

  it('gives a line back the reading it had before', () => {
    expect(markUndo([ask('day-1'), sign('day-1')])).toEqual(ask('day-1'));
  });

  it('restores a mark that was removed', () => {
    expect(markUndo([sign('day-1'), cleared('day-1'), ask('day-2'), cleared('day-2')])).toBeNull();
  });

  it('goes back one mark further after an undo', () => {
    expect(markUndo([ask('day-1'), sign('day-2'), cleared('day-2')])).toEqual(cleared('day-1'));
  });
});
