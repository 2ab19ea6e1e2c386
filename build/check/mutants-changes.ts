/** Seeded changes of a case document, each a mistake an author might make: a guard, a target, an effect, a day, a criterion. */
import type { CaseDocument } from '../../scenarios/case/schema.ts';
import { seededBelow } from '../../scenarios/verify/corpus.ts';

/** A changed document, and what was changed, as a line that names it. */
export interface Mutant {
  readonly name: string;
  readonly document: CaseDocument;
}

type Below = (bound: number) => number;

/** A place where a kind of change can be made; `make` makes it and says what it did. */
interface Spot {
  readonly name: string;
  readonly make: (below: Below) => string;
}

const choicesOf = (document: CaseDocument) =>
  document.scenes.flatMap((scene) =>
    scene.choices.map((choice) => ({ name: `choice ${scene.id}/${choice.id}`, scene, choice })),
  );
const outcomesOf = (document: CaseDocument) =>
  document.belt.flatMap((act) =>
    act.outcomes.map((outcome) => ({ name: `act ${act.id}/${outcome.id}`, outcome })),
  );

/** All lists of effects, with what has them. */
const effectsOf = (document: CaseDocument) => [
  ...choicesOf(document).map(({ name, choice }) => ({ name, effects: choice.effects })),
  ...outcomesOf(document).map(({ name, outcome }) => ({ name, effects: outcome.effects })),
  ...document.arrivals.map(({ id, effects }) => ({ name: `arrival ${id}`, effects })),
];

const guards = (document: CaseDocument): readonly Spot[] =>
  [
    ...choicesOf(document).map(({ name, choice }) => ({ name, has: choice })),
    ...choicesOf(document).flatMap(({ name, choice }) =>
      choice.to.map((has, at) => ({ name: `target ${at} of ${name}`, has })),
    ),
    ...outcomesOf(document).map(({ name, outcome }) => ({ name, has: outcome })),
    ...document.arrivals.map((has) => ({ name: `arrival ${has.id}`, has })),
    ...effectsOf(document).flatMap(({ name, effects }) =>
      effects.map((has, at) => ({ name: `effect ${at} of ${name}`, has })),
    ),
  ]
    .filter(({ has }) => has.when)
    .map(({ name, has }) => ({
      name,
      make: () => {
        delete has.when;
        return 'loses its condition';
      },
    }));

const targets = (document: CaseDocument): readonly Spot[] =>
  choicesOf(document).flatMap(({ name, scene, choice }) =>
    choice.to.map((target, at) => ({
      name: `target ${at} of ${name}`,
      make: (below: Below) => {
        const others = document.scenes.filter(
          ({ id, phase }) => phase === scene.phase && id !== target.scene,
        );
        const other = others[below(others.length)]?.id ?? scene.id;
        choice.to[at] = { ...(target.when ? { when: target.when } : {}), scene: other };
        return `becomes ${other}`;
      },
    })),
  );

const effects = (document: CaseDocument): readonly Spot[] =>
  effectsOf(document).flatMap(({ name, effects: list }) =>
    list.map((effect, at) => ({
      name: `effect ${at} of ${name}`,
      make: () => {
        list.splice(at, 1);
        return `is gone: ${JSON.stringify(effect)}`;
      },
    })),
  );

const days = (document: CaseDocument): readonly Spot[] => [
  ...document.arrivals.flatMap((arrival) => {
    const { after } = arrival;
    if (!('days' in after)) return [];
    return [
      {
        name: `arrival ${arrival.id}`,
        make: (below: Below) => {
          const moved = after.days + 1 + below(9);
          arrival.after = { days: moved };
          return `comes after ${moved} days, not ${after.days}`;
        },
      },
    ];
  }),
  ...document.phases.map((phase) => ({
    name: `phase ${phase.id}`,
    make: (below: Below) => {
      if ('moments' in phase.time) {
        const moments = Math.max(1, phase.time.moments - 1 - below(4));
        phase.time = { moments };
        return `has ${moments} moments`;
      }
      const untilDay = Math.max(phase.startsOnDay + 1, phase.time.untilDay - 1 - below(30));
      phase.time = { untilDay };
      return `lasts until day ${untilDay}`;
    },
  })),
];

const criteria = (document: CaseDocument): readonly Spot[] =>
  document.criteria.flatMap((criterion) => [
    {
      name: `criterion ${criterion.id}`,
      make: () => {
        criterion.asks = { not: criterion.asks };
        return 'asks for the contrary';
      },
    },
    {
      name: `criterion ${criterion.id}`,
      make: () => {
        criterion.gate = !criterion.gate;
        return criterion.gate ? 'becomes a gate' : 'is no gate any more';
      },
    },
    {
      name: `criterion ${criterion.id}`,
      make: () => {
        criterion.severity = criterion.severity === 'critical' ? 'major' : 'critical';
        return `becomes ${criterion.severity}`;
      },
    },
  ]);

const kinds = [guards, targets, effects, days, criteria];

/** Makes so many different mutants; the same ones for the same document. Kinds take turns. */
export const mutantsOf = (document: CaseDocument, count: number): readonly Mutant[] => {
  const found = new Map<string, Mutant>();
  for (let seed = 0; found.size < count && seed < count * 8; seed += 1) {
    const below = seededBelow(seed + 1);
    const changed = structuredClone(document);
    const spots = kinds[seed % kinds.length]?.(changed) ?? [];
    const spot = spots[below(spots.length)];
    if (!spot) continue;
    const name = `${spot.name} ${spot.make(below)}`;
    found.set(name, { name, document: changed });
  }
  return [...found.values()];
};
