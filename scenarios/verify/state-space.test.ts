import { describe, expect, it } from 'vitest';
import { smallCase, smallDocument } from '../case/small-case.fixture.ts';
import type { ValidCase } from '../case/parse-case.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { createSteppedPlayer } from '../compile/create-player.ts';
import { explore } from './explore.ts';
import { modelDocument, modelSeat, parsed } from './model-case.fixture.ts';
import { varied } from './oracle.fixture.ts';
import { randomCase } from './random-case.fixture.ts';
import { runTo, stateSpace } from './state-space.ts';
import { someUnmet } from './unmet.fixture.ts';

const compiledOf = (document: ValidCase) => compileCase(toPlayCase(document), modelSeat, 'a');

/** The model case, in which acts aimed at somebody set a fact alone: such are told as rows, and nobody has to play them. */
const plainlyAimed = () => {
  const document = modelDocument();
  for (const { persons, outcomes } of document.belt)
    for (const [at, outcome] of outcomes.entries())
      if (persons) outcome.effects = [{ set: 'spoke', to: at === 0 ? 1 : 0 }];
  return document;
};

const documents = [
  ['the small case', smallCase()] as const,
  ['the model case', parsed(modelDocument())] as const,
  ...Array.from({ length: 10 }, (_each, seed) => ['small', seed, varied(smallDocument(), seed)] as const),
  ...Array.from({ length: 20 }, (_each, seed) => ['model', seed, varied(modelDocument(), seed)] as const),
  ...[1, 2, 3].flatMap((seed) => [
    ['small, some unmet', seed, parsed(someUnmet(smallDocument(), seed))] as const,
    ['plain, some unmet', seed, parsed(someUnmet(plainlyAimed(), seed))] as const,
  ]),
  // Scenes of one phase in which others are unmet.
  ...[25, 29, 50].map((seed) => ['random', seed, randomCase(seed)] as const),
].flatMap((each) => {
  const document = each.at(-1);
  return document && typeof document === 'object' ? [[each.slice(0, -1).join(' '), document] as const] : [];
});

/** Nothing ever happens but in the story and the clock: such states lie in a word or two. */
const onlyStory = (document: ValidCase) => {
  const compiled = compiledOf(document);
  const regions = compiled.regions.map((region) =>
    region.id === 'story' || region.id === 'clock' ? region : { ...region, transitions: [] },
  );
  return { ...compiled, regions };
};

const expectTheSame = (compiled: CompiledCase): void => {
  const { nodes, complete } = explore(compiled, 60_000);
  const space = stateSpace(compiled, 60_000);
  expect({ size: space.size, complete: space.complete }).toEqual({ size: nodes.length, complete });
  for (const [node, { values, from }] of nodes.entries()) {
    expect(space.values(node)).toEqual(values);
    expect(space.from(node)).toEqual(from);
  }
};

describe('the packed state space', () => {
  it('is tried on seeded changes of which most are still cases', () => {
    expect(documents.length).toBeGreaterThan(15);
  });

  it.each(documents)(
    'holds the states of plain exploration, in its order and by its ways: %s',
    (_name, document) => expectTheSame(compiledOf(document)),
  );

  it.each(documents)('holds the states of a story alone: %s', (_name, document) =>
    expectTheSame(onlyStory(document)),
  );

  it('leads to each state by a run that can be played', () => {
    const compiled = compiledOf(parsed(modelDocument()));
    const space = stateSpace(compiled, 60_000);
    for (let node = 0; node < space.size; node += 1 + Math.floor(space.size / 200)) {
      const player = createSteppedPlayer(compiled);
      for (const decision of runTo(space, node)) player.perform(decision);
      expect(player.values()).toEqual(space.values(node));
    }
  });

  it('says that it is not complete when the bound is reached', () => {
    expect(stateSpace(compiledOf(smallCase()), 20).complete).toBe(false);
  });

  it('refuses a value beyond its bounds rather than take two states for one', () => {
    const compiled = compiledOf(smallCase());
    const variables = compiled.variables.map((each) =>
      each.id.startsWith('fact.') ? { ...each, max: 0 } : each,
    );
    expect(() => stateSpace({ ...compiled, variables }, 60_000)).toThrow('keeps to its bounds');
  });
});
