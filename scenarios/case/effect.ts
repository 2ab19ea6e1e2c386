/** Effects: what a choice, a belt act or an arrival does. They fall at the end of the act unless `at: start`. */
import * as z from 'zod';
import { conductKinds } from '../law/events.ts';
import { id } from '../core/id.ts';
import { condition, placeClasses } from './condition.ts';

/** A person of the case, or `@person`: the one a belt act is aimed at. */
const person = z
  .union([id, z.literal('@person')])
  .describe('A person of the case; `@person` in a belt act: the one it is aimed at.');
const when = condition.optional().describe('Only if this held before the decision; left out: always.');
const at = z.literal('start').optional().describe('Falls before the days of the act pass, not after.');

export const effect = z.union([
  z
    .strictObject({
      set: id.describe('A fact of the case.'),
      to: z.int().min(0).max(255).describe('Its new value.'),
      when,
    })
    .describe('Gives a fact of the case a value.'),
  z
    .strictObject({
      add: id.describe('A fact of the case.'),
      by: z.int().min(-8).max(8).describe('What is added to it.'),
      when,
    })
    .describe('Adds to a counter; it stays within 0 and its maximum.'),
  z
    .strictObject({ person, place: z.enum(placeClasses).describe('Where the person is from now on.'), when })
    .describe('Moves a person to a class of place.'),
  z
    .strictObject({
      person,
      event: z.string().max(64).describe('An event of the catalogue in scenarios/law/events.ts.'),
      with: z.record(z.string(), z.string()).optional().describe('Its payload: every key, one of its words.'),
      by: id.optional().describe('Seat or professional who brings it about; left out: somebody who may.'),
      unseen: z.literal(true).optional().describe('The seat does not learn of it.'),
      at,
      when,
    })
    .describe('A procedure event about a person, from the closed catalogue, with its whole payload.'),
  z
    .strictObject({
      person,
      conduct: z.enum(conductKinds).describe('Which conduct breach, from the closed list.'),
      at,
      when,
    })
    .describe('Declares a conduct breach, from the closed list.'),
  z.strictObject({ show: id.describe('The paper.'), when }).describe('Puts a paper into the dossier.'),
]);
export type Effect = z.infer<typeof effect>;
