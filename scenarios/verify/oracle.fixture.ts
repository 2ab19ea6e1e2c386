/** The oracle of the slices: the same properties folded over every run of plain exploration; and seeded changes of a case. */
import { parseCase, type ValidCase } from '../case/parse-case.ts';
import type { CaseDocument } from '../case/schema.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import type { CompiledCase, Showing } from '../compile/compiled-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { standing } from '../compile/port.ts';
import { seededBelow } from './corpus.ts';
import { type Exploration, explore } from './explore.ts';
import type { Memory, Property } from './property.ts';
import { eventsFrom } from './slice-options.ts';

/** A case with all that plain exploration finds of it. */
export interface Explored {
  readonly document: ValidCase;
  readonly compiled: CompiledCase;
  readonly exploration: Exploration;
}

const mostStates = 60_000;

/** Explores a case whole. Null when it is larger than is good for a test. */
export const explored = (document: ValidCase, seat: string): Explored | null => {
  const compiled = compileCase(toPlayCase(document), seat, 'a');
  const exploration = explore(compiled, mostStates);
  return exploration.complete ? { document, compiled, exploration } : null;
};

const foldStep = (
  property: Property,
  start: Memory,
  events: readonly { readonly name: string }[],
  showings: readonly Showing[],
): Memory | null => {
  let memory: Memory | null = start;
  for (const { name } of events) if (memory) memory = property.event(memory, name);
  for (const showing of showings) if (memory) memory = property.showing(memory, showing);
  return memory;
};

/** Whether some run breaks the property, by every pair of a real state and a memory. */
export const isBrokenPlainly = (found: Explored, property: Property): boolean =>
  leastToBreak(found, property) !== null;

/** Decisions of the shortest run that breaks the property; null when none does. */
export const leastToBreak = ({ compiled, exploration }: Explored, property: Property): number | null => {
  const { nodes, past, pastShowings } = exploration;
  const known = new Set<string>();
  const queue: { at: number; memory: Memory; decisions: number }[] = [];
  const visit = (at: number, memory: Memory | null, decisions: number): boolean => {
    const node = nodes[at];
    if (!memory || !node) return false;
    const there = property.arrive(memory, node.scene, node.values);
    const key = `${at}|${there.join()}`;
    if (known.has(key)) return false;
    known.add(key);
    queue.push({ at, memory: there, decisions });
    const { phase } = standing(compiled, node.values);
    return (
      property.broken(there, node.scene, node.values) === true ||
      property.lost(there, eventsFrom(compiled, phase?.id ?? null))
    );
  };
  if (visit(0, foldStep(property, property.start, past, pastShowings), 0)) return 0;
  for (const { at, memory, decisions } of queue)
    for (const { events, showings, to } of nodes[at]?.steps ?? [])
      if (visit(to, foldStep(property, memory, events, showings), decisions + 1)) return decisions + 1;
  return null;
};

/** Names of all micro-events that fall on some run. */
export const eventsThatFall = ({ exploration }: Explored): ReadonlySet<string> =>
  new Set([
    ...exploration.past.map((each) => each.name),
    ...exploration.nodes.flatMap(({ steps }) =>
      steps.flatMap((step) => step.events.map((each) => each.name)),
    ),
  ]);

type Below = (bound: number) => number;
const pick = <Thing>(below: Below, things: readonly Thing[]): Thing | undefined =>
  things[below(things.length)];

const choicesOf = (document: CaseDocument) =>
  document.scenes.flatMap((scene) => scene.choices.map((choice) => ({ scene, choice })));

/** Small changes an author might make by mistake; each does what it finds, or nothing. */
const changes: readonly ((document: CaseDocument, below: Below) => void)[] = [
  (document, below) => {
    const guarded = [
      ...choicesOf(document).map(({ choice }) => choice),
      ...document.belt.flatMap((act) => act.outcomes),
      ...document.phases.flatMap((phase) => phase.omissions ?? []),
    ].filter((each) => each.when);
    const found = pick(below, guarded);
    if (found && 'errors' in found) found.when = { day: { atLeast: 0 } };
    else if (found) delete found.when;
  },
  (document, below) => {
    const found = pick(below, choicesOf(document));
    const peers = document.scenes.filter((each) => each.phase === found?.scene.phase);
    const target = pick(below, peers);
    if (found && target) found.choice.to = [{ scene: target.id }];
  },
  (document, below) => {
    const effects = [
      ...choicesOf(document).map(({ choice }) => choice.effects),
      ...document.belt.flatMap((act) => act.outcomes.map((outcome) => outcome.effects)),
      ...document.arrivals.map((arrival) => arrival.effects),
    ].filter((each) => each.length > 0);
    pick(below, effects)?.pop();
  },
  (document, below) => {
    const found = pick(below, document.arrivals);
    if (found) found.after = { days: below(9) };
  },
  (document, below) => {
    const found = pick(below, document.phases);
    if (found && 'moments' in found.time) found.time = { moments: 1 + below(4) };
    else if (found) found.time = { untilDay: found.startsOnDay + 1 + below(8) };
  },
  (document, below) => {
    const found = pick(below, document.facts);
    const guarded = pick(below, choicesOf(document));
    if (found && guarded) guarded.choice.when = { fact: found.id, is: below(2) };
  },
];

/** One to three seeded changes of a document; null when what comes out is refused. */
export const varied = (document: CaseDocument, seed: number): ValidCase | null => {
  const below = seededBelow(seed + 17);
  for (let count = 1 + below(3); count > 0; count -= 1) pick(below, changes)?.(document, below);
  const found = parseCase(document);
  return found.ok ? found.value : null;
};
