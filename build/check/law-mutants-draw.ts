/** Draws seeded changes of the law tables, evenly over the files and, in each, over the kinds of change. */
import { seededBelow } from '../../scenarios/verify/corpus.ts';
import { type Spot, spotsOf } from './law-mutants-spots.ts';

/** One change of one file: `was` at `start` becomes `text`. `name` says which row and how, and holds no line number. */
export interface LawMutant {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly was: string;
  readonly text: string;
  readonly name: string;
}

/** Exit code of a run of tests that did not judge its mutant. */
export const notJudgedCode = 3;

/** The tables of the room, by file name: what Stryker leaves out, because it is worked out when a module is loaded. */
export const lawTables: readonly string[] = [
  'adult-stages.ts',
  'adult.ts',
  'belgian.ts',
  'conduct-breach.ts',
  'criminal-law.ts',
  'duties.ts',
  'eu-citizen.ts',
  'events.ts',
  'facts.ts',
  'minor-hearings.ts',
  'minor-of-age.ts',
  'minor-stages.ts',
  'minor.ts',
  'shared-rows.ts',
  'smuggling.ts',
  'special-card.ts',
  'wages.ts',
];

const mutantOf = (file: string, source: string, spot: Spot, below: (bound: number) => number): LawMutant => {
  const text = spot.instead[below(spot.instead.length)] ?? '';
  const what =
    text === '' || text === 'where: {}' || text === '...{}' ? spot.change : `${spot.change}: ${text}`;
  return {
    file,
    line: source.slice(0, spot.start).split('\n').length,
    start: spot.start,
    was: source.slice(spot.start, spot.end),
    text,
    name: `${file} ${spot.row}: ${what}`,
  };
};

/** Takes one of the kind whose turn it is out of what is left. */
const takeOne = (left: Spot[], turn: number, below: (bound: number) => number): Spot | undefined => {
  const kinds = [...new Set(left.map(({ kind }) => kind))].sort();
  const kind = kinds[turn % kinds.length];
  const some = left.filter((each) => each.kind === kind);
  const spot = some[below(some.length)];
  if (spot) left.splice(left.indexOf(spot), 1);
  return spot;
};

/**
 * So many different changes of these files (text by file name), the same ones for the same texts and seed; fewer when the files
 * have no more places. Each place is changed once at most.
 */
export const drawLawMutants = (
  sources: Readonly<Record<string, string>>,
  count: number,
  seed: number,
): readonly LawMutant[] => {
  const below = seededBelow(seed);
  const files = Object.entries(sources).map(([file, source]) => ({
    file,
    source,
    left: [...spotsOf(file, source)],
  }));
  const drawn = new Map<string, LawMutant>();
  for (let turn = 0; drawn.size < count && files.some(({ left }) => left.length > 0); turn += 1)
    for (const { file, source, left } of files) {
      const spot = drawn.size < count ? takeOne(left, turn, below) : undefined;
      if (!spot) continue;
      const mutant = mutantOf(file, source, spot, below);
      if (!drawn.has(mutant.name)) drawn.set(mutant.name, mutant);
    }
  return [...drawn.values()];
};

/** The text with the change in it. Throws when the text is not the one it was drawn from. */
export const applyLawMutant = (source: string, { file, start, was, text }: LawMutant): string => {
  if (source.slice(start, start + was.length) !== was)
    throw new Error(`${file} changed since the mutants were drawn`);
  return source.slice(0, start) + text + source.slice(start + was.length);
};
