/** References of a case document: walks it once and checks every id it meets against what exists. */
import { issue, type Issue } from '../core/result.ts';
import { duties } from '../law/duties.ts';
import { factById } from '../law/fact.ts';
import { facts } from '../law/facts.ts';
import { checkLaw } from './check-law.ts';
import { checkBreachNames, checkPanels, checkSeats } from './check-names.ts';
import type { CaseDocument } from './schema.ts';
import { nearestOf } from './nearest.ts';
import { unknownReference } from './unknown-reference.ts';

type Path = Issue['path'];
type Kind =
  | 'scene'
  | 'phase'
  | 'person'
  | 'case fact'
  | 'paper'
  | 'arrival'
  | 'place'
  | 'line'
  | 'act'
  | 'choice'
  | 'seat'
  | 'element'
  | 'row'
  | 'duty'
  | 'omission'
  | 'outcome'
  | 'variant';

/** Every id that exists, by kind. */
const known = (document: CaseDocument): Readonly<Record<Kind, ReadonlySet<string>>> => ({
  scene: new Set(document.scenes.map((each) => each.id)),
  phase: new Set(document.phases.map((each) => each.id)),
  person: new Set([...document.people.map((each) => each.id), '@person']),
  'case fact': new Set(document.facts.map((each) => each.id)),
  paper: new Set(document.papers.map((each) => each.id)),
  arrival: new Set(document.arrivals.map((each) => each.id)),
  place: new Set(document.places.map((each) => each.id)),
  line: new Set(document.papers.flatMap((paper) => paper.lines.map((line) => `${paper.id}/${line.id}`))),
  act: new Set(document.belt.map((each) => each.id)),
  choice: new Set(
    document.scenes.flatMap((scene) => scene.choices.map((choice) => `${scene.id}/${choice.id}`)),
  ),
  seat: new Set(document.seats.map((each) => each.id)),
  row: new Set((document.plan?.rows ?? []).map((each) => each.id)),
  duty: new Set(duties.map((each) => each.id)),
  omission: new Set(
    document.phases.flatMap((phase) => (phase.omissions ?? []).map((each) => `${phase.id}/${each.id}`)),
  ),
  outcome: new Set(document.belt.flatMap((act) => act.outcomes.map((each) => `${act.id}/${each.id}`))),
  variant: new Set(document.variants.map((each) => each.id)),
  element: new Set(
    document.scenes.flatMap((scene) => scene.elements.map((element) => `${scene.id}/${element.id}`)),
  ),
});

/** Which kind a property name refers to, wherever it stands as a string or a list of strings. */
const kindOf: ReadonlyMap<string, Kind> = new Map<string, Kind>(
  Object.entries({
    person: 'person',
    speaker: 'person',
    controlledBy: 'person',
    about: 'person',
    persons: 'person',
    fact: 'case fact',
    set: 'case fact',
    add: 'case fact',
    carries: 'case fact',
    scene: 'scene',
    timeUp: 'scene',
    phase: 'phase',
    phases: 'phase',
    place: 'place',
    paper: 'paper',
    show: 'paper',
    shown: 'paper',
    startPapers: 'paper',
    arrival: 'arrival',
    arrived: 'arrival',
    marked: 'line',
    lines: 'line',
    act: 'act',
    choice: 'choice',
    seats: 'seat',
    warning: 'element',
    planned: 'row',
    missed: 'duty',
    owes: 'duty',
    omission: 'omission',
    storyBy: 'person',
    unmet: 'person',
    variants: 'variant',
  } as const),
);

interface Walk {
  readonly ids: ReturnType<typeof known>;
  /** The people each belt act is for. */
  readonly aims: ReadonlyMap<string, readonly string[] | undefined>;
  readonly issues: Issue[];
  /** Where the walk is; copied only for an issue, for most documents have none. */
  readonly path: (string | number)[];
}

/** `fact` is one of the case in a condition, which compares it, and one of the register wherever something rests on it. */
const isCompared = (parent: Record<string, unknown>): boolean =>
  'is' in parent || 'atLeast' in parent || 'atMost' in parent;

const checkString = ({ ids, issues, path }: Walk, name: string, value: string): void => {
  const kind = kindOf.get(name);
  if (!kind || ids[kind].has(value)) return;
  issues.push(unknownReference([...path], { kind, id: value }, ids[kind]));
};

const checkBasis = ({ issues, path }: Walk, value: unknown): void => {
  if (typeof value !== 'string' || factById(value)) return;
  issues.push(issue('case.fact.unknown', [...path], factParams(value)));
};

const factParams = (id: string): Issue['params'] => {
  const nearest = nearestOf(
    id,
    facts.map((each) => each.id),
  );
  return { id, ...(nearest === undefined ? {} : { nearest }) };
};

/** Keys below these are columns of a paper, or keys of an event: what they hold is checked with what they belong to. */
const closed: ReadonlySet<string> = new Set(['cells', 'total', 'with']);

/** `place` names a class of place where a person stands beside it, and a place of the case elsewhere. */
const skips = (parent: Record<string, unknown>, name: string): boolean =>
  closed.has(name) ||
  (name === 'place' && ('person' in parent || 'onBelt' in parent)) ||
  (name === 'stage' && 'person' in parent);

/** A happening may name one outcome of its act, and one of the people the act is for. */
const checkOutcome = (walk: Walk, { act, outcome, person }: Record<string, unknown>): void => {
  const { ids, issues, path, aims } = walk;
  if (typeof act !== 'string' || !ids.act.has(act)) return;
  const people = aims.get(act) ?? [];
  // Somebody the case does not have is told with all other people.
  if (typeof person === 'string' && ids.person.has(person) && !people.includes(person))
    issues.push(unknownReference([...path, 'person'], { kind: `person of ${act}`, id: person }, people));
  if (typeof outcome !== 'string' || ids.outcome.has(`${act}/${outcome}`)) return;
  const own = [...ids.outcome].filter((each) => each.startsWith(`${act}/`));
  const names = own.map((each) => each.slice(act.length + 1));
  issues.push(unknownReference([...path, 'outcome'], { kind: 'outcome', id: outcome }, names));
};

const visit = (walk: Walk, value: unknown, name: string): void => {
  if (typeof value === 'string') checkString(walk, name, value);
  if (typeof value !== 'object' || value === null) return;
  const { path } = walk;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      path.push(at);
      visit(walk, value[at], name);
      path.pop();
    }
    return;
  }
  const record = value as Record<string, unknown>;
  checkOutcome(walk, record);
  for (const key of Object.keys(record)) {
    if (skips(record, key)) continue;
    path.push(key);
    if (key === 'fact' && !isCompared(record)) checkBasis(walk, record[key]);
    else visit(walk, record[key], key);
    path.pop();
  }
};

interface Placed {
  readonly kind: Kind;
  readonly id: string;
  readonly path: Path;
}

/** References whose key means something else in another place, so that it does not tell the kind. */
const placedReferences = ({ phases, seats, plan, belt }: CaseDocument): readonly Placed[] => [
  ...phases.map(({ start }, at): Placed => ({ kind: 'scene', id: start, path: ['phases', at, 'start'] })),
  ...seats.map(({ start }, at): Placed => ({ kind: 'phase', id: start, path: ['seats', at, 'start'] })),
  ...seats.flatMap(({ refuser }, at): readonly Placed[] =>
    refuser === 'none' ? [] : [{ kind: 'person', id: refuser, path: ['seats', at, 'refuser'] }],
  ),
  ...(plan?.scenes ?? []).map((id, at): Placed => ({ kind: 'scene', id, path: ['plan', 'scenes', at] })),
  ...belt.flatMap((act, at) =>
    act.outcomes.flatMap(({ to }, position): readonly Placed[] =>
      to ? [{ kind: 'scene', id: to, path: ['belt', at, 'outcomes', position, 'to'] }] : [],
    ),
  ),
];

/** Checks every reference of the document. @returns `case.reference.unknown`, `case.fact.unknown`, `case.event.unknown`. */
export const checkReferences = (document: CaseDocument): readonly Issue[] => {
  const aims = new Map(document.belt.map(({ id, persons }) => [id, persons]));
  const walk: Walk = { ids: known(document), aims, issues: [], path: [] };
  const { variants: _variants, header: _header, ...rest } = document;
  visit(walk, rest, '');
  const missing = placedReferences(document).filter(({ kind, id }) => !walk.ids[kind].has(id));
  return [
    ...walk.issues,
    ...missing.map(({ path, kind, id }) => unknownReference(path, { kind, id }, walk.ids[kind])),
    ...checkPanels(document),
    ...checkSeats(document),
    ...checkBreachNames(document.criteria, ['criteria']),
    ...checkLaw(document, rest),
  ];
};
