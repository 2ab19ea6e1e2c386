/** The tables of the procedures: no holes, no row that another hides; and what an overlay takes over from the one below it. */
import { describe, expect, it } from 'vitest';
import { eventKinds } from './events.ts';
import { happeningsOf } from './every-happening.fixture.ts';
import { overlayOf } from './overlay.ts';
import { rowFor, type Procedure } from './procedure.ts';
import { drawable, procedures } from './procedures.ts';

describe.each(Object.entries(drawable))('the table of %s', (name, procedure) => {
  const ids = procedure.stages.map((stage) => stage.id);
  const happenings = happeningsOf(procedure.id);

  it('is known by its own id', () => {
    expect(procedure.id).toBe(name);
  });

  it('has a row for every event with every payload in every stage', () => {
    const holes = ids.flatMap((stage) =>
      happenings.filter(({ event, payload }) => !rowFor(procedure, stage, event, payload)),
    );
    expect(holes).toEqual([]);
  });

  it('has no row that another hides, and reaches every stage from the first', () => {
    const reached = new Set([procedure.initial]);
    const used = new Set(
      ids.flatMap((id) => happenings.map((each) => rowFor(procedure, id, each.event, each.payload))),
    );
    for (const stage of reached) {
      for (const { event, payload } of happenings)
        reached.add(rowFor(procedure, stage, event, payload)?.to ?? stage);
      for (const expiry of procedure.expiries) if (expiry.stage === stage) reached.add(expiry.to);
    }
    expect(procedure.rows.filter((row) => !used.has(row))).toEqual([]);
    expect([...reached].sort()).toEqual([...ids].sort());
  });

  it('moves only to stages it has, and names only events of the catalogue', () => {
    const known = eventKinds.map((kind) => kind.id);
    expect(procedure.rows.filter((row) => row.to !== undefined && !ids.includes(row.to))).toEqual([]);
    expect(procedure.rows.filter((row) => !known.includes(row.on))).toEqual([]);
  });
});

it('knows six procedures a case can name, and the wages beside them', () => {
  const named = ['adult', 'minor', 'belgian', 'eu', 'special-card', 'smuggled'];
  expect(Object.keys(procedures)).toEqual([...named, 'none']);
  expect(Object.keys(drawable)).toEqual([...named, 'wages']);
});

it.each(['constructor', 'toString', '__proto__'])('knows no procedure named %s', (name) => {
  expect(drawable[name]).toBeUndefined();
});

it('gives an event that only one procedure knows to a procedure that exists', () => {
  const bound = eventKinds.flatMap(({ only }) => (only === undefined ? [] : [only]));
  expect(bound.filter((each) => !(each in drawable))).toEqual([]);
  expect(new Set(bound)).toEqual(new Set(['minor', 'special-card', 'smuggled']));
});

describe('an overlay', () => {
  const base: Procedure = {
    id: 'base',
    initial: 'a',
    stages: ['a', 'b', 'c'].map((id) => ({
      id,
      code: id,
      document: null,
      term: null,
      decider: 'nobody',
      facts: [],
    })),
    rows: [
      { from: ['a', 'b'], on: 'x', to: 'c', fact: 'f' },
      { from: ['b', 'c'], on: 'x', fact: 'f' },
      { from: ['c'], on: 'y', fact: 'f' },
      { from: 'any', on: 'y', fact: 'f' },
      { from: 'any', on: 'z', fact: 'f' },
    ],
    expiries: [
      { stage: 'a', to: 'c' },
      { stage: 'a', to: 'b' },
    ],
  };

  it('leaves out what starts or ends in a stage it has not, and puts its own rows first', () => {
    const own = { from: 'any', on: 'z', fact: 'own' } as const;
    expect(
      overlayOf(base, { id: 'over', stages: base.stages.slice(0, 2), instead: ['z'], rows: [own] }),
    ).toEqual({
      id: 'over',
      initial: 'a',
      stages: base.stages.slice(0, 2),
      rows: [own, { from: ['b'], on: 'x', fact: 'f' }, { from: 'any', on: 'y', fact: 'f' }],
      expiries: [{ stage: 'a', to: 'b' }],
    });
  });
});
