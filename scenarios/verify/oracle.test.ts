/** Slices say what plain exploration says: of criteria, warnings and events, on small cases and seeded changes of them. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../case/decision.ts';
import { smallCase, smallDocument } from '../case/small-case.fixture.ts';
import { createSteppedPlayer } from '../compile/create-player.ts';
import { eventNames } from '../compile/happenings.ts';
import type { State } from '../compile/step.ts';
import { rubricOf } from '../score/score-attempt.ts';
import { randomPolicy, seededBelow, subjectOf } from './corpus.ts';
import { modelDocument, modelSeat, parsed } from './model-case.fixture.ts';
import { eventsThatFall, type Explored, explored, isBrokenPlainly, varied } from './oracle.fixture.ts';
import { cleanRunMisses, eventFalls, sourceLeavesMet, unwarned } from './properties.ts';
import type { Property } from './property.ts';
import { firstKept, openSlices, proveNever } from './slice.ts';
import { type SliceGraph, sliceGraph, type Way, waysOf } from './slice-graph.ts';
import { dropped } from './three-valued.ts';
import { wrongSteps } from './truth.ts';

const bounds = { states: 60_000, refinements: 40, steps: 500_000 };

const inFull = (document: ReturnType<typeof smallCase>): Explored => {
  const found = explored(document, modelSeat);
  if (!found) throw new Error('too large to be explored plainly');
  return found;
};

/** Main events of all choices and acts, and the omissions. */
const mainsOf = ({ document, compiled }: Pick<Explored, 'document' | 'compiled'>): readonly string[] => [
  ...[...compiled.acts.values(), ...[...compiled.belt.values()].flat()].map((act) => act.main),
  ...document.phases.flatMap((phase) =>
    (phase.omissions ?? []).map(({ id }) => eventNames.omission(phase.id, id)),
  ),
];

/** Every property worth asking of a small case, by name. */
const properties = ({ document, compiled }: Explored): ReadonlyMap<string, Property> => {
  const steps = wrongSteps(document, compiled);
  const criteria = rubricOf(document, compiled.seat, compiled.variant);
  return new Map<string, Property>([
    ...criteria.map((each) => [`clean ${each.id}`, cleanRunMisses(document, compiled, each)] as const),
    ...steps.map(
      ({ what, warning, events }) =>
        [`warned ${what}`, unwarned(document, compiled, warning, new Set(events))] as const,
    ),
    ...criteria.flatMap((criterion) =>
      steps.flatMap(({ what, events }) =>
        events.map(
          (event) =>
            [
              `${what} ${event} leaves ${criterion.id}`,
              sourceLeavesMet(document, compiled, criterion, { what, event }),
            ] as const,
        ),
      ),
    ),
    ...mainsOf({ document, compiled }).map(
      (event) => [`falls ${event}`, eventFalls(new Set([event]))] as const,
    ),
  ]);
};

/** What the slices say otherwise than plain exploration, and what they leave undecided. */
const disagreements = (found: Explored): { readonly otherwise: string[]; readonly open: string[] } => {
  const slices = openSlices(found.compiled);
  const otherwise: string[] = [];
  const open: string[] = [];
  for (const [name, property] of properties(found)) {
    const { proved } = proveNever(slices, property, bounds);
    if (proved === null) open.push(name);
    else if (proved === isBrokenPlainly(found, property)) otherwise.push(name);
  }
  return { otherwise, open };
};

const variations = [
  ...Array.from({ length: 12 }, (_each, seed) => ['small', seed, varied(smallDocument(), seed)] as const),
  ...Array.from({ length: 32 }, (_each, seed) => ['model', seed, varied(modelDocument(), seed)] as const),
].flatMap(([of, seed, document]) => (document ? [[`${of} ${seed}`, document] as const] : []));

describe('slices say of every property what plain exploration says', () => {
  it.each([
    ['small', smallCase()],
    ['model', parsed(modelDocument())],
  ])('on the %s case, and leave nothing open', (_name, document) => {
    expect(disagreements(inFull(document))).toEqual({ otherwise: [], open: [] });
  });

  it('on seeded changes of which most are still cases', () => {
    expect(variations.length).toBeGreaterThan(40);
  });

  it.each(variations)('on the %s variation', (_name, document) => {
    const { otherwise, open } = disagreements(inFull(document));
    expect(otherwise).toEqual([]);
    // What is left open counts as a finding, so it is safe; but it must stay the exception.
    expect(open).toEqual([]);
  });

  it('and find an event to fall exactly when it falls on some run', () => {
    const found = inFull(smallCase());
    const slices = openSlices(found.compiled);
    const falling = eventsThatFall(found);
    for (const event of mainsOf(found))
      expect([event, proveNever(slices, eventFalls(new Set([event])), bounds).proved]).toEqual([
        event,
        !falling.has(event),
      ]);
  });

  it('and say that they could not tell when the bounds are reached', () => {
    const { document, compiled } = inFull(smallCase());
    const [criterion] = document.criteria.filter((each) => each.id === 'refer');
    if (!criterion) throw new Error('the small case has changed');
    const property = cleanRunMisses(document, compiled, criterion);
    const narrow = proveNever(openSlices(compiled), property, { ...bounds, states: 5, refinements: 1 });
    expect(narrow.proved).toBeNull();
  });
});

const agrees = (kept: ReadonlySet<number>, sliced: State, real: State): boolean =>
  [...kept].every((variable) => sliced[variable] === dropped || sliced[variable] === real[variable]);

/** Nodes a decision leads to from any of these, so far as they agree with the real state after it. */
const followed = (
  graph: SliceGraph,
  from: ReadonlySet<number>,
  decision: Decision,
  real: State,
): ReadonlySet<number> => {
  const fitting = (ways: readonly Way[]) =>
    ways.flatMap(({ to }) => (agrees(graph.kept, graph.valuesOf(to), real) ? [to] : []));
  const found = [...from].flatMap((node) => {
    const options = graph.node(node).options;
    const own = options.find((each) => JSON.stringify(each.decision) === JSON.stringify(decision));
    if (own) return fitting(waysOf(graph.turnout(node, own).branches));
    // What the case has no answer to is time that passes, or nothing at all.
    const passing = options.filter((each) => each.kind === 'time');
    const stays = agrees(graph.kept, graph.valuesOf(node), real) ? [node] : [];
    return [...stays, ...passing.flatMap((each) => fitting(waysOf(graph.turnout(node, each).branches)))];
  });
  return new Set(found);
};

const isLongWait = (decision: Decision): boolean =>
  decision.type === 'time.passed' && decision.until !== 'moment' && decision.until !== 'tomorrow';

/** The first decision of a real run that the slice cannot follow, or null. */
const lostAt = (
  { document, compiled }: Explored,
  kept: ReadonlySet<number>,
  seed: number,
): Decision | null => {
  const graph = sliceGraph(compiled, kept, new Set());
  const subject = subjectOf(document, compiled);
  const player = createSteppedPlayer(compiled, subject.stepper);
  const policy = randomPolicy(subject, seed);
  const start = waysOf(graph.starts).map(({ to }) => to);
  let nodes: ReadonlySet<number> = new Set(
    start.filter((node) => agrees(kept, graph.valuesOf(node), player.values())),
  );
  for (let count = 0; count < 80 && !player.view().ended; count += 1) {
    const decision = policy(player);
    if (!decision) return null;
    if (isLongWait(decision)) continue;
    player.perform(decision);
    nodes = followed(graph, nodes, decision, player.values());
    if (nodes.size === 0) return decision;
  }
  return null;
};

describe('every real run is a run of the slice', () => {
  it.each([['small', smallCase()] as const, ['model', parsed(modelDocument())] as const, ...variations])(
    'on the %s case, whatever the slice keeps',
    (_name, document) => {
      const found = inFull(document);
      for (let seed = 0; seed < 6; seed += 1) {
        const below = seededBelow(seed);
        const kept = new Set(firstKept(found.compiled));
        for (const index of found.compiled.variables.keys()) if (seed > 0 && below(4) === 0) kept.add(index);
        expect([seed, lostAt(found, kept, seed)]).toEqual([seed, null]);
      }
    },
  );
});
