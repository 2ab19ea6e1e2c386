/** The last day a run of a case can come to: so far ahead its terms are tabled, or a document would end on a day that never was. */
import type { PlayCase } from '../case/play-case.ts';

/** The clock stops here. */
export const lastClockDay = 1022;

/** Room for what is late: arrivals, and a phase that is entered after its day. */
const slack = 240;

/** An act that costs days in a phase of moments, where the calendar sets it no end. */
interface Paid {
  readonly phase: string;
  readonly days: number;
  readonly moments: number;
  /** Phases it leads to; its own where the story stays. */
  readonly to: readonly string[];
}

/** The order of the phases, and how many moments those of moments have. */
interface Course {
  readonly place: ReadonlyMap<string, number>;
  readonly moments: ReadonlyMap<string, number>;
  readonly phaseOf: ReadonlyMap<string, string>;
}

const courseOf = ({ phases, scenes }: PlayCase): Course => ({
  place: new Map(phases.map(({ id }, at) => [id, at])),
  moments: new Map(
    phases.flatMap(({ id, time }) => ('moments' in time ? [[id, time.moments] as const] : [])),
  ),
  phaseOf: new Map(scenes.map(({ id, phase }) => [id, phase])),
});

const isLater = ({ place }: Course, one: string, other: string): boolean =>
  (place.get(one) ?? 0) > (place.get(other) ?? 0);

const paidOf = ({ phaseOf, moments: timed }: Course, { scenes, belt }: PlayCase): readonly Paid[] => [
  ...scenes.flatMap(({ phase, choices }) =>
    choices.flatMap(({ costs, to }): readonly Paid[] => {
      if (!timed.has(phase) || !costs?.days) return [];
      const phases = to.flatMap(({ scene }) => (scene === undefined ? [] : [phaseOf.get(scene) ?? phase]));
      return [{ phase, days: costs.days, moments: costs.moments ?? 0, to: phases }];
    }),
  ),
  ...belt.flatMap(({ phases, outcomes }) =>
    phases
      .filter((phase) => timed.has(phase))
      .flatMap((phase) =>
        outcomes.flatMap(({ costs, to }): readonly Paid[] =>
          costs?.days
            ? [{ phase, days: costs.days, moments: costs.moments ?? 1, to: [phaseOf.get(to ?? '') ?? phase] }]
            : [],
        ),
      ),
  ),
];

/** Whether some way leads back to an earlier phase, whose moments are then there once more. */
const leadsBack = (course: Course, { scenes, belt, phases }: PlayCase): boolean => {
  const { phaseOf } = course;
  const isBack = (from: string, scene: string | undefined): boolean =>
    scene !== undefined && isLater(course, from, phaseOf.get(scene) ?? from);
  return (
    scenes.some(({ phase, choices }) =>
      choices.some(({ to }) => to.some(({ scene }) => isBack(phase, scene))),
    ) ||
    belt.some((act) => act.outcomes.some(({ to }) => act.phases.some((phase) => isBack(phase, to)))) ||
    phases.some(({ id, timeUp }) => isBack(id, timeUp))
  );
};

/** Days a run can spend beside those its phases name; infinite where an act that costs days can be done again and again. */
const daysBeside = (play: PlayCase): number => {
  const course = courseOf(play);
  const paid = paidOf(course, play);
  if (paid.length === 0) return 0;
  if (leadsBack(course, play)) return Number.POSITIVE_INFINITY;
  return paid.reduce((sum, { phase, days, moments, to }) => {
    const times = Math.floor((course.moments.get(phase) ?? 0) / moments);
    return sum + days * (to.every((each) => isLater(course, each, phase)) ? 1 : times);
  }, 0);
};

/** The last day of a case, as a number of days from its start: of its phases, of what can be spent beside them, and some room. */
export const lastDayOf = (play: PlayCase): number => {
  const named = play.phases.map(({ time, startsOnDay }) =>
    'untilDay' in time ? time.untilDay : startsOnDay,
  );
  return Math.min(lastClockDay, Math.max(...named) + daysBeside(play) + slack);
};
