/** Reads a course of events as people write it: one JSON object a line, or a JSON array, in the order in which things happened. */
import * as z from 'zod';
import { parseDate, type LocalDate } from '../core/local-date.ts';
import { malformedIssues } from '../core/malformed.ts';
import { fail, issue, ok, type Issue, type Result } from '../core/result.ts';
import { courseMarks, type CourseEvent } from './evaluate-duties.ts';
import { conductKinds, eventKinds, type ConductKind } from './events.ts';
import type { EventKind, Procedure } from './procedure.ts';

/** What may stand in a course beside the events of the catalogue; `day.passed` only says that the day came. */
export const marks: readonly string[] = [...courseMarks, 'day.passed'];

const conductPrefix = 'conduct.';
/** A conduct breach is declared in a course, as `conduct.pressure`: no table derives it. */
export const conductNames: readonly string[] = conductKinds.map((kind) => `${conductPrefix}${kind}`);

/** The conduct an event of a course declares, or undefined when it declares none. */
export const conductOf = (event: string): ConductKind | undefined =>
  conductKinds.find((kind) => event === `${conductPrefix}${kind}`);

const line = z.strictObject({
  date: z
    .string()
    .refine((text) => parseDate(text).ok)
    .transform((text) => text as LocalDate),
  event: z.string(),
  with: z.record(z.string(), z.string()).default({}),
  by: z.string().optional(),
  seenBy: z.array(z.string()).optional(),
});

/** All of it or nothing, and of a line that is wrong everything else all the same. Issues `request.malformed` (shape, or a date before the one above it),
 *  `date.malformed` with the text, and `law.event.unknown` for an event the procedure does not answer to, or a payload with a key or word that is none: `allowed` says
 *  what would be right. */
export const readCourse = (
  procedure: Procedure,
  values: readonly unknown[],
): Result<readonly CourseEvent[]> => {
  const issues: Issue[] = [];
  const events: CourseEvent[] = [];
  for (const [at, value] of values.entries()) {
    const read = line.safeParse(value);
    if (!read.success) {
      issues.push(...lineIssues(at, value, read.error), ...eventIssues(procedure, readable(value, at)));
      continue;
    }
    const { with: payload, ...rest } = read.data;
    const before = events.at(-1)?.date ?? rest.date;
    if (rest.date < before)
      issues.push(issue('request.malformed', ['events', at, 'date'], { rule: 'order' }));
    issues.push(...eventIssues(procedure, { event: rest.event, payload, at }));
    events.push({ payload, ...definedOf(rest) });
  }
  const [first, ...others] = issues;
  return first ? fail(first, ...others) : ok(events);
};

const dated = z.object({ date: z.string() });
const lineIssues = (at: number, value: unknown, error: z.ZodError): readonly Issue[] =>
  malformedIssues(line, value, error, ['events', at]).map((found) => {
    const { data } = dated.safeParse(value);
    return found.params.rule === 'custom' && data
      ? issue('date.malformed', found.path, { text: data.date })
      : found;
  });

const whole = line.omit({ date: true }).extend({ date: z.unknown() });
const named = z.object({ event: z.string() });
/** What of a line that is wrong can be held against the catalogue: the event with its payload, the event alone, or nothing. */
const readable = (value: unknown, at: number): Happened | undefined => {
  const read = whole.safeParse(value);
  if (read.success) return { event: read.data.event, payload: read.data.with, at };
  const { data } = named.safeParse(value);
  return data && { event: data.event, payload: undefined, at };
};

type Line = z.output<typeof line>;

const definedOf = ({ date, event, by, seenBy }: Omit<Line, 'with'>): Omit<CourseEvent, 'payload'> => ({
  date,
  event,
  ...(by === undefined ? {} : { by }),
  ...(seenBy === undefined ? {} : { seenBy }),
});

interface Happened {
  readonly event: string;
  /** Undefined: not to be read, and so not looked at. */
  readonly payload: Readonly<Record<string, string>> | undefined;
  readonly at: number;
}

const eventIssues = (procedure: Procedure, happened: Happened | undefined): readonly Issue[] => {
  if (!happened) return [];
  const { event, payload, at } = happened;
  const kind = [...marks, ...conductNames].includes(event) ? { payload: {} } : kindOf(procedure, event);
  if (!kind) {
    const allowed = [...namesFor(procedure), ...conductNames, ...marks].join(', ');
    return [issue('law.event.unknown', ['events', at, 'event'], { event, allowed })];
  }
  if (!payload) return [];
  const words: Readonly<Record<string, readonly string[]>> = { ...kind.payload, ...kind.optional };
  const unknown = Object.keys(payload).filter((key) => !Object.hasOwn(words, key));
  const isNeeded = (key: string) => Object.hasOwn(kind.payload, key) || Object.hasOwn(payload, key);
  const wrong = Object.keys(words).filter(
    (key) => isNeeded(key) && !words[key]?.includes(payload[key] ?? ''),
  );
  return [...unknown, ...wrong].map((key) =>
    issue('law.event.unknown', ['events', at, 'with', key], {
      event,
      // A key can be any text, `constructor` too: only the catalogue's own keys have words. For another: the keys there are.
      allowed: (Object.hasOwn(words, key) ? (words[key] ?? []) : Object.keys(words)).join(', '),
    }),
  );
};

type Words = Pick<EventKind, 'payload' | 'optional'>;

const kindOf = (procedure: Procedure, event: string): Words | undefined =>
  namesFor(procedure).includes(event) ? eventKinds.find(({ id }) => id === event) : undefined;

const namesFor = (procedure: Procedure): readonly string[] =>
  eventKinds.filter(({ only }) => only === undefined || only === procedure.id).map(({ id }) => id);
