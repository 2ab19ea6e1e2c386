/** Seats: who is played, what came before, what the seat owes, and what the panel beside the case shows it. */
import * as z from 'zod';
import { id } from '../core/id.ts';
import { condition } from './condition.ts';
import { effect } from './effect.ts';

const panelRow = z.strictObject({
  id: id.describe('Id of the row; its words are `panel.<seat>.<row>`.'),
  person: id.describe('Whom it is about.'),
  when: condition.describe('Ticked while this holds.'),
});
const knower = z.strictObject({
  party: id.describe('One of the parties.'),
  when: condition.describe('From when on the party knows: while this holds.'),
});
const knowledge = z.strictObject({
  id: id.describe('Id of the item; its words are `panel.<seat>.<item>`.'),
  knows: z.array(knower).describe('Who can come to know it; a party left out never does.'),
});
const kind = <K extends string>(name: K, what: string) => z.literal(name).describe(what);

/** What the panel beside the case shows: terms and documents, offers made, or who knows what. */
export const panel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kind('legal-clock', 'Stage, document and last valid day of each person.') }),
  z
    .strictObject({
      kind: kind('offers', 'Offers made and contact agreed.'),
      rows: z.array(panelRow).min(1).describe('What can be offered or agreed, each with its person.'),
    })
    .describe('Offers made and contact agreed, where there is no residence step.'),
  z
    .strictObject({
      kind: kind('knowledge', 'Who knows what.'),
      parties: z.array(id).min(2).describe('Who can know; their words are `panel.<seat>.party.<party>`.'),
      items: z.array(knowledge).min(1).describe('What can be known.'),
    })
    .describe('Who knows what.'),
]);

export const seat = z.strictObject({
  id: id.describe('Id of the seat, as the law room names it.'),
  playable: z.boolean().describe('Whether this version can be played from this seat.'),
  start: id.describe('Phase in which this seat begins'),
  past: z
    .array(effect)
    .describe('Canonical past: what has happened before, whatever another seat would have done.'),
  owes: z
    .array(z.string())
    .describe('Duties of the law room this seat can come to owe in this case; each is a gate.'),
  panel: panel.optional().describe('Left out: the legal clock.'),
  refuser: z
    .union([id, z.literal('none')])
    .describe('Who refuses on some clean run (PROOF-13): somebody with a procedure.'),
});
