/** People the seat has not met, in the proofs: what is aimed at them there is not tried, and never shown possible. */
import { describe, expect, it } from 'vitest';
import type { CaseDocument } from '../case/schema.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { playPolicy, subjectOf } from './corpus.ts';
import { gamers } from './learners.ts';
import { modelDocument, modelRuns, modelSeat, parsed } from './model-case.fixture.ts';
import { optionsIn } from './slice-options.ts';
import { verifyCase } from './verify-case.ts';

/** The model case, in which the person nearly everything is about is unmet in these scenes. */
const unmetIn = (...scenes: readonly string[]): CaseDocument => {
  const document = modelDocument();
  for (const scene of document.scenes) if (scenes.includes(scene.id)) scene.unmet = ['w1'];
  return document;
};
const compiledOf = (document: CaseDocument) => compileCase(toPlayCase(parsed(document)), modelSeat, 'a');
const papers = { type: 'act.performed', verb: 'hand-over', object: 'own-papers', person: 'w1' };

describe('an act aimed at somebody', () => {
  it('is an option of a slice only where they are met', () => {
    const compiled = compiledOf(unmetIn('yard'));
    const tried = (scene: string) => optionsIn(compiled, scene).map(({ decision }) => decision);
    expect(tried('yard')).not.toContainEqual(papers);
    expect(tried('van')).toContainEqual(papers);
    expect(tried('yard')).toContainEqual(expect.objectContaining({ verb: 'secure' }));
  });

  const notReached = (document: CaseDocument) =>
    [...verifyCase(parsed(document), { seat: modelSeat, variant: 'a', runs: modelRuns, randomRuns: 0 })]
      .filter(({ proof, holds, what }) => proof === 'PROOF-1' && holds !== true && what.startsWith('belt'))
      .map(({ what }) => what);

  it('is never reached where they are unmet in every scene of its phases, though runs come by', () => {
    expect(notReached(unmetIn('yard', 'van'))).toEqual(['belt act papers/unknown', 'belt act papers/given']);
  });

  it('is reached where they are met in one of them', () => {
    expect(notReached(unmetIn('yard'))).toEqual([]);
  });
});

it('a learner who tries the whole belt aims at nobody who is unmet', () => {
  const document = parsed(unmetIn('yard'));
  const subject = subjectOf(document, compiledOf(document));
  const aimedIn = new Set<string>();
  const policy = gamers(subject).inventory?.();
  if (!policy) throw new Error('the learners have changed');
  playPolicy(subject, (player) => {
    const decision = policy(player);
    if (decision?.type === 'act.performed' && decision.person === 'w1') aimedIn.add(player.view().scene);
    return decision;
  });
  expect([...aimedIn]).not.toContain('yard');
});
