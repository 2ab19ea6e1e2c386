/** The panel of a seat as data: terms and duties with their owner, offers made, or who knows what. */
import type { Condition } from '../case/condition.ts';
import { addDays, type LocalDate } from '../core/local-date.ts';
import { duties } from '../law/duties.ts';
import { procedures } from '../law/procedures.ts';
import type { Procedure } from '../law/procedure.ts';
import type { CompiledCase } from './compiled-case.ts';
import type { Values } from './guard.ts';
import { dutyStates } from './mandate-region.ts';
import type { DueView, PanelView } from './player.ts';
import { holdsIn } from './scope.ts';
import { names } from './variable-table.ts';

const stored = (compiled: CompiledCase, values: Values, name: string): number =>
  values[compiled.index.get(name) ?? -1] ?? 0;

const dateOf = (compiled: CompiledCase, day: number): LocalDate | null =>
  day === 0 ? null : addDays(compiled.startsOn, day - 1);

/** Last days of documents that run now, each with who decides on what comes next. */
const termsDue = (compiled: CompiledCase, values: Values): readonly DueView[] =>
  compiled.play.people.flatMap((person): DueView[] => {
    const on = dateOf(compiled, stored(compiled, values, names.due(person.id)));
    const region = compiled.regions.find((each) => each.id === person.id);
    const stage = (procedures as Record<string, Procedure>)[person.procedure]?.stages.find(
      (each) => each.id === region?.leaves[values[region.leaf] ?? 0],
    );
    if (!on || !stage) return [];
    return [{ person: person.id, what: `stage.${stage.id}`, owner: stage.decider, on }];
  });

/** Duties of professionals no learner plays, while they are owed. A seat's own duties are never listed: that would be a hint. */
const dutiesDue = (compiled: CompiledCase, values: Values): readonly DueView[] =>
  duties.flatMap((duty) => {
    if (duty.owners.includes(compiled.seat)) return [];
    return compiled.play.people.flatMap((person): DueView[] =>
      stored(compiled, values, names.duty(duty.id, person.id)) === dutyStates.pending
        ? [{ person: person.id, what: `duty.${duty.id}`, owner: duty.owners[0] ?? '', on: null }]
        : [],
    );
  });

/** The panel of the seat that is played, as it stands now. */
export const panelOf = (compiled: CompiledCase, values: Values): PanelView => {
  const panel = compiled.play.seats.find((each) => each.id === compiled.seat)?.panel;
  const holds = (when: Condition): boolean => holdsIn(compiled, when, values);
  if (panel?.kind === 'offers')
    return {
      kind: 'offers',
      rows: panel.rows.map(({ id, person, when }) => ({ id, person, done: holds(when) })),
    };
  if (panel?.kind === 'knowledge')
    return {
      kind: 'knowledge',
      parties: panel.parties,
      items: panel.items.map(({ id, knows }) => ({
        id,
        knownTo: knows.filter(({ when }) => holds(when)).map(({ party }) => party),
      })),
    };
  return { kind: 'legal-clock', due: [...termsDue(compiled, values), ...dutiesDue(compiled, values)] };
};
