/** Work that pauses now and then, so that whoever asked for it can listen to somebody who wants it to stop. */

/** Gives null at every pause, and its result at the end. Left off at a pause it does no more. */
export type Pausing<Result> = Generator<null, Result, void>;

/** The result of work that nobody interrupts. */
export const finished = <Result>(work: Pausing<Result>): Result => {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
};
