/** The entries of a transcript as it is laid out: stretches of one phase, long runs of marks folded, rewinds and the end between them. */
import type { TranscriptEntry } from '../../../scenarios/report/transcript.ts';

export type Act = Extract<TranscriptEntry, { kind: 'decision' }>;
export type Verdict = Extract<TranscriptEntry, { kind: 'verdict' }>;

/** `papers`: marks and rows of the plan sheet in one go, so many that they would bury the acts between them. */
export type Item =
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'papers'; readonly acts: readonly Act[] };

export interface Stretch {
  readonly kind: 'stretch';
  readonly phase: string;
  readonly setAside: boolean;
  readonly takenOver: boolean;
  readonly items: readonly Item[];
  readonly verdict: Verdict | null;
}

export type Part = Stretch | Extract<TranscriptEntry, { kind: 'rewind' | 'closed' }>;

/** From how many entries on papers in one go on they are folded. */
const fewestFolded = 4;

const onPaper: ReadonlySet<Act['decision']['type']> = new Set([
  'line.marked',
  'line.cleared',
  'row.listed',
  'row.struck',
]);

export const partsOf = (entries: readonly TranscriptEntry[]): readonly Part[] => {
  const parts: Part[] = [];
  let open: Act[] = [];
  const finish = (verdict: Verdict | null) => {
    const [first] = open;
    if (first) parts.push({ kind: 'stretch', ...ofAct(first), items: itemsOf(open), verdict });
    open = [];
  };
  for (const entry of entries) {
    if (entry.kind === 'verdict') finish(entry);
    else if (entry.kind !== 'decision') {
      finish(null);
      parts.push(entry);
    } else {
      const [first] = open;
      if (first && !isSame(first, entry)) finish(null);
      open.push(entry);
    }
  }
  finish(null);
  return parts;
};

const ofAct = ({ phase, setAside, takenOver }: Act) => ({ phase, setAside, takenOver });

const isSame = (one: Act, other: Act): boolean =>
  one.phase === other.phase && one.setAside === other.setAside && one.takenOver === other.takenOver;

const itemsOf = (acts: readonly Act[]): readonly Item[] => {
  const runs: Act[][] = [];
  for (const act of acts) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && onPaper.has(before.decision.type) && onPaper.has(act.decision.type)) last.push(act);
    else runs.push([act]);
  }
  return runs.flatMap((run): readonly Item[] =>
    run.length >= fewestFolded
      ? [{ kind: 'papers', acts: run }]
      : run.map((act) => ({ kind: 'act', act }) as const),
  );
};
