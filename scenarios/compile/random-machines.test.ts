/** Whatever regions, guards and changes stand side by side: the XState machine and the stepper come to the same integers. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createActor } from 'xstate';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { caseEvent, caseMachine, snapshotAt } from './case-machine.ts';
import type { Change } from './change.ts';
import { compileCase } from './compile-case.ts';
import type { CompiledCase, Region, Transition } from './compiled-case.ts';
import type { Guard } from './guard.ts';
import { createStepper } from './step.ts';

const base = compileCase(toPlayCase(smallCase()), 'police-officer', 'a');
const events = ['x', 'y', 'x.y', 'story', 'w1:event{a=b}~centre'];
/** Names that other things have as well: regions, properties of every object, numbers. */
const leafNames = ['hall', 'story', 'constructor', '1'];
const regionIds = ['story', 'clock', 'constructor', '1'];
const highest = 3;

const number = fc.nat({ max: 1000 });
const changes = fc.array(
  fc.record({
    type: fc.constantFrom('set', 'add', 'take'),
    variable: number,
    value: fc.nat({ max: highest }),
  }),
  { maxLength: 2 },
);
const guard = fc.record({
  type: fc.constantFrom('is', 'atLeast', 'ownLeaf', 'ownLeafAnd', 'ownLeaves'),
  variable: number,
  value: fc.nat({ max: highest }),
  leaf: number,
});
const transition = fc.record({
  event: fc.constantFrom(...events),
  from: fc.option(number),
  guard: fc.option(guard),
  target: fc.option(number),
  changes,
});
const region = fc.record({
  leaves: fc.integer({ min: 1, max: leafNames.length }),
  initial: number,
  transitions: fc.array(transition, { maxLength: 6 }),
});
type Drawn = typeof region extends fc.Arbitrary<infer R> ? R : never;

/** Leaf variables first, then two more for each region, which alone writes them. */
const drawnCase = (drawn: readonly Drawn[]): CompiledCase => {
  const count = drawn.length;
  const lengths = drawn.map(({ leaves }, at) => (at === 0 ? Math.max(2, leaves) : leaves));
  const guardOf = (
    own: number,
    { type, variable, value, leaf }: NonNullable<Drawn['transitions'][number]['guard']>,
  ): Guard => {
    const length = lengths[own] ?? 1;
    const leaves = type === 'ownLeaves' ? [leaf % length, value % length] : [leaf % length];
    const ownLeaf: Guard = { type: 'oneOf', params: { variable: own, values: leaves } };
    const compared = { variable: variable % (3 * count), value };
    if (type === 'is' || type === 'atLeast') return { type, params: compared };
    return type === 'ownLeafAnd'
      ? { type: 'all', params: { of: [ownLeaf, { type: 'is', params: compared }] } }
      : ownLeaf;
  };
  const changeOf = (
    own: number,
    { type, variable, value }: Drawn['transitions'][number]['changes'][number],
  ): Change => {
    const written = count + 2 * own + (variable % 2);
    if (type === 'take') return { type: 'take', params: { variable: written } };
    return type === 'add'
      ? { type: 'add', params: { variable: written, by: value - 1, max: highest } }
      : { type: 'set', params: { variable: written, value } };
  };
  const transitionOf = (own: number, each: Drawn['transitions'][number]): Transition => {
    const length = lengths[own] ?? 1;
    const target = each.target === null || length === 1 ? undefined : each.target % length;
    const leaf: readonly Change[] =
      target === undefined ? [] : [{ type: 'set', params: { variable: own, value: target } }];
    return {
      event: each.event,
      ...(each.from === null || each.guard?.type.startsWith('own') ? {} : { from: each.from % length }),
      ...(each.guard ? { guard: guardOf(own, each.guard) } : {}),
      ...(target === undefined ? {} : { target }),
      changes: [...each.changes.map((change) => changeOf(own, change)), ...leaf],
    };
  };
  const regions = drawn.map(
    (each, own): Region => ({
      id: regionIds[own] ?? '',
      leaf: own,
      leaves: leafNames.slice(0, lengths[own]),
      transitions: each.transitions.map((one) => transitionOf(own, one)),
    }),
  );
  const variables = Array.from({ length: 3 * count }, (_each, at) => ({
    ...{ id: `v${at}`, region: '', max: highest },
    initial: (drawn[at]?.initial ?? 0) % (lengths[at] ?? 1),
  }));
  return { ...base, regions, variables };
};

it('both players of a random machine come to the same integers, also when the live one is resumed on the way', () => {
  const sends = fc.array(
    fc.record({ event: fc.constantFrom(...events), carried: fc.nat({ max: highest }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(fc.array(region, { minLength: 1, maxLength: 4 }), sends, number, (drawn, sent, cut) => {
      const compiled = drawnCase(drawn);
      const machine = caseMachine(compiled);
      const stepper = createStepper(compiled);
      let actor = createActor(machine).start();
      let values = stepper.start;
      const inPlace = stepper.start.slice();
      for (const [at, { event, carried }] of sent.entries()) {
        actor.send(caseEvent(compiled, event, carried, actor.getSnapshot().context.values));
        values = stepper.step(values, event, carried, []);
        stepper.advance(inPlace, event, carried, []);
        expect(actor.getSnapshot().context.values).toEqual(values);
        expect(inPlace).toEqual(values);
        const snapshot = snapshotAt(machine, compiled, values);
        expect(snapshot.value).toEqual(actor.getSnapshot().value);
        if (at === cut % sent.length) actor = createActor(machine, { snapshot }).start();
      }
    }),
    { numRuns: 300, seed: 45 },
  );
});
