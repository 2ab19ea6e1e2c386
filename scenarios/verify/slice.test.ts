import { describe, expect, it } from 'vitest';
import { replay } from '../attempt/replay.ts';
import type { Decision } from '../case/decision.ts';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import type { Guard } from '../compile/guard.ts';
import { guardHolds } from '../compile/port.ts';
import { rubricOf } from '../score/score-attempt.ts';
import { explore } from './explore.ts';
import { proveCleanRuns } from './rubric-proofs.ts';
import { proveNever } from './slice.ts';
import { choiceEvents, cleanRunsMeet, warnedBefore } from './slice-proofs.ts';
import { createTape } from './tape.ts';
import { dropped, evaluateMaybe } from './three-valued.ts';

const document = smallCase();
const compiled = compileCase(toPlayCase(document), 'police-officer', 'a');
const bounds = { states: 20_000, refinements: 20 };
const scoredAgain = (run: readonly Decision[]) => {
  const again = replay(compiled, run);
  if (!again.ok) throw new Error(JSON.stringify(again.issues));
  return again.value;
};

describe('a slice', () => {
  const plain = new Set(
    proveCleanRuns({ document, compiled, exploration: explore(compiled, 100_000) }).map((each) => each.what),
  );

  it.each(rubricOf(document, 'police-officer', 'a').map((criterion) => [criterion.id, criterion] as const))(
    'says of %s what plain exploration says',
    (id, criterion) => {
      const proof = proveNever(compiled, cleanRunsMeet(document, compiled, criterion), bounds);
      expect(proof.proved).toBe(!plain.has(`criterion ${id}`));
    },
  );

  it('gives a counterexample that is a real run, ended and without an error shown', () => {
    const criterion = document.criteria.find((each) => each.id === 'inform-first');
    const proof = criterion && proveNever(compiled, cleanRunsMeet(document, compiled, criterion), bounds);
    const player = scoredAgain(proof?.proved === false ? proof.run : []);
    expect([player.view().ended, player.showings()]).toEqual([true, []]);
  });

  it('is smaller than the whole case', () => {
    const criterion = document.criteria.find((each) => each.id === 'no-promise');
    const proof = criterion && proveNever(compiled, cleanRunsMeet(document, compiled, criterion), bounds);
    expect(proof).toMatchObject({ proved: true });
    expect(proof?.states).toBeLessThan(explore(compiled, 100_000).nodes.length / 5);
  });

  it('takes variables in when a counterexample turns on them', () => {
    const never = warnedBefore(document, compiled, 'desk/asked-often', choiceEvents('close', 'done'));
    const proof = proveNever(compiled, never, bounds);
    expect(proof.proved).toBe(false);
    expect(proof.refinements).toBeGreaterThanOrEqual(0);
  });

  it('says that it could not tell when its bounds are reached', () => {
    const criterion = document.criteria.find((each) => each.id === 'refer');
    const proof =
      criterion &&
      proveNever(compiled, cleanRunsMeet(document, compiled, criterion), { states: 5, refinements: 1 });
    expect(proof?.proved).toBeNull();
  });
});

describe('a warning', () => {
  it('was on screen before the step on every run', () => {
    expect(
      proveNever(
        compiled,
        warnedBefore(document, compiled, 'yard/arrive', choiceEvents('yard', 'promise-papers')),
        bounds,
      ),
    ).toMatchObject({ proved: true });
  });

  it('that comes after the step is found missing, with a run that shows it', () => {
    const proof = proveNever(
      compiled,
      warnedBefore(document, compiled, 'desk/quiet', choiceEvents('yard', 'promise-papers')),
      bounds,
    );
    expect(proof.proved).toBe(false);
    expect(
      scoredAgain(proof.proved === false ? proof.run : [])
        .journal()
        .at(-1)?.decision,
    ).toMatchObject({ choice: 'promise-papers' });
  });
});

describe('a guard in a slice', () => {
  const is = (variable: number, value: number): Guard => ({ type: 'is', params: { variable, value } });
  const guards: readonly Guard[] = [
    is(0, 1),
    { type: 'all', params: { of: [is(0, 1), is(1, 1)] } },
    { type: 'any', params: { of: [is(0, 1), is(1, 1)] } },
    { type: 'none', params: { of: [is(0, 1), is(1, 1)] } },
    { type: 'atLeast', params: { variable: 1, value: 2 } },
    { type: 'atMost', params: { variable: 1, value: 2 } },
    { type: 'oneOf', params: { variable: 2, values: [0, 3] } },
    { type: 'countAtLeast', params: { variables: [0, 1, 2], value: 1, count: 2 } },
    { type: 'countAtMost', params: { variables: [0, 1, 2], value: 1, count: 1 } },
    { type: 'pastDue', params: { variable: 1, day: 2 } },
  ];
  const full = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].flatMap((b) => [0, 1, 2, 3].map((c) => [a, b, c])));

  it('decides as the real guard when nothing is dropped', () => {
    for (const guard of guards)
      for (const values of full) expect(evaluateMaybe(guard, values)).toBe(guardHolds(guard, values));
  });

  it('is decided only when every value of the dropped variable would decide it so', () => {
    for (const guard of guards)
      for (const values of full) {
        const seen = values.map((value, at) => (at === 1 ? dropped : value));
        const real = new Set(
          [0, 1, 2, 3].map((value) =>
            guardHolds(
              guard,
              seen.map((each) => (each === dropped ? value : each)),
            ),
          ),
        );
        const judged = evaluateMaybe(guard, seen);
        if (judged !== null) expect([...real]).toEqual([judged]);
      }
  });
});

describe('a tape', () => {
  it('gives every combination of answers once', () => {
    const tape = createTape<string>();
    const seen: string[] = [];
    do {
      const first = tape.ask('a', 2);
      seen.push(first === 0 ? 'no' : `yes ${tape.ask('b', 3)}`);
    } while (tape.next());
    expect(seen).toEqual(['no', 'yes 0', 'yes 1', 'yes 2']);
  });
});
