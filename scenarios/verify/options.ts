/** What can be tried in each scene, with the events it stands for where it is one event and nothing else. */
import type { Decision } from '../case/decision.ts';
import { beltKey } from '../compile/compile-acts.ts';
import type { Act, CompiledCase, CompiledPhase } from '../compile/compiled-case.ts';
import { eventNames } from '../compile/happenings.ts';
import type { Edge, StepEvent, Stepper } from '../compile/step.ts';

/** A decision worth trying. `events`: the first that is taken is all it does before things settle; null: only the driver knows. */
export interface Option {
  readonly number: number;
  readonly decision: Decision;
  readonly events: readonly StepEvent[] | null;
  /** The one edge of the one event, where that is all there is to ask. */
  readonly edge: Edge | null;
  /** None of its events changes anything, whether it is taken or not. */
  readonly isIdle: boolean;
}

/** Where an option is tried: what the driver asks of the place before it asks the machine. */
interface Place {
  readonly phase: CompiledPhase;
  readonly waits: boolean;
  readonly isTimeUp: boolean;
}

interface Numbered {
  readonly number: number;
  readonly decision: Decision;
}

const isPlain = (act: Act, daysPass: boolean): boolean =>
  (act.days === 0 || !daysPass) && act.before.length === 0 && act.after.length === 0;

const isIdle = (events: readonly StepEvent[]): boolean =>
  events.every(({ chains }) => chains.every((chain) => chain.every((edge) => edge.targets.length === 0)));

const edgeOf = (events: readonly StepEvent[]): Edge | null => {
  const chains = events.length === 1 ? events[0]?.chains : undefined;
  const chain = chains?.length === 1 ? chains[0] : undefined;
  const edge = chain?.length === 1 ? chain[0] : undefined;
  return edge && edge.from === -1 && edge.targets.length > 0 ? edge : null;
};

const optionOf = (number: number, decision: Decision, events: readonly StepEvent[] | null): Option => {
  const edge = events === null ? null : edgeOf(events);
  return { number, decision, events, edge, isIdle: events !== null && edge === null && isIdle(events) };
};

/** Choices by their scene, and all that can be tried wherever the story stands. */
const sorted = (decisions: readonly Decision[]) => {
  const byScene = new Map<string, Numbered[]>();
  const anywhere: Numbered[] = [];
  for (let number = 0; number < decisions.length; number += 1) {
    const decision = decisions[number] as Decision;
    if (decision.type !== 'choice.chosen') anywhere.push({ number, decision });
    else {
      const own = byScene.get(decision.scene);
      if (own) own.push({ number, decision });
      else byScene.set(decision.scene, [{ number, decision }]);
    }
  }
  return { byScene, anywhere };
};

/** The events a decision stands for in a place; null: only the driver knows; undefined: it cannot be taken there. */
type EventsIn = (place: Place, decision: Decision) => readonly StepEvent[] | null | undefined;

const eventsIn = (compiled: CompiledCase, stepper: Stepper): EventsIn => {
  const onBelt = new Set(compiled.play.people.flatMap((person) => (person.onBelt ? [person.id] : [])));
  const eventsOf = (mains: readonly string[]) => mains.flatMap((main) => stepper.event(main) ?? []);
  return ({ phase, waits, isTimeUp }, decision) => {
    if (decision.type === 'choice.chosen') {
      const act = compiled.acts.get(`${decision.scene}/${decision.choice}`);
      const event = act && isPlain(act, true) ? stepper.event(act.main) : null;
      return event === null ? null : [event];
    }
    if (decision.type === 'act.performed') {
      const { verb, object, person } = decision;
      if (person !== undefined && !onBelt.has(person)) return undefined;
      const dayCanPass = phase.untilDay === null || waits;
      const acts = compiled.belt.get(beltKey(verb, object, person)) ?? [];
      // Where a calendar phase waits, an act nobody foresaw takes a day.
      if (!acts.every((act) => isPlain(act, dayCanPass)) || (phase.moments === null && waits)) return null;
      return eventsOf([...acts.map((act) => act.main), eventNames.unforeseen]);
    }
    if (decision.type !== 'time.passed') return null;
    if (decision.until !== 'moment') return phase.untilDay !== null && waits ? null : undefined;
    return phase.moments !== null && !isTimeUp ? eventsOf([eventNames.moment]) : undefined;
  };
};

/** Options by leaf of the story, each list made when its scene is first met. */
export const optionsByScene = (compiled: CompiledCase, decisions: readonly Decision[], stepper: Stepper) => {
  const { byScene, anywhere } = sorted(decisions);
  const events = eventsIn(compiled, stepper);
  const optionsIn = (place: Place, tried: readonly Numbered[]): readonly Option[] =>
    tried.flatMap(({ number, decision }) => {
      const found = events(place, decision);
      return found === undefined ? [] : [optionOf(number, decision, found)];
    });
  /** What can be tried anywhere, once for all places that are alike. */
  const alike = new Map<string, readonly Option[]>();
  const anywhereIn = (place: Place): readonly Option[] => {
    const key = `${place.phase.id} ${place.waits} ${place.isTimeUp}`;
    const known = alike.get(key) ?? optionsIn(place, anywhere);
    alike.set(key, known);
    return known;
  };
  const known: (readonly Option[])[] = [];
  const leaves = compiled.regions[0]?.leaves ?? [];
  return (leaf: number): readonly Option[] => {
    const made = known[leaf];
    if (made) return made;
    const scene = leaves[leaf] ?? '';
    const phase = compiled.phases.get(compiled.phaseOfScene.get(scene) ?? '');
    const place = phase && { phase, waits: compiled.waiting.has(scene), isTimeUp: scene === phase.timeUp };
    // Where no phase runs, the run has ended: nothing can be decided any more.
    const options = place ? [...optionsIn(place, byScene.get(scene) ?? []), ...anywhereIn(place)] : [];
    known[leaf] = options;
    return options;
  };
};
