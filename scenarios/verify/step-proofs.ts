/** Proofs about single steps: PROOF-1 what is begun is carried out, PROOF-9 every event is heard and conduct declared where it is a breach, 14 every wrong step was warned of, 15 what a choice declares is what is derived. */
import type { Effect } from '../case/effect.ts';
import type { CompiledCase, Showing } from '../compile/compiled-case.ts';
import { eventNames } from '../compile/happenings.ts';
import { personEventOf } from '../compile/effects.ts';
import { personEventName } from '../compile/person-event.ts';
import { names } from '../compile/variable-table.ts';
import { arrivalErrors, shownUnwarned } from './arrival-errors.ts';
import { proveConduct } from './conduct-proofs.ts';
import { claimOf } from './cover.ts';
import { type Claim, plainClaim } from './finding.ts';
import { eventFalls, unwarned } from './properties.ts';
import type { Memory, Property } from './property.ts';
import { provingNever } from './slice.ts';
import { wrongSteps } from './truth.ts';
import type { Verifying } from './verify-case.ts';

/** Events that acts and arrivals can emit, whether or not any region listens to them. */
const emittedEvents = ({ acts, belt, arrivals }: CompiledCase): readonly string[] => {
  const emitting = [...acts.values(), ...[...belt.values()].flat()].flatMap((act) => [
    ...act.before,
    ...act.after,
  ]);
  return [...new Set([...emitting, ...arrivals.flatMap((each) => each.after)].map((each) => each.event))];
};

/** PROOF-9: in every stage of a person's procedure there is a row for every event the case can emit about them. */
function* proveHeard({ subject: { compiled } }: Verifying): Generator<Claim> {
  const emitted = emittedEvents(compiled);
  for (const person of compiled.play.people) {
    const region = compiled.regions.find((each) => each.id === person.id);
    if (!region) continue;
    const about = emitted.filter((event) => event.startsWith(`${person.id}:`));
    const deaf = about.flatMap((event) => {
      const rows = region.transitions.filter((each) => each.event === event);
      if (rows.some((each) => each.from === undefined)) return [];
      return region.leaves
        .filter((_leaf, at) => !rows.some((each) => each.from === at))
        .map((leaf) => `${event} in ${leaf}`);
    });
    const what = deaf.length === 0 ? person.id : `${person.id}: ${deaf[0]}`;
    yield plainClaim('PROOF-9', `every event about ${what} is heard`, deaf.length === 0);
  }
}

function* proveWarned({ subject, slices, bounds }: Verifying): Generator<Claim | null> {
  const { document, compiled } = subject;
  for (const { what, warning, events } of wrongSteps(document, compiled)) {
    const property = unwarned(document, compiled, warning, new Set(events));
    yield claimOf('PROOF-14', what, yield* provingNever(slices, property, bounds));
  }
  for (const shown of arrivalErrors(compiled)) {
    const what = `arrival ${shown.arrival} shows ${shown.error} only where a step was warned of`;
    const property = shownUnwarned(document, compiled, shown);
    yield claimOf('PROOF-14', what, yield* provingNever(slices, property, bounds));
  }
}

interface OwnStep {
  readonly what: string;
  readonly main: string;
  readonly declared: readonly string[];
  /** Breaches its own events can show. */
  readonly possible: readonly Showing[];
  readonly people: readonly string[];
}

const breachesOf = (compiled: CompiledCase, events: ReadonlySet<string>): readonly Showing[] => {
  const found = new Map<string, Showing>();
  for (const region of compiled.regions)
    for (const { event, shows } of region.transitions)
      if (shows && shows.through !== 'duty' && events.has(event))
        found.set(`${shows.through} ${shows.source} ${shows.person}`, shows);
  return [...found.values()];
};

const ownStep = (
  compiled: CompiledCase,
  step: Pick<OwnStep, 'what' | 'main' | 'declared'>,
  effects: readonly Effect[],
  at: string | undefined,
): readonly OwnStep[] => {
  const emitted = effects.flatMap((effect) => {
    const found = personEventOf(effect, at);
    return found ? [{ name: personEventName(found.person, found.happened), person: found.person }] : [];
  });
  const possible = breachesOf(compiled, new Set(emitted.map((each) => each.name)));
  return possible.length === 0
    ? []
    : [{ ...step, possible, people: [...new Set(emitted.map((each) => each.person))] }];
};

const ownSteps = ({ subject: { document, compiled } }: Verifying): readonly OwnStep[] => [
  ...document.scenes.flatMap((scene) =>
    scene.choices.flatMap((choice) =>
      ownStep(
        compiled,
        {
          what: `choice ${scene.id}/${choice.id}`,
          main: eventNames.choice(scene.id, choice.id),
          declared: choice.wrong?.errors ?? [],
        },
        choice.effects,
        undefined,
      ),
    ),
  ),
  ...document.belt.flatMap((act) =>
    act.outcomes.flatMap((outcome) =>
      (act.persons ?? [undefined]).flatMap((person) =>
        ownStep(
          compiled,
          {
            what: `belt act ${act.id}/${outcome.id}${person ? ` to ${person}` : ''}`,
            main: eventNames.act(act.id, outcome.id, person),
            declared: outcome.wrong?.errors ?? [],
          },
          outcome.effects,
          person,
        ),
      ),
    ),
  ),
];

const isSame = (one: Showing, other: Showing): boolean =>
  one.through === other.through && one.source === other.source && one.person === other.person;

/** Memory: taken, one bit per declared error that was derived, shown without being declared, broken. */
const disagrees = (compiled: CompiledCase, { main, declared, possible, people }: OwnStep): Property => {
  const derivable = declared.filter((error) => possible.some((each) => each.error === error));
  const start: Memory = [0, 0, 0, 0];
  const all = 2 ** derivable.length - 1;
  return {
    start,
    watches: new Set([main]),
    event: (memory, name) => (name === main ? [1, memory[1] ?? 0, memory[2] ?? 0, 0] : memory),
    showing: (memory, showing) => {
      if (!possible.some((each) => isSame(each, showing))) return memory;
      const [taken = 0, shown = 0, undeclared = 0] = memory;
      const at = derivable.indexOf(showing.error);
      return at >= 0
        ? [taken, shown | (1 << at), undeclared, 0]
        : [taken, shown, declared.includes(showing.error) ? undeclared : 1, 0];
    },
    follows: (showing) => possible.some((each) => isSame(each, showing)),
    maybeShown: 'both',
    arrive: ([taken = 0, shown = 0, undeclared = 0]) =>
      taken === 1 && (undeclared === 1 || shown !== all) ? [0, 0, 0, 1] : start,
    broken: ([, , , broken = 0]) => broken === 1,
    open: (_memory, ahead) => ahead.has(main),
    lost: () => false,
    needs: [],
    keeps: people.map((person) => compiled.index.get(names.leaf(person)) ?? 0),
  };
};

function* proveDeclared(verifying: Verifying): Generator<Claim | null> {
  const { compiled } = verifying.subject;
  for (const step of ownSteps(verifying)) {
    const property = disagrees(compiled, step);
    yield claimOf('PROOF-15', step.what, yield* provingNever(verifying.slices, property, verifying.bounds));
  }
}

/** PROOF-1 of what takes time: what is begun is carried out, whatever its days and its first effects change. */
function* proveCarriedOut({ slices, bounds }: Verifying): Generator<Claim | null> {
  const property = eventFalls(new Set([eventNames.cameToNothing]));
  const what = 'every act that is begun is carried out';
  yield claimOf('PROOF-1', what, yield* provingNever(slices, property, bounds));
}

/** All proofs about single steps. */
export function* proveSteps(verifying: Verifying): Generator<Claim | null> {
  yield* proveCarriedOut(verifying);
  yield* proveHeard(verifying);
  yield* proveConduct(verifying);
  yield* proveWarned(verifying);
  yield* proveDeclared(verifying);
}
