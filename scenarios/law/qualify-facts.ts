/** The facts a qualification reads: what was seen or told, as indications and never as proof. */
import * as z from 'zod';
import { parseDate, type LocalDate } from '../core/local-date.ts';
import { malformedIssues } from '../core/malformed.ts';
import { fail, issue, ok, type Issue, type Result } from '../core/result.ts';
import { actions, circumstances, means, purposes } from './criminal-law.ts';
import { coreIndicators } from './indicators.ts';

const date = z
  .string()
  .refine((text) => parseDate(text).ok)
  .transform((text) => text as LocalDate);
const answer = z.enum(['yes', 'no', 'unknown']);
const listOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.array(z.enum(words)).default([]);

const victims = z.strictObject({
  count: z.int().min(1).max(10_000).default(1),
  age: z
    .union([z.int().min(0).max(120), z.literal('uncertain')])
    .describe(
      'Years, or `uncertain`: then the person is treated as a minor until the Guardianship Service decides.',
    ),
  origin: z.enum(['belgian', 'eu', 'third-country']),
  unaccompanied: z.boolean().default(false),
});

const smuggling = z.strictObject({
  gain: z.boolean().describe('Somebody gained from it, or meant to.'),
  irregular: z.boolean().describe('Help with irregular entry, transit or stay.'),
});

const victimOffence = z.strictObject({
  directConsequence: answer.describe('The offence is a direct consequence of the exploitation.'),
  level: z.int().min(1).max(8).optional().describe('Level of penalty in the new Code, if known.'),
});

/** Everything but dates, actions, purposes and victims may be left out. */
export const qualifyFacts = z
  .strictObject({
    from: date.describe('First day of the facts, YYYY-MM-DD'),
    to: date.describe('Last day of the facts; the same day, or later'),
    actions: z.array(z.enum(actions)).describe('A1 to A7: recruit ... pass on control'),
    purposes: z.array(z.enum(purposes)).describe('P1 to P7, indicated and not proven; intended is enough'),
    victims: z.array(victims).min(1),
    consent: answer
      .default('unknown')
      .describe('The person is said to agree. Changes nothing except for P5.'),
    pressures: listOf(['debt', 'threat', 'dependency', 'addiction']).describe(
      'What can stand behind an agreement; asked for P5.',
    ),
    crossBorder: answer.default('unknown').describe('A border was crossed. Changes nothing.'),
    means: listOf(means).describe('Never needed; they make the offence more serious.'),
    circumstances: listOf(circumstances),
    indicators: listOf(coreIndicators).describe('I1 to I11, as seen'),
    socialBreaches: listOf(['poor-pay', 'undeclared-work', 'other']),
    smuggling: smuggling.optional(),
    victimOffences: z.array(victimOffence).default([]),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], params: { rule: 'order' } });

/** Facts as they are written in a file. */
export type QualifyInput = z.input<typeof qualifyFacts>;
/** Facts as they are read, with everything filled in. */
export type QualifyFacts = z.output<typeof qualifyFacts>;

/** Reads facts. Issues, one for each place: `request.malformed` with the keys, words or kind of value that would be right, `date.malformed` with the text. */
export const readQualifyFacts = (value: unknown): Result<QualifyFacts> => {
  const read = qualifyFacts.safeParse(value);
  if (read.success) return ok(read.data);
  const [first, ...rest] = malformedIssues(qualifyFacts, value, read.error).map((found): Issue => {
    const [key] = found.path;
    const text = key === 'from' || key === 'to' ? (value as Record<string, unknown>)[key] : undefined;
    return found.params.rule === 'custom' && typeof text === 'string' && !parseDate(text).ok
      ? issue('date.malformed', found.path, { text })
      : found;
  });
  return fail(first ?? issue('request.malformed'), ...rest);
};
