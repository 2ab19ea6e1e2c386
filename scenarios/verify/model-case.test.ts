/** Every proof holds on the model case, and exactly the right ones fail on each broken variation of it. */
import { describe, expect, it } from 'vitest';
import { replay } from '../attempt/replay.ts';
import type { Decision } from '../case/decision.ts';
import type { CaseDocument } from '../case/schema.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { scoreAttempt } from '../score/score-attempt.ts';
import { type BrokenCase, brokenCases } from './broken-cases.fixture.ts';
import { subjectOf } from './corpus.ts';
import { type Claim, proofIds, settled } from './finding.ts';
import { modelDocument, modelRuns, modelSeat, parsed, wordsOf } from './model-case.fixture.ts';
import { openSlices } from './slice.ts';
import { proveSteps } from './step-proofs.ts';
import type { TextsAsked } from './text-proofs.ts';
import { usualBounds, verifyCase } from './verify-case.ts';

/** Proofs of which every failure here is shown by a run. */
const universal = new Set([
  'PROOF-2',
  'PROOF-3',
  'PROOF-5',
  'PROOF-6',
  'PROOF-11',
  'PROOF-12',
  'PROOF-14',
  'PROOF-15',
]);

const verified = (
  document: CaseDocument,
  words: TextsAsked = { texts: wordsOf(document) },
): readonly Claim[] => [
  ...verifyCase(parsed(document), { seat: modelSeat, variant: 'a', runs: modelRuns, ...words }),
];
const verifiedBroken = ({ document, words }: BrokenCase): readonly Claim[] => verified(document(), words);
const failedOf = (claims: readonly Claim[]): readonly Claim[] => claims.filter((each) => each.holds !== true);
const proofsOf = (claims: readonly Claim[]) =>
  proofIds.filter((proof) => claims.some((each) => each.proof === proof));

const brokenCase = (what: string): CaseDocument => {
  const found = brokenCases.find((each) => each.what === what);
  if (!found) throw new Error(what);
  return found.document();
};

/** A run of a document, played and scored on the whole machine. */
const playedAgain = (document: CaseDocument, run: readonly Decision[] | null | undefined) => {
  const valid = parsed(document);
  const compiled = compileCase(toPlayCase(valid), modelSeat, 'a');
  const again = replay(compiled, run ?? []);
  if (!again.ok) throw new Error(JSON.stringify(again.issues));
  const player = again.value;
  const scenes = player.journal().map(({ decision }) => ('scene' in decision ? decision.scene : null));
  return { player, scenes, sheet: () => scoreAttempt({ document: valid, compiled, player }) };
};

/** The run of the first failed claim of a broken case, played again. */
const counterexample = (what: string, named = '') => {
  const document = brokenCase(what);
  const claim = failedOf(verified(document)).find((each) => each.what.includes(named));
  if (!claim?.run) throw new Error(`no run shows ${what}`);
  return playedAgain(document, claim.run);
};

describe('the model case', () => {
  const claims = verified(modelDocument());

  it('satisfies every claim of every proof', () => {
    expect(failedOf(claims).map(({ proof, what }) => `${proof} ${what}`)).toEqual([]);
  });

  it('has at least one claim of each proof', () => {
    expect(proofsOf(claims)).toEqual(proofIds);
  });

  it('is passed with the whole score by its clean runs, which end differently', () => {
    const sheets = modelRuns.map((run) => playedAgain(modelDocument(), run).sheet());
    expect(sheets.map(({ percent, clean, passed, ending }) => [percent, clean, passed, ending])).toEqual([
      [100, true, true, 'spoken'],
      [100, true, true, 'silent'],
    ]);
  });
});

describe('a case with', () => {
  it('an arrival that shows the error of a step the seat has been warned of, and takes, holds', () => {
    const document = modelDocument();
    const asked = document.scenes.flatMap(({ choices }) => choices).find(({ id }) => id === 'ask-here');
    document.arrivals.push({
      id: 'asked-again',
      from: { choice: 'yard/ask-here' },
      after: { days: 1 },
      effects: asked?.effects ?? [],
    });
    expect(failedOf(verified(document))).toEqual([]);
  });

  it.each(brokenCases.map((each) => [each.what, each] as const))('%s fails those proofs', (_what, broken) => {
    expect(proofsOf(failedOf(verifiedBroken(broken)))).toEqual(broken.fails);
  });

  it.each(proofIds)('a fault that %s alone finds is among the broken ones', (proof) => {
    expect(brokenCases.some(({ fails }) => fails.length === 1 && fails[0] === proof)).toBe(true);
  });

  it.each([
    ['in one stage', 'heard'],
    ['in any stage', null],
  ])('an event nobody hears %s fails PROOF-9', (_what, stage) => {
    const document = parsed(modelDocument());
    const compiled = compileCase(toPlayCase(document), modelSeat, 'a');
    const deaf = {
      ...compiled,
      regions: compiled.regions.map((region) => ({
        ...region,
        transitions: region.transitions.filter(
          (each) =>
            each.event !== 'w1:wages.recorded' ||
            (stage !== null && each.from !== region.leaves.indexOf(stage)),
        ),
      })),
    };
    const claims = proveSteps({
      subject: subjectOf(document, deaf),
      slices: openSlices(deaf),
      bounds: usualBounds,
      corpus: [],
      texts: undefined,
    });
    const failed = failedOf([...settled(claims)].filter((each) => each.proof === 'PROOF-9'));
    expect(failed.map(({ what }) => what)).toEqual([
      `every event about w1: w1:wages.recorded in ${stage ?? 'none'} is heard`,
    ]);
  });

  it.each(
    brokenCases
      .filter(({ fails }) => fails.some((each) => universal.has(each)))
      .map((each) => [each.what, each] as const),
  )('%s gives runs that can be played on the whole machine', (_what, broken) => {
    const document = broken.document();
    const runs = failedOf(verifiedBroken(broken)).flatMap(({ run }) => (run ? [run] : []));
    expect(runs.length).toBeGreaterThan(0);
    for (const run of runs) expect(playedAgain(document, run).player.journal()).toHaveLength(run.length);
  });
});

describe('the run of a failed proof', () => {
  it('of a warning that comes too late ends with the wrong step, and was never where the warning is', () => {
    const { player, scenes } = counterexample('a warning that comes after the step');
    expect(player.journal().at(-1)?.decision).toMatchObject({ choice: 'ask-here' });
    expect(scenes).not.toContain('desk');
  });

  it('of a warning not always on screen ends with the wrong step, after another way into the scene', () => {
    const { player } = counterexample('a warning that is only sometimes on screen');
    const chosen = player.journal().map(({ decision }) => ('choice' in decision ? decision.choice : ''));
    expect(chosen.at(-1)).toBe('keep-phone');
    expect(chosen).not.toContain('ask-apart');
  });

  it('of a critical error that only an arrival shows takes no wrong step, whatever warning was on screen', () => {
    const { player, sheet } = counterexample(
      'an arrival that shows a critical error of which nobody was warned',
    );
    expect(
      player.journal().every(({ decision }) => !('choice' in decision && decision.choice === 'ask-here')),
    ).toBe(true);
    expect(sheet().errors.map(({ error, through }) => [error, through])).toContainEqual([
      'E-01',
      'procedure',
    ]);
  });

  it('of a criterion a clean run misses ends with no error shown and the criterion unmet', () => {
    const { player, sheet } = counterexample('a criterion that a clean run can miss');
    expect([player.view().ended, player.showings(), sheet().errors]).toEqual([true, [], []]);
    expect(sheet().criteria.find(({ id }) => id === 'closed')?.verdict).not.toBe('met');
  });

  it('of an error that costs nothing shows the error', () => {
    const { sheet } = counterexample('an error that costs nothing', 'conduct promise');
    expect(sheet().errors.map(({ error, through }) => [error, through])).toContainEqual(['E-13', 'conduct']);
  });

  it('of a critical error without a critical criterion shows the breach, and no critical criterion is missed', () => {
    const what = 'a critical error that only a major criterion covers';
    const { player } = counterexample(what);
    expect(player.showings().map(({ showing }) => showing.source)).toEqual(['questioned-before-exploiter']);
    expect(player.journal()).toHaveLength(1);
    expect(brokenCase(what).criteria.filter((each) => each.severity === 'critical')).toEqual([]);
  });

  it('of a duty that is no gate misses it, and no gate that was not met is its own', () => {
    const { sheet } = counterexample('a duty that is no gate');
    expect(sheet().errors.map(({ source }) => source)).toContain('secure-wages');
    expect(sheet().criteria.find(({ id }) => id === 'wages')).toMatchObject({ gate: false });
  });

  it('of a choice that declares too little shows a breach that is not declared', () => {
    const { player } = counterexample('a breach that the choice does not declare');
    expect(player.journal().at(-1)?.decision).toMatchObject({ choice: 'ask-here' });
    expect(player.showings().map(({ showing }) => showing.error)).toEqual(['E-01']);
  });

  it('of a scene without an end stands in that scene', () => {
    expect(counterexample('a scene that only leads to itself').player.view().scene).toBe('circle');
  });

  it('of a scene with nothing but waiting stands in it, and no choice is open', () => {
    const { player } = counterexample('a scene in which there is sometimes nothing but waiting');
    expect(player.view()).toMatchObject({ scene: 'alley', choices: [] });
  });

  it('of a learner who games the case passes', () => {
    const { sheet } = counterexample('a case that is passed by always taking the first choice');
    expect(sheet().passed).toBe(true);
  });

  it('of a misconception with another error beside it shows both', () => {
    const { sheet } = counterexample('a wrong choice after which another error cannot be helped');
    expect(new Set(sheet().errors.map(({ error }) => error))).toEqual(new Set(['E-13', 'E-18']));
  });
});
