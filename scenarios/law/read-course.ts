/** Reads a course of events as people write it: one JSON object a line, or a JSON array, in the order in which things happened. */
import * as z from 'zod';
import { parseDate, type LocalDate } from '../core/local-date.ts';
import { fail, issue, ok, type Issue, type Result } from '../core/result.ts';
import { courseMarks, type CourseEvent } from './evaluate-duties.ts';
import { conductKinds, eventKinds, type ConductKind } from './events.ts';
import type { Procedure } from './procedure.ts';

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

/** All of it or nothing. Issues `request.malformed` (shape, or a date before the one above it), `date.malformed`, and
 *  `law.event.unknown` for an event the procedure does not answer to, or a payload with a key or word that is none: `allowed` says
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
      issues.push(...read.error.issues.map((found) => shapeIssue(at, found)));
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

const shapeIssue = (
  at: number,
  { path, code }: { readonly path: PropertyKey[]; readonly code: string },
): Issue =>
  path[0] === 'date' && code === 'custom'
    ? issue('date.malformed', ['events', at, 'date'])
    : issue('request.malformed', ['events', at, ...path.map(String)], { rule: code });

type Line = z.output<typeof line>;

const definedOf = ({ date, event, by, seenBy }: Omit<Line, 'with'>): Omit<CourseEvent, 'payload'> => ({
  date,
  event,
  ...(by === undefined ? {} : { by }),
  ...(seenBy === undefined ? {} : { seenBy }),
});

interface Happened {
  readonly event: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly at: number;
}

const eventIssues = (procedure: Procedure, { event, payload, at }: Happened): readonly Issue[] => {
  const words = [...marks, ...conductNames].includes(event) ? {} : wordsOf(procedure, event);
  if (!words) {
    const allowed = [...namesFor(procedure), ...conductNames, ...marks].join(', ');
    return [issue('law.event.unknown', ['events', at, 'event'], { event, allowed })];
  }
  const unknown = Object.keys(payload).filter((key) => !Object.hasOwn(words, key));
  const wrong = Object.keys(words).filter((key) => !words[key]?.includes(payload[key] ?? ''));
  return [...unknown, ...wrong].map((key) =>
    issue('law.event.unknown', ['events', at, 'with', key], {
      event,
      // A key can be any text, `constructor` too: only the catalogue's own keys have words.
      allowed: Object.hasOwn(words, key) ? (words[key]?.join(', ') ?? '') : '',
    }),
  );
};

const wordsOf = (procedure: Procedure, event: string) =>
  namesFor(procedure).includes(event) ? eventKinds.find(({ id }) => id === event)?.payload : undefined;

const namesFor = (procedure: Procedure): readonly string[] =>
  eventKinds.filter(({ only }) => only === undefined || only === procedure.id).map(({ id }) => id);
