/** Who gets a certificate: assessments passed, not after practice of the same case, with a log that holds. */
import { describe, expect, it } from 'vitest';
import { certificateStandings, numberOf } from './certificate.ts';
import { entryOn } from './record.fixture.ts';
import type { RecordEntry } from './record.ts';

const police = (entries: readonly RecordEntry[]) =>
  certificateStandings(entries, 'police-officer').find((each) => each.programme === 'police');
const cases = (entries: readonly RecordEntry[]) =>
  police(entries)?.certificate?.cases.map((each) => each.attemptId);
const practice = (day: number, change = {}) => entryOn(day, { mode: 'practice', ...change });

describe('a certificate', () => {
  it('holds case, seat, variant, both scores, minutes, state of the law and a number from the chain', () => {
    const passed = entryOn(7, { result: { percent: 91, firstPercent: 88 } });
    expect(police([passed])).toEqual({
      programme: 'police',
      certificate: {
        programme: 'police',
        number: '0707-0707-0707-0707',
        closedAt: '2026-11-07T09:00:00.000Z',
        cases: [
          {
            attemptId: 'attempt-7',
            number: '0707-0707-0707-0707',
            caseId: 'carwash-raid',
            seat: 'police-officer',
            variant: 'a',
            turn: 1,
            closedAt: '2026-11-07T09:00:00.000Z',
            firstPercent: 88,
            percent: 91,
            minutes: 60,
            version: '1.0.0',
            lawAsOf: '2026-11-22',
            reviewState: 'open',
          },
        ],
      },
      gap: null,
    });
  });

  it('is not given after practice of the same case, from whatever seat and in whatever variant', () => {
    const earlier = [
      practice(3),
      practice(3, { variant: 'b' }),
      practice(3, { seat: 'chief-inspector' }),
      practice(3, { state: 'left', result: null }),
      practice(3, { state: 'open', result: null }),
    ];
    expect(earlier.map((each) => police([each, entryOn(7)])?.gap)).toEqual(
      earlier.map(() => 'after-practice'),
    );
  });

  it('is not given when the case was practised while the assessment stood open', () => {
    const during = practice(7, { openedAt: '2026-11-07T08:30:00.000Z' });
    expect(police([entryOn(7), during])?.gap).toBe('after-practice');
  });

  it('is given when practice came after, was of another case, or was left before the first decision', () => {
    const harmless = [practice(9), practice(3, { caseId: 'bank-desk' }), practice(3, { decisions: 0 })];
    expect(harmless.map((each) => cases([each, entryOn(7)]))).toEqual(harmless.map(() => ['attempt-7']));
  });

  it('says which assessment of the case it was', () => {
    const failed = entryOn(3, { state: 'failed' });
    expect(police([entryOn(7), failed])?.certificate?.cases[0]?.turn).toBe(2);
  });

  it('keeps the first pass of a case: a better run later changes nothing', () => {
    const better = entryOn(9, { result: { percent: 100 } });
    expect(cases([better, entryOn(7)])).toEqual(['attempt-7']);
  });

  it('lists every case passed, in the order of time, under the number of the last', () => {
    const second = entryOn(9, { caseId: 'second-case' });
    const { certificate } = police([second, entryOn(7)]) ?? {};
    expect([certificate?.cases.map((each) => each.caseId), certificate?.number]).toEqual([
      ['carwash-raid', 'second-case'],
      numberOf(second.head),
    ]);
  });

  it('never counts a replay, whatever mode its header names', () => {
    const replayOf = { attempt: 'attempt-1', phase: 'visit', kept: 4 };
    expect(cases([entryOn(7, { replayOf })])).toBeUndefined();
    expect(police([entryOn(7, { replayOf })])?.gap).toBe('no-assessment');
  });

  it('counts a pass made with other versions: the recorded sheet is the record', () => {
    expect(cases([entryOn(7, { comparable: false })])).toEqual(['attempt-7']);
  });
});

describe('without a certificate', () => {
  it.each([
    ['no-assessment', [practice(3), entryOn(4, { state: 'open', result: null })]],
    ['not-passed', [entryOn(3, { state: 'failed' })]],
    ['damaged', [entryOn(3, { intact: false })]],
    ['damaged', [entryOn(3, { played: null })]],
  ])('a learner is told why: %s', (gap, entries) => {
    expect(police(entries)).toEqual({ programme: 'police', certificate: null, gap });
  });

  it('a learner reads of the programme of the seat, and of each other one played for', () => {
    const bank = entryOn(7, { seat: 'branch-adviser', caseId: 'bank-desk' });
    const standings = certificateStandings([bank], 'guardian');
    expect(standings.map((each) => [each.programme, each.gap])).toEqual([
      ['bank', null],
      ['guardians', 'no-assessment'],
    ]);
  });
});

describe('the number', () => {
  it('is the head of the chain in short', () => {
    expect(numberOf('1a2b3c4d5e6f7a8b'.padEnd(64, '9'))).toBe('1A2B-3C4D-5E6F-7A8B');
  });
});
