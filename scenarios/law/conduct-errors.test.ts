/** Which error declared conduct shows: a second reading of domain.md, section 10, and of the sections that call the rest wrong. */
import { describe, expect, it } from 'vitest';
import { pressing } from './conduct-breach.ts';
import { conductErrors, conductKinds, type ConductKind } from './events.ts';

const section10: Partial<Record<ConductKind, string>> = {
  'exploiter-present': 'E-01',
  'improper-interpreter': 'E-02',
  'dismissed-on-wrong-law': 'E-03',
  pressure: 'E-05',
  'help-conditional': 'E-05',
  'child-as-offender': 'E-10',
  promise: 'E-13',
  'identity-disclosed': 'E-14',
  bias: 'E-15',
  accusation: 'E-16',
  'cluster-dismissed': 'E-16',
  'joint-interview': 'E-17',
  'kept-with-exploiter': 'E-17',
  'lifeline-taken': 'E-18',
  'tipping-off': 'E-21',
  'story-repeated': 'E-23',
  'refusal-closed': 'E-24',
  'chain-ignored': 'E-25',
};

/** Called wrong elsewhere, with the nearest id, or with one of ours (E-26 to E-37). */
const elsewhere: Partial<Record<ConductKind, string>> = {
  // 3.3: face to face with the accused is the exploiter's presence.
  confrontation: 'E-01',
  // 5.4 N3: a child is asked to choose as an adult would be; N8: where a child is, is told.
  'choice-put-to-child': 'E-05',
  'place-told': 'E-14',
  // 2.5: an adult decides, "no forced referral".
  'referral-forced': 'E-37',
  // 8: closing on own initiative, so that the client guesses.
  'account-closed': 'E-21',
  // 12: blame. 14.1 rows 4, 6 and 13: past the centre, at an unfit time; living space; the wrong hearing.
  blame: 'E-29',
  'past-the-centre': 'E-34',
  'full-hearing-early': 'E-34',
  'distress-ignored': 'E-34',
  'unlawful-entry': 'E-26',
  'wrong-hearing-category': 'E-10',
};

describe('declared conduct', () => {
  it.each(Object.entries({ ...section10, ...elsewhere }))('%s is %s', (kind, error) => {
    expect(conductKinds.filter((each) => each === kind).map((each) => conductErrors[each].error)).toEqual([
      error,
    ]);
  });

  it('is read here whole', () => {
    expect(Object.keys({ ...section10, ...elsewhere }).sort()).toEqual([...conductKinds].sort());
  });

  it('presses for a statement in two ways, and in no other (10 E-05; 4.2 T3)', () => {
    expect(pressing).toEqual(['pressure', 'help-conditional']);
  });
});
