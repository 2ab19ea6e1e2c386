/** The course of a run: its micro-events about people as dated events of the law room, with the ends of phases among them. */
import type { CompiledCase } from '../compile/compiled-case.ts';
import type { SteppedPlayer } from '../compile/create-player.ts';
import type { MicroEvent } from '../compile/player.ts';
import { addDays } from '../core/local-date.ts';
import type { CourseEvent } from '../law/evaluate-duties.ts';

const eventOf = (name: string): Omit<CourseEvent, 'date'> | null => {
  const match = /^([a-z0-9-]+):([a-z0-9.-]+?)(?:\{(.*)\})?((?:~[a-z0-9-]+)*)$/.exec(name);
  if (!match) return null;
  const [, person = '', event = '', words = '', asides = ''] = match;
  if (event.startsWith('conduct.') || event.startsWith('place.')) return null;
  const payload = Object.fromEntries(words.split(',').flatMap((each) => (each ? [each.split('=')] : [])));
  const marks = asides.split('~').filter(Boolean);
  const by = marks.find((each) => each !== 'unseen');
  return {
    person,
    event,
    payload,
    ...(by ? { by } : {}),
    ...(marks.includes('unseen') ? { seenBy: [] } : {}),
  };
};

/** What happened, in order; the end of a phase stands before the micro-events that tell what was missed by it. */
export const courseOf = (compiled: CompiledCase, player: SteppedPlayer): readonly CourseEvent[] => {
  const dated = (micro: MicroEvent): CourseEvent[] => {
    const found = eventOf(micro.name);
    return found ? [{ ...found, date: addDays(compiled.startsOn, micro.day) }] : [];
  };
  const past = player.past().flatMap(dated);
  const entries = player.journal().flatMap(({ consequence }) => {
    const { events, phaseEnded } = consequence;
    if (phaseEnded === null) return events.flatMap(dated);
    const last = events.findIndex((each) => each.name === 'day.passed' || each.name.startsWith('phase:'));
    const at = last < 0 ? events.length : last;
    const day = events[Math.max(0, at - 1)]?.day ?? 0;
    const mark = { event: 'phase.ended', payload: {}, date: addDays(compiled.startsOn, day) };
    return [...events.slice(0, at).flatMap(dated), mark, ...events.slice(at).flatMap(dated)];
  });
  const { day, ended } = player.view();
  const end = { event: 'case.ended', payload: {}, date: addDays(compiled.startsOn, day) };
  return [...past, ...entries, ...(ended ? [end] : [])];
};
