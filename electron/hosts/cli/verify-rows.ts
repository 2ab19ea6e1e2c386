/** How proofs look: one row per proof with what it took, and each finding with the run that breaks it. */
import type { Claim, SeatProofs, Verdict } from '../../app/verify-desk.ts';
import { actWords } from './act-words.ts';
import type { Terminal } from './output.ts';

export interface ProvedSeat {
  readonly seat: SeatProofs;
  readonly verdict: Verdict;
  /** Ctrl-C came before its last claim. */
  readonly stopped: boolean;
}

export const headOf = ({ seat, stopped }: ProvedSeat): string =>
  `${seat.caseId} ${seat.seat} ${seat.variant}: ${seat.walks} walks, texts ${seat.languages.join(' ') || 'none'}${stopped ? ', stopped before the last claim' : ''}`;

/** One claim that fails is enough; where none does, and one was not decided, nothing is known. */
const verdictOf = (
  { proof, claims, held }: Verdict['proofs'][number],
  findings: readonly Claim[],
): string => {
  if (claims === 0) return 'no claim';
  if (held === claims) return 'holds';
  return findings.some((claim) => claim.proof === proof && claim.holds === false) ? 'fails' : 'not decided';
};

/** Rows of even width; the last column is the verdict, painted. */
export const tableOf = ({ seat, verdict }: ProvedSeat, paint: Terminal['paint']): readonly string[] => {
  const rows = verdict.proofs.map((line) => [
    line.proof.padEnd(8),
    `${line.held} of ${line.claims}`.padStart(11),
    `${line.states} states`.padStart(15),
    `${line.refinements} refinements`.padStart(15),
    `${line.kept} kept`.padStart(9),
    ` ${painted(verdictOf(line, verdict.findings), paint)}`,
  ]);
  const { bounds, fixed, used, overSeat } = { ...seat, ...verdict };
  return [
    ...rows.map((row) => row.join(' ')),
    ...verdict.notAsked.map(({ proof, what }) => `${proof} ${what}`),
    `bounds ${seat.declared ? 'declared' : 'usual'}: ${bounds.states} states a slice (most in a claim ${used.states}), ${bounds.refinements} refinements (most ${used.refinements}), ${bounds.steps} steps a claim (most ${used.steps}), ${bounds.seatStates} states a seat (used ${used.seatStates}${overSeat ? ', too many' : ''})`,
    `bounds of every case: ${fixed.waysOfAnAct} ways of an act, ${fixed.randomRuns} random runs of at most ${fixed.longestRun} decisions, ${fixed.changedRuns} decisions to change a known run, ${fixed.shortening} to shorten one and ${fixed.shorter} for a shorter one, ${fixed.deadEnds} dead ends played`,
  ];
};

const painted = (word: string, paint: Terminal['paint']): string => {
  if (word === 'no claim') return word;
  return paint(word === 'holds' ? 'good' : 'bad', word);
};

/** Where nothing was searched no bound was in the way: something was not shown that a walk can show. */
const undecided = (steps: number): string => `is not decided${steps > 0 ? ' within the bounds' : ''}`;

/** What failed, then the run act by act; a claim without a run is broken by none that could be shown. */
export const findingLines = (
  { caseId, seat, variant, words }: SeatProofs,
  { proof, what, holds, run, steps }: Claim,
): readonly string[] => [
  `${caseId} ${seat} ${variant}: ${proof} ${holds === null ? undecided(steps) : 'fails'}: ${what}`,
  ...(run ? [`  shortest run that was found, ${run.length} acts:`] : []),
  ...actWords(run ?? [], words).map((line, at) => `  ${String(at + 1).padStart(3)}. ${line}`),
];

export const findingJson = ({ words }: SeatProofs, { proof, what, holds, run, ...took }: Claim) => ({
  proof,
  what,
  holds,
  ...took,
  run,
  acts: run ? actWords(run, words) : null,
});
