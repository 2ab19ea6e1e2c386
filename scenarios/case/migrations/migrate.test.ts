/** The steps between formats: in order, pure, and from every format there was. */
import { describe, expect, it } from 'vitest';
import { caseFormat } from '../schema.ts';
import { formatMigrations } from './list.ts';
import { carryForward, isUnbroken } from './migrate.ts';
import type { FormatMigration } from './migration.ts';

/** Two steps as they could be: a key renamed, then a list given to every scene. */
const steps: readonly FormatMigration[] = [
  {
    from: 1,
    name: 'people are persons',
    carry: ({ persons, ...rest }) => ({ ...rest, people: persons }),
  },
  {
    from: 2,
    name: 'scenes have sounds',
    carry: ({ scenes, ...rest }) => ({
      ...rest,
      scenes: (scenes as readonly object[]).map((scene) => ({ ...scene, sounds: [] })),
    }),
  },
];
const formats = { current: 3, steps };
const first = { format: 1, persons: ['w1'], scenes: [{ id: 'yard' }] };
const third = { format: 3, people: ['w1'], scenes: [{ id: 'yard', sounds: [] }] };

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
};

describe('the format migrations', () => {
  it('start at 1, rise by one and end at the current format', () => {
    expect(isUnbroken({ current: caseFormat, steps: formatMigrations })).toBe(true);
  });

  it('carry a document of the first format through every step', () => {
    expect(carryForward(first, formats)).toEqual({ ok: true, value: third });
  });

  it('carry a document through the steps behind its own format only', () => {
    const second = { format: 2, people: ['w1'], scenes: [{ id: 'yard' }] };
    expect(carryForward(second, formats)).toEqual({ ok: true, value: third });
  });

  it('leave a document of the current format as it is', () => {
    const carried = carryForward(third, formats);
    expect(carried.ok && carried.value).toBe(third);
  });

  it('never change what they are given', () => {
    const before = frozen(structuredClone(first));
    expect(carryForward(before, formats)).toEqual({ ok: true, value: third });
    expect(before).toEqual(first);
  });

  it.each([
    ['newer than is known', 4, 'case.format.tooNew'],
    ['older than the first', 0, 'case.format.tooOld'],
    ['older than the first', -3, 'case.format.tooOld'],
  ])('refuse a format %s: %i', (_what, format, code) => {
    expect(carryForward({ ...first, format }, formats)).toEqual({
      ok: false,
      issues: [{ code, path: ['format'], params: { format, known: 3 } }],
    });
  });

  it.each([[null], ['text'], [[1]], [{}], [{ format: '1' }]])(
    'leave %j to the check of the shape',
    (json) => {
      expect(carryForward(json, formats)).toEqual({ ok: true, value: json });
    },
  );

  it.each([
    ['a gap', { current: 3, steps: steps.slice(1) }],
    ['the wrong order', { current: 3, steps: steps.toReversed() }],
    ['no step to the current format', { current: 4, steps }],
  ])('are not run with %s', (_what, broken) => {
    expect(isUnbroken(broken)).toBe(false);
    expect(() => carryForward(first, broken)).toThrow('format migrations');
  });
});
