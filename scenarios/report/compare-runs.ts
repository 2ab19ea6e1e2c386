/** Two runs side by side: where their decisions part and meet again, and which of several runs is nearest to one. */
import type { Decision } from '../case/decision.ts';

/** Decisions of two runs between two that they share: half-open ranges of indexes. One of them may be empty, never both. */
export interface Parting {
  readonly own: Range;
  readonly other: Range;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What makes two decisions the same. */
export const decisionKey = (decision: Decision): string => {
  switch (decision.type) {
    case 'choice.chosen':
      return `choice ${decision.scene} ${decision.choice}`;
    case 'act.performed':
      return `act ${decision.verb} ${decision.object} ${decision.person ?? ''}`;
    case 'time.passed':
      return `time ${decision.until}`;
    case 'line.marked': {
      const { reading } = decision;
      const read = reading.as === 'ask' ? 'ask' : `${reading.indicator} ${reading.person}`;
      return `mark ${decision.paper} ${decision.line} ${read}`;
    }
    case 'line.cleared':
      return `clear ${decision.paper} ${decision.line}`;
    case 'row.listed':
      return `row ${decision.row}`;
    case 'row.struck':
      return `strike ${decision.row}`;
  }
};

/** Length of the longest common subsequence of the ends that start at each pair of places. */
const commonLengths = (own: readonly string[], other: readonly string[]): readonly (readonly number[])[] => {
  const rows: number[][] = [];
  let below = other.map(() => 0).concat(0);
  rows[own.length] = below;
  for (let at = own.length - 1; at >= 0; at -= 1) {
    const row: number[] = [];
    row[other.length] = 0;
    for (let place = other.length - 1; place >= 0; place -= 1)
      row[place] =
        own[at] === other[place]
          ? 1 + (below[place + 1] ?? 0)
          : Math.max(below[place] ?? 0, row[place + 1] ?? 0);
    rows[at] = row;
    below = row;
  }
  return rows;
};

/** The places at which two runs part, in order; what lies between them is shared. As much as possible is shared. */
export const partingsOf = (own: readonly Decision[], other: readonly Decision[]): readonly Parting[] => {
  const [mine, theirs] = [own.map(decisionKey), other.map(decisionKey)];
  const lengths = commonLengths(mine, theirs);
  const found: Parting[] = [];
  let [at, place, fromOwn, fromOther] = [0, 0, 0, 0];
  const close = () => {
    if (at > fromOwn || place > fromOther)
      found.push({ own: { from: fromOwn, to: at }, other: { from: fromOther, to: place } });
  };
  while (at < mine.length && place < theirs.length) {
    if (mine[at] === theirs[place]) {
      close();
      at += 1;
      place += 1;
      [fromOwn, fromOther] = [at, place];
    } else if ((lengths[at + 1]?.[place] ?? 0) >= (lengths[at]?.[place + 1] ?? 0)) at += 1;
    else place += 1;
  }
  [at, place] = [mine.length, theirs.length];
  close();
  return found;
};

const storyOf = (run: readonly Decision[]): readonly string[] =>
  run.flatMap((each) => (each.type === 'choice.chosen' ? [decisionKey(each)] : []));

const commonStart = (one: readonly string[], other: readonly string[]): number => {
  const parting = one.findIndex((each, at) => each !== other[at]);
  return parting < 0 ? one.length : parting;
};

/** How many decisions only one of the two runs took. */
const differing = (one: readonly Decision[], other: readonly Decision[]): number => {
  const left = new Map<string, number>();
  const add = (key: string, count: number) => left.set(key, (left.get(key) ?? 0) + count);
  for (const each of one) add(decisionKey(each), 1);
  for (const each of other) add(decisionKey(each), -1);
  return [...left.values()].reduce((sum, count) => sum + Math.abs(count), 0);
};

/**
 * Runs ordered by nearness: the longest common start of story choices first, then the fewest decisions that differ, then as they
 * came. The same for the same runs, always.
 */
export const nearestFirst = <Run extends { readonly decisions: readonly Decision[] }>(
  own: readonly Decision[],
  runs: readonly Run[],
): readonly Run[] => {
  const story = storyOf(own);
  return runs
    .map((run) => ({
      run,
      shared: commonStart(story, storyOf(run.decisions)),
      apart: differing(own, run.decisions),
    }))
    .toSorted((one, other) => other.shared - one.shared || one.apart - other.apart)
    .map(({ run }) => run);
};
