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

const verdictOf = (claims: number, held: number): string => {
  if (claims === 0) return 'no claim';
  return held === claims ? 'holds' : 'fails';
};

/** Rows of even width; the last column is the verdict, painted. */
export const tableOf = ({ seat, verdict }: ProvedSeat, paint: Terminal['paint']): readonly string[] => {
  const rows = verdict.proofs.map(({ proof, claims, held, states, refinements, kept }) => [
    proof.padEnd(8),
    `${held} of ${claims}`.padStart(11),
    `${states} states`.padStart(15),
    `${refinements} refinements`.padStart(15),
    `${kept} kept`.padStart(9),
    ` ${paintedVerdict(claims, held, paint)}`,
  ]);
  const { bounds, used, overSeat } = { ...seat, ...verdict };
  return [
    ...rows.map((row) => row.join(' ')),
    `bounds ${seat.declared ? 'declared' : 'usual'}: ${bounds.states} states a slice (most in a claim ${used.states}), ${bounds.refinements} refinements (most ${used.refinements}), ${bounds.steps} steps a claim (most ${used.steps}), ${bounds.seatStates} states a seat (used ${used.seatStates}${overSeat ? ', too many' : ''})`,
  ];
};

const paintedVerdict = (claims: number, held: number, paint: Terminal['paint']): string => {
  const word = verdictOf(claims, held);
  if (word === 'no claim') return word;
  return paint(word === 'holds' ? 'good' : 'bad', word);
};

/** What failed, then the run act by act; a claim without a run is broken by none that could be shown. */
export const findingLines = (
  { caseId, seat, variant, words }: SeatProofs,
  { proof, what, holds, run }: Claim,
): readonly string[] => [
  `${caseId} ${seat} ${variant}: ${proof} ${holds === null ? 'is not decided within the bounds' : 'fails'}: ${what}`,
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
