/** The lines of the bench: one part of a goal of perf.md each, what was measured, its limit, and whether it holds. */

export const goals = ['SPEED-1', 'SPEED-2', 'SPEED-3', 'SPEED-4', 'SPEED-5'] as const;
export type Goal = (typeof goals)[number];

/** Goals measured in a browser, by `npm run bench:ui`. */
export const uiGoals = ['SPEED-8', 'SPEED-9', 'SPEED-10'] as const;
export type UiGoal = (typeof uiGoals)[number];

/** Absolute figures a ratio was made of. They hold on this machine at this hour only. */
export type Context = Readonly<Record<string, number | string | boolean>>;

/** One measured part of a goal. `unit` `x` is a ratio; all others are absolute. A `value` of null: what was measured did not end in time. */
export interface Line {
  readonly goal: Goal | UiGoal;
  readonly what: string;
  readonly value: number | null;
  readonly unit: 'x' | 'ms' | 's' | 'states' | 'MB' | 'KB';
  readonly is: 'at most' | 'at least';
  readonly limit: number;
  readonly holds: boolean;
  readonly context: Context;
}

/** A figure perf.md sets no goal for, printed because it says what a goal beside it leaves out. */
export type Figure = Omit<Line, 'is' | 'limit' | 'holds'>;

/** Whether a printed line is a part of a goal. */
export const isGoal = (each: Line | Figure): each is Line => 'holds' in each;

/** Three figures that matter, so that 0.0312 and 184 both can be read. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

const readable = <Part extends Figure>(part: Part): Part => {
  const figures = Object.entries(part.context).map(([name, figure]) => [
    name,
    typeof figure === 'number' ? rounded(figure) : figure,
  ]);
  return {
    ...part,
    value: part.value === null ? null : rounded(part.value),
    context: Object.fromEntries(figures) as Context,
  };
};

/** Makes a figure without a goal. */
export const figure = (part: Figure): Figure => readable(part);

/** Makes a line. What did not end in time does not hold. */
export const line = (part: Omit<Line, 'holds'>): Line => {
  const { value, is, limit } = part;
  const holds = value !== null && (is === 'at most' ? value <= limit : value >= limit);
  return { ...readable(part), holds };
};
