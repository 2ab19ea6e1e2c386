/** Happenings: which micro-events of a compiled case fit what a criterion or an arrival names. */
import type { Happening } from '../case/criterion.ts';
import type { PlayCase } from '../case/play-case.ts';
import { conductEvent, plainName, procedureEvent } from './person-event.ts';

/** Names of main events, in one place. */
export const eventNames = {
  choice: (scene: string, choice: string) => `choice:${scene}/${choice}`,
  act: (act: string, outcome: string, person: string | undefined) =>
    `act:${act}/${outcome}${person ? `@${person}` : ''}`,
  arrival: (id: string) => `arrival:${id}`,
  phase: (id: string) => `phase:${id}`,
  timeUp: (phase: string) => `time-up:${phase}`,
  mark: (line: string) => `mark:${line}`,
  missed: (duty: string, person: string) => `duty.missed:${duty}@${person}`,
  omission: (phase: string, omission: string) => `omission:${phase}/${omission}`,
  row: (row: string) => `row:${row}`,
  rowStruck: (row: string) => `row.struck:${row}`,
  /** What the past of the seat changed, and what its first scene laid down: sent only where there is any. */
  past: 'case.past',
  opened: 'case.opened',
  unforeseen: 'act.unforeseen',
  moment: 'time.moment',
  /** An act was begun, and when its days had passed it could not be carried out any more: proved never to fall. */
  cameToNothing: 'act.came-to-nothing',
} as const;

const actEvents = (
  play: PlayCase,
  happening: { act: string; outcome?: string | undefined; person?: string | undefined },
): string[] => {
  const act = play.belt.find((each) => each.id === happening.act);
  if (!act) return [];
  return act.outcomes
    .filter((outcome) => happening.outcome === undefined || outcome.id === happening.outcome)
    .flatMap((outcome) =>
      act.persons
        ? act.persons
            .filter((person) => happening.person === undefined || person === happening.person)
            .map((person) => eventNames.act(act.id, outcome.id, person))
        : [eventNames.act(act.id, outcome.id, undefined)],
    );
};

/** Every micro-event name among `events` that the happening fits; empty when the case can never emit one. */
export const eventsOf = (
  play: PlayCase,
  happening: Happening,
  events: readonly string[],
): readonly string[] => {
  if ('choice' in happening) return [`choice:${happening.choice}`];
  if ('act' in happening) return actEvents(play, happening);
  if ('arrival' in happening) return [eventNames.arrival(happening.arrival)];
  if ('phase' in happening) return [eventNames.phase(happening.phase)];
  if ('conduct' in happening) {
    const people = happening.person ? [happening.person] : play.people.map((person) => person.id);
    return people
      .map((person) => conductEvent(person, happening.conduct))
      .filter((name) => events.includes(name));
  }
  if ('omission' in happening) return [`omission:${happening.omission}`];
  if ('missed' in happening) {
    const people = happening.person ? [happening.person] : play.people.map((person) => person.id);
    return people
      .map((person) => eventNames.missed(happening.missed, person))
      .filter((name) => events.includes(name));
  }
  const prefix = procedureEvent(happening.person, happening.event, {});
  const wanted = Object.entries(happening.with ?? {}).map(([key, word]) => `${key}=${word}`);
  return events.filter((full) => {
    const name = plainName(full);
    if (name !== prefix && !name.startsWith(`${prefix}{`)) return false;
    const words = name.slice(prefix.length + 1, -1).split(',');
    return wanted.every((each) => words.includes(each));
  });
};
