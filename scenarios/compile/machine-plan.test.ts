/** What the plan of a machine refuses: an order that XState and the stepper would read in two ways. */
import { expect, it } from 'vitest';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from './compile-case.ts';
import type { CompiledCase, Region, Transition } from './compiled-case.ts';
import { planMachine } from './machine-plan.ts';

const compiled = compileCase(toPlayCase(smallCase()), 'police-officer', 'a');
const [story, ...others] = compiled.regions;
const numbering = { event: () => 0, guard: () => 0, changes: () => 0 };
const anywhere: Transition = { event: 'x', target: 1, changes: [] };
const fromFirst: Transition = { event: 'x', from: 0, target: 2, changes: [] };

const withTransitions = (transitions: readonly Transition[]): CompiledCase => ({
  ...compiled,
  regions: [{ ...(story as Region), transitions }, ...others],
});

it('what holds in every leaf never stands before what starts from one, for the same event', () => {
  expect(() => planMachine(withTransitions([anywhere, fromFirst]), numbering)).toThrow('invariant');
  expect(planMachine(withTransitions([fromFirst, anywhere]), numbering)[0]?.rows).toHaveLength(10);
});
