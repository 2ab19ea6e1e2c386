/** A time line in words and marks: the rows of the chart, and the lines of the table that says the same. Pure. */
import type { TimeLine } from '../../../../scenarios/report/time-line.ts';
import type { TimeGroup, TimeMark, TimeRow } from '../../../parts/time-chart.tsx';
import type { TimeLine as TableLine } from '../../../parts/time-table.tsx';

export interface TimeWords {
  readonly date: (day: number) => string;
  readonly phase: (id: string) => string;
  readonly arrival: (id: string) => string;
  readonly person: (id: string) => string;
  readonly stage: (id: string) => string;
  readonly document: (id: string) => string;
  readonly duty: (id: string) => string;
  readonly acted: (count: number) => string;
  readonly open: string;
  readonly valid: (document: string, due: number) => string;
  readonly dutyFor: (duty: string, names: string) => string;
  readonly outcome: (status: TimeLine['duties'][number]['status'], done: number | null) => string;
  readonly names: (ids: readonly string[]) => string;
  readonly title: Readonly<Record<'phases' | 'acts' | 'arrivals' | 'documents' | 'duties', string>>;
}

export interface ToldGroup extends TimeGroup {
  readonly lines: readonly TableLine[];
}

/** `acts`: how many decisions were taken on each day on which there were any, in order. */
export const tellTime = (
  line: TimeLine,
  acts: readonly { readonly day: number; readonly count: number }[],
  words: TimeWords,
): readonly ToldGroup[] =>
  [
    phases(line, words),
    happened(
      'acts',
      acts.map(({ day, count }) => ({ day, what: words.acted(count) })),
      words,
    ),
    happened(
      'arrivals',
      line.arrivals.map(({ day, arrival }) => ({ day, what: words.arrival(arrival) })),
      words,
    ),
    documents(line, words),
    duties(line, words),
  ].filter((group) => group.rows.length > 0);

const from = (day: number, to: number | null, words: TimeWords): string =>
  to === null || to === day ? words.date(day) : `${words.date(day)} – ${words.date(to)}`;

const rowsAsLines = (
  items: readonly {
    readonly key: string;
    readonly name: string;
    readonly from: number;
    readonly to: number;
  }[],
  words: TimeWords,
): Pick<ToldGroup, 'rows' | 'lines'> => ({
  rows: items.map(
    (item): TimeRow => ({
      key: item.key,
      name: item.name,
      marks: [{ kind: 'span', from: item.from, to: item.to }],
      said: from(item.from, item.to, words),
    }),
  ),
  lines: items.map((item) => ({
    key: item.key,
    what: item.name,
    from: words.date(item.from),
    to: words.date(item.to),
    outcome: '',
  })),
});

const phases = ({ phases: all }: TimeLine, words: TimeWords): ToldGroup => ({
  id: 'phases',
  title: words.title.phases,
  ...rowsAsLines(
    all.map((each) => ({ key: each.phase, name: words.phase(each.phase), from: each.from, to: each.to })),
    words,
  ),
});

/** Single days in one row of the chart, one line each in the table. */
function happened(
  id: 'acts' | 'arrivals',
  days: readonly { readonly day: number; readonly what: string }[],
  words: TimeWords,
): ToldGroup {
  const title = words.title[id];
  const marks = [...new Set(days.map((each) => each.day))].map(
    (day): TimeMark => ({ kind: 'day', from: day, to: day }),
  );
  const said = days.map(({ day, what }) => `${words.date(day)}: ${what}`).join('; ');
  return {
    id,
    title,
    rows: days.length === 0 ? [] : [{ key: id, name: title, marks, said }],
    lines: days.map(({ day, what }, at) => ({
      key: `${at}`,
      what,
      from: words.date(day),
      to: words.date(day),
      outcome: '',
    })),
  };
}

function documents({ stages, last }: TimeLine, words: TimeWords): ToldGroup {
  const people = [...new Set(stages.map((each) => each.person))];
  const told = (stage: TimeLine['stages'][number]) =>
    [words.stage(stage.stage), documentOf(stage, words)].filter((each) => each !== '').join('; ');
  return {
    id: 'documents',
    title: words.title.documents,
    rows: people.map((person): TimeRow => {
      const own = stages.filter((each) => each.person === person);
      return {
        key: person,
        name: words.person(person),
        marks: own.map(
          ({ document, from: first, to }): TimeMark => ({
            kind: document === null ? 'stage' : 'span',
            from: first,
            to,
          }),
        ),
        said: own.map((each) => `${from(each.from, each.to, words)}: ${told(each)}`).join('. '),
      };
    }),
    lines: stages.map((each) => ({
      key: `${each.person} ${each.stage} ${each.from}`,
      what: words.person(each.person),
      from: words.date(each.from),
      to: each.to === last ? words.open : words.date(each.to),
      outcome: told(each),
    })),
  };
}

const documentOf = ({ document, due }: TimeLine['stages'][number], words: TimeWords): string => {
  if (document === null) return '';
  return due === null ? words.document(document) : words.valid(words.document(document), due);
};

function duties({ duties: all, last }: TimeLine, words: TimeWords): ToldGroup {
  const items = all.map((each) => ({
    ...each,
    key: `${each.duty} ${each.people.join(' ')}`,
    name: words.dutyFor(words.duty(each.duty), words.names(each.people)),
    outcome: words.outcome(each.status, each.done),
  }));
  return {
    id: 'duties',
    title: words.title.duties,
    rows: items.map(
      ({ key, name, known, due, done, status, outcome }): TimeRow => ({
        key,
        name,
        marks: [
          { kind: status === 'missed' ? 'missed' : 'window', from: known, to: Math.min(due ?? last, last) },
          ...(done === null ? [] : [{ kind: 'day', from: done, to: done } as const]),
        ],
        said: `${from(known, due, words)}. ${outcome}`,
      }),
    ),
    lines: items.map(({ key, name, known, due, outcome }) => ({
      key,
      what: name,
      from: words.date(known),
      to: due === null || due >= last ? words.open : words.date(due),
      outcome,
    })),
  };
}
