/** A second, hand-written reading of a procedure, and the cells (stage x event x payload) in which it is held against the table. */
import { happeningsOf } from './every-happening.fixture.ts';
import { rowFor, type Payload, type Procedure } from './procedure.ts';

/** One line of a reading: what an event does, or which error it shows, in these stages. */
export interface Expected {
  readonly on: string;
  readonly where?: Readonly<Record<string, readonly string[]>>;
  readonly from: readonly string[];
  readonly to?: string;
  readonly term?: 'kept' | 'renewed';
  readonly error?: string;
}

/** Every move and every breach there is; the first line that fits counts, and what is in neither changes nothing. */
export interface Reading {
  readonly moves: readonly Expected[];
  readonly breaches: readonly Expected[];
}

/** What comes of an event: where it leads, which term runs then, which error it shows. */
export type Outcome = readonly [to: string | undefined, term: string | undefined, error: string | undefined];
/** One cell, written out. */
export type Cell = readonly [stage: string, event: string, payload: Payload, ...Outcome];

const fits = (each: Expected, stage: string, event: string, payload: Payload): boolean =>
  each.on === event &&
  each.from.includes(stage) &&
  Object.entries(each.where ?? {}).every(([name, words]) => words.includes(payload[name] ?? ''));

const cellsOf = (
  procedure: Procedure,
  stages: readonly string[],
  id: string,
  outcome: (stage: string, payload: Payload) => Outcome,
): readonly Cell[] =>
  stages.flatMap((stage) =>
    happeningsOf(procedure.id)
      .filter(({ event }) => event === id)
      .map(({ event, payload }): Cell => [stage, event, payload, ...outcome(stage, payload)]),
  );

/** What the table does on this event in these stages. */
export const tableCells = (procedure: Procedure, stages: readonly string[], id: string): readonly Cell[] =>
  cellsOf(procedure, stages, id, (stage, payload) => {
    const row = rowFor(procedure, stage, id, payload);
    return [row?.to, row?.term, row?.breach?.error];
  });

/** What the reading says of it. */
export const readingCells = (
  procedure: Procedure,
  stages: readonly string[],
  id: string,
  { moves, breaches }: Reading,
): readonly Cell[] =>
  cellsOf(procedure, stages, id, (stage, payload) => {
    const move = moves.find((each) => fits(each, stage, id, payload));
    return [move?.to, move?.term, breaches.find((each) => fits(each, stage, id, payload))?.error];
  });
