/** The law without a case: where a procedure stands after dated events, the dates that follow, a qualification. */
import { type LocalDate, parseDate } from '../../scenarios/core/local-date.ts';
import { type Result, fail, issue, ok } from '../../scenarios/core/result.ts';
import { conductBreach } from '../../scenarios/law/conduct-breach.ts';
import { type Duty, duties } from '../../scenarios/law/duties.ts';
import { type CourseEvent, type DutyOutcome, evaluateDuties } from '../../scenarios/law/evaluate-duties.ts';
import { eventKinds } from '../../scenarios/law/events.ts';
import type { Procedure } from '../../scenarios/law/procedure.ts';
import {
  type BreachShown,
  type ProcedureState,
  procedureState,
} from '../../scenarios/law/procedure-state.ts';
import { drawable, procedures, tracks } from '../../scenarios/law/procedures.ts';
import { type Qualification, qualify } from '../../scenarios/law/qualify.ts';
import { readQualifyFacts } from '../../scenarios/law/qualify-facts.ts';
import { conductNames, conductOf, marks, readCourse } from '../../scenarios/law/read-course.ts';
import { type TermLine, termLines, weekendFact } from '../../scenarios/law/terms.ts';
import { parseJson, parseJsonLines } from './parse-json.ts';

export type { LocalDate as Day } from '../../scenarios/core/local-date.ts';
export type { Qualification as QualificationAnswer } from '../../scenarios/law/qualify.ts';

/** Reads a day. Issue `date.malformed`. */
export const readDay = parseDate;

/** Status of the person in each procedure, as a case would give it: duties ask for it. */
const statusOf: Readonly<Record<string, string>> = {
  adult: 'third-country',
  minor: 'minor',
  belgian: 'belgian',
  eu: 'eu',
  'special-card': 'special-card',
  smuggled: 'third-country',
};

/** Procedures that can be asked about, in their order. */
export const procedureNames: readonly string[] = Object.keys(statusOf);

/** Procedures in which a document has a term. */
export const termTracks: readonly string[] = procedureNames.filter((name) =>
  drawable[name]?.stages.some((stage) => stage.term !== null),
);

/** A duty with those who owe it. */
export interface DutyAnswer extends Omit<DutyOutcome, 'person'> {
  readonly owners: readonly string[];
  readonly error: string;
  readonly fact: string;
}

/** Where the person stands after one line of the course. */
export interface Step extends Pick<ProcedureState, 'stage' | 'document' | 'due'> {
  readonly date: LocalDate;
  readonly event: string;
  /** As `check` of the answer, of this stage. */
  readonly check: boolean;
}

/** A breach, procedure or conduct, with whether its stage is shown as "check". */
export interface BreachAnswer extends BreachShown {
  readonly kind: 'procedure' | 'conduct';
  readonly check: boolean;
}

export interface ProcedureAnswer {
  readonly track: string;
  /** The end of this day is the moment of the answer; null for a course without events. */
  readonly until: LocalDate | null;
  readonly stage: string;
  /** Code of domain.md 4.1 or 5.3. */
  readonly code: string;
  readonly document: string | null;
  readonly since: LocalDate | null;
  /** Last valid day of the document. */
  readonly due: LocalDate | null;
  /** What follows an expiry, which document that is, or the way to it, is not confirmed: stage and days are shown as "check". */
  readonly check: boolean;
  /** Why it is to be checked that the document was issued, or ends, on a weekend: a fact; null when neither, or without a term. */
  readonly weekend: string | null;
  /** The last day is shown as "check", for either reason. */
  readonly dueCheck: boolean;
  /** Procedure breaches, derived, and conduct breaches, declared where they are one; by date. */
  readonly breaches: readonly BreachAnswer[];
  readonly duties: readonly DutyAnswer[];
  /** Ids of the duties missed. */
  readonly missed: readonly string[];
  /** Stage of the wages track, which runs beside. */
  readonly wages: string;
  readonly steps: readonly Step[];
}

export interface ProcedureQuestion {
  readonly track: string;
  /** The course: one JSON object a line, or a JSON array. */
  readonly text: string;
  /** Left out: the day of the last event. */
  readonly until?: LocalDate;
  /** Whose duties; left out: those of everybody. */
  readonly seat?: string;
}

/** Issues: those of `readCourse`, and `case.unknown` for a track that is none. */
export const askProcedure = ({ track, text, ...question }: ProcedureQuestion): Result<ProcedureAnswer> => {
  const procedure = drawable[track];
  if (!procedure) return fail(issue('case.unknown', ['track'], { caseId: track }));
  const read = readCourse(procedure, parseJsonLines(text));
  if (!read.ok) return read;
  const events = read.value;
  const until = question.until ?? events.at(-1)?.date ?? null;
  const happened = events.filter(({ date }) => until !== null && date <= until);
  const state = stateAt(procedure, events, until);
  const owed = until === null ? [] : dutiesOf({ track, events, until, seats: seatsOf(question.seat) });
  const { breaches: _derived, ...standing } = state;
  const { code = '', check = false } = stageOf(procedure, state.stage) ?? {};
  const { document, since, due } = state;
  const weekend = since && due ? weekendFact(document, since, due) : null;
  return ok({
    track,
    until,
    ...standing,
    code,
    check,
    weekend,
    dueCheck: due !== null && (check || weekend !== null),
    breaches: breachesOf(procedure, state, happened),
    duties: owed,
    missed: owed.filter(({ status }) => status === 'missed').map(({ duty }) => duty),
    wages: stateAt(tracks.wages, events, until).stage,
    steps: happened.map((each, at) =>
      stepOf(procedure, each, stateAt(procedure, happened.slice(0, at + 1), each.date)),
    ),
  });
};

const stageOf = (procedure: Procedure, id: string) => procedure.stages.find((stage) => stage.id === id);

const stateAt = (
  procedure: Procedure,
  events: readonly CourseEvent[],
  until: LocalDate | null,
): ProcedureState => procedureState(procedure, events, until ?? undefined);

const breachesOf = (
  procedure: Procedure,
  { breaches }: ProcedureState,
  happened: readonly CourseEvent[],
): ProcedureAnswer['breaches'] => {
  const declared = happened.flatMap(({ event, date }, at) => {
    const kind = conductOf(event);
    if (!kind) return [];
    const { stage } = stateAt(procedure, happened.slice(0, at + 1), date);
    const shown = conductBreach(procedure, stage, kind);
    return shown ? [{ kind: 'conduct' as const, id: kind, ...shown, date, stage }] : [];
  });
  const derived = breaches.map((each) => ({ kind: 'procedure' as const, ...each }));
  return [...derived, ...declared]
    .map((each) => ({ ...each, check: stageOf(procedure, each.stage)?.check ?? false }))
    .sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
};

const stepOf = (
  procedure: Procedure,
  { date, event }: CourseEvent,
  { stage, document, due }: ProcedureState,
): Step => ({ date, event, stage, document, due, check: stageOf(procedure, stage)?.check ?? false });

/** Seats that owe any duty, in their order. */
export const dutyOwners: readonly string[] = [...new Set(duties.flatMap((duty) => duty.owners))];

const seatsOf = (seat: string | undefined): readonly string[] => (seat === undefined ? dutyOwners : [seat]);

interface DutiesAsked {
  readonly track: string;
  readonly events: readonly CourseEvent[];
  readonly until: LocalDate;
  readonly seats: readonly string[];
}

/** Owners for whom a duty came out the same share one answer. */
const dutiesOf = ({ track, events, until, seats }: DutiesAsked): readonly DutyAnswer[] => {
  const people = { person: statusOf[track] ?? 'third-country' };
  const answers = new Map<string, DutyAnswer>();
  for (const seat of seats)
    for (const { person: _person, ...found } of evaluateDuties(duties, seat, { people, events, until })) {
      const key = JSON.stringify(found);
      const owners = [...(answers.get(key)?.owners ?? []), seat];
      answers.set(key, { ...found, owners, ...basisOf(found.duty) });
    }
  const order = duties.map((duty) => duty.id);
  return [...answers.values()].sort((one, other) => order.indexOf(one.duty) - order.indexOf(other.duty));
};

const basisOf = (id: string): Pick<Duty, 'error' | 'fact'> => {
  const duty = duties.find((each) => each.id === id);
  return { error: duty?.error ?? 'E-01', fact: duty?.fact ?? '' };
};

export interface TermsAnswer {
  readonly track: string;
  readonly from: LocalDate;
  /** Last valid day of the first document, were it issued on `from`. */
  readonly lastDay: LocalDate | null;
  readonly terms: readonly TermLine[];
}

/** All dates that follow, each stage as if its document were issued on `from`; of minors, only their own stages. */
export const askTerms = (track: string, from: LocalDate): TermsAnswer => {
  const procedure = drawable[track];
  const terms = (procedure ? termLines(procedure, from) : []).filter(
    ({ stage }) => track !== 'minor' || !procedures.adult.stages.some(({ id }) => id === stage),
  );
  return { track, from, lastDay: terms[0]?.lastDay ?? null, terms };
};

/** Issues of `readQualifyFacts`, and `request.malformed` for what is no JSON. */
export const askQualification = (text: string): Result<Qualification> => {
  const json = parseJson(text);
  if (json === undefined) return fail(issue('request.malformed', [], { rule: 'json' }));
  const read = readQualifyFacts(json);
  return read.ok ? ok(qualify(read.value)) : read;
};

/** The catalogue of events, one line each, with the words of their payload, `?` after a key that may be left out; last the marks of a course. */
export const eventWords: readonly string[] = [
  ...eventKinds.map(({ id, payload, optional = {}, only }) =>
    [
      id,
      ...Object.entries(payload).map(([key, words]) => `${key}: ${words.join(' | ')}`),
      ...Object.entries(optional).map(([key, words]) => `${key}?: ${words.join(' | ')}`),
      ...(only === undefined ? [] : [`[${only}]`]),
    ].join('  '),
  ),
  ...conductNames.map((name) => `${name}  (a conduct breach, declared)`),
  ...marks.map((mark) => `${mark}  (a mark, without payload)`),
];
