/** Duties derived by the compiled case say the same as duties evaluated over the course of events: the walks of every shipped case. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay } from '../../scenarios/attempt/replay.ts';
import type { CompiledCase } from '../../scenarios/compile/compiled-case.ts';
import type { SteppedPlayer } from '../../scenarios/compile/create-player.ts';
import { dutyStates, owedOf } from '../../scenarios/compile/mandate-region.ts';
import { names } from '../../scenarios/compile/variable-table.ts';
import { addDays } from '../../scenarios/core/local-date.ts';
import { duties } from '../../scenarios/law/duties.ts';
import { type CourseEvent, evaluateDuties } from '../../scenarios/law/evaluate-duties.ts';
import { caseIds, readCase, readWalks } from './case-files.ts';
import { playableOf } from './cases.ts';

const library = path.resolve(import.meta.dirname, '../../scenarios/library');

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
const courseOf = (compiled: CompiledCase, player: SteppedPlayer): readonly CourseEvent[] => {
  const dated = (micro: { readonly name: string; readonly day: number }): CourseEvent[] => {
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

describe.each(caseIds(library))('the duties of %s', (id) => {
  const parsed = readCase(path.join(library, id, 'case.json'));
  if (!parsed.ok) throw new Error(`${id} does not parse`);
  const document = parsed.value;

  it.each(readWalks(path.join(library, id)).map((walk) => [walk.id, walk] as const))(
    'on the walk %s are the same by the machine and by the course',
    (_id, walk) => {
      const playable = playableOf(document, walk.seat, walk.variant);
      if (!playable.ok) throw new Error('the case is played');
      const { compiled, stepper } = playable.value;
      const played = replay(compiled, walk.decisions, stepper);
      if (!played.ok) throw new Error('the walk plays');
      const player = played.value;
      const owed = owedOf(compiled);
      const { day } = player.view();
      const outcomes = evaluateDuties(duties, walk.seat, {
        people: Object.fromEntries(document.people.map((each) => [each.id, each.status])),
        events: courseOf(compiled, player),
        until: addDays(compiled.startsOn, day),
        seatFrom: compiled.startsOn,
      });
      const byCourse = owed.map(({ duty, person }) => {
        const found = outcomes.find((each) => each.duty === duty && each.person === person);
        return `${duty}@${person} ${found?.status === 'missed' ? 'missed' : 'not missed'}`;
      });
      const byMachine = owed.map(({ duty, person }) => {
        const value = player.values()[compiled.index.get(names.duty(duty, person)) ?? -1];
        return `${duty}@${person} ${value === dutyStates.missed ? 'missed' : 'not missed'}`;
      });
      expect(byMachine).toEqual(byCourse);
    },
  );
});
