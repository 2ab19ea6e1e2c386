/** Dates of a case: those of its papers against the facts, and weekdays in its words against the calendar. */
import type { CaseDocument } from '../../scenarios/case/schema.ts';
import { addDays, parseDate } from '../../scenarios/core/local-date.ts';

type Texts = Readonly<Record<string, string>>;

/** Dates of papers that lie after the facts and after the start on purpose, as `case/paper/line`, with the reason. */
const laterDates: ReadonlyMap<string, string> = new Map([
  ['carwash-raid/fire-form/next', 'the day of the next visit, which the form announces'],
]);

const dateOf = (
  kind: string,
  cell: number | string | boolean | null | undefined,
  startsOn: string,
): string | null => {
  if (kind === 'date' && typeof cell === 'string') return cell;
  if (kind !== 'day' || typeof cell !== 'number') return null;
  const start = parseDate(startsOn);
  return start.ok ? addDays(start.value, cell) : null;
};

/** Dates in papers that do not exist, or lie neither within the facts nor before the start of the case. */
export const paperDateFindings = (
  { id, header, papers }: Pick<CaseDocument, 'id' | 'header' | 'papers'>,
  allowed: ReadonlyMap<string, string> = laterDates,
): readonly string[] =>
  papers.flatMap((paper) =>
    paper.lines.flatMap((line) =>
      paper.columns.flatMap((column) => {
        const date = dateOf(column.kind, line.cells[column.id], header.startsOn);
        const where = `paper ${paper.id}/${line.id}/${column.id}`;
        if (date === null || allowed.has(`${id}/${paper.id}/${line.id}`)) return [];
        if (!parseDate(date).ok) return [`${where}: ${date} is no date`];
        const fits = date < header.startsOn || (date >= header.factsFrom && date <= header.factsTo);
        return fits ? [] : [`${where}: ${date} lies neither within the facts nor before the start`];
      }),
    ),
  );

/** Names of the seven weekdays (Monday first) and the twelve months in a language. */
const namesIn = (language: string) => {
  const name = (options: Intl.DateTimeFormatOptions, month: number, day: number) =>
    new Date(Date.UTC(2024, month, day)).toLocaleDateString(language, { ...options, timeZone: 'UTC' });
  return {
    // 1 January 2024 was a Monday.
    days: Array.from({ length: 7 }, (_each, at) => name({ weekday: 'long' }, 0, at + 1)),
    months: Array.from({ length: 12 }, (_each, at) => name({ month: 'long' }, at, 1)),
  };
};

const pad = (value: number): string => String(value).padStart(2, '0');

/** Whole dates with a weekday ("Friday 8 May 2026") that do not exist or fall on another day. Without a year, any year of the case may fit. */
export const weekdayFindings = (
  header: Pick<CaseDocument['header'], 'factsFrom' | 'startsOn'>,
  prose: ReadonlyMap<string, Texts>,
): readonly string[] => {
  const first = Number(header.factsFrom.slice(0, 4));
  const years = Array.from(
    { length: Number(header.startsOn.slice(0, 4)) + 2 - first },
    (_e, at) => first + at,
  );
  return [...prose].flatMap(([language, texts]) => {
    const { days, months } = namesIn(language);
    const pattern = new RegExp(
      `(${days.join('|')}),? (?:den |le )?(\\d{1,2})(?:er|\\.)? (${months.join('|')})(?: (\\d{4}))?`,
      'giu',
    );
    const falls = (year: number, month: number, day: number): number => {
      const date = `${year}-${pad(month + 1)}-${pad(day)}`;
      return parseDate(date).ok ? (new Date(date).getUTCDay() + 6) % 7 : -1;
    };
    const at = (names: readonly string[], word: string | undefined) =>
      names.findIndex((name) => name.toLowerCase() === word?.toLowerCase());
    return Object.entries(texts).flatMap(([id, text]) =>
      [...text.matchAll(pattern)].flatMap(([written, weekday, day, month, year]) =>
        (year ? [Number(year)] : years).some(
          (each) => falls(each, at(months, month), Number(day)) === at(days, weekday),
        )
          ? []
          : [`${language}: ${id}: ${written} is not in the calendar`],
      ),
    );
  });
};
