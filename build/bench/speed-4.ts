/** SPEED-4: all proofs for a shipped case, and plain exploration beside XState's own graph package. */
import { largestShipped, openText } from './cases.ts';
import { inChild, withFiles } from './child.ts';
import { type Line, line } from './goals.ts';
import { type CaseSize, makeCase } from './make-case.ts';
import { median } from './rounds.ts';
import type { WholeProof } from './verify-whole.ts';

/** One exploration: how long, how many states, whether all of them, and what holding them weighs (0: not weighed). */
export interface Explored {
  readonly ms: number;
  readonly states: number;
  readonly complete: boolean;
  readonly bytes: number;
}

const provingLimitMs = 120_000;
const exploringLimitMs = 180_000;
/** Both explore the whole story of table C with 1,000 scenes: scene, score and trust make about 25,000 states. */
const compared: CaseSize = { scenes: 1_000, seed: 45 };
/** Few scenes and wide counters: some 250,000 states that can be weighed without a decision for each of 10,000 scenes. */
const weighed: CaseSize = { scenes: 60, seed: 45, counters: { score: 100, trust: 100 } };
const rounds = 9;
/** A round that takes longer is not repeated: cold figures of this size do not turn on one moment. */
const longRoundMs = 20_000;

const proving = (file: string, id: string, seat: string): readonly Line[] => {
  const proof = inChild<WholeProof>('prove', [file, seat], { limitMs: provingLimitMs });
  const context = proof
    ? {
        properties: proof.properties,
        open: proof.open,
        states: proof.states,
        largestSlice: proof.largestSlice,
      }
    : { endedAfterSeconds: provingLimitMs / 1_000 };
  const part = { goal: 'SPEED-4', is: 'at most', context } as const;
  const who = `${id}, ${seat}`;
  return [
    line({ ...part, what: `all proofs of ${who}`, value: proof && proof.ms / 1_000, unit: 's', limit: 5 }),
    line({
      ...part,
      what: `states of the largest slice of ${who}`,
      value: proof ? proof.largestSlice : null,
      unit: 'states',
      limit: 250_000,
    }),
    line({
      ...part,
      what: `states of all slices of ${who}`,
      value: proof ? proof.states : null,
      unit: 'states',
      limit: 3_000_000,
    }),
  ];
};

/** Explorations in turn, so that a busy moment falls on both. @throws when they did not find the same states. */
const besideGraph = (file: string): Line => {
  const ours: Explored[] = [];
  const peer: Explored[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const explored = inChild<Explored>('explore', [file, '1000000'], { limitMs: exploringLimitMs });
    const paths = inChild<Explored>('shortest-paths', [file], { limitMs: exploringLimitMs });
    if (explored) ours.push(explored);
    if (paths) peer.push(paths);
    if (!explored || !paths || explored.ms + paths.ms > longRoundMs) break;
  }
  const [own] = ours;
  const [other] = peer;
  if (own && other && own.states !== other.states)
    throw new Error(`we found ${own.states} states, xstate/graph ${other.states}`);
  const peerMs = other ? median(peer.map((each) => each.ms)) : exploringLimitMs;
  // Round by round, so that a slow moment of the machine falls on both.
  const ratios = ours.map(({ ms }, round) => (peer[round]?.ms ?? exploringLimitMs) / ms);
  return line({
    goal: 'SPEED-4',
    what: 'exploring a flat story of 1,000 scenes cold: xstate/graph getShortestPaths beside ours',
    value: own ? median(ratios) : null,
    unit: 'x',
    is: 'at least',
    limit: 75,
    context: {
      ourMs: own ? median(ours.map((each) => each.ms)) : exploringLimitMs,
      peerMs,
      peerEndedInTime: other !== undefined,
      states: own?.states ?? 0,
    },
  });
};

const weight = (file: string): Line => {
  const explored = inChild<Explored>('explore', [file, '1000000'], {
    limitMs: exploringLimitMs,
    flags: ['--expose-gc', '--max-old-space-size=8000'],
  });
  return line({
    goal: 'SPEED-4',
    what: 'memory of 250,000 explored states, from the bytes of one state',
    value: explored && (explored.bytes / explored.states) * (250_000 / 2 ** 20),
    unit: 'MB',
    is: 'at most',
    limit: 15,
    context: explored
      ? { bytesAState: explored.bytes / explored.states, states: explored.states, ms: explored.ms }
      : { endedAfterSeconds: exploringLimitMs / 1_000 },
  });
};

/** The lines of SPEED-4. */
export const speed4 = (): readonly Line[] => {
  const shipped = largestShipped();
  const seats = openText(shipped.text).document.seats.filter((seat) => seat.playable);
  const texts = {
    shipped: shipped.text,
    compared: JSON.stringify(makeCase(compared)),
    weighed: JSON.stringify(makeCase(weighed)),
  };
  return withFiles(texts, (fileOf) => [
    ...seats.flatMap((seat) => proving(fileOf('shipped'), shipped.id, seat.id)),
    besideGraph(fileOf('compared')),
    weight(fileOf('weighed')),
  ]);
};
