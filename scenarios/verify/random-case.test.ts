/** Slices, held against brute force on cases put together at random: every decision of the inventory, tried in every state. */
import { describe, expect, it } from 'vitest';
import { verbs } from '../case/belt.ts';
import { type Decision, waits } from '../case/decision.ts';
import { type ValidCase, variantOf } from '../case/parse-case.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { replay } from '../attempt/replay.ts';
import { compileCase } from '../compile/compile-case.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { eventNames } from '../compile/happenings.ts';
import { names } from '../compile/variable-table.ts';
import { rubricOf } from '../score/score-attempt.ts';
import { arrivalErrors, shownUnwarned } from './arrival-errors.ts';
import { sourcesOf } from './cover.ts';
import { explore } from './explore.ts';
import { modelSeat } from './model-case.fixture.ts';
import { type Explored, leastToBreak } from './oracle.fixture.ts';
import { cleanRunMisses, eventFalls, sourceLeavesMet, unwarned } from './properties.ts';
import { type Property, stateProperty } from './property.ts';
import { randomCase } from './random-case.fixture.ts';
import { showsTogether } from './shown-together.ts';
import { openSlices, proveNever } from './slice.ts';
import { leadsToNoEnd, onlyWaits } from './stuck.ts';
import { wrongSteps } from './truth.ts';
import { settled } from './finding.ts';
import { proveWaysOut } from './way-out.ts';

const bounds = { states: 30_000, refinements: 40, steps: 500_000 };
const mostStates = 300;

/** All that a learner can decide, thought of here anew: what the proofs leave out as making no difference is among it. */
const everyDecision = ({ play, index }: CompiledCase): readonly Decision[] => {
  const people = play.people.filter((each) => each.onBelt).map((each) => each.id);
  const acts = Object.entries(verbs).flatMap(([verb, { objects }]) =>
    objects
      .filter(
        (object, at) => at === 0 || play.belt.some((each) => each.verb === verb && each.object === object),
      )
      .flatMap((object) =>
        [undefined, ...people].map(
          (person) => ({ type: 'act.performed', verb, object, ...(person ? { person } : {}) }) as Decision,
        ),
      ),
  );
  const lines = play.papers.flatMap(({ id, lines }) => lines.map((line) => ({ paper: id, line: line.id })));
  return [
    ...play.scenes.flatMap(({ id, choices }) =>
      choices.map((each): Decision => ({ type: 'choice.chosen', scene: id, choice: each.id })),
    ),
    ...acts,
    ...waits.map((until): Decision => ({ type: 'time.passed', until })),
    ...(play.plan?.rows ?? []).flatMap(({ id }): Decision[] => [
      { type: 'row.listed', row: id },
      { type: 'row.struck', row: id },
    ]),
    ...lines
      .filter(({ paper, line }) => index.has(names.everMarked(`${paper}/${line}`)))
      .map((each): Decision => ({ type: 'line.marked', ...each, reading: { as: 'ask' } })),
  ];
};

/** A variant of a case explored by brute force; null when it is larger than is good for a test. */
const inFull = (document: ValidCase, variant: string): Explored | null => {
  const played = variantOf(document, variant);
  if (!played.ok) return null;
  const compiled = compileCase(toPlayCase(played.value), modelSeat, variant);
  const exploration = explore(compiled, mostStates, everyDecision(compiled));
  return exploration.complete ? { document: played.value, compiled, exploration } : null;
};

/** Of every error: that it is shown, that it is shown alone, and beside the next one with no third. */
const diagnoses = ({ document, compiled }: Explored): readonly (readonly [string, Property])[] => {
  const errors = [...new Set(wrongSteps(document, compiled).flatMap((step) => step.errors)), 'E-18'];
  return errors.flatMap((error, at) => {
    const pair = [error, errors[at + 1] ?? 'E-01'];
    return [
      [`${error} is shown`, showsTogether(document, compiled, [error], null)],
      [`${error} alone`, showsTogether(document, compiled, [error], new Set([error]))],
      [`${pair.join(' and ')}`, showsTogether(document, compiled, pair, new Set(pair))],
    ];
  });
};

const propertiesOf = (found: Explored): readonly (readonly [string, Property])[] => {
  const { document, compiled } = found;
  const criteria = rubricOf(document, compiled.seat, compiled.variant);
  const sources = sourcesOf({ subject: { document, compiled } });
  const mains = [...compiled.acts.values(), ...[...compiled.belt.values()].flat()].map((act) => act.main);
  return [
    ...criteria.map((each) => [`clean ${each.id}`, cleanRunMisses(document, compiled, each)] as const),
    ...sources.flatMap((source) =>
      criteria.map(
        (each) =>
          [`${source.what} leaves ${each.id}`, sourceLeavesMet(document, compiled, each, source)] as const,
      ),
    ),
    ...wrongSteps(document, compiled).map(
      ({ what, warning, events }) =>
        [`warned ${what}`, unwarned(document, compiled, warning, new Set(events))] as const,
    ),
    ...arrivalErrors(compiled).map(
      (each) =>
        [`${each.arrival} shows ${each.error} warned`, shownUnwarned(document, compiled, each)] as const,
    ),
    ...[...mains, ...document.arrivals.map(({ id }) => eventNames.arrival(id))].map(
      (event) => [`falls ${event}`, eventFalls(new Set([event]))] as const,
    ),
    ...diagnoses(found),
    ...document.scenes.map(({ id }) => [`scene ${id}`, stateProperty((at) => at === id, [])] as const),
  ];
};

/** What slices say otherwise than brute force, and runs longer than its shortest. What they leave open counts as a finding, and is none. */
const otherwise = (found: Explored): readonly string[] => {
  const slices = openSlices(found.compiled);
  return propertiesOf(found).flatMap(([name, property]) => {
    const outcome = proveNever(slices, property, bounds);
    if (outcome.proved === null) return [];
    const least = leastToBreak(found, property);
    const said = outcome.proved ? null : outcome.run.length;
    return said === least ? [] : [`${name}: ${said}, not ${least}`];
  });
};

/** Ways out that are called safe and are not, or that no run shows. */
const wrongWaysOut = ({ compiled, exploration: { nodes } }: Explored): readonly string[] => {
  const stuck = { 'PROOF-2': leadsToNoEnd, 'PROOF-3': onlyWaits };
  return [...settled(proveWaysOut(openSlices(compiled), bounds))].flatMap(({ proof, what, holds, run }) => {
    const isStuck = stuck[proof as keyof typeof stuck];
    if (holds === null) return [];
    if (holds) return nodes.some(({ values }) => isStuck(compiled, values)) ? [`${what} holds`] : [];
    const again = replay(compiled, run ?? []);
    return again.ok && isStuck(compiled, again.value.values()) ? [] : [`${what} is not shown`];
  });
};

const cases = Array.from({ length: 60 }, (_each, seed) => seed).flatMap((seed) => {
  const document = randomCase(seed);
  const found = document && inFull(document, seed % 2 === 0 ? 'a' : 'b');
  return found ? [[seed, found] as const] : [];
});

describe('on cases put together at random', () => {
  it('of which enough are small enough to be tried', () => {
    expect(cases.length).toBeGreaterThan(8);
  });

  it('nothing is left open that an arrival decides which a slice did not follow', () => {
    const document = randomCase(106);
    const found = document && inFull(document, 'a');
    if (!found) throw new Error('the cases put together have changed');
    const slices = openSlices(found.compiled);
    const open = propertiesOf(found).filter(
      ([, property]) => proveNever(slices, property, bounds).proved === null,
    );
    expect(open.map(([name]) => name)).toEqual([]);
  });

  it.each(cases)('slices say what brute force says, and their runs are the shortest: %s', (_seed, found) => {
    expect(otherwise(found)).toEqual([]);
  });

  it.each(cases)(
    'ways out hold wherever they are said to, and else a run shows where not: %s',
    (_seed, found) => {
      expect(wrongWaysOut(found)).toEqual([]);
    },
  );
});
