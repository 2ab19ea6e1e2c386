/** What is diagnosed from the errors a run shows. */
import { describe, expect, it } from 'vitest';
import type { ShownError } from '../attempt/score-sheet.ts';
import { diagnose } from './diagnosis.ts';

const shown = (error: string, source: string, at: number): ShownError => ({
  error,
  through: 'choice',
  source,
  at,
});

describe('a diagnosis', () => {
  it('ranks errors by the decisions that showed them, and asks only about two independent signs', () => {
    const found = diagnose([shown('E-01', 'a/b', 2), shown('E-13', 'c/d', 3), shown('E-13', 'e/f', 9)], []);
    expect(found.map(({ error, asked }) => [error, asked])).toEqual([
      ['E-13', true],
      ['E-01', false],
    ]);
  });

  it('does not take two signs of one decision for two', () => {
    expect(diagnose([shown('E-01', 'a/b', 2), shown('E-01', 'x@w1', 2)], [])[0]?.asked).toBe(false);
  });

  it('folds what an error brings with it, over several steps, under that error', () => {
    const errors = [shown('E-08', 'duty', 5), shown('E-35', 'duty', 5), shown('E-04', 'duty', 5)];
    const implies = [
      { error: 'E-04', also: ['E-08'] },
      { error: 'E-08', also: ['E-35'] },
    ];
    expect(diagnose(errors, implies).map(({ error, brings }) => [error, brings])).toEqual([
      ['E-04', ['E-08', 'E-35']],
    ]);
  });

  it('tells an error once: one that more decisions showed stands by itself, and under nothing', () => {
    const errors = [shown('E-08', 'a/b', 2), shown('E-08', 'c/d', 5), shown('E-04', 'e/f', 9)];
    const found = diagnose(errors, [{ error: 'E-04', also: ['E-08'] }]);
    expect(found.map(({ error, brings }) => [error, brings])).toEqual([
      ['E-08', []],
      ['E-04', []],
    ]);
  });

  it('says nothing of a run without errors', () => {
    expect(diagnose([], [{ error: 'E-01', also: ['E-02'] }])).toEqual([]);
  });
});
