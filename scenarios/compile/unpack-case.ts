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

/** What is made when it is first asked for; an opened case is shown before most of it is. */
type Later = Omit<
  CompiledCase,
  'play' | 'seat' | 'variant' | 'startsOn' | 'variables' | 'regions' | 'events'
>;
type Makers = { readonly [Key in keyof Later]: () => Later[Key] };

const makersOf = (packed: PackedCase, { guardAt, emissionsAt, actAt }: Tables): Makers => ({
  index: () => new Map(packed.variables.map(({ id }, at) => [id, at])),
  acts: () => new Map(packed.choiceKeys.map((key, at) => [key, actAt(packed.choiceActs[at] as Ref)])),
  belt: () => new Map(packed.belt.map(([key, few]) => [key, few.map(actAt)])),
  arrivals: () =>
    packed.arrivals.map(({ when, after, ...arrival }) => ({
      ...arrival,
      when: guardAt(when),
      after: emissionsAt(after),
    })),
  phases: () =>
    new Map(packed.phases.map((phase) => [phase.id, { ...phase, omissions: emissionsAt(phase.omissions) }])),
  reckoning: () => ({
    day: emissionsAt(packed.reckoning.day),
    phase: emissionsAt(packed.reckoning.phase),
    end: emissionsAt(packed.reckoning.end),
  }),
  phaseOfScene: () => new Map(packed.phaseOfScene),
  waiting: () => new Set(packed.waiting),
  past: () => emissionsAt(packed.past),
});

/** Adds properties that are made once, when they are first read. */
const withLater = <Ready extends object>(ready: Ready, makers: Makers): Ready & Later => {
  for (const [key, make] of Object.entries(makers))
    Object.defineProperty(ready, key, { enumerable: true, get: later<object>(make) });
  return ready as Ready & Later;
};

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
  const { textAt, guardAt, changesAt } = tables;
  const regions = regionsOf(packed, tables);
  const ready = { play, seat, variant, variables, events, regions, startsOn: startsOn as LocalDate };
  const compiled: CompiledCase = withLater(ready, makersOf(packed, tables));
  bringHearings(compiled, hearingsIn(packed, tables));
  bringPlan(compiled, { regions: packed.machine, eventAt: textAt, guardAt, changesAt });
  return compiled;
};
