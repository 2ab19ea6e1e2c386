/** Dates, money and numbers as each language of the product writes them. */
import type { Language } from '../../scenarios/attempt/event.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE' };

export interface Formats {
  readonly locale: string;
  /** `2026-03-17` as "17 March 2026". */
  date(iso: string): string;
  /** With the day of the week: "Tuesday 17 March 2026". */
  weekday(iso: string): string;
  /** For tables and narrow places: "17/03/26". */
  shortDate(iso: string): string;
  /** Integer cents as euro. */
  money(cents: number): string;
  /** Integer cents as an amount whose unit stands in the column head. */
  amount(cents: number): string;
  number(value: number): string;
  percent(whole: number): string;
  compare(left: string, right: string): number;
}

/** A calendar date has no zone; it is formatted in UTC so that no zone can move it. */
const instant = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`);

function createFormats(language: Language): Formats {
  const locale = locales[language];
  const dated = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (iso: string) => format.format(instant(iso));
  };
  const euro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const amount = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const plain = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const collator = new Intl.Collator(locale);
  return {
    locale,
    date: dated({ day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: dated({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    shortDate: dated({ day: '2-digit', month: '2-digit', year: '2-digit' }),
    amount: (cents) => amount.format(cents / 100),
    money: (cents) => euro.format(cents / 100),
    number: (value) => plain.format(value),
    percent: (whole) => percent.format(whole / 100),
    compare: (left, right) => collator.compare(left, right),
  };
}

const made = new Map<Language, Formats>();

/** The formats of a language; Intl objects are made once. */
export function formatsOf(language: Language): Formats {
  const known = made.get(language);
  if (known) return known;
  const formats = createFormats(language);
  made.set(language, formats);
  return formats;
}
