import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestFew, nearestOf } from './nearest.ts';

describe('the edit distance', () => {
  it.each([
    ['yard', 'yard', 0],
    ['yard', 'yards', 1],
    ['yard', 'ard', 1],
    ['yard', 'yurd', 1],
    ['si', 'is', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('of %s and %s is %i, both ways', (one, other, edits) => {
    expect([editDistance(one, other), editDistance(other, one)]).toEqual([edits, edits]);
  });
});

describe('the nearest word', () => {
  it('is the closest there is', () => {
    expect(nearestOf('drive-of', ['yard', 'drive-on', 'drive-off'])).toBe('drive-on');
    expect(nearestOf('leafet', ['leaflet', 'yard'])).toBe('leaflet');
  });

  it('is none when nothing is close', () => {
    expect(nearestOf('nowhere', ['yard', 'desk'])).toBeUndefined();
    expect(nearestOf('w9', [])).toBeUndefined();
  });

  it('is what comparing with every word gives, however they are spelt', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', '1'), maxLength: 9 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (meant, words) => {
        const most = Math.max(1, Math.floor(meant.length / 3));
        const close = words
          .map((each) => ({ each, distance: editDistance(meant, each) }))
          .filter(({ distance }) => distance <= most)
          .toSorted((one, other) => one.distance - other.distance);
        expect(nearestOf(meant, words)).toBe(close[0]?.each);
      }),
      { numRuns: 1_000, seed: 45 },
    );
  });
});

describe('the nearest few words', () => {
  it('are those that are close, the closest first, and no more than asked for', () => {
    const words = ['drive-out', 'yard', 'drive-off', 'drive-on', 'drives'];
    expect([nearestFew('drive-of', words, 2), nearestFew('drive-of', words, 9)]).toEqual([
      ['drive-off', 'drive-on'],
      ['drive-off', 'drive-on', 'drive-out'],
    ]);
    expect(nearestFew('nowhere', words, 3)).toEqual([]);
  });

  it('begin with the nearest', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 9 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (meant, words) => {
        expect(nearestFew(meant, words, 3)[0]).toBe(nearestOf(meant, words));
      }),
      { numRuns: 300, seed: 45 },
    );
  });
});
