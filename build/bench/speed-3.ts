/** SPEED-3: opening a case, from its text to a machine that is ready, in a fresh process each time. Beside `createMachine` alone. */
import { largestShipped } from './cases.ts';
import { inChild, withFiles } from './child.ts';
import { type Line, line } from './goals.ts';
import { makeCase } from './make-case.ts';
import { median } from './rounds.ts';

/** Milliseconds of one opening and of its stages. The peer has a total alone. */
export interface Opening {
  readonly total: number;
  readonly read: number;
  readonly parse: number;
  readonly compile: number;
  readonly machine: number;
}

const limitMs = 60_000;
const rounds = 5;

interface Measured {
  readonly ours: readonly Opening[];
  readonly peer: readonly number[];
}

const measure = (file: string): Measured | null => {
  const ours: Opening[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const opened = inChild<Opening>('open-case', ['ours', file], { limitMs });
    const made = inChild<Opening>('open-case', ['peer', file], { limitMs });
    if (!opened || !made) return null;
    ours.push(opened);
    peer.push(made.total);
  }
  return { ours, peer };
};

const middle = (openings: readonly Opening[], stage: keyof Opening): number =>
  median(openings.map((opening) => opening[stage]));

const contextOf = ({ ours, peer }: Measured) => ({
  totalMs: middle(ours, 'total'),
  readMs: middle(ours, 'read'),
  parseMs: middle(ours, 'parse'),
  compileMs: middle(ours, 'compile'),
  machineMs: middle(ours, 'machine'),
  createMachineAloneMs: median(peer),
});

const besideFloor = (what: string, measured: Measured | null): Line =>
  line({
    goal: 'SPEED-3',
    what: `opening ${what} cold beside createMachine alone`,
    value: measured ? middle(measured.ours, 'total') / median(measured.peer) : null,
    unit: 'x',
    is: 'at most',
    limit: 1.6,
    context: measured ? contextOf(measured) : { limitMs },
  });

/** The lines of SPEED-3. */
export const speed3 = (): readonly Line[] => {
  const shipped = largestShipped();
  const texts = {
    shipped: shipped.text,
    small: JSON.stringify(makeCase({ scenes: 60, seed: 45, shape: 'full' })),
    large: JSON.stringify(makeCase({ scenes: 1_000, seed: 45, shape: 'full' })),
  };
  return withFiles(texts, (fileOf) => {
    const opened = measure(fileOf('shipped'));
    return [
      besideFloor(shipped.id, opened),
      line({
        goal: 'SPEED-3',
        what: `opening ${shipped.id}, the largest shipped case, cold`,
        value: opened && middle(opened.ours, 'total'),
        unit: 'ms',
        is: 'at most',
        limit: 30,
        context: opened ? contextOf(opened) : { limitMs },
      }),
      besideFloor('a full case of 60 scenes', measure(fileOf('small'))),
      besideFloor('a full case of 1,000 scenes', measure(fileOf('large'))),
    ];
  });
};
