/** Learners who game a case: what each of them does. */
import { describe, expect, it } from 'vitest';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { playPolicy, subjectOf } from './corpus.ts';
import { everyGamer } from './learners.ts';
import { modelDocument, modelSeat, parsed } from './model-case.fixture.ts';

const document = parsed(modelDocument());
const subject = subjectOf(document, compileCase(toPlayCase(document), modelSeat, 'a'));
/** A language in which this choice of the yard reads longest. */
const longest = (wanted: string) => (_scene: string, choice: string) => (choice === wanted ? 2 : 1);
const learners = everyGamer(subject, { en: longest('promise'), nl: longest('wait') });

const played = (name: string) => {
  const policy = learners[name];
  if (!policy) throw new Error(`nobody is called ${name}`);
  const decisions = playPolicy(subject, policy())?.decisions ?? [];
  return {
    inYard: decisions.flatMap((each) =>
      each.type === 'choice.chosen' && each.scene === 'yard' ? [each.choice] : [],
    ),
    marked: decisions.flatMap((each) => (each.type === 'line.marked' ? [`${each.paper}/${each.line}`] : [])),
  };
};

describe('a learner who always takes the longest', () => {
  it.each([
    ['longest-en', 'promise'],
    ['longest-nl', 'wait'],
  ])('%s goes by the words of that language', (name, choice) => {
    expect(played(name).inYard).toEqual([choice]);
  });
});

describe('a learner who marks', () => {
  it.each([
    ['marks-all, first', 'ask-here'],
    ['marks-all, brusque', 'ask-apart'],
    ['marks-all, longest-nl', 'wait'],
    ['marks-money, kindest', 'ask-here'],
    ['marks-money, longest-en', 'promise'],
  ])('%s marks, whatever is chosen', (name, choice) => {
    const { inYard, marked } = played(name);
    expect(inYard).toEqual([choice]);
    expect(marked).toEqual(expect.arrayContaining(['pay-book/week', 'pay-book/soap']));
  });

  it('no line is one who only chooses', () => {
    expect(played('brusque')).toEqual({ inYard: ['ask-apart'], marked: [] });
  });

  it('marks with every way of choosing', () => {
    const ways = ['first', 'kindest', 'brusque', 'formal', 'longest-en', 'longest-nl'];
    for (const way of ways)
      expect(Object.keys(learners)).toEqual(
        expect.arrayContaining([way, `marks-all, ${way}`, `marks-money, ${way}`]),
      );
  });
});
