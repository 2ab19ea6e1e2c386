/** Proofs by synthetic learners: PROOF-11 one misconception, or two, are diagnosed as such; PROOF-12 who games the case does not pass. */
import { playPolicy } from './corpus.ts';
import { type Claim, plainClaim } from './finding.ts';
import { gamers } from './learners.ts';
import { errorsOf, misconceived } from './misconceptions.ts';
import { cleanRuns } from './rubric-proofs.ts';
import type { Verifying } from './verify-case.ts';

/** An error with all that it brings, by the case's own word. */
const withImplied = ({ subject }: Verifying, errors: readonly string[]): ReadonlySet<string> => {
  const found = new Set(errors);
  for (const error of found)
    for (const implied of subject.document.implies ?? [])
      if (implied.error === error) for (const also of implied.also) found.add(also);
  return found;
};

function* proveDiagnosis(verifying: Verifying): Generator<Claim> {
  const [clean] = cleanRuns(verifying);
  if (!clean) {
    yield plainClaim('PROOF-11', 'a clean run to go along with', false);
    return;
  }
  const { subject } = verifying;
  const alone: string[] = [];
  for (const error of subject.document.header.teaches) {
    const run = misconceived(subject, clean, new Set([error]));
    const shown = run ? errorsOf(run) : new Set<string>();
    // What this seat cannot do wrong is another seat's to learn.
    if (!shown.has(error)) continue;
    alone.push(error);
    const beside = [...shown].filter((each) => !withImplied(verifying, [error]).has(each));
    yield plainClaim(
      'PROOF-11',
      beside.length === 0 ? `${error} alone` : `${error} alone, also ${beside.join(' ')}`,
      beside.length === 0,
      run?.decisions ?? null,
    );
  }
  for (const [at, one] of alone.entries())
    for (const other of alone.slice(at + 1)) {
      const run = misconceived(subject, clean, new Set([one, other]));
      const shown = run ? errorsOf(run) : new Set<string>();
      if (!run || !shown.has(one) || !shown.has(other)) continue;
      const beside = [...shown].filter((each) => !withImplied(verifying, [one, other]).has(each));
      yield plainClaim(
        'PROOF-11',
        beside.length === 0 ? `${one} and ${other}` : `${one} and ${other}, also ${beside.join(' ')}`,
        beside.length === 0,
        run.decisions,
      );
    }
}

function* proveGamers(verifying: Verifying): Generator<Claim> {
  const { subject, texts } = verifying;
  const words = texts?.en;
  const lengthOf = words
    ? (scene: string, choice: string) => (words[`choice.${scene}.${choice}`] ?? '').length
    : undefined;
  for (const [name, policy] of Object.entries(gamers(subject, lengthOf))) {
    const run = playPolicy(subject, policy());
    const what = run
      ? `learner ${name} does not pass (${run.sheet.percent} %)`
      : `learner ${name} comes to no end`;
    yield plainClaim('PROOF-12', what, run !== null && !run.sheet.passed, run?.decisions ?? null);
  }
}

/** All proofs by synthetic learners. */
export function* proveLearners(verifying: Verifying): Generator<Claim> {
  yield* proveDiagnosis(verifying);
  yield* proveGamers(verifying);
}
