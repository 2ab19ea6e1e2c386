/** Every event of the catalogue with every payload it can carry. */
import { eventKinds, wordsOfEvent } from './events.ts';
import type { Payload } from './procedure.ts';

export interface Happening {
  readonly event: string;
  readonly payload: Payload;
}

export const everyHappening: readonly Happening[] = eventKinds.flatMap((kind) =>
  Object.entries(wordsOfEvent(kind))
    .reduce<readonly Payload[]>(
      (payloads, [name, words]) =>
        payloads.flatMap((payload) => [
          // What may be left out is left out, too.
          ...(kind.optional && Object.hasOwn(kind.optional, name) ? [payload] : []),
          ...words.map((word) => ({ ...payload, [name]: word })),
        ]),
      [{}],
    )
    .map((payload) => ({ event: kind.id, payload })),
);

/** What a procedure has to answer to: everything but the events that only another procedure knows. */
export const happeningsOf = (procedure: string): readonly Happening[] =>
  everyHappening.filter(({ event }) => {
    const only = eventKinds.find((kind) => kind.id === event)?.only;
    return only === undefined || only === procedure;
  });
