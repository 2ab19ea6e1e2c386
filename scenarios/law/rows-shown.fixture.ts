/** What rows that judge and move nobody show: which fact, in which stages, for tests that hold it against domain.md. */
import { happeningsOf } from './every-happening.fixture.ts';
import type { Payload } from './procedure.ts';
import { rowFor } from './procedure.ts';
import { procedures, type ProcedureName } from './procedures.ts';

/** In these stages (left out: in all), an event whose payload holds these words shows this fact and no breach; `unlessBreach`:
 *  where what else the payload says is a breach, it says nothing here. */
export interface Shown {
  readonly on: string;
  readonly with?: Payload;
  readonly in?: readonly string[];
  readonly unlessBreach?: true;
  readonly fact: string;
}

/** What the table shows of such an event, each fact once, a breach by its id. */
export const factsShown = (name: ProcedureName, line: Shown): readonly string[] => {
  const { on, with: words = {}, in: stages, unlessBreach } = line;
  const procedure = procedures[name];
  const happenings = happeningsOf(procedure.id).filter(
    ({ event, payload }) =>
      event === on && Object.entries(words).every(([key, word]) => payload[key] === word),
  );
  const ids = stages ?? procedure.stages.map(({ id }) => id);
  const shown = ids.flatMap((id) =>
    happenings.flatMap(({ event, payload }) => {
      const row = rowFor(procedure, id, event, payload);
      return row?.breach && unlessBreach ? [] : [row?.breach?.id ?? row?.fact ?? 'no row'];
    }),
  );
  return [...new Set(shown)];
};
