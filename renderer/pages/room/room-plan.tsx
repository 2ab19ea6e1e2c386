/** The plan sheet of the run: its rows in the words of the case; each row is a decision like any other. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../scenarios/case/decision.ts';
import type { PlanView } from '../../../scenarios/compile/player.ts';
import type { Words } from '../../i18n/case-words.ts';
import { useAnnounce } from '../../parts/announcer.tsx';
import { PlanSheet } from '../../parts/plan-sheet.tsx';

interface RoomPlanProps {
  readonly plan: PlanView;
  readonly words: Words;
  readonly perform: (decision: Decision) => Promise<boolean>;
}

export function RoomPlan({ plan, words, perform }: RoomPlanProps) {
  const { t } = useTranslation('room');
  const announce = useAnnounce();
  const { rows, listed, atMost: of } = plan;
  const label = (row: string) => words(`plan.${row}`);
  const groups = useMemo(() => groupsOf(plan, words), [plan, words]);
  const list = async (row: string) => {
    if (!(await perform({ type: 'row.listed', row }))) return;
    announce(t('plan.listed', { row: label(row), listed: listed + 1, of }));
  };
  const strike = async (row: string) => {
    if (!(await perform({ type: 'row.struck', row }))) return;
    announce(t('plan.struck', { row: label(row), listed: listed - 1, of }));
  };
  return (
    <PlanSheet
      groups={groups}
      rows={rows.filter((row) => row.listed).map(({ id, enabled }) => ({ id, enabled, label: label(id) }))}
      atMost={of}
      onList={list}
      onStrike={strike}
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
