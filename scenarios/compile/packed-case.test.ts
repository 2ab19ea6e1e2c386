/** A packed case opens to what compiling it gives, and holds nothing a player may not see. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCase, type ValidCase, variantOf } from '../case/parse-case.ts';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import carwashDocument from '../library/carwash-raid/case.json' with { type: 'json' };
import type { Change } from './change.ts';
import { compileCase } from './compile-case.ts';
import type { CompiledCase } from './compiled-case.ts';
import { createSteppedPlayer } from './create-player.ts';
import { type Guard, guardTypes } from './guard.ts';
import { eventNames } from './happenings.ts';
import { hearingsOf } from './hearings.ts';
import { packCase, type Packing } from './pack-case.ts';
import { createPacker } from './pack-tables.ts';
import { packedGuardTypes } from './packed-case.ts';
import { unpackCase } from './unpack-case.ts';
import { readTables } from './unpack-tables.ts';

const validCase = (document: unknown): ValidCase => {
  const parsed = parseCase(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues[0]));
  return parsed.value;
};

/** Every playable seat of every variant of a case, compiled. */
const compiledRoles = (document: ValidCase): readonly CompiledCase[] =>
  document.variants.flatMap(({ id }) => {
    const played = variantOf(document, id);
    if (!played.ok) throw new Error(id);
    const play = toPlayCase(played.value);
    return document.seats.filter((seat) => seat.playable).map((seat) => compileCase(play, seat.id, id));
  });

const cases = [smallCase(), validCase(carwashDocument)].flatMap(compiledRoles).map((compiled) => ({
  what: `${compiled.play.id}, ${compiled.seat}, variant ${compiled.variant}`,
  compiled,
  text: JSON.stringify(packCase(compiled)),
}));

const packingIn = (text: string): Packing => JSON.parse(text) as Packing;
const opened = (text: string, { play }: CompiledCase): CompiledCase =>
  unpackCase(packingIn(text).packed, play, packingIn(text).showings);

describe.each(cases)('a packed case: $what', ({ compiled, text }) => {
  it('opens to the very same compiled case', () => {
    expect(opened(text, compiled)).toEqual(compiled);
  });

  it('knows who hears of an event, without having sorted its transitions', () => {
    const [unpacked, sorted] = [hearingsOf(opened(text, compiled)), hearingsOf(compiled)];
    for (const event of compiled.events) expect(unpacked(event)).toEqual(sorted(event));
    expect(unpacked('no such event')).toBeNull();
  });

  it('has its acts in the order of scenes and choices: proofs number choices by it', () => {
    const order = compiled.play.scenes.flatMap(({ id, choices }) =>
      choices.map((choice) => eventNames.choice(id, choice.id)),
    );
    for (const { acts } of [compiled, opened(text, compiled)])
      expect([...acts.values()].map(({ main }) => main)).toEqual(order);
  });

  it('says nowhere what a transition shows, and can be played without', () => {
    const { packed, showings } = packingIn(text);
    const told = JSON.stringify(packed);
    expect(showings.filter(({ error, fact }) => told.includes(error) || told.includes(fact))).toEqual([]);
    const bare = unpackCase(packed, compiled.play);
    const shown = bare.regions.flatMap(({ transitions }) => transitions.filter(({ shows }) => shows));
    expect(shown).toEqual([]);
    expect(createSteppedPlayer(bare).view()).toEqual(createSteppedPlayer(compiled).view());
  });

  it('takes less than 300 KB', () => {
    expect(text.length).toBeLessThan(300_000);
  });
});

const number = fc.nat({ max: 1_023 });
const numbers = fc.array(number, { maxLength: 4 });
const { guard: anyGuard } = fc.letrec<{ guard: Guard }>((tie) => {
  const of = fc.array(tie('guard'), { maxLength: 3 });
  return {
    guard: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.record({
        type: fc.constantFrom('is', 'atLeast', 'atMost'),
        params: fc.record({ variable: number, value: number }),
      }),
      fc.record({ type: fc.constant('oneOf'), params: fc.record({ variable: number, values: numbers }) }),
      fc.record({
        type: fc.constantFrom('countAtLeast', 'countAtMost'),
        params: fc.record({ variables: numbers, value: number, count: number }),
      }),
      fc.record({ type: fc.constant('pastDue'), params: fc.record({ variable: number, day: number }) }),
      fc.record({ type: fc.constantFrom('all', 'any', 'none'), params: fc.record({ of }) }),
    ) as fc.Arbitrary<Guard>,
  };
});
const anyChange = fc.oneof(
  fc.record({ type: fc.constant('set'), params: fc.record({ variable: number, value: number }) }),
  fc.record({
    type: fc.constant('add'),
    params: fc.record({ variable: number, by: fc.integer({ min: -24, max: 24 }), max: number }),
  }),
  fc.record({ type: fc.constant('take'), params: fc.record({ variable: number }) }),
  fc.record({
    type: fc.constant('stampDay'),
    params: fc.record({ variable: number, day: number, plus: number }),
  }),
  fc.record({
    type: fc.constant('stampTermEnd'),
    params: fc.record({ variable: number, base: number, stored: fc.boolean(), ends: numbers }),
  }),
) as fc.Arbitrary<Change>;
const anyChanges = fc.array(
  fc
    .tuple(anyChange, fc.option(anyGuard))
    .map(([change, when]): Change => (when ? { ...change, when } : change)),
  { maxLength: 4 },
);

describe('the tables of a packed case', () => {
  const { packed } = packCase(compileCase(toPlayCase(smallCase()), 'police-officer', 'a'));

  it('give back whatever guards and changes there can be', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyGuard, anyChanges), { maxLength: 5 }), (rows) => {
        const packer = createPacker([]);
        const refs = rows.map(([guard, changes]) => [packer.guard(guard), packer.changes(changes)] as const);
        const tables = readTables(JSON.parse(JSON.stringify({ ...packed, ...packer.tables })), []);
        expect(refs.map(([guard, changes]) => [tables.guardAt(guard), tables.changesAt(changes)])).toEqual(
          rows,
        );
      }),
      { numRuns: 200, seed: 45 },
    );
  });

  it('have a number for every type of guard', () => {
    expect([...packedGuardTypes].sort()).toEqual([...guardTypes].sort());
  });

  it('hold a thing once, however often it is packed', () => {
    const packer = createPacker([]);
    const guard: Guard = { type: 'is', params: { variable: 1, value: 2 } };
    const both: Guard = { type: 'all', params: { of: [guard, { ...guard }] } };
    expect([packer.guard(both), packer.guard({ ...guard }), packer.guard(both)]).toEqual([1, 0, 1]);
    expect(packer.tables.guards).toHaveLength(2);
  });
});
