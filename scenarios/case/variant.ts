/** Variants: overlays over the document, merged by id. */
import * as z from 'zod';
import { id } from '../core/id.ts';

/** By id: keys to replace, `null` to leave the entry out, or a whole new entry under a new id. */
const patches = z.record(id, z.union([z.null(), z.record(z.string(), z.unknown())])).optional();
const patching = (what: string) =>
  patches.describe(
    `${what} by id: keys that replace, null to leave one out, or a whole new one under a new id. Lists of entries with ids inside merge alike.`,
  );
const day = (what: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .describe(`ISO date, instead of the header's ${what}.`);

const overlay = z.strictObject({
  startsOn: day('startsOn'),
  factsFrom: day('factsFrom'),
  factsTo: day('factsTo'),
  people: patching('People'),
  facts: patching('Facts of the case'),
  phases: patching('Phases'),
  scenes: patching('Scenes'),
  arrivals: patching('Arrivals'),
  belt: patching('Belt acts'),
  papers: patching('Papers'),
  criteria: patching('Criteria'),
  endings: patching('Endings'),
  texts: z.array(z.string()).optional().describe('Text ids the variant words anew, under `<id>@<variant>`.'),
});

/** An overlay merges by id: given keys replace, the rest stays. Its words lie under the same text ids with `@<variant>`. */
export const variant = z.strictObject({
  id: id.describe('Id of the variant; `a` is the case as it is written.'),
  overlay: overlay.describe('What differs; empty: nothing.'),
});
