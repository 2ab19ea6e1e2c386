/** What one event about a person says to a duty: known, done, lapsed, silenced or closed by it; and what a case can say at all. */
import { type Duty, duties, isOccurrence, mayDo, type Occurrence } from '../law/duties.ts';
import type { PersonEvent } from './person-event.ts';

export interface Heard {
  readonly known: boolean;
  /** Place of the moment by which it is known. */
  readonly moment: number;
  /** Places of moments that say nothing from here on. */
  readonly bars: readonly number[];
  /** The duty that has to be known as well is known by it. */
  readonly also: boolean;
  readonly done: boolean;
  /** The event does the duty on a later day only. */
  readonly later: boolean;
  readonly lapses: boolean;
  /** Once the duty is done, or lapsed by it, what is known next counts anew. */
  readonly closes: boolean;
}

/** What the event says to the duty. */
export const hearing = (duty: Duty, happened: Extract<PersonEvent, { event: string }>): Heard => {
  const isAny = (occurrences: readonly Occurrence[]) =>
    occurrences.some((each) => isOccurrence(each, happened.event, happened.payload));
  const deeds = duty.doneBy.filter((deed) => mayDo(duty, deed, happened.by));
  return {
    known: happened.unseen !== true && isAny(duty.knownFrom),
    moment: duty.knownFrom.findIndex((each) => isAny([each])),
    bars: duty.knownFrom.flatMap(({ unless = [] }, at) => (isAny(unless) ? [at] : [])),
    also: happened.unseen !== true && isAny(duties.find(({ id }) => id === duty.knownWith)?.knownFrom ?? []),
    done: isAny(deeds),
    later: !isAny(deeds.filter(({ laterDay }) => !laterDay)),
    lapses: isAny(duty.lapses ?? []),
    closes: isAny(duty.renewedAfter ?? []),
  };
};

/** Whether some event the case can emit about the person lets the seat know. */
export const canArise = (duty: Duty, events: readonly PersonEvent[]): boolean =>
  events.some((each) => 'event' in each && hearing(duty, each).known);

/** Moments of the duty, by place, that something the case can emit about the person may leave without a word. */
export const barredIn = (duty: Duty, events: readonly PersonEvent[]): readonly number[] =>
  duty.knownFrom.flatMap(({ unless = [] }, at) =>
    events.some(
      (each) => 'event' in each && unless.some((one) => isOccurrence(one, each.event, each.payload)),
    )
      ? [at]
      : [],
  );
