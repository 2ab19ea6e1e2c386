/** Duties derived by the compiled case say the same as duties evaluated over the course of events: the walks of every shipped case. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay } from '../../scenarios/attempt/replay.ts';
import { dutyStates, owedOf } from '../../scenarios/compile/mandate-region.ts';
import { names } from '../../scenarios/compile/variable-table.ts';
import { addDays } from '../../scenarios/core/local-date.ts';
import { duties } from '../../scenarios/law/duties.ts';
import { evaluateDuties } from '../../scenarios/law/evaluate-duties.ts';
import { courseOf } from '../../scenarios/report/course-of-run.ts';
import { buildTimeLine } from '../../scenarios/report/time-line.ts';
import { caseIds, readCase, readWalks } from './case-files.ts';
import { playableOf } from './play-walk.ts';

const library = path.resolve(import.meta.dirname, '../../scenarios/library');

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
      const told = buildTimeLine({ document, compiled, player }).duties;
      const byTimeLine = told.flatMap(({ duty, people, status }) =>
        status === 'missed' ? people.map((person) => `${duty}@${person} missed`) : [],
      );
      expect(byTimeLine.toSorted()).toEqual(
        byMachine.filter((each) => each.endsWith(' missed') && !each.endsWith('not missed')).toSorted(),
      );
      expect(told.filter(({ status, done }) => status === 'done' && done === null)).toEqual([]);
    },
  );
});
