/** What a case says in words of the law room: stages people are asked for, and events with somebody who hears them. */
import { type Issue, issue } from '../core/result.ts';
import { eventKinds, payloadFaults, wordsOfEvent } from '../law/events.ts';
import type { Procedure } from '../law/procedure.ts';
import { procedures } from '../law/procedures.ts';
import { actors } from './check-names.ts';
import { nearestOf } from './nearest.ts';
import type { CaseDocument } from './schema.ts';
import { unknownReference } from './unknown-reference.ts';

/** What stages and events are checked against. */
interface LegalWalk {
  readonly issues: Issue[];
  readonly path: (string | number)[];
  readonly procedureOf: ReadonlyMap<string, Procedure>;
}

/** Stages asked for must belong to the procedure of the person they are asked of. */
const checkStage = ({ issues, path, procedureOf }: LegalWalk, { person, stage }: Fields): void => {
  if (typeof person !== 'string' || !Array.isArray(stage)) return;
  const stages = procedureOf.get(person)?.stages;
  // Somebody the case does not have is told with all other people.
  if (!stages) return;
  const isKnown = (id: unknown): boolean => stages.some((each) => each.id === id);
  for (const each of stage)
    if (!isKnown(each))
      issues.push(
        unknownReference(
          [...path, 'stage'],
          { kind: 'stage', id: String(each) },
          stages.map(({ id }) => id),
        ),
      );
};

type Fields = Readonly<Record<string, unknown>>;

/** `aimed` are the people `@person` stands for here; `naming`: keys may be left out. */
interface Aim {
  readonly aimed: readonly string[];
  readonly naming: boolean;
}

/** People of the case among these whose procedure has no row for the event: it would be dropped in silence. */
const deafTo = ({ procedureOf }: LegalWalk, people: readonly string[], event: string): readonly string[] =>
  people.filter((person) => {
    const procedure = procedureOf.get(person);
    return procedure !== undefined && !procedure.rows.some((row) => row.on === event);
  });

/** Emitted procedure events need their whole payload and somebody who hears them; a criterion may leave keys out. */
const checkEvent = (walk: LegalWalk, { aimed, naming }: Aim, found: Fields): void => {
  const { event, person } = found;
  if (typeof event !== 'string' || typeof person !== 'string') return;
  const payload = (found.with ?? {}) as Record<string, string>;
  const faults = payloadFaults(event, payload);
  const kept = naming ? faults.filter((fault) => !isMissingKey(event, fault, payload)) : faults;
  const deaf = faults.length > 0 ? [] : deafTo(walk, person === '@person' ? aimed : [person], event);
  for (const fault of [...kept, ...deaf]) {
    const nearest = faults.length > 0 ? nearestFor(event, fault) : undefined;
    const meant = nearest === undefined ? {} : { nearest };
    walk.issues.push(issue('case.event.unknown', [...walk.path, 'event'], { event, fault, ...meant }));
  }
};

type CheckFields = (walk: LegalWalk, aim: Aim, fields: Fields) => void;

/** Checks every object of a document, the inner ones first. */
const visitFields = (walk: LegalWalk, aim: Aim, value: unknown, check: CheckFields): void => {
  if (typeof value !== 'object' || value === null) return;
  const { path } = walk;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      path.push(at);
      visitFields(walk, aim, value[at], check);
      path.pop();
    }
    return;
  }
  const fields = value as Fields;
  const own = fields.persons ? { ...aim, aimed: fields.persons as readonly string[] } : aim;
  for (const key of Object.keys(fields)) {
    path.push(key);
    const isNaming = key === 'criteria' || key === 'from';
    visitFields(walk, isNaming ? { ...own, naming: true } : own, fields[key], check);
    path.pop();
  }
  check(walk, own, fields);
};

const eventIds = eventKinds.map(({ id }) => id);

/** What was most likely meant: an event, a key of its payload, or a word of that key. */
const nearestFor = (event: string, fault: string): string | undefined => {
  const kind = eventKinds.find(({ id }) => id === event);
  if (!kind) return nearestOf(event, eventIds);
  const [key = '', word] = fault.split('=');
  const words = wordsOfEvent(kind);
  if (word === undefined) return nearestOf(key, Object.keys(words));
  const nearest = nearestOf(word, words[key] ?? []);
  return nearest === undefined ? undefined : `${key}=${nearest}`;
};

/** `@person` stands for somebody in an act of the belt alone, and an event is brought about by somebody there is. */
const checkParties = ({ issues, path }: LegalWalk, { aimed }: Aim, { person, event, by }: Fields): void => {
  if (person === '@person' && aimed.length === 0)
    issues.push(unknownReference([...path, 'person'], { kind: 'person', id: person }, []));
  if (typeof event === 'string' && typeof by === 'string' && !actors.has(by))
    issues.push(unknownReference([...path, 'by'], { kind: 'seat or professional', id: by }, actors));
};

const isMissingKey = (event: string, fault: string, payload: Record<string, string>): boolean =>
  eventKinds.some((kind) => kind.id === event) &&
  Object.keys(payload).every((key) => !fault.startsWith(`${key}=`)) &&
  fault.endsWith('=');

/** Stages first, then events, each in the order of the document. @returns `case.reference.unknown`, `case.event.unknown`. */
export const checkLaw = ({ people }: CaseDocument, value: unknown): readonly Issue[] => {
  const procedureOf = new Map(
    people.map((person) => [person.id, procedures[person.procedure] as Procedure] as const),
  );
  const stages: LegalWalk = { issues: [], path: [], procedureOf };
  const events: LegalWalk = { issues: [], path: stages.path, procedureOf };
  visitFields(stages, { aimed: [], naming: false }, value, (walk, aim, fields) => {
    checkStage(walk, fields);
    checkEvent(events, aim, fields);
    checkParties(events, aim, fields);
  });
  return [...stages.issues, ...events.issues];
};
