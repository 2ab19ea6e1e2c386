/** The states of the case machine, as XState wants to be told them: plain JSON, made from the rows of a plan. */
import { none, type PlannedRegion, rowWidth } from './machine-plan.ts';

/** One transition. `hears` and `follow` name a region by its leaf variable; `holds` and `change` a guard and a list of changes. */
export interface TransitionConfig {
  readonly guard: { readonly type: 'holds' | 'hears'; readonly params: number } | undefined;
  readonly target: string | undefined;
  readonly actions: { readonly type: 'change' | 'follow'; readonly params: number } | undefined;
}

/** Most events have one transition, which then stands by itself. */
type Handlers = Record<string, TransitionConfig | TransitionConfig[]>;

/** A region: with a state for each leaf, or a single state that takes every event as its transitions say. */
export interface RegionConfig {
  readonly initial?: string;
  readonly states?: Readonly<Record<string, { readonly on: Handlers }>>;
  readonly on: Handlers;
}

/** Without states of its own there is nothing to go to: one transition that looks events up, in place of one for each event. */
const leafless = ({ leaf }: PlannedRegion): RegionConfig => ({
  on: {
    '*': {
      guard: { type: 'hears', params: leaf },
      target: undefined,
      actions: { type: 'follow', params: leaf },
    },
  },
});

/** A record of names that no other has: V8 would otherwise remember a shape for each, and compare the next with all of them. */
const record = <Thing>(): Record<string, Thing> => Object.create(null) as Record<string, Thing>;

const put = (on: Handlers, event: string, config: TransitionConfig): void => {
  const known = on[event];
  if (known === undefined) on[event] = config;
  else if (Array.isArray(known)) known.push(config);
  else on[event] = [known, config];
};

/** Puts transitions under their events: those from one leaf on that leaf, all others on the region. By index: it is done cold. */
const withLeaves = (
  { leaves, initial, rows }: PlannedRegion,
  eventAt: (number: number) => string,
): RegionConfig => {
  const anywhere: Handlers = record();
  const states = record<{ on: Handlers }>();
  for (const leaf of leaves) states[leaf] = { on: record() };
  for (let at = 0; at < rows.length; at += rowWidth) {
    const [from, guard] = [rows[at + 1] as number, rows[at + 2] as number];
    const [to, changes] = [rows[at + 3] as number, rows[at + 4] as number];
    const own = from === none ? undefined : states[leaves[from] as string];
    put(own ? own.on : anywhere, eventAt(rows[at] as number), {
      guard: guard === none ? undefined : { type: 'holds', params: guard },
      // Own leaves are named as they are, those of a region seen from the region itself with a dot.
      target: to === none ? undefined : own ? leaves[to] : `.${leaves[to]}`,
      // An action without changes would still cost a copy of the snapshot.
      actions: changes === none ? undefined : { type: 'change', params: changes },
    });
  }
  return { initial: leaves[initial] ?? '', states, on: anywhere };
};

/** The states of a planned machine, by region. */
export const statesOf = (
  regions: readonly PlannedRegion[],
  eventAt: (number: number) => string,
): Readonly<Record<string, RegionConfig>> => {
  const states: Record<string, RegionConfig> = {};
  for (const region of regions)
    states[region.id] = region.leaves.length === 0 ? leafless(region) : withLeaves(region, eventAt);
  return states;
};
