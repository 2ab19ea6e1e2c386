/** Bounds that no case declares: how far the proofs go in looking for a run, or for the ways of one act. What lies beyond is not decided, or told longer. */

/** In decisions, but for the ways of an act, random runs, and states looked at. `verify` prints them beside those a case declares. */
export const fixedBounds = {
  /** Ways in which one act can turn out; an act with more leaves the claim undecided. */
  waysOfAnAct: 20_000,
  /** Random runs in the corpus of witnesses, beside the walks. */
  randomRuns: 24,
  /** The longest a run of the corpus may be; far beyond any that a learner plays. */
  longestRun: 400,
  /** Played to make a known run into one that breaks a claim. */
  changedRuns: 40_000,
  /** Played to shorten a run that is told. */
  shortening: 300_000,
  /** Tried, level by level, for a run that is shorter still. */
  shorter: 60_000,
  /** Dead ends played on the whole machine before a slice is refined, the nearest first. */
  deadEnds: 60,
} as const;
