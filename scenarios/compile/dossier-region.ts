/** The dossier region: the marks on lines and the rows of the plan sheet. A mark costs no time; taken back it is gone, but what it unlocked stays. */
import type { Change } from './change.ts';
import type { ConditionScope } from './compile-condition.ts';
import type { Region, Transition } from './compiled-case.ts';
import { allOf, type Guard } from './guard.ts';
import { eventNames } from './happenings.ts';
import { inScenes } from './move.ts';
import { names, unlockingLines } from './variable-table.ts';

/** Builds the dossier region: one event per line, carrying the mark's value, possible once its paper is there. */
export const dossierRegion = (scope: ConditionScope): Region => {
  const unlocking = new Set(unlockingLines(scope.play));
  const transitions = scope.play.papers.flatMap((paper) =>
    paper.lines.map((line): Transition => {
      const ref = `${paper.id}/${line.id}`;
      const take: Change = { type: 'take', params: { variable: scope.table.at(names.mark(ref)) } };
      const remember: readonly Change[] = unlocking.has(ref)
        ? [{ type: 'set', params: { variable: scope.table.at(names.everMarked(ref)), value: 1 } }]
        : [];
      return {
        event: eventNames.mark(ref),
        guard: { type: 'is', params: { variable: scope.table.at(names.paper(paper.id)), value: 1 } },
        changes: [take, ...remember],
      };
    }),
  );
  transitions.push(...planTransitions(scope));
  return { id: 'dossier', leaf: scope.table.at(names.leaf('dossier')), leaves: ['open'], transitions };
};

/** Rows are listed while there is room on the sheet, and struck out again, where the sheet lies on the table. */
const planTransitions = (scope: ConditionScope): readonly Transition[] => {
  const { plan } = scope.play;
  if (!plan) return [];
  const variables = plan.rows.map((row) => scope.table.at(names.row(row.id)));
  const here = inScenes(scope, plan.scenes);
  const room: Guard = { type: 'countAtMost', params: { variables, value: 1, count: plan.atMost - 1 } };
  return plan.rows.flatMap(({ id }): Transition[] => {
    const variable = scope.table.at(names.row(id));
    const stands = (value: number): Guard => ({ type: 'is', params: { variable, value } });
    const put = (value: number): Change => ({ type: 'set', params: { variable, value } });
    return [
      { event: eventNames.row(id), guard: allOf(here, stands(0), room), changes: [put(1)] },
      { event: eventNames.rowStruck(id), guard: allOf(here, stands(1)), changes: [put(0)] },
    ];
  });
};
