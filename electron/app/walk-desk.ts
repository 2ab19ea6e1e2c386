/** Runs of synthetic learners: the best, a random one, one with a misconception, one who games the case. */
import type { Decision } from '../../scenarios/case/decision.ts';
import { toPlayCase } from '../../scenarios/case/to-play-case.ts';
import { compileCase } from '../../scenarios/compile/compile-case.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { errorIds } from '../../scenarios/law/errors.ts';
import {
  playDecisions,
  playPolicy,
  randomPolicy,
  type Subject,
  subjectOf,
  type Witness,
} from '../../scenarios/verify/corpus.ts';
import { gamers } from '../../scenarios/verify/learners.ts';
import { errorsOf, misconceived } from '../../scenarios/verify/misconceptions.ts';
import { type CaseSource, openCase, runsOf } from './case-source.ts';

export type { Decision } from '../../scenarios/case/decision.ts';

/** Names of the learners who game a case, as PROOF-12 plays them. */
export const gamerNames = [
  'inventory',
  'directory',
  'first',
  'kindest',
  'brusque',
  'formal',
  'waiting',
  'marks-all',
  'marks-none',
  'marks-money',
  'longest',
] as const;

export type Policy =
  | { readonly kind: 'best' }
  | { readonly kind: 'random'; readonly seed: number }
  | { readonly kind: 'misconception'; readonly error: string }
  | { readonly kind: 'gaming'; readonly name: string };

/** Every policy there is, as it is written. */
export const policyNames: readonly string[] = [
  'best',
  'random:<seed>',
  ...errorIds.map((error) => `misconception:${error}`),
  ...gamerNames.map((name) => `gaming:${name}`),
];

/** @returns the policy, or undefined for a text that names none. A seed is a whole number from 0. */
export const readPolicy = (text: string): Policy | undefined => {
  if (text === 'best') return { kind: 'best' };
  const [kind, name = ''] = text.split(/:(.*)/s);
  if (kind === 'random' && /^\d{1,9}$/.test(name)) return { kind, seed: Number(name) };
  if (kind === 'misconception' && (errorIds as readonly string[]).includes(name))
    return { kind, error: name };
  return kind === 'gaming' && (gamerNames as readonly string[]).includes(name) ? { kind, name } : undefined;
};

export interface WalkAsked {
  readonly caseId: string;
  readonly seat: string;
  readonly variant: string;
  readonly policy: Policy;
}

/** Issues: those of `openCase`, and `attempt.unknown` when this learner comes to no end in this case, or there is no such run. */
export const walkRun = (source: CaseSource, { policy, ...asked }: WalkAsked): Result<readonly Decision[]> => {
  const opened = openCase(source, asked);
  if (!opened.ok) return opened;
  const played = opened.value.shelved.as(asked.variant);
  if (!played.ok) return played;
  const subject = subjectOf(played.value, compileCase(toPlayCase(played.value), asked.seat, asked.variant));
  const runs = runsOf(opened.value, asked);
  const words = opened.value.texts.en ?? Object.values(opened.value.texts)[0] ?? {};
  const run = runOf({ subject, runs, words }, policy);
  return run ? ok(run.decisions) : fail(issue('attempt.unknown', ['policy'], { ...asked, ...policy }));
};

/** Who does anything at all takes long: in the shipped cases up to 700 decisions, which is more than the proofs care for. */
const mostOfRandom = 5_000;

interface Field {
  readonly subject: Subject;
  readonly runs: readonly (readonly Decision[])[];
  readonly words: Readonly<Record<string, string>>;
}

const runOf = (field: Field, policy: Policy): Witness | null => {
  const { subject, words } = field;
  if (policy.kind === 'best') return bestOf(field);
  if (policy.kind === 'random') return playPolicy(subject, randomPolicy(subject, policy.seed), mostOfRandom);
  if (policy.kind === 'gaming') {
    const lengthOf = (scene: string, choice: string) => (words[`choice.${scene}.${choice}`] ?? '').length;
    const learner = gamers(subject, lengthOf)[policy.name];
    return learner ? playPolicy(subject, learner()) : null;
  }
  const clean = bestOf(field);
  const run = clean && misconceived(subject, clean, new Set([policy.error]));
  return run && errorsOf(run).has(policy.error) ? run : null;
};

/** The clean run with the highest score among the walks; the first of several. */
const bestOf = ({ subject, runs }: Field): Witness | null =>
  runs
    .flatMap((decisions) => playDecisions(subject, decisions) ?? [])
    .filter(({ sheet }) => sheet.clean)
    .reduce<Witness | null>(
      (best, run) => (best && best.sheet.percent >= run.sheet.percent ? best : run),
      null,
    );
