/** Figures of many samples. */

/** The value that so many percent of the samples do not exceed. @throws when there are none. */
export const percentile = (samples: readonly number[], percent: number): number => {
  const inOrder = samples.toSorted((one, other) => one - other);
  const found = inOrder[Math.min(inOrder.length - 1, Math.ceil((percent / 100) * inOrder.length) - 1)];
  if (found === undefined) throw new Error('a percentile of nothing');
  return found;
};
