/** A tape of answers: the same act is performed once for every way in which its open questions can be answered. */

/** One question asked while an act was performed: what it was about, and the answer on the tape. */
export interface Asked<T> {
  readonly about: T;
  readonly answer: number;
}

export interface Tape<T> {
  /** The answer to a question with `ways` possible answers; new questions are answered 0 first. */
  ask(about: T, ways: number): number;
  /** Questions and answers since the tape was last rewound. */
  asked(): readonly Asked<T>[];
  /** The answers alone. */
  answers(): readonly number[];
  /** Rewinds to the next set of answers; false when every one has been given. */
  next(): boolean;
}

const none: readonly never[] = [];

/** Builds a tape. Use: do { perform with the tape } while (tape.next()). `given`: the answers it begins with. */
export const createTape = <T>(given: readonly number[] = none): Tape<T> => {
  const answers = [...given];
  const ways: number[] = [];
  const about: T[] = [];
  let planned = given.length;
  let count = 0;
  return {
    ask: (each, many) => {
      const answer = count < planned ? (answers[count] as number) : 0;
      answers[count] = answer;
      ways[count] = many;
      about[count] = each;
      count += 1;
      return answer;
    },
    asked: () =>
      count === 0
        ? none
        : about.slice(0, count).map((each, at) => ({ about: each, answer: answers[at] as number })),
    answers: () => (count === 0 ? none : answers.slice(0, count)),
    next: () => {
      let last = count - 1;
      while (last >= 0 && (answers[last] as number) + 1 >= (ways[last] as number)) last -= 1;
      count = 0;
      if (last < 0) return false;
      answers[last] = (answers[last] as number) + 1;
      planned = last + 1;
      return true;
    },
  };
};
