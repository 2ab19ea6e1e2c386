/** The time line of a run: its days against phases, what reached the seat, documents with their terms, and duties with their windows. */
import * as z from 'zod';
import { owedOf } from '../compile/mandate-region.ts';
import { addDays, daysBetween, type LocalDate } from '../core/local-date.ts';
import { id } from '../core/id.ts';
import { duties } from '../law/duties.ts';
import { evaluateDuties } from '../law/evaluate-duties.ts';
import { procedureState } from '../law/procedure-state.ts';
import { procedures } from '../law/procedures.ts';
import { isHeld, type Procedure } from '../law/procedure.ts';
import type { ScoredRun } from '../score/score-attempt.ts';
import { courseOf } from './course-of-run.ts';

/** Day of the case, its start being day 0. */
const day = z.int();

/** All in days of the case; `last` is the last day. `due`: the last valid day of a document, or the last day of a duty, null where it is no day. */
export const timeLine = z.strictObject({
  startsOn: z.string(),
  last: day,
  phases: z.array(z.strictObject({ phase: id, from: day, to: day })),
  /** What reached the seat, out of itself. */
  arrivals: z.array(z.strictObject({ arrival: id, day })),
  /** Stages of procedures a person stood in, in order, the first stage left out. `from` and `to` are the days at whose end they stood in it. */
  stages: z.array(
    z.strictObject({
      person: id,
      procedure: id,
      stage: id,
      /** What the person held; null while there was nothing, or it was awaited. */
      document: z.string().nullable(),
      from: day,
      to: day,
      due: day.nullable(),
    }),
  ),
  /** Duties of the seat that it came to know of; people for whom everything was the same stand together. */
  duties: z.array(
    z.strictObject({
      duty: id,
      people: z.array(id),
      status: z.enum(['owed', 'done', 'missed', 'couldNot']),
      known: day,
      due: day.nullable(),
      done: day.nullable(),
    }),
  ),
});
export type TimeLine = z.infer<typeof timeLine>;

/** Builds the time line of a run as far as it was played. */
export const buildTimeLine = (run: ScoredRun): TimeLine => {
  const { compiled, player } = run;
  return {
    startsOn: compiled.startsOn,
    last: player.view().day,
    phases: phasesOf(run),
    arrivals: arrivalsOf(run),
    stages: stagesOf(run),
    duties: dutiesOf(run),
  };
};

const microEvents = ({ player }: ScoredRun) => [
  ...player.past(),
  ...player.journal().flatMap((each) => each.consequence.events),
];

const named = (name: string, kind: string): string | null =>
  name.startsWith(`${kind}:`) ? name.slice(kind.length + 1) : null;

const phasesOf = (run: ScoredRun): TimeLine['phases'] => {
  const entered = microEvents(run).flatMap(({ name, day: from }) => {
    const phase = named(name, 'phase');
    return phase === null ? [] : [{ phase, from }];
  });
  const last = run.player.view().day;
  return entered.map(({ phase, from }, at) => ({ phase, from, to: entered[at + 1]?.from ?? last }));
};

/** An arrival that brings neither scene nor paper happens elsewhere. */
const arrivalsOf = (run: ScoredRun): TimeLine['arrivals'] => {
  const seen = new Set(
    run.compiled.play.arrivals.filter((each) => each.scene ?? each.paper).map((each) => each.id),
  );
  return microEvents(run).flatMap(({ name, day: on }) => {
    const arrival = named(name, 'arrival');
    return arrival !== null && seen.has(arrival) ? [{ arrival, day: on }] : [];
  });
};

const stagesOf = (run: ScoredRun): TimeLine['stages'] => {
  const { compiled, player } = run;
  const course = courseOf(compiled, player);
  const last = player.view().day;
  return compiled.play.people.flatMap((person) => {
    const procedure = (procedures as Readonly<Record<string, Procedure>>)[person.procedure];
    if (!procedure || person.procedure === 'none') return [];
    const events = course.filter((each) => each.person === person.id);
    const found: TimeLine['stages'] = [];
    for (let at = 0; at <= last; at += 1) {
      const { stage, document, due } = procedureState(procedure, events, addDays(compiled.startsOn, at));
      const open = found.at(-1);
      const dueDay = due === null ? null : dayOf(run, due);
      if (open && open.stage === stage && open.due === dueDay && open.to === at - 1) open.to = at;
      else if (stage !== procedure.initial)
        found.push({
          person: person.id,
          procedure: person.procedure,
          stage,
          document: isHeld(document) ? document : null,
          from: at,
          to: at,
          due: dueDay,
        });
    }
    return found;
  });
};

const dayOf = ({ compiled }: ScoredRun, date: LocalDate): number => daysBetween(compiled.startsOn, date);

const dutiesOf = (run: ScoredRun): TimeLine['duties'] => {
  const { compiled, player } = run;
  const owed = new Set(owedOf(compiled).map(({ duty, person }) => `${duty}@${person}`));
  const outcomes = evaluateDuties(duties, compiled.seat, {
    people: Object.fromEntries(compiled.play.people.map((each) => [each.id, each.status])),
    events: courseOf(compiled, player),
    until: addDays(compiled.startsOn, player.view().day),
    seatFrom: compiled.startsOn,
  });
  const on = (date: LocalDate | null) => (date === null ? null : dayOf(run, date));
  const windows = new Map<string, TimeLine['duties'][number]>();
  for (const { duty, person, status, knownOn, dueOn, doneOn } of outcomes) {
    if (status === 'notKnown' || knownOn === null || !owed.has(`${duty}@${person}`)) continue;
    const found = { duty, status, known: dayOf(run, knownOn), due: on(dueOn), done: on(doneOn) };
    const key = Object.values(found).join(' ');
    const before = windows.get(key)?.people ?? [];
    windows.set(key, { ...found, people: [...before, person] });
  }
  return [...windows.values()];
};
