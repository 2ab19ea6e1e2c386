/** The plan of a machine asks in the order in which the stepper asks, whatever starts from a leaf. */
import { expect, it } from 'vitest';
import { createActor } from 'xstate';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { caseMachine } from './case-machine.ts';
import type { Change } from './change.ts';
import { compileCase } from './compile-case.ts';
import type { CompiledCase, Region, Transition } from './compiled-case.ts';
import { createStepper } from './step.ts';

const compiled = compileCase(toPlayCase(smallCase()), 'police-officer', 'a');
const [story, ...others] = compiled.regions;
const leaf = story?.leaf ?? -1;
const start = compiled.variables[leaf]?.initial ?? 0;
const to = (target: number): Pick<Transition, 'target' | 'changes'> => {
  const change: Change = { type: 'set', params: { variable: leaf, value: target } };
  return { target, changes: [change] };
};
const anywhere: Transition = { event: 'x', ...to(1) };
const fromFirst: Transition = { event: 'x', from: start, ...to(2) };
const guarded: Transition = {
  event: 'x',
  guard: { type: 'oneOf', params: { variable: leaf, values: [start] } },
  ...to(2),
};

const withTransitions = (transitions: readonly Transition[]): CompiledCase => ({
  ...compiled,
  regions: [{ ...(story as Region), transitions }, ...others],
});

it.each([
  { what: 'anywhere first', transitions: [anywhere, fromFirst], leads: 1 },
  { what: 'anywhere first, the other by its guard', transitions: [anywhere, guarded], leads: 1 },
  { what: 'from its leaf first', transitions: [fromFirst, anywhere], leads: 2 },
  { what: 'by its guard first', transitions: [guarded, anywhere], leads: 2 },
])('machine and stepper take the first transition: $what', ({ transitions, leads }) => {
  const document = withTransitions(transitions);
  const values = document.variables.map(({ initial }) => initial);
  const actor = createActor(caseMachine(document)).start();
  actor.send({ type: 'x', value: 0, before: actor.getSnapshot().context.values });
  expect(createStepper(document).step(values, 'x', 0, [])[leaf]).toBe(leads);
  expect(actor.getSnapshot().context.values[leaf]).toBe(leads);
  expect(actor.getSnapshot().value).toMatchObject({ story: story?.leaves[leads] });
});
