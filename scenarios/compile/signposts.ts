/** Signposts: what the driver looks up by name or by value, looked up once per case and kept. */
import { oncePer } from '../core/once-per.ts';
import { isBeltAct } from '../case/belt.ts';
import { invariant } from '../core/result.ts';
import { indicators } from '../law/indicators.ts';
import { beltKey } from './compile-acts.ts';
import { type Act, type CompiledCase, type CompiledPhase, endLeaf } from './compiled-case.ts';
import type { Values } from './guard.ts';
import { eventNames } from './happenings.ts';
import { names } from './variable-table.ts';

/** A leaf of the story: a scene, or the end. */
export interface Place {
  /** Its number; -1: nowhere. */
  readonly leaf: number;
  readonly scene: string;
  readonly phase: CompiledPhase | null;
  readonly ended: boolean;
  readonly waits: boolean;
  /** People the seat has not met there: the same set wherever they are the same. */
  readonly unmet: ReadonlySet<string>;
}

/** The line of a paper: the event that marks it, and the variable that holds the mark. */
export interface Line {
  readonly event: string;
  readonly variable: number;
}

export interface Signposts {
  readonly day: number;
  readonly moments: number;
  /** The places of the story, by leaf. */
  readonly places: readonly Place[];
  placeOf(values: Values): Place;
  /** What a choice of a place does; null when it has no such choice. */
  choice(place: Place, choice: string): Act | null;
  /** Whether an act of the belt can be aimed there at this person: nobody in particular, or somebody of the belt whom the seat has met. */
  canAim(place: Place, person: string | undefined): boolean;
  /** Acts of the belt in order, none when the case has no answer; null when nobody can do such a thing. Ask `canAim` first. */
  belt(verb: string, object: string, person: string | undefined): readonly Act[] | null;
  line(paper: string, line: string): Line | null;
  /** Every line of every paper, in the order of the document: `paper/line`, and the variable that holds its mark. */
  readonly marks: readonly { readonly ref: string; readonly variable: number }[];
  /** The value a sign is stored as; null when indicator or person does not exist. */
  sign(indicator: string, person: string): number | null;
  /** The variable of each arrival: asked after every act, so they stand side by side, apart from all else that is said of one. */
  readonly onTheWay: readonly number[];
  /** Arrivals that bring neither scene nor paper: nobody sees them come. */
  readonly silent: ReadonlySet<string>;
  /** Whether an event may lead out of a phase. */
  leadsOut(event: string, phase: CompiledPhase): boolean;
}

/** Remembers what was found for two names, but nothing for names that lead nowhere: those may come from anywhere. */
const byTwoNames = <Found>(find: (one: string, other: string) => Found | null) => {
  const known = new Map<string, Map<string, Found>>();
  return (one: string, other: string): Found | null => {
    const inner = known.get(one);
    const kept = inner?.get(other);
    if (kept !== undefined) return kept;
    const found = find(one, other);
    if (found === null) return null;
    if (inner) inner.set(other, found);
    else known.set(one, new Map([[other, found]]));
    return found;
  };
};

/** Kept by place, for the driver has that at hand: among all scenes of a large case a name is slow to find. */
const choiceOf = ({ acts, regions }: CompiledCase): Signposts['choice'] => {
  const known = new Array<Map<string, Act> | undefined>(regions[0]?.leaves.length ?? 0);
  return ({ leaf, scene }, choice) => {
    const kept = known[leaf]?.get(choice);
    if (kept !== undefined) return kept;
    const found = acts.get(`${scene}/${choice}`);
    if (found === undefined) return null;
    const own = known[leaf];
    if (own) own.set(choice, found);
    else known[leaf] = new Map([[choice, found]]);
    return found;
  };
};

const canAimOf = ({ play }: CompiledCase): Signposts['canAim'] => {
  const onBelt = new Set(play.people.flatMap((each) => (each.onBelt ? [each.id] : [])));
  return ({ unmet }, person) => person === undefined || (onBelt.has(person) && !unmet.has(person));
};

const beltOf = (compiled: CompiledCase): Signposts['belt'] => {
  const byPerson = new Map<string | undefined, ReturnType<typeof byTwoNames<readonly Act[]>>>();
  return (verb, object, person) => {
    const known = byPerson.get(person);
    if (known) return known(verb, object);
    const made = byTwoNames((one, other) =>
      isBeltAct(one, other) ? (compiled.belt.get(beltKey(one, other, person)) ?? []) : null,
    );
    byPerson.set(person, made);
    return made(verb, object);
  };
};

const lineOf = (compiled: CompiledCase): Signposts['line'] =>
  byTwoNames((paper, line) => {
    const ref = `${paper}/${line}`;
    const variable = compiled.index.get(names.mark(ref));
    return variable === undefined ? null : { event: eventNames.mark(ref), variable };
  });

const marksOf = ({ play, index }: CompiledCase): Signposts['marks'] =>
  play.papers.flatMap((paper) =>
    paper.lines.map((line) => {
      const ref = `${paper.id}/${line.id}`;
      return { ref, variable: index.get(names.mark(ref)) ?? -1 };
    }),
  );

const signOf = ({ play }: CompiledCase): Signposts['sign'] => {
  const places = new Map(play.people.map((person, at) => [person.id, at]));
  return (indicator, person) => {
    const row = (indicators as readonly string[]).indexOf(indicator);
    const column = places.get(person) ?? -1;
    return row < 0 || column < 0 ? null : 2 + row * play.people.length + column;
  };
};

const leadsOutOf = (compiled: CompiledCase, places: readonly Place[]): Signposts['leadsOut'] => {
  let targets: Map<string, Set<CompiledPhase | null>> | null = null;
  const find = (): Map<string, Set<CompiledPhase | null>> => {
    const found = new Map<string, Set<CompiledPhase | null>>();
    for (const { event, target } of compiled.regions[0]?.transitions ?? []) {
      if (target === undefined) continue;
      const phase = places[target]?.phase ?? null;
      found.set(event, (found.get(event) ?? new Set()).add(phase));
    }
    return found;
  };
  return (event, phase) => {
    targets ??= find();
    for (const target of targets.get(event) ?? []) if (target !== phase) return true;
    return false;
  };
};

const nobody: ReadonlySet<string> = new Set();
const nowhere: Place = {
  leaf: -1,
  scene: endLeaf,
  phase: null,
  ended: true,
  waits: false,
  unmet: nobody,
};

/** Whom the seat has not met in each scene: one set for all scenes where they are the same people. */
const unmetOf = (compiled: CompiledCase): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = new Map<string, ReadonlySet<string>>();
  const byScene = new Map<string, ReadonlySet<string>>();
  for (const [id, unmet] of compiled.unmet) {
    const key = unmet.toSorted().join(' ');
    const people = known.get(key) ?? new Set(unmet);
    known.set(key, people);
    byScene.set(id, people);
  }
  return byScene;
};

const make = (compiled: CompiledCase): Signposts => {
  const story = compiled.regions[0];
  invariant(story, 'the story region comes first');
  const { leaf } = story;
  const unmet = unmetOf(compiled);
  const places = story.leaves.map(
    (scene, at): Place => ({
      leaf: at,
      scene,
      phase: compiled.phases.get(compiled.phaseOfScene.get(scene) ?? '') ?? null,
      ended: scene === endLeaf,
      waits: compiled.waiting.has(scene),
      unmet: unmet.get(scene) ?? nobody,
    }),
  );
  return {
    day: compiled.index.get(names.day) ?? 0,
    moments: compiled.index.get(names.moments) ?? 0,
    places,
    placeOf: (values) => places[values[leaf] ?? 0] ?? nowhere,
    choice: choiceOf(compiled),
    canAim: canAimOf(compiled),
    belt: beltOf(compiled),
    line: lineOf(compiled),
    marks: marksOf(compiled),
    sign: signOf(compiled),
    onTheWay: compiled.arrivals.map((arrival) => arrival.variable),
    silent: new Set(compiled.play.arrivals.flatMap((each) => (each.scene || each.paper ? [] : [each.id]))),
    leadsOut: leadsOutOf(compiled, places),
  };
};

/** The signposts of a case. */
export const signpostsOf: (compiled: CompiledCase) => Signposts = oncePer(make);
