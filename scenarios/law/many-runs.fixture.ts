/** How many runs a property is tried with: fewer under mutation testing, where every test is run some hundred times. */
export const manyRuns = (count: number): number =>
  '__stryker__' in globalThis ? Math.ceil(count / 12) : count;
