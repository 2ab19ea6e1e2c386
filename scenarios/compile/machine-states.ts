/** The states of the case machine, as XState wants to be told them: plain JSON, made from the rows of a plan. */
import { none, type PlannedRegion, rowWidth } from './machine-plan.ts';

/** One transition; its guard and its changes stand in tables. */
export interface TransitionConfig {
  readonly guard:
    | { readonly type: 'holds'; readonly params: number }
    | { readonly type: 'follows' }
    | undefined;
  readonly target: string | undefined;
  readonly actions: { readonly type: 'change'; readonly params: number } | undefined;
}

/** Most events have one transition, which then stands by itself. */
type Handlers = Record<string, TransitionConfig | TransitionConfig[]>;

/** A region, with a state for each leaf. */
export interface RegionConfig {
  readonly initial: string;
  readonly states: Readonly<Record<string, { readonly on: Handlers }>>;
  readonly on: Handlers;
}

export type RootConfig =
  | RegionConfig
  | {
      readonly type: 'parallel';
      readonly states: Readonly<Record<string, RegionConfig>>;
      readonly on: Handlers;
    };

/** A record of names that no other has: V8 would otherwise remember a shape for each, and compare the next with all of them. */
const record = <Thing>(): Record<string, Thing> => Object.create(null) as Record<string, Thing>;

const put = (on: Handlers, event: string, config: TransitionConfig): void => {
  const known = on[event];
  if (known === undefined) on[event] = config;
  else if (Array.isArray(known)) known.push(config);
  else on[event] = [known, config];
};

/** Puts transitions under their events: those from one leaf on that leaf, all others on the region. By index: it is done cold. */
const regionOf = (
  { leaves, initial, rows }: PlannedRegion,
  eventAt: (number: number) => string,
): RegionConfig => {
  const anywhere: Handlers = record();
  const states = record<{ on: Handlers }>();
  for (const leaf of leaves) states[leaf] = { on: {} };
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

/** The root of a machine: its regions side by side, or its only one. What no region takes may still change what has no states. */
export const rootOf = (
  regions: readonly PlannedRegion[],
  eventAt: (number: number) => string,
): RootConfig => {
  const [only] = regions;
  const root: RootConfig =
    only && regions.length === 1
      ? regionOf(only, eventAt)
      : {
          type: 'parallel',
          states: Object.fromEntries(regions.map((region) => [region.id, regionOf(region, eventAt)])),
          on: record(),
        };
  root.on['*'] = { guard: { type: 'follows' }, target: undefined, actions: { type: 'change', params: none } };
  return root;
};
