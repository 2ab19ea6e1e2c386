import { describe, expect, it } from 'vitest';
import { editDistance, nearestOf } from './nearest.ts';

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
});
