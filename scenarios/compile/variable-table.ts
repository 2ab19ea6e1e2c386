/** The variable table: every bounded integer of a case, with the region that writes it. */
import type { PlayCase } from '../case/play-case.ts';
import { placeClasses } from '../case/condition.ts';
import type { Duty } from '../law/duties.ts';
import { indicators } from '../law/indicators.ts';
import { invariant } from '../core/result.ts';
import { delivered, type Variable } from './compiled-case.ts';

/** Names of variables, in one place, so that the rooms cannot disagree. */
export const names = {
  leaf: (region: string) => `leaf.${region}`,
  day: 'day',
  moments: 'moments',
  fact: (id: string) => `fact.${id}`,
  place: (person: string) => `place.${person}`,
  since: (person: string) => `since.${person}`,
  due: (person: string) => `due.${person}`,
  arrival: (id: string) => `arrival.${id}`,
  paper: (id: string) => `paper.${id}`,
  mark: (line: string) => `mark.${line}`,
  everMarked: (line: string) => `ever.${line}`,
  row: (row: string) => `row.${row}`,
  duty: (duty: string, person: string) => `duty.${duty}.${person}`,
  dutyDay: (duty: string, person: string) => `duty.${duty}.${person}.by`,
  /** From this day on a deed that counts on a later day only does the duty. */
  dutyFrom: (duty: string, person: string) => `duty.${duty}.${person}.from`,
  /** Something has happened after which this moment of the duty, by its place, says nothing. */
  dutyBarred: (duty: string, person: string, moment: number) => `duty.${duty}.${person}.barred.${moment}`,
} as const;

export interface VariableTable {
  readonly variables: readonly Variable[];
  readonly index: ReadonlyMap<string, number>;
  /** The index of a variable by name. @throws when it does not exist: references were checked before. */
  at(name: string): number;
}

const findUnlocking = (play: PlayCase): readonly string[] => {
  const found = new Set<string>(play.remembers);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const each of value) visit(each);
      return;
    }
    const record = value as Readonly<Record<string, unknown>>;
    for (const key in record) {
      const inner = record[key];
      if (key === 'marked' && typeof inner === 'string') found.add(inner);
      else if (typeof inner === 'object') visit(inner);
    }
  };
  visit([play.seats, play.phases, play.scenes, play.belt, play.arrivals, play.endings]);
  return [...found].sort();
};

const unlocking = new WeakMap<PlayCase, readonly string[]>();

/** Lines whose mark some condition asks for: they keep "was once marked". Looked for once per case. */
export const unlockingLines = (play: PlayCase): readonly string[] => {
  const known = unlocking.get(play) ?? findUnlocking(play);
  unlocking.set(play, known);
  return known;
};

/** Marks are stored as 0 (none), 1 (ask), or 2 + indicator * people + person. */
export const markMax = (people: number): number => 1 + indicators.length * people;

/** Builds the table. Leaf variables come first, in the order of the regions. */
export const buildVariables = (
  play: PlayCase,
  owed: readonly { readonly duty: Duty; readonly person: string; readonly barred: readonly number[] }[],
  regions: readonly { id: string; leaves: number; initial: number }[],
): VariableTable => {
  const lines = play.papers.flatMap((paper) => paper.lines.map((line) => `${paper.id}/${line.id}`));
  const start = new Set(play.startPapers);
  const variables: Variable[] = [
    ...regions.map(({ id, leaves, initial }) => ({
      id: names.leaf(id),
      region: id,
      max: leaves - 1,
      initial,
    })),
    { id: names.day, region: 'clock', max: delivered - 1, initial: 0 },
    { id: names.moments, region: 'clock', max: 24, initial: 0 },
    ...play.facts.map((fact) => ({ id: names.fact(fact.id), region: 'story', max: fact.max, initial: 0 })),
    ...play.people.flatMap((person) => [
      { id: names.place(person.id), region: person.id, max: 2, initial: placeClasses.indexOf(person.place) },
      { id: names.since(person.id), region: person.id, max: delivered, initial: 0 },
      { id: names.due(person.id), region: person.id, max: delivered, initial: 0 },
    ]),
    ...play.arrivals.map((arrival) => ({
      id: names.arrival(arrival.id),
      region: 'post',
      max: delivered,
      initial: 0,
    })),
    ...play.papers.map((paper) => ({
      id: names.paper(paper.id),
      region: 'post',
      max: 1,
      initial: start.has(paper.id) ? 1 : 0,
    })),
    ...lines.map((line) => ({
      id: names.mark(line),
      region: 'dossier',
      max: markMax(play.people.length),
      initial: 0,
    })),
    ...(play.plan?.rows ?? []).map((row) => ({
      id: names.row(row.id),
      region: 'dossier',
      max: 1,
      initial: 0,
    })),
    ...owed.flatMap(({ duty, person, barred }) => [
      { id: names.duty(duty.id, person), region: 'mandate', max: 7, initial: 0 },
      ...('days' in duty.due
        ? [{ id: names.dutyDay(duty.id, person), region: 'mandate', max: delivered, initial: 0 }]
        : []),
      ...(duty.doneBy.some(({ laterDay }) => laterDay)
        ? [{ id: names.dutyFrom(duty.id, person), region: 'mandate', max: delivered, initial: 0 }]
        : []),
      ...barred.map((moment) => ({
        id: names.dutyBarred(duty.id, person, moment),
        region: 'mandate',
        max: 1,
        initial: 0,
      })),
    ]),
    ...unlockingLines(play).map((line) => ({
      id: names.everMarked(line),
      region: 'dossier',
      max: 1,
      initial: 0,
    })),
  ];
  const index = new Map(variables.map((variable, position) => [variable.id, position]));
  invariant(index.size === variables.length, 'variable names are unique');
  const at = (name: string): number => {
    const position = index.get(name);
    invariant(position !== undefined, `variable ${name} exists`);
    return position;
  };
  return { variables, index, at };
};
