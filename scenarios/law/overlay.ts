/** Overlay: a procedure made from another one's table, with stages of its own, some events answered anew, and rows that come first. */
import type { Procedure, Row, Stage } from './procedure.ts';

export interface Overlay {
  readonly id: string;
  /** All stages, those of the base that stay among them. */
  readonly stages: readonly Stage[];
  /** Events whose rows in the base are left out; `rows` answer them. */
  readonly instead?: readonly string[];
  readonly rows: readonly Row[];
}

/** The procedure that results. Rows of the base that start or end in a stage left out are left out with it. */
export const overlayOf = (base: Procedure, { id, stages, instead = [], rows }: Overlay): Procedure => {
  const ids = stages.map((stage) => stage.id);
  const kept = base.rows.flatMap((row): readonly Row[] => {
    if (instead.includes(row.on) || (row.to !== undefined && !ids.includes(row.to))) return [];
    if (row.from === 'any') return [row];
    const from = row.from.filter((stage) => ids.includes(stage));
    return from.length > 0 ? [{ ...row, from }] : [];
  });
  return {
    id,
    initial: base.initial,
    stages,
    rows: [...rows, ...kept],
    expiries: base.expiries.filter(({ stage, to }) => ids.includes(stage) && ids.includes(to)),
  };
};
