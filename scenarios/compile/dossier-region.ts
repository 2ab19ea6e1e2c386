/** The dossier region: the marks on lines. A mark costs no time; taken back it is gone, but what it unlocked stays. */
import type { Change } from './change.ts';
import type { ConditionScope } from './compile-condition.ts';
import type { Region, Transition } from './compiled-case.ts';
import { eventNames } from './happenings.ts';
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
  return { id: 'dossier', leaf: scope.table.at(names.leaf('dossier')), leaves: ['open'], transitions };
};
