/** The tables of the law, to be printed and read by a lawyer: facts, duties, breaches, conduct, events. */
import { conductBreach } from '../../scenarios/law/conduct-breach.ts';
import { duties, type Due, type Moment, type Occurrence } from '../../scenarios/law/duties.ts';
import { type ConductKind, conductErrors, conductKinds, eventKinds } from '../../scenarios/law/events.ts';
import { factById } from '../../scenarios/law/fact.ts';
import { facts } from '../../scenarios/law/facts.ts';
import { drawable, procedures } from '../../scenarios/law/procedures.ts';

/** One row: plain words by column, in the order of the columns. */
export type LawRow = Readonly<Record<string, string>>;

export const lawTableNames = ['facts', 'duties', 'breaches', 'conduct', 'events'] as const;
export type LawTableName = (typeof lawTableNames)[number];

/** The rows of a table; `class` keeps only rows that rest on a fact of this class. */
export const lawTable = (name: LawTableName, factClass?: string): readonly LawRow[] =>
  tables[name]().filter((row) => factClass === undefined || row.class === factClass);

const tables: Readonly<Record<LawTableName, () => readonly LawRow[]>> = {
  facts: () =>
    facts.map(({ id, class: kind, reviewer, asOf, validFrom = '', validTo = '', section, source }) => ({
      id,
      class: kind,
      reviewer,
      asOf,
      validFrom,
      validTo,
      section,
      source,
    })),
  duties: () =>
    duties.map((duty) => ({
      id: duty.id,
      owners: duty.owners.join(', '),
      knownFrom: [
        duty.knownFrom.map(momentWords).join(' or '),
        ...(duty.knownWith === undefined ? [] : [`once ${duty.knownWith} is known`]),
      ].join(', '),
      doneBy: duty.doneBy
        .map((deed) =>
          [
            occurrenceWords(deed),
            ...(deed.laterDay ? ['on a later day'] : []),
            ...(deed.alsoBy ? [`(also by ${deed.alsoBy.join(', ')})`] : []),
          ].join(' '),
        )
        .join(' or '),
      anew: duty.anew ? 'only after it is known' : '',
      lapses: (duty.lapses ?? []).map(occurrenceWords).join(' or '),
      renewedAfter: (duty.renewedAfter ?? []).map(occurrenceWords).join(' or '),
      due: dueWords(duty.due),
      substitutes: duty.substitutes.join(', '),
      statuses: duty.statuses?.join(', ') ?? 'all',
      error: duty.error,
      ...basisOf(duty.fact),
    })),
  breaches: () =>
    Object.values(drawable).flatMap((procedure) =>
      procedure.rows.flatMap((row) =>
        row.breach
          ? [
              {
                procedure: procedure.id,
                id: row.breach.id,
                event: occurrenceWords({ event: row.on, ...(row.where ? { where: row.where } : {}) }),
                stages: row.from === 'any' ? 'any' : row.from.join(', '),
                error: row.breach.error,
                ...basisOf(row.breach.fact),
              },
            ]
          : [],
      ),
    ),
  conduct: () =>
    conductKinds.map((kind) => ({
      id: kind,
      error: conductErrors[kind].error,
      ...basisOf(conductErrors[kind].fact),
      // The longest column last: a table at a terminal pads all others.
      stages: stagesOf(kind),
    })),
  events: () =>
    eventKinds.map(({ id, payload, optional = {}, only = 'any' }) => ({
      id,
      payload: [payload, optionalKeys(optional)]
        .map((where) => occurrenceWords({ event: '', where }).trim())
        .join(' ')
        .trim(),
      procedure: only,
    })),
};

/** Where conduct is a breach: in any stage, or in which of each procedure. */
const stagesOf = (kind: ConductKind): string => {
  const held = Object.values(procedures)
    .filter(({ id }) => id !== procedures.none.id)
    .map((procedure) => {
      const stages = procedure.stages.map(({ id }) => id);
      const judged = stages.filter((stage) => conductBreach(procedure, stage, kind) !== null);
      return { id: procedure.id, all: judged.length === stages.length, judged: judged.join(', ') };
    });
  if (held.every(({ all }) => all)) return 'any';
  return held.map(({ id, all, judged }) => `${id}: ${all ? 'any' : judged}`).join('; ');
};

/** A key that may be left out bears a question mark. */
const optionalKeys = (words: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(words).map(([key, some]) => [`${key}?`, some]));

const basisOf = (id: string): LawRow => {
  const fact = factById(id);
  return { fact: id, class: fact?.class ?? '', reviewer: fact?.reviewer ?? '' };
};

const occurrenceWords = ({ event, where = {} }: Occurrence): string =>
  [event, ...Object.entries(where).map(([key, words]) => `${key}=${words.join('|')}`)].join(' ');

const momentWords = ({ unless, ...occurrence }: Moment): string =>
  [
    occurrenceWords(occurrence),
    ...(unless ? [`(unless ${unless.map(occurrenceWords).join(' or ')} came before)`] : []),
  ].join(' ');

const dueWords = (due: Due): string => ('end' in due ? `end of ${due.end}` : `day ${due.days}`);
