/** A tape of answers: the same act is performed once for every way in which its open questions can be answered. */

/** One question asked while an act was performed: what it was about, and the answer on the tape. */
export interface Asked<T> {
  readonly about: T;
  readonly answer: number;
  readonly ways: number;
}

export interface Tape<T> {
  /** The answer to a question with `ways` possible answers; new questions are answered 0 first. */
  ask(about: T, ways: number): number;
  /** Questions and answers since the tape was last rewound. */
  asked(): readonly Asked<T>[];
  /** Rewinds to the next set of answers; false when every one has been given. */
  next(): boolean;
}

/** Builds a tape. Use: do { perform with the tape } while (tape.next()). */
export const createTape = <T>(): Tape<T> => {
  let planned: number[] = [];
  let asked: Asked<T>[] = [];
  return {
    ask: (about, ways) => {
      const answer = planned[asked.length] ?? 0;
      asked.push({ about, answer, ways });
      return answer;
    },
    asked: () => asked,
    next: () => {
      const last = asked.findLastIndex((each) => each.answer + 1 < each.ways);
      if (last < 0) return false;
      planned = asked.slice(0, last + 1).map((each, at) => (at === last ? each.answer + 1 : each.answer));
      asked = [];
      return true;
    },
  };
};
