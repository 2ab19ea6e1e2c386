/** SPEED-3: opening a case, from its bytes to a machine that is ready, in a fresh process each time. Beside `createMachine` alone. */
import { sealCase } from '../../electron/app/sealed-case.ts';
import { largestShipped, openText } from './cases.ts';
import { inChild, withFiles } from './child.ts';
import { type Figure, figure, type Line, line } from './goals.ts';
import { makeCase } from './make-case.ts';
import { median } from './rounds.ts';

/** Milliseconds of one opening, and of its stages. */
export interface Opening {
  readonly total: number;
  readonly [stage: string]: number;
}

const limitMs = 60_000;
/** Milliseconds cold differ much from one process to the next. */
const rounds = 15;
const ways = ['sealed', 'whole', 'peer'] as const;

/** Openings of each way, round by round in turn. */
type Measured = Readonly<Record<(typeof ways)[number], readonly Opening[]>>;

const measure = (library: string, caseId: string, seat: string): Measured | null => {
  const found = { sealed: [] as Opening[], whole: [] as Opening[], peer: [] as Opening[] };
  for (let round = 0; round < rounds; round += 1)
    for (const way of ways) {
      const opened = inChild<Opening>('open-case', [way, library, caseId, seat], {
        limitMs,
        flags: ['--expose-gc'],
      });
      if (!opened) return null;
      found[way].push(opened);
    }
  return found;
};

const middle = (openings: readonly Opening[], stage = 'total'): number =>
  median(openings.map((opening) => opening[stage] ?? 0));

const contextOf = (openings: readonly Opening[], peer: readonly Opening[]) => {
  const stages = Object.keys(openings[0] ?? {}).map((stage) => [`${stage}Ms`, middle(openings, stage)]);
  return { ...(Object.fromEntries(stages) as Record<string, number>), createMachineAloneMs: middle(peer) };
};

/** Taken round by round, so that a slow moment of the machine falls on both. */
const ratio = ({ sealed, peer }: Measured): number =>
  median(sealed.map(({ total }, round) => total / (peer[round]?.total ?? Number.NaN)));

const besideFloor = (what: string, measured: Measured | null): Line =>
  line({
    goal: 'SPEED-3',
    what: `opening ${what} as it is shipped, cold, beside createMachine alone`,
    value: measured && ratio(measured),
    unit: 'x',
    is: 'at most',
    limit: 1.6,
    context: measured ? contextOf(measured.sealed, measured.peer) : { limitMs },
  });

/** What perf.md names is a case that is shipped; one that somebody changed is parsed, checked and compiled. */
const changed = (what: string, measured: Measured | null): Figure =>
  figure({
    goal: 'SPEED-3',
    what: `opening ${what} when a byte of it was changed, cold`,
    value: measured && middle(measured.whole),
    unit: 'ms',
    context: measured ? contextOf(measured.whole, measured.peer) : { limitMs },
  });

/** A library as the build lays it out: each case, and what was sealed with it. */
const libraryOf = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([id, text]) => {
      const sealed = [...sealCase(new TextEncoder().encode(text))];
      return [[`${id}/case.json`, text], ...sealed.map(([name, file]) => [`${id}/sealed/${name}`, file])];
    }),
  );

/** The lines of SPEED-3. */
export const speed3 = (): readonly (Line | Figure)[] => {
  const { id, text } = largestShipped();
  const small = makeCase({ scenes: 60, seed: 45, shape: 'full' });
  const large = makeCase({ scenes: 1_000, seed: 45, shape: 'full' });
  const texts = { [id]: text, [small.id]: JSON.stringify(small), [large.id]: JSON.stringify(large) };
  return withFiles(libraryOf(texts), (fileOf) => {
    const opened = measure(fileOf('.'), id, openText(text).seat);
    return [
      besideFloor(id, opened),
      line({
        goal: 'SPEED-3',
        what: `opening ${id}, the largest shipped case, cold`,
        value: opened && middle(opened.sealed),
        unit: 'ms',
        is: 'at most',
        limit: 30,
        context: opened ? contextOf(opened.sealed, opened.peer) : { limitMs },
      }),
      changed(id, opened),
      besideFloor('a full case of 60 scenes', measure(fileOf('.'), small.id, 'police-officer')),
      besideFloor('a full case of 1,000 scenes', measure(fileOf('.'), large.id, 'police-officer')),
    ];
  });
};
