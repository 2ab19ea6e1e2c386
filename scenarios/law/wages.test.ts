/** Unpaid wages against a second reading of domain.md 14.1 row 8: a table of its own, that moves no procedure and is moved by none. */
import { describe, expect, it } from 'vitest';
import { happeningsOf } from './every-happening.fixture.ts';
import { on, replay } from './overlay-course.fixture.ts';
import { rowFor, type Procedure } from './procedure.ts';
import { procedures } from './procedures.ts';
import { wages } from './wages.ts';

describe('unpaid wages', () => {
  const step = (name: string) => on(0, `wages.${name}`);

  it('are noticed, recorded, claimed and settled, and can be claimed first', () => {
    const stages = [
      ['noticed'],
      ['noticed', 'recorded'],
      ['recorded'],
      ['noticed', 'recorded', 'claimed'],
      ['noticed', 'claimed'],
      ['claimed'],
      ['claimed', 'settled'],
      ['settled'],
      ['claimed', 'noticed', 'recorded'],
      ['explained'],
    ].map((names) => replay(wages, ...names.map(step)).stage);
    expect(stages).toEqual([
      'wages-noticed',
      'wages-recorded',
      'wages-recorded',
      'wages-claimed',
      'wages-claimed',
      'wages-claimed',
      'wages-settled',
      'wages-unknown',
      'wages-claimed',
      'wages-unknown',
    ]);
  });

  it('stay what they are through refusal, return, withdrawal, a closed file and any other event', () => {
    const others = happeningsOf('wages').filter(({ event }) => !event.startsWith('wages.'));
    const touched = wages.stages.flatMap(({ id }) =>
      others.filter(({ event, payload }) => {
        const row = rowFor(wages, id, event, payload);
        return row?.to !== undefined || row?.breach !== undefined;
      }),
    );
    expect(touched).toEqual([]);
    expect(others.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['help.refused', 'return.chosen', 'status.withdrawn', 'file.closed']),
    );
  });

  it('change nothing in any procedure', () => {
    const moved = Object.values(procedures).flatMap((procedure: Procedure) =>
      procedure.rows.filter((row) => row.on.startsWith('wages.') && (row.to ?? row.breach) !== undefined),
    );
    expect(moved).toEqual([]);
  });
});
