/** Opens a packed case: what every run needs stands ready, the rest is made when it is first asked for. */
import type { PlayCase } from '../case/play-case.ts';
import type { LocalDate } from '../core/local-date.ts';
import { bringPlan } from './case-machine.ts';
import type { CompiledCase, Region, Showing, Transition } from './compiled-case.ts';
import { bringHearings, type Hearing, type Hearings } from './hearings.ts';
import type { PackedCase, Ref } from './packed-case.ts';
import { readTables, type Tables } from './unpack-tables.ts';

/** Makes a thing when it is first asked for. */
const later = <Thing extends object>(make: () => Thing): (() => Thing) => {
  let made: Thing | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

/** Transitions of an event, one hearing for each region they belong to. */
const hearingsIn = ({ events, heard, regions }: PackedCase, { transitionAt }: Tables): Hearings => {
  const places = later(() => new Map(events.map((event, at) => [event, at])));
  const sort = (refs: readonly Ref[]): readonly Hearing[] => {
    const hearings: Hearing[] = [];
    let next = 0;
    let end = 0;
    for (const { leaf, count } of regions) {
      end += count;
      const transitions: Transition[] = [];
      for (; next < refs.length && (refs[next] as Ref) < end; next += 1)
        transitions.push(transitionAt(refs[next] as Ref));
      if (transitions.length > 0) hearings.push({ leaf, transitions });
    }
    return hearings;
  };
  return (event) => {
    const refs = heard[places().get(event) ?? -1];
    return refs ? sort(refs) : null;
  };
};

const regionsOf = ({ regions }: PackedCase, { transitionAt }: Tables): readonly Region[] => {
  let next = 0;
  return regions.map(({ id, leaf, leaves, count }) => {
    const first = next;
    next += count;
    const transitions = later(() => Array.from({ length: count }, (_each, at) => transitionAt(first + at)));
    return {
      id,
      leaf,
      leaves,
      get transitions() {
        return transitions();
      },
    };
  });
};

const arrivalsOf = (packed: PackedCase, { guardAt, emissionsAt }: Tables): CompiledCase['arrivals'] =>
  packed.arrivals.map(({ when, after, ...arrival }) => ({
    ...arrival,
    when: guardAt(when),
    after: emissionsAt(after),
  }));

const phasesOf = (packed: PackedCase, { emissionsAt }: Tables): CompiledCase['phases'] =>
  new Map(packed.phases.map((phase) => [phase.id, { ...phase, omissions: emissionsAt(phase.omissions) }]));

const actsOf = ({ choiceKeys, choiceActs }: PackedCase, { actAt }: Tables): CompiledCase['acts'] =>
  new Map(choiceKeys.map((key, at) => [key, actAt(choiceActs[at] as Ref)]));

const reckoningOf = ({ reckoning }: PackedCase, { emissionsAt }: Tables): CompiledCase['reckoning'] => ({
  day: emissionsAt(reckoning.day),
  phase: emissionsAt(reckoning.phase),
  end: emissionsAt(reckoning.end),
});

/**
 * Opens a packed case beside the case it was compiled from, as the variant plays it.
 * @param showings what its transitions show; left out, the case can be played and not scored.
 * @returns what `compileCase` returns for that case, seat and variant; the machine and the players know it as such.
 */
export const unpackCase = (
  packed: PackedCase,
  play: PlayCase,
  showings: readonly Showing[] = [],
): CompiledCase => {
  const { seat, variant, variables, events, startsOn } = packed;
  const tables = readTables(packed, showings);
  const { textAt, guardAt, changesAt, actAt, emissionsAt } = tables;
  const index = later(() => new Map(variables.map(({ id }, at) => [id, at])));
  const acts = later(() => actsOf(packed, tables));
  const belt = later(() => new Map(packed.belt.map(([key, few]) => [key, few.map(actAt)])));
  const arrivals = later(() => arrivalsOf(packed, tables));
  const phases = later(() => phasesOf(packed, tables));
  const reckoning = later(() => reckoningOf(packed, tables));
  const phaseOfScene = later(() => new Map(packed.phaseOfScene));
  const waiting = later(() => new Set(packed.waiting));
  const unmet = later(() => new Map(packed.unmet));
  const past = later(() => emissionsAt(packed.past));
  const compiled: CompiledCase = {
    play,
    seat,
    variant,
    variables,
    events,
    startsOn: startsOn as LocalDate,
    regions: regionsOf(packed, tables),
    // Made when they are first asked for: an opened case is shown before most of it is.
    get index() {
      return index();
    },
    get acts() {
      return acts();
    },
    get belt() {
      return belt();
    },
    get arrivals() {
      return arrivals();
    },
    get phases() {
      return phases();
    },
    get reckoning() {
      return reckoning();
    },
    get phaseOfScene() {
      return phaseOfScene();
    },
    get waiting() {
      return waiting();
    },
    get unmet() {
      return unmet();
    },
    get past() {
      return past();
    },
  };
  bringHearings(compiled, hearingsIn(packed, tables));
  bringPlan(compiled, { regions: packed.machine, eventAt: textAt, guardAt, changesAt });
  return compiled;
};
