/** Rounds: tasks timed one after another, again and again, so that a busy moment of the machine falls on all of them. */

/** A task: does its work once and returns the milliseconds that took. */
export type Task = () => number;

let kept = 0;
/** The sum of all checksums: read it once, and no engine can leave the work undone. */
export const checksums = (): number => kept;

/** A task with something to make ready first, which is not timed. `run` returns a checksum. */
export const readied =
  <Ready>(setUp: () => Ready, run: (ready: Ready) => number): Task =>
  () => {
    const ready = setUp();
    const began = performance.now();
    kept = (kept + run(ready)) | 0;
    return performance.now() - began;
  };

/** A task that needs nothing made ready. */
export const task = (run: () => number): Task => readied(() => null, run);

export interface RoundsOptions {
  readonly rounds: number;
  /** A sample repeats its task until this long was spent in it: a clock is no measure of microseconds. */
  readonly sampleMs: number;
}

/** Enough for a ratio on a shared machine. */
export const usualRounds: RoundsOptions = { rounds: 7, sampleMs: 25 };

/** Samples in the round that warms a task up: on a busy machine the compilers of the engine are late. */
const warmUps = 10;

/** The middle value; of an even number of values the mean of the middle two. @throws on an empty list. */
export const median = (values: readonly number[]): number => {
  const inOrder = values.toSorted((a, b) => a - b);
  const upper = inOrder[Math.floor(inOrder.length / 2)];
  const lower = inOrder[Math.floor((inOrder.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('the median of nothing');
  return (lower + upper) / 2;
};

/** Milliseconds of one run, averaged over as many runs as fill a sample. */
const sample = (once: Task, sampleMs: number): number => {
  let spent = 0;
  let runs = 0;
  while (spent < sampleMs) {
    spent += once();
    runs += 1;
  }
  return spent / runs;
};

/**
 * Times tasks in interleaved rounds, after one round that warms them up.
 * @returns the median of each, in milliseconds of one run.
 */
export const timed = <Name extends string>(
  tasks: Readonly<Record<Name, Task>>,
  { rounds, sampleMs }: RoundsOptions = usualRounds,
): Readonly<Record<Name, number>> => {
  const named = Object.entries(tasks) as [Name, Task][];
  const samples = new Map(named.map(([name]) => [name, [] as number[]]));
  for (const [, each] of named) sample(each, sampleMs * warmUps);
  for (let round = 0; round < rounds; round += 1)
    for (const [name, each] of round % 2 === 0 ? named : named.toReversed())
      samples.get(name)?.push(sample(each, sampleMs));
  return Object.fromEntries([...samples].map(([name, values]) => [name, median(values)])) as Record<
    Name,
    number
  >;
};
