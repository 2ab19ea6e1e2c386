/** What is worked out once for a plain act is what performing it in every state would give. */
import { describe, expect, it } from 'vitest';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { performSettling, performUnsettled } from '../compile/perform.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import type { State } from '../compile/step.ts';
import { seededBelow } from './corpus.ts';
import { createCourses } from './courses.ts';
import { everyWay, type Outcome } from './every-way.ts';
import { modelDocument, modelSeat, parsed } from './model-case.fixture.ts';
import { createPlainOutcomes } from './plain-outcomes.ts';
import { randomCase } from './random-case.fixture.ts';
import { firstKept } from './slice.ts';
import { layoutOf } from './slice-layout.ts';
import { sliceMachine } from './slice-machine.ts';
import { createNodes } from './slice-nodes.ts';
import { type Option, optionsIn } from './slice-options.ts';
import { plainFootprint } from './slice-plain.ts';

const mostStates = 300;

/** Walks the states of a slice, and looks at each option of each twice: carried over, and performed. */
const compared = (compiled: CompiledCase, kept: ReadonlySet<number>) => {
  const layout = layoutOf(compiled, kept);
  const machine = sliceMachine(compiled, layout, createCourses(), new Set());
  const { states, place } = createNodes(compiled, layout);
  const performed = (from: State, { decision }: Option): Outcome =>
    everyWay(machine, states, from, () => performUnsettled(compiled, machine.port, decision));
  const carried = createPlainOutcomes(compiled, layout, performed);
  const settled = (from: State): readonly State[] =>
    everyWay(machine, states, from, () => {
      performSettling(compiled, machine.port);
      return true;
    }).ends.map((end) => end.values);
  const pairs: { readonly carried: Outcome; readonly performed: Outcome }[] = [];
  states.numberOf(layout.start());
  let plain = 0;
  for (let at = 0; at < Math.min(states.size(), mostStates); at += 1) {
    const from = states.at(at);
    const { scene, options } = place(from);
    for (const option of options) {
      const pair = { carried: carried(from, scene, option), performed: performed(from, option) };
      if (plainFootprint(compiled, scene, option)) plain += 1;
      pairs.push(pair);
      for (const end of pair.performed.ends)
        for (const values of settled(end.values)) states.numberOf(values);
    }
  }
  return { pairs, plain };
};

const cases = [
  ['small', smallCase()],
  ['model', parsed(modelDocument())],
] as const;

/** The model case with a fact set under a condition, and an offer that counts only from the day after the refusal. */
const conditional = () => {
  const document = modelDocument();
  const desk = document.scenes.find(({ id }) => id === 'desk');
  const note = document.belt.find(({ id }) => id === 'note')?.outcomes[0];
  note?.effects.splice(0, 1, { set: 'noted', to: 1, when: { fact: 'spoke', is: 1 } });
  for (const event of ['help.refused', 'help.offered'])
    desk?.choices.push({
      id: event.replace('.', '-'),
      effects: [{ person: 'w1', event }],
      to: [{ scene: 'desk' }],
      tone: 'neutral',
      formality: 'plain',
    });
  return parsed(document);
};

/** Further cases, also some put together at random: what is done under a condition, and days that are stamped. */
const further = [
  ['conditional', conditional()] as const,
  ...Array.from({ length: 10 }, (_each, seed) => seed).flatMap((seed) => {
    const document = randomCase(seed);
    return document ? [[`random ${seed}`, document] as const] : [];
  }),
];

describe('outcomes of plain acts', () => {
  it.each(cases)('touch all they may write: the %s case', (_name, document) => {
    const compiled = compileCase(toPlayCase(document), modelSeat, 'a');
    const footprints = compiled.play.scenes.flatMap(({ id }) =>
      optionsIn(compiled, id).flatMap((option) => plainFootprint(compiled, id, option) ?? []),
    );
    expect(footprints.some(({ written }) => written.size > 2)).toBe(true);
    for (const { touched, written } of footprints)
      expect([...written].filter((variable) => !touched.has(variable))).toEqual([]);
  });

  it.each([...cases, ...further])('are those of performing them: the %s case', (_name, document) => {
    const compiled = compileCase(toPlayCase(document), modelSeat, 'a');
    // So many of eight variables are kept, beside those every slice keeps.
    for (const share of [0, 2, 6, 7, 8]) {
      const below = seededBelow(share);
      const kept = new Set(firstKept(compiled));
      for (const index of compiled.variables.keys()) if (below(8) < share) kept.add(index);
      const { pairs, plain } = compared(compiled, kept);
      expect(plain).toBeGreaterThan(0);
      for (const { carried, performed } of pairs) expect(carried).toEqual(performed);
    }
  });
});
