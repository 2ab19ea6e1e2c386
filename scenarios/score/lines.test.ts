/** Lines: what counts as found, missed, misread, marked in error and asked, and how many signs a cluster holds. */
import { describe, expect, it } from 'vitest';
import type { MarkReading } from '../case/decision.ts';
import type { Truth } from '../case/paper.ts';
import { smallDocument } from '../case/small-case.fixture.ts';
import type { CaseDocument } from '../case/schema.ts';
import { clusterSize, lineResults, readsRightly, truthsOf } from './lines.ts';

const telling = (person: string, ...indicators: ('I7' | 'I8' | 'I9')[]): Truth => ({
  kind: 'telling',
  person,
  indicators,
  fact: 'fact.indicators.list',
});
const sign = (person: string, indicator: 'I7' | 'I8' | 'I9'): MarkReading => ({
  as: 'sign',
  indicator,
  person,
});
const ask: MarkReading = { as: 'ask' };

/** The small case with these lines in its pay book and one in its letter. */
const withLines = (truths: Readonly<Record<string, Truth>>): CaseDocument => {
  const document = smallDocument();
  const [book] = document.papers;
  const [line] = book?.lines ?? [];
  if (!book || !line) throw new Error('the small case has a pay book');
  book.lines = Object.entries(truths).map(([id, truth]) => ({ ...line, id, truth }));
  return document;
};

const both = new Set(['pay-book', 'letter']);

describe('lines of papers', () => {
  it('are found by any indicator accepted, for the person they tell of', () => {
    const truth = telling('w1', 'I8', 'I9');
    expect(readsRightly(truth, sign('w1', 'I9'))).toBe(true);
    expect(readsRightly(truth, sign('w1', 'I7'))).toBe(false);
    expect(readsRightly(truth, sign('boss', 'I9'))).toBe(false);
    expect(readsRightly(truth, ask)).toBe(false);
    expect(readsRightly(truth, undefined)).toBe(false);
    expect(readsRightly({ kind: 'ordinary' }, sign('w1', 'I9'))).toBe(false);
  });

  it('are told apart: found, missed, misread, marked in error, asked', () => {
    const document = withLines({
      found: telling('w1', 'I8'),
      missed: telling('w1', 'I8'),
      doubted: telling('w1', 'I8'),
      misread: telling('w1', 'I8'),
      stranger: telling('boss', 'I8'),
      plain: { kind: 'ordinary' },
      wrong: { kind: 'ordinary' },
      queried: { kind: 'ordinary' },
      open: { kind: 'ask', fact: 'fact.indicators.cluster' },
      asked: { kind: 'ask', fact: 'fact.indicators.cluster' },
      'signed-open': { kind: 'ask', fact: 'fact.indicators.cluster' },
    });
    const marks = {
      'pay-book/found': sign('w1', 'I8'),
      'pay-book/doubted': ask,
      'pay-book/misread': sign('w1', 'I7'),
      'pay-book/stranger': sign('w1', 'I8'),
      'pay-book/wrong': sign('w1', 'I8'),
      'pay-book/queried': ask,
      'pay-book/asked': ask,
      'pay-book/signed-open': sign('w1', 'I8'),
    };
    expect(lineResults(document, both, marks)).toEqual({
      telling: 5,
      found: ['pay-book/found'],
      missed: ['pay-book/missed', 'pay-book/doubted'],
      misread: ['pay-book/misread', 'pay-book/stranger'],
      markedInError: ['pay-book/wrong'],
      asked: ['pay-book/asked'],
    });
  });

  it('of a paper never shown do not count, marked or not', () => {
    const document = withLines({ found: telling('w1', 'I8'), wrong: { kind: 'ordinary' } });
    const marks = { 'pay-book/found': sign('w1', 'I8'), 'letter/only': sign('w1', 'I8') };
    expect(lineResults(document, new Set(['letter']), marks)).toEqual({
      telling: 0,
      found: [],
      missed: [],
      misread: [],
      markedInError: ['letter/only'],
      asked: [],
    });
  });

  it('are known by paper and line', () => {
    expect([...truthsOf(smallDocument()).keys()]).toEqual([
      'pay-book/day1',
      'pay-book/day2',
      'pay-book/day3',
      'letter/only',
    ]);
  });
});

describe('a cluster', () => {
  const document = withLines({
    one: telling('w1', 'I8', 'I9'),
    two: telling('w1', 'I8'),
    three: telling('w1', 'I7'),
    four: telling('boss', 'I9'),
    five: { kind: 'ordinary' },
    six: { kind: 'ask', fact: 'fact.indicators.cluster' },
  });

  it('counts different indicators rightly linked to the person, each once', () => {
    const marks = { 'pay-book/one': sign('w1', 'I8'), 'pay-book/two': sign('w1', 'I8') };
    expect(clusterSize(document, marks, 'w1')).toBe(1);
    expect(clusterSize(document, { ...marks, 'pay-book/one': sign('w1', 'I9') }, 'w1')).toBe(2);
    expect(clusterSize(document, { ...marks, 'pay-book/three': sign('w1', 'I7') }, 'w1')).toBe(2);
  });

  it('counts no misreading, no question, no other person and no ordinary line', () => {
    const marks = {
      'pay-book/one': sign('w1', 'I7'),
      'pay-book/two': ask,
      'pay-book/three': sign('boss', 'I7'),
      'pay-book/four': sign('boss', 'I9'),
      'pay-book/five': sign('w1', 'I9'),
      'pay-book/six': sign('w1', 'I8'),
    };
    expect(clusterSize(document, marks, 'w1')).toBe(0);
    expect(clusterSize(document, marks, 'boss')).toBe(1);
    expect(clusterSize(document, {}, 'w1')).toBe(0);
  });
});
