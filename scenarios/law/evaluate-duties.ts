/** Evaluate duties: what a seat owed in a course of dated events, and whether it was done; missed only if the owner knew and could. */
import { addDays, daysBetween, type LocalDate } from '../core/local-date.ts';
import { isOccurrence, isOwed, mayDo, type Duty, type Moment, type Occurrence } from './duties.ts';
import type { DatedEvent } from './procedure-state.ts';

/** Marks in a course that are no events of the catalogue: a phase, or the case, has ended. */
export const courseMarks = ['phase.ended', 'case.ended'] as const;

export interface CourseEvent extends DatedEvent {
  /** Whom it is about; left out: nobody in particular, as for a mark. */
  readonly person?: string;
  /** Seat or professional who brought it about; left out: somebody who may. */
  readonly by?: string;
  /** Seats that learnt of it; left out: every seat. */
  readonly seenBy?: readonly string[];
}

/** What happened, in the order in which it happened. */
export interface Course {
  /** Status by person, as a case gives it. */
  readonly people: Readonly<Record<string, string>>;
  readonly events: readonly CourseEvent[];
  /** The end of this day is the moment of the answer. */
  readonly until: LocalDate;
  /** First day of the seat; what was due before it could not be done by it. */
  readonly seatFrom?: LocalDate;
}

/** `couldNot`: the owner knew, and something of the duty's own `lapses`, a late start of the seat, or an end that came before
 *  the only day on which it could be done, kept them from it. */
export type DutyStatus = 'owed' | 'done' | 'missed' | 'notKnown' | 'couldNot';

export interface DutyOutcome {
  readonly duty: string;
  readonly person: string;
  readonly status: DutyStatus;
  /** Day the seat knew; null when it never did. */
  readonly knownOn: LocalDate | null;
  /** Last day; null while the moment has not come or is not a day. */
  readonly dueOn: LocalDate | null;
  /** Day it was first done, too late or not; null when it was not. */
  readonly doneOn: LocalDate | null;
}

/** One outcome for each duty the seat owes and each person, in the order of duties, then people. Pure. */
export const evaluateDuties = (
  duties: readonly Duty[],
  seat: string,
  course: Course,
): readonly DutyOutcome[] =>
  duties.flatMap((duty) =>
    Object.entries(course.people).flatMap(([person, status]) =>
      isOwed(duty, seat, status)
        ? [outcomeOf(duty, { seat, person, course, also: duties.find(({ id }) => id === duty.knownWith) })]
        : [],
    ),
  );

interface Owed {
  readonly seat: string;
  readonly person: string;
  readonly course: Course;
  /** The duty that has to be known as well. */
  readonly also: Duty | undefined;
}

/** The outcome of what became known first; where that was closed and something is known anew, of the later, unless it was missed. */
const outcomeOf = (duty: Duty, owed: Owed): DutyOutcome => {
  const { person, course } = owed;
  const events = course.events.filter(
    (each) => each.date <= course.until && (each.person === undefined || each.person === person),
  );
  const after = (from: number): DutyOutcome => {
    const { outcome, closedAt } = roundOf(duty, owed, { events, from });
    if (closedAt < 0 || outcome.status === 'missed') return outcome;
    const later = after(closedAt);
    return later.status === 'notKnown' ? outcome : later;
  };
  return after(-1);
};

/** What counts: the events after the place `from`. */
interface Round {
  readonly events: readonly CourseEvent[];
  readonly from: number;
}

/** `closedAt`: place from which on knowledge counts anew, -1 while there is none. */
const roundOf = (
  duty: Duty,
  { seat, person, course, also }: Owed,
  { events, from }: Round,
): { readonly outcome: DutyOutcome; readonly closedAt: number } => {
  const knownAt = placeOfBoth(
    [duty, ...(also ? [also] : [])].map(({ knownFrom }) =>
      events.findIndex((each, at) => at > from && isKnownBy(knownFrom, events, at) && isSeenBy(each, seat)),
    ),
  );
  const known = events[knownAt];
  const nothing = { duty: duty.id, person, knownOn: null, dueOn: null, doneOn: null };
  if (!known) return { outcome: { ...nothing, status: 'notKnown' }, closedAt: -1 };
  const due = dueOf(duty, events, knownAt);
  const isClosing = (each: CourseEvent) => isAnyOf(duty.renewedAfter ?? [], each);
  const start = Math.max(from, events.slice(0, knownAt).findLastIndex(isClosing));
  const doneAt = events.findIndex(
    (each, at) => at > (duty.anew ? knownAt : start) && isDoneBy(duty, each, known.date),
  );
  const lapsedAt = events.findIndex((each, at) => at > knownAt && isAnyOf(duty.lapses ?? [], each));
  const isInTime = (at: number) => at >= 0 && (due.at < 0 || at < due.at);
  const closedAt = events.findIndex(
    (each, at) =>
      at > knownAt &&
      isClosing(each) &&
      ((doneAt >= 0 && doneAt <= at) || (isInTime(lapsedAt) && lapsedAt === at)),
  );
  const { seatFrom = known.date } = course;
  const tooLateForSeat = due.on !== null && due.on < seatFrom;
  // What counts on a later day only can be missed on a later day only: before, nobody could do it.
  const noLaterDay = duty.doneBy.some(({ laterDay }) => laterDay) && due.on === known.date;
  const isOver = due.at >= 0 || (due.on !== null && daysBetween(due.on, course.until) > 0);
  const outcome: DutyOutcome = {
    ...nothing,
    knownOn: known.date > seatFrom ? known.date : seatFrom,
    dueOn: due.on,
    doneOn: events[doneAt]?.date ?? null,
    status: isInTime(doneAt)
      ? 'done'
      : tooLateForSeat || noLaterDay || isInTime(lapsedAt)
        ? 'couldNot'
        : isOver
          ? 'missed'
          : 'owed',
  };
  return { outcome, closedAt };
};

/** The later of the places, -1 where one is missing. */
const placeOfBoth = (places: readonly number[]): number => (places.includes(-1) ? -1 : Math.max(...places));

/** `at`: place of the first event that comes too late, -1 while there is none. */
interface DueFound {
  readonly on: LocalDate | null;
  readonly at: number;
}

const dueOf = ({ due }: Duty, events: readonly CourseEvent[], knownAt: number): DueFound => {
  const firstAfter = (fits: (each: CourseEvent) => boolean): DueFound => {
    const at = events.findIndex((each, place) => place > knownAt && fits(each));
    return { at, on: events[at]?.date ?? null };
  };
  if ('end' in due)
    return firstAfter(
      ({ event }) => event === 'case.ended' || (due.end === 'phase' && event === 'phase.ended'),
    );
  const known = events[knownAt];
  const on = known ? addDays(known.date, due.days) : null;
  const { at } = firstAfter(
    ({ date, event }) => on !== null && (date > on || (date === on && event === 'case.ended')),
  );
  return { at, on };
};

/** Whether what happened at this place lets somebody know: one of the moments, where nothing before it says otherwise. */
const isKnownBy = (moments: readonly Moment[], events: readonly CourseEvent[], at: number): boolean =>
  moments.some((moment) => {
    const happened = events[at];
    if (!happened || !isAnyOf([moment], happened)) return false;
    return !events.slice(0, at).some((each) => isAnyOf(moment.unless ?? [], each));
  });

const isAnyOf = (occurrences: readonly Occurrence[], { event, payload }: CourseEvent): boolean =>
  occurrences.some((each) => isOccurrence(each, event, payload));

const isSeenBy = ({ seenBy }: CourseEvent, seat: string): boolean => seenBy?.includes(seat) ?? true;

const isDoneBy = (duty: Duty, happened: CourseEvent, knownOn: LocalDate): boolean =>
  isAnyOf(
    duty.doneBy.filter(
      (deed) => (!deed.laterDay || happened.date > knownOn) && mayDo(duty, deed, happened.by),
    ),
    happened,
  );
