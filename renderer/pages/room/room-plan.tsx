/** The plan sheet of the run: its rows in the words of the case; each row is a decision like any other. */
import { useMemo } from 'react';
import type { Decision } from '../../../scenarios/case/decision.ts';
import type { PlanView } from '../../../scenarios/compile/player.ts';
import type { Words } from '../../i18n/case-words.ts';
import { PlanSheet } from '../../parts/plan-sheet.tsx';
import type { OnPaper } from './use-on-paper.ts';

interface RoomPlanProps {
  readonly plan: PlanView;
  readonly words: Words;
  readonly onPaper: OnPaper;
  /** Takes the last row back; null where there is nothing to take back. */
  readonly undo: Decision | null;
}

export function RoomPlan({ plan, words, onPaper, undo }: RoomPlanProps) {
  const groups = useMemo(() => groupsOf(plan, words), [plan, words]);
  return (
    <PlanSheet
      groups={groups}
      rows={plan.rows
        .filter((row) => row.listed)
        .map(({ id, enabled }) => ({ id, enabled, label: words(`plan.${id}`) }))}
      atMost={plan.atMost}
      onList={(row) => onPaper({ type: 'row.listed', row })}
      onStrike={(row) => onPaper({ type: 'row.struck', row })}
      onUndo={undo && (() => onPaper(undo))}
    />
  );
}

/** Rows that are not on the sheet, under their headings, both in the order of the case. */
function groupsOf({ rows }: PlanView, words: Words) {
  const open = rows.filter((row) => !row.listed && row.enabled);
  return [...new Set(open.map((row) => row.group))].map((group) => ({
    id: group,
    label: words(`plan.group.${group}`),
    items: open.filter((row) => row.group === group).map(({ id }) => ({ id, label: words(`plan.${id}`) })),
  }));
}
