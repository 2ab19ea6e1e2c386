/** Plain replay over a small table of its own: which day is asked about, and what the table does not know. */
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../core/local-date.ts';
import type { Procedure, Stage } from './procedure.ts';
import { procedureState, type DatedEvent } from './procedure-state.ts';

const stage = (id: string, held: Partial<Stage> = {}): Stage => ({
  id,
  code: id,
  document: null,
  term: null,
  decider: 'nobody',
  facts: [],
  ...held,
});
const club: Procedure = {
  id: 'club',
  initial: 'guest',
  stages: [stage('guest', { document: 'day-pass' }), stage('member', { term: { days: 10 } }), stage('gone')],
  rows: [
    { from: ['guest'], on: 'joined', to: 'member' },
    { from: 'any', on: 'left', to: 'gone' },
  ],
  expiries: [{ stage: 'member', to: 'guest' }],
};

const on = (date: string, event: string): DatedEvent => ({ date: date as LocalDate, event, payload: {} });
const joined = on('2026-03-02', 'joined');
const stateOn = (events: readonly DatedEvent[], until?: string) =>
  procedureState(club, events, until as LocalDate | undefined);

describe('where somebody stands', () => {
  it('is the first stage with its document as long as nothing has happened', () => {
    const first = { stage: 'guest', document: 'day-pass', since: null, due: null, breaches: [] };
    expect([stateOn([]), stateOn([], '2026-03-02'), stateOn([joined], '2026-03-01')]).toEqual([
      first,
      first,
      first,
    ]);
  });

  it('is told for the day of the last event when no day is asked', () => {
    const later = on('2026-03-12', 'visited');
    expect(stateOn([joined, later])).toEqual(stateOn([joined, later], '2026-03-12'));
  });

  it('is told as it was on an earlier day, whatever came after', () => {
    const events = [joined, on('2026-03-05', 'left')];
    expect(['2026-03-02', '2026-03-04', '2026-03-05'].map((day) => stateOn(events, day).stage)).toEqual([
      'member',
      'member',
      'gone',
    ]);
  });

  it('is not changed by an event the table does not know, which stops no term either', () => {
    const unknown = [joined, on('2026-03-05', 'visited')];
    expect(stateOn(unknown)).toEqual(stateOn([joined], '2026-03-05'));
    expect([stateOn(unknown, '2026-03-12').stage, stateOn(unknown, '2026-03-13').stage]).toEqual([
      'member',
      'guest',
    ]);
  });
});
