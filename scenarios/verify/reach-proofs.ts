/** PROOF-1: everything written can happen, and no condition is always true or always false where it is asked. */
import type { Condition } from '../case/condition.ts';
import { compileCondition } from '../compile/compile-condition.ts';
import { endLeaf } from '../compile/compiled-case.ts';
import { type Guard, compileGuard } from '../compile/guard.ts';
import { eventNames } from '../compile/happenings.ts';
import { names } from '../compile/variable-table.ts';
import { scopeOf } from '../compile/scope.ts';
import { eventsWithinReach, statesByScene } from './corpus.ts';
import { type Claim, plainClaim } from './finding.ts';
import { eventFalls } from './properties.ts';
import { type Property, stateProperty } from './property.ts';
import type { Pausing } from './pause.ts';
import { provingNever } from './slice.ts';
import { ownsArrival, ownsPaper, scenesOfSeat, scenesToReach, startOf } from './seat-reach.ts';
import { evaluateMaybe, variablesOf } from './three-valued.ts';
import type { Verifying } from './verify-case.ts';

/** Something that must happen on some run: seen in the corpus, or found by the property whose counterexample is a witness. */
interface Reachable {
  readonly what: string;
  readonly seen: boolean;
  readonly property: () => Property;
}

const things = ({ subject, corpus }: Verifying): readonly Reachable[] => {
  const { compiled } = subject;
  const { play } = compiled;
  const events = eventsWithinReach(subject, corpus);
  const scenes = new Set(corpus.flatMap((each) => [...each.scenes]));
  const papers = new Set(corpus.flatMap((each) => [...each.papers]));
  const endings = new Set(corpus.map((each) => each.sheet.ending));
  const own = scenesToReach(subject);
  const falls = (what: string, names: readonly string[]): Reachable => ({
    what,
    seen: names.some((name) => events.has(name)),
    property: () => eventFalls(new Set(names)),
  });
  const paper = (id: string) => compiled.index.get(names.paper(id)) ?? 0;
  return [
    ...play.scenes
      .filter((scene) => own.has(scene.id))
      .map((scene) => ({
        what: `scene ${scene.id}`,
        seen: scenes.has(scene.id),
        property: () => stateProperty((at) => at === scene.id, []),
      })),
    ...play.scenes
      .filter((scene) => own.has(scene.id))
      .flatMap((scene) =>
        scene.choices.map((choice) =>
          falls(`choice ${scene.id}/${choice.id}`, [eventNames.choice(scene.id, choice.id)]),
        ),
      ),
    ...play.belt
      .filter((act) => act.phases.some((phase) => own.has(startOf(subject, phase))))
      .flatMap((act) =>
        act.outcomes.map((outcome) =>
          falls(
            `belt act ${act.id}/${outcome.id}`,
            (act.persons ?? [undefined]).map((person) => eventNames.act(act.id, outcome.id, person)),
          ),
        ),
      ),
    ...play.arrivals
      .filter((arrival) => ownsArrival(subject, arrival.id))
      .map((arrival) => falls(`arrival ${arrival.id}`, [eventNames.arrival(arrival.id)])),
    ...play.papers
      .filter((each) => ownsPaper(subject, each.id))
      .map((each) => ({
        what: `paper ${each.id}`,
        seen: papers.has(each.id),
        property: () =>
          stateProperty(
            (_scene, values) => {
              const value = values[paper(each.id)] ?? 0;
              return value < 0 ? null : value === 1;
            },
            [paper(each.id)],
          ),
      })),
    ...endingsOf(subject).map(({ id, guard }) => ({
      what: `ending ${id}`,
      seen: endings.has(id),
      property: () =>
        stateProperty(
          (scene, values) => (scene === endLeaf ? evaluateMaybe(guard, values) : false),
          variablesOf(guard),
        ),
    })),
  ];
};

/** Each ending with the condition under which it is the one: its own, and none before it. */
const endingsOf = ({ document, compiled }: Verifying['subject']) => {
  const scope = scopeOf(compiled);
  const guards = document.endings.map(
    (each): Guard => (each.when ? compileCondition(scope, each.when) : { type: 'all', params: { of: [] } }),
  );
  return document.endings.map(({ id }, at) => ({
    id,
    guard: {
      type: 'all',
      params: {
        of: [
          guards[at] ?? { type: 'all', params: { of: [] } },
          { type: 'none', params: { of: guards.slice(0, at) } },
        ],
      },
    } as Guard,
  }));
};

/** A condition and where it is asked. */
interface Asked {
  readonly what: string;
  readonly condition: Condition;
  /** Scenes in which it is asked; at the end: the end. */
  readonly scenes: ReadonlySet<string>;
}

/** What a condition is put together of, however deep, in the order it is written: a part that is always the same says nothing. */
const partsOf = (condition: Condition): readonly Condition[] => {
  const parts =
    'all' in condition
      ? condition.all
      : 'any' in condition
        ? condition.any
        : 'none' in condition
          ? condition.none
          : [];
  return parts.flatMap((part) => [part, ...partsOf(part)]);
};

/** Conditions of the panel of the seat that is played: of what was offered, or who knows what. */
const panelConditions = ({
  document,
  compiled,
}: Verifying['subject']): readonly (readonly [string, Condition])[] => {
  const panel = document.seats.find(({ id }) => id === compiled.seat)?.panel;
  if (panel?.kind === 'offers') return panel.rows.map(({ id, when }) => [`panel row ${id}`, when]);
  if (panel?.kind !== 'knowledge') return [];
  return panel.items.flatMap(({ id, knows }) =>
    knows.map(({ party, when }) => [`panel item ${id} of ${party}`, when] as const),
  );
};

const conditions = ({ subject }: Verifying): readonly Asked[] => {
  const { document } = subject;
  const own = scenesOfSeat(subject);
  const inPhases = (phases: readonly string[]) =>
    new Set(
      document.scenes
        .filter((scene) => phases.includes(scene.phase) && own.has(scene.id))
        .map((scene) => scene.id),
    );
  const asked: Asked[] = [];
  const ask = (what: string, condition: Condition | undefined, scenes: ReadonlySet<string>): void => {
    if (!condition || scenes.size === 0) return;
    asked.push({ what, condition, scenes });
    for (const [at, part] of partsOf(condition).entries())
      asked.push({ what: `${what}, part ${at + 1}`, condition: part, scenes });
  };
  for (const scene of document.scenes.filter((each) => own.has(each.id))) {
    const here = new Set([scene.id]);
    for (const element of scene.elements) ask(`element ${scene.id}/${element.id}`, element.when, here);
    for (const choice of scene.choices) {
      const what = `choice ${scene.id}/${choice.id}`;
      ask(what, choice.when, here);
      for (const { scene: to, when } of choice.to) ask(`${what} to ${to ?? 'the end'}`, when, here);
      for (const [at, { when }] of choice.effects.entries()) ask(`${what} effect ${at + 1}`, when, here);
    }
  }
  for (const act of document.belt)
    for (const outcome of act.outcomes) {
      const what = `belt act ${act.id}/${outcome.id}`;
      ask(what, outcome.when, inPhases(act.phases));
      for (const [at, { when }] of outcome.effects.entries())
        ask(`${what} effect ${at + 1}`, when, inPhases(act.phases));
    }
  for (const arrival of document.arrivals.filter(({ id }) => ownsArrival(subject, id))) {
    ask(`arrival ${arrival.id}`, arrival.when, own);
    for (const [at, { when }] of arrival.effects.entries())
      ask(`arrival ${arrival.id} effect ${at + 1}`, when, own);
  }
  for (const phase of document.phases)
    for (const omission of phase.omissions ?? [])
      if (omission.seats?.includes(subject.compiled.seat) ?? true)
        ask(`omission ${phase.id}/${omission.id}`, omission.when, inPhases([phase.id]));
  // The panel stands beside every scene; what is left when a run has ended is not looked at.
  for (const [what, when] of panelConditions(subject)) ask(what, when, own);
  return asked;
};

function* guardClaim(
  verifying: Verifying,
  { what, condition, scenes }: Asked,
  wanted: boolean,
): Pausing<Claim> {
  const guard = compileCondition(scopeOf(verifying.subject.compiled), condition);
  const test = compileGuard(guard);
  const byScene = statesByScene(verifying.subject, verifying.corpus);
  const seen = [...scenes].some((scene) => byScene.get(scene)?.some((values) => test(values) === wanted));
  const name = `condition of ${what} can ${wanted ? 'hold' : 'fail'}`;
  if (seen) return plainClaim('PROOF-1', name, true);
  const property = stateProperty((scene, values) => {
    if (!scenes.has(scene)) return false;
    const value = evaluateMaybe(guard, values);
    return value === null ? null : value === wanted;
  }, variablesOf(guard));
  return yield* witnessed(verifying, name, property);
}

function* witnessed({ slices, bounds }: Verifying, what: string, property: Property): Pausing<Claim> {
  const { proved, states, steps, kept, refinements } = yield* provingNever(slices, property, bounds);
  const holds = proved === null ? null : !proved;
  return { proof: 'PROOF-1', what, holds, run: null, states, steps, kept, refinements };
}

/** PROOF-1, claim by claim: what the corpus has not shown is searched for. */
export function* proveReach(verifying: Verifying): Generator<Claim | null> {
  for (const { what, seen, property } of things(verifying))
    yield seen ? plainClaim('PROOF-1', what, true) : yield* witnessed(verifying, what, property());
  for (const asked of conditions(verifying)) {
    yield yield* guardClaim(verifying, asked, true);
    yield yield* guardClaim(verifying, asked, false);
  }
}
