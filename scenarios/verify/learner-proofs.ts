/** Proofs by synthetic learners: PROOF-11 one misconception, or two, are diagnosed as such; PROOF-12 who games the case does not pass. */
import { playPolicy } from './corpus.ts';
import { proveDiagnosis } from './diagnosis.ts';
import { type Claim, plainClaim } from './finding.ts';
import { everyGamer } from './learners.ts';
import type { Verifying } from './verify-case.ts';

/** By language: how long a choice reads. */
const lengthsOf = ({ texts = {} }: Verifying) =>
  Object.fromEntries(
    Object.entries(texts).map(([language, words]) => [
      language,
      (scene: string, choice: string): number => (words[`choice.${scene}.${choice}`] ?? '').length,
    ]),
  );

function* proveGamers(verifying: Verifying): Generator<Claim> {
  const { subject } = verifying;
  for (const [name, policy] of Object.entries(everyGamer(subject, lengthsOf(verifying)))) {
    const run = playPolicy(subject, policy());
    const what = run
      ? `learner ${name} does not pass (${run.sheet.percent} %)`
      : `learner ${name} comes to no end`;
    yield plainClaim('PROOF-12', what, run !== null && !run.sheet.passed, run?.decisions ?? null);
  }
}

/** All proofs by synthetic learners. */
export function* proveLearners(verifying: Verifying): Generator<Claim | null> {
  yield* proveDiagnosis(verifying);
  yield* proveGamers(verifying);
}
