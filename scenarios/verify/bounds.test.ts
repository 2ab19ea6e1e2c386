/** Bounds of the proofs: a search stops at them exactly, and what it then says is that it could not tell. */
import { describe, expect, it } from 'vitest';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { endLeaf } from '../compile/compiled-case.ts';
import { brokenCases } from './broken-cases.fixture.ts';
import { changedRun } from './changed-runs.ts';
import { everyWay } from './every-way.ts';
import { fixedBounds } from './fixed-bounds.ts';
import { settled } from './finding.ts';
import { foldedPlay } from './folded-play.ts';
import { modelDocument, modelRuns, modelSeat, parsed } from './model-case.fixture.ts';
import { finished } from './pause.ts';
import { eventsShowing, sourceLeavesMet } from './properties.ts';
import { stateProperty } from './property.ts';
import { firstKept, openSlices, proveNever } from './slice.ts';
import type { SliceMachine } from './slice-machine.ts';
import type { Question } from './slice-machine-question.ts';
import { search } from './slice-search.ts';
import { createStates } from './slice-states.ts';
import type { Tape } from './tape.ts';
import { usualBounds, verifyCase, verifyWithPauses } from './verify-case.ts';
import { proveWaysOut } from './way-out.ts';

const weakened = () => {
  const found = brokenCases.find(
    ({ what }) => what === 'a critical error that only a major criterion covers',
  );
  if (!found) throw new Error('the broken cases have changed');
  return parsed(found.document());
};
const compiledCase = (document = parsed(modelDocument())) =>
  compileCase(toPlayCase(document), modelSeat, 'a');
const asked = { seat: modelSeat, variant: 'a', runs: modelRuns };

const compiled = compiledCase();
/** Never broken: the search has to go over the whole slice. */
const never = stateProperty(() => false, []);
const searchWithin = (bounds: { readonly states?: number; readonly steps?: number }) =>
  finished(
    search(openSlices(compiled).graph(new Set(firstKept(compiled)), new Set()), never, {
      ...usualBounds,
      ...bounds,
    }),
  );

describe('a search', () => {
  const whole = searchWithin({});

  it('that may go over all there is says so', () => {
    expect(whole).toMatchObject({ found: null, full: false });
    expect(searchWithin({ states: whole.states, steps: whole.steps })).toEqual(whole);
  });

  it('stops at the very state that is one too many', () => {
    expect(searchWithin({ states: whole.states - 1 })).toMatchObject({
      states: whole.states - 1,
      full: true,
    });
  });

  it('stops at the very step that is one too many', () => {
    expect(searchWithin({ steps: whole.steps - 1 })).toMatchObject({ steps: whole.steps - 1, full: true });
  });

  it('finds nothing and is full when an act turns out in more ways than are tried', () => {
    const graph = openSlices(compiled).graph(new Set(firstKept(compiled)), new Set());
    const wide = {
      ...graph,
      turnout: (...of: Parameters<typeof graph.turnout>) => ({ ...graph.turnout(...of), wide: true }),
    };
    expect(finished(search(wide, never, usualBounds))).toMatchObject({ found: null, full: true });
  });
});

describe('a proof', () => {
  const ends = stateProperty((scene) => scene === endLeaf, []);

  it('spends its steps over all its slices, and is not decided when they are spent', () => {
    const { steps, proved } = proveNever(openSlices(compiled), ends, usualBounds);
    expect(proved).toBe(false);
    const less = proveNever(openSlices(compiled), ends, { ...usualBounds, steps: steps - 1 });
    expect(less).toMatchObject({ proved: null, steps: steps - 1 });
  });

  it.each([{ states: 5 }, { steps: 5 }])('of the ways out is not decided within %o', (bounds) => {
    const claims = [...settled(proveWaysOut(openSlices(compiled), { ...usualBounds, ...bounds }))];
    expect(claims.map(({ proof, holds }) => [proof, holds])).toEqual([
      ['PROOF-2', null],
      ['PROOF-3', null],
    ]);
    for (const { states } of claims) expect(states).toBeLessThanOrEqual(bounds.states ?? usualBounds.states);
  });
});

describe('every way of an act', () => {
  /** An act that asks so many questions of two answers. */
  const waysOf = (questions: number) => {
    let tape: Tape<Question> | null = null;
    const machine = {
      begin: (_values: unknown, given: Tape<Question>) => {
        tape = given;
      },
      course: () => 0,
      values: () => [0],
    } as unknown as SliceMachine;
    let tried = 0;
    const outcome = everyWay(machine, createStates([0]), [0], () => {
      tried += 1;
      for (let at = 0; at < questions; at += 1) tape?.ask({ kind: 'leaf', variable: 0 }, 2);
      return true;
    });
    return { tried, wide: outcome.wide };
  };

  it('is tried, and no more ways than are allowed', () => {
    expect(waysOf(3)).toEqual({ tried: 8, wide: false });
    expect(waysOf(20)).toEqual({ tried: fixedBounds.waysOfAnAct, wide: true });
  });
});

describe('a critical criterion made major', () => {
  const document = weakened();
  const critical = (claims: ReturnType<typeof verifyCase>) =>
    [...claims].filter(({ proof }) => proof === 'PROOF-6');

  it('is found by a small change of a run without errors, and the run shows the breach', () => {
    const showing = { through: 'procedure', source: 'questioned-before-exploiter', person: 'w1' } as const;
    const on = compiledCase(document);
    const property = sourceLeavesMet(document, on, { asks: { all: [] } }, { what: 'it', showing });
    const run = finished(changedRun(on, property, eventsShowing(on, showing), modelRuns));
    const play = foldedPlay(on, property);
    let stand = play.start();
    for (const decision of run ?? []) stand = stand && play.step(stand, decision);
    expect(stand && play.isBroken(stand)).toBe(true);
  });

  it('has a run even where the search may take no more than a few steps', () => {
    const [claim, ...others] = critical(
      verifyCase({ ...document, proofs: { ...usualBounds, steps: 1_000 } }, asked),
    );
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ holds: false, run: [expect.anything()] });
  });

  it('pauses on the way, and says the same as without pauses', () => {
    const looking = [...changedRun(compiled, never, new Set(), modelRuns)];
    expect(looking.length).toBeGreaterThan(1);
    const all = [...verifyWithPauses(document, asked)];
    expect(all.filter((each) => each !== null)).toEqual([...verifyCase(document, asked)]);
  });
});
