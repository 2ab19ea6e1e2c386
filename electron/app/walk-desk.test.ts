import { expect, it } from 'vitest';
import { smallCase } from '../../scenarios/case/small-case.fixture.ts';
import { toPlayCase } from '../../scenarios/case/to-play-case.ts';
import { compileCase } from '../../scenarios/compile/compile-case.ts';
import { subjectOf } from '../../scenarios/verify/corpus.ts';
import { gamers } from '../../scenarios/verify/learners.ts';
import { gamerNames } from './walk-desk.ts';

it('names every learner who games a case, and no other', () => {
  const document = smallCase();
  const subject = subjectOf(document, compileCase(toPlayCase(document), 'police-officer', 'a'));
  expect([...gamerNames].sort()).toEqual(Object.keys(gamers(subject, () => 0)).sort());
});
