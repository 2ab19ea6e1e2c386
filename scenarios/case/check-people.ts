/** What is said of one person fits together: status and procedure, status and age; nobody controls himself, and who refuses could have spoken. */
import { type Issue, issue } from '../core/result.ts';
import type { Procedure } from '../law/procedure.ts';
import { procedures } from '../law/procedures.ts';
import type { CaseDocument, Person } from './schema.ts';
import { shown } from './shown.ts';
import { unknownReference } from './unknown-reference.ts';

type Path = Issue['path'];

/** The status says which duties arise, the procedure what becomes of events: two of one person. `none` goes with all. */
const fitting: Readonly<Record<Person['status'], readonly Person['procedure'][]>> = {
  'third-country': ['adult', 'smuggled', 'none'],
  eu: ['eu', 'none'],
  belgian: ['belgian', 'none'],
  'special-card': ['special-card', 'none'],
  minor: ['minor', 'none'],
};

/** Who is younger is a minor. */
const ofAge = 18;
/** As of `years` in the schema. */
const youngest = 10;
const oldest = 99;

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly beside?: string;
}

const checkYears = (years: number, { least, most, beside }: Bounds, path: Path): readonly Issue[] => {
  const params = { found: years, ...(beside === undefined ? {} : { beside }) };
  if (years < least) return [issue('case.shape', path, { reason: 'too_small', least, ...params })];
  return years > most ? [issue('case.shape', path, { reason: 'too_big', most, ...params })] : [];
};

/** A doubt about age is about being of age, so it has years on both sides; until it is settled the person goes as a minor. */
const checkAge = ({ age, status }: Person, path: Path): readonly Issue[] => {
  const isMinor = status === 'minor';
  if ('years' in age) {
    const bounds = isMinor ? { least: youngest, most: ofAge - 1 } : { least: ofAge, most: oldest };
    return checkYears(age.years, { ...bounds, beside: `status ${status}` }, [...path, 'age', 'years']);
  }
  const [low, high] = age.doubt;
  const asMinor = { reason: 'invalid_value', allowed: 'minor', found: shown(status), beside: 'age in doubt' };
  return [
    ...checkYears(low, { least: youngest, most: ofAge - 1 }, [...path, 'age', 'doubt', 0]),
    ...checkYears(high, { least: ofAge, most: oldest }, [...path, 'age', 'doubt', 1]),
    ...(isMinor ? [] : [issue('case.shape', [...path, 'status'], asMinor)]),
  ];
};

const checkProcedure = ({ status, procedure }: Person, path: Path): readonly Issue[] => {
  const allowed = fitting[status];
  if (allowed.includes(procedure)) return [];
  const right = { allowed: allowed.join(', '), found: shown(procedure), beside: `status ${status}` };
  return [issue('case.shape', [...path, 'procedure'], { reason: 'invalid_value', ...right })];
};

const checkControl = ({ id, controlledBy }: Person, others: string, path: Path): readonly Issue[] =>
  controlledBy.flatMap((each, at) => {
    const found = { reason: 'invalid_value', allowed: others, found: shown(each), beside: `id ${id}` };
    return each === id ? [issue('case.shape', [...path, 'controlledBy', at], found)] : [];
  });

const canSpeak = ({ procedure }: Person): boolean =>
  (procedures[procedure] as Procedure).rows.some((row) => row.on === 'statement.made');

/** Who has no procedure makes no statement on any run, so that not making one would prove nothing (PROOF-13). */
const checkRefusers = ({ seats, people }: CaseDocument): readonly Issue[] => {
  const speaking = people.flatMap((each) => (canSpeak(each) ? [each.id] : []));
  return seats.flatMap(({ refuser: id }, at) =>
    people.some((each) => each.id === id && !canSpeak(each))
      ? [unknownReference(['seats', at, 'refuser'], { kind: 'person with a procedure', id }, speaking)]
      : [],
  );
};

/** @returns `case.shape` with what fits `beside` what, and `case.reference.unknown` of a refuser. */
export const checkPeople = (document: CaseDocument): readonly Issue[] => [
  ...document.people.flatMap((person, at) => {
    const path = ['people', at];
    const others = document.people.flatMap(({ id }) => (id === person.id ? [] : [id])).join(', ');
    return [
      ...checkAge(person, path),
      ...checkProcedure(person, path),
      ...checkControl(person, others, path),
    ];
  }),
  ...checkRefusers(document),
];
