/** When a state of the whole machine is said to be stuck, and when that is left open. */
import { expect, it } from 'vitest';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { leadsToNoEnd, stateAfter } from './stuck.ts';

const compiledWith = (change: (document: ReturnType<typeof smallCase>) => void) => {
  const document = smallCase();
  change(document);
  return compileCase(toPlayCase(document), 'police-officer', 'a');
};
const open = compiledWith(() => {});
const closed = compiledWith((document) => {
  for (const scene of document.scenes)
    scene.choices = scene.choices.filter(({ to }) => to.every((target) => !target.end));
});

it('a state is stuck when every state ahead was looked at and none is an end', () => {
  expect(leadsToNoEnd(open, stateAfter(open, []))).toBe(false);
  expect(leadsToNoEnd(closed, stateAfter(closed, []), Number.POSITIVE_INFINITY)).toBe(true);
});

it('a state is not called stuck while states ahead were left out', () => {
  expect(leadsToNoEnd(closed, stateAfter(closed, []), 3)).toBe(false);
});
