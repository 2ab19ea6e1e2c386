/** The plan of a machine asks in the order in which the stepper asks, whatever starts from a leaf. */
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { caseEvent, caseMachine } from './case-machine.ts';
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
  actor.send(caseEvent(document, 'x', 0, actor.getSnapshot().context.values));
  expect(createStepper(document).step(values, 'x', 0, [])[leaf]).toBe(leads);
  expect(actor.getSnapshot().context.values[leaf]).toBe(leads);
  expect(actor.getSnapshot().value).toMatchObject({ story: story?.leaves[leads] });
});

describe('what one leaf alone hears', () => {
  const second: Transition = { event: 'y', from: 2, ...to(1) };
  const document = withTransitions([fromFirst, second]);
  const values = document.variables.map(({ initial }) => initial);

  it('goes by one name on every leaf of a region', () => {
    const { type } = caseEvent(document, 'x', 0, values);
    const there = values.with(leaf, 2);
    expect(caseEvent(document, 'y', 0, there).type).toBe(type);
    expect(caseMachine(document).events).toContain(type);
    expect(caseMachine(document).events).not.toContain('x');
  });

  it('is heard nowhere else', () => {
    expect(caseEvent(document, 'y', 0, values).type).toBe('y');
    const actor = createActor(caseMachine(document)).start();
    actor.send(caseEvent(document, 'y', 0, values));
    expect(actor.getSnapshot().context.values).toEqual(values);
  });
});
