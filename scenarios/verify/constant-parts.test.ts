/** PROOF-1 of what a condition is put together of: a part that is always the same where it is asked says nothing. */
import { describe, expect, it } from 'vitest';
import type { Condition } from '../case/condition.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { buildCorpus, subjectOf } from './corpus.ts';
import { settled } from './finding.ts';
import { modelDocument, modelRuns, modelSeat, parsed } from './model-case.fixture.ts';
import { proveReach } from './reach-proofs.ts';
import { openSlices } from './slice.ts';
import { usualBounds } from './verify-case.ts';

/** What fails when the hands in the van are seen under this condition. */
const failedWith = (when: Condition): readonly string[] => {
  const document = modelDocument();
  const hands = document.scenes.flatMap(({ elements }) => elements).find(({ id }) => id === 'hands');
  if (!hands) throw new Error('the model case shows hands in the van');
  hands.when = when;
  const valid = parsed(document);
  const compiled = compileCase(toPlayCase(valid), modelSeat, 'a');
  const subject = subjectOf(valid, compiled);
  const corpus = buildCorpus(subject, modelRuns, 24);
  const slices = openSlices(compiled);
  return [...settled(proveReach({ subject, slices, bounds: usualBounds, corpus, texts: undefined }))]
    .filter(({ holds }) => holds !== true)
    .map(({ proof, what }) => `${proof} ${what.replace('condition of element van/hands', 'hands')}`);
};

const spoke = { fact: 'spoke', is: 1 } satisfies Condition;
const always = { day: { atLeast: 0 } } satisfies Condition;
const never = { day: { atLeast: 90 } } satisfies Condition;

describe('a condition of which', () => {
  it.each<[string, Condition, readonly string[]]>([
    ['every part can be and not be', { all: [spoke, { none: [{ fact: 'noted', is: 1 }] }] }, []],
    ['a part of all always holds', { all: [spoke, always] }, ['PROOF-1 hands, part 2 can fail']],
    ['a part of any never holds', { any: [never, spoke] }, ['PROOF-1 hands, part 1 can hold']],
    ['a part of none never holds', { none: [spoke, never] }, ['PROOF-1 hands, part 2 can hold']],
    [
      'a part within a part always holds',
      { any: [spoke, { all: [{ fact: 'noted', is: 1 }, always] }] },
      ['PROOF-1 hands, part 4 can fail'],
    ],
  ])('%s is told of that part, and of no other', (_what, when, failed) => {
    expect(failedWith(when)).toEqual(failed);
  });
});
