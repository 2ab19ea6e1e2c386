/** Plain options: acts that take no day and lead out of no phase. What they do turns on a few values, so that it is worked out once for these. */
import { beltKey } from '../compile/compile-acts.ts';
import type { Act, CompiledCase, Emission } from '../compile/compiled-case.ts';
import type { Guard } from '../compile/guard.ts';
import { eventNames } from '../compile/happenings.ts';
import { signpostsOf } from '../compile/signposts.ts';
import { heardIn, readsOf } from './slice-events.ts';
import type { Option } from './slice-options.ts';
import { variablesOf } from './three-valued.ts';

/** Events a plain option can send, and conditions under which it does. */
interface Reach {
  readonly events: readonly string[];
  readonly conditions: readonly Guard[];
}

/** Variables a plain option reads or writes, and those it writes. */
export interface Footprint {
  readonly touched: ReadonlySet<number>;
  readonly written: ReadonlySet<number>;
}

const ofActs = (acts: readonly Act[], further: readonly string[]): Reach | null => {
  if (acts.some((act) => act.days > 0 || act.before.length > 0)) return null;
  const after: readonly Emission[] = acts.flatMap((act) => act.after);
  return {
    events: [...acts.map((act) => act.main), ...after.map((each) => each.event), ...further],
    conditions: after.flatMap(({ when }) => (when ? [when] : [])),
  };
};

/** What an option can send where the story stands; null when days may pass. */
const reachOf = (compiled: CompiledCase, scene: string, { decision }: Option): Reach | null => {
  const phase = compiled.phases.get(compiled.phaseOfScene.get(scene) ?? '');
  switch (decision.type) {
    case 'choice.chosen': {
      const act = compiled.acts.get(`${decision.scene}/${decision.choice}`);
      return act ? ofActs([act], []) : null;
    }
    case 'act.performed': {
      // Where a calendar phase waits, an act nobody foresaw takes a day.
      if (phase?.moments == null && compiled.waiting.has(scene)) return null;
      const acts = compiled.belt.get(beltKey(decision.verb, decision.object, decision.person)) ?? [];
      return ofActs(acts, [eventNames.unforeseen]);
    }
    case 'time.passed':
      return decision.until === 'moment' ? ofActs([], [eventNames.moment]) : null;
    case 'row.listed':
      return ofActs([], [eventNames.row(decision.row)]);
    case 'row.struck':
      return ofActs([], [eventNames.rowStruck(decision.row)]);
    case 'line.marked':
      return ofActs([], [eventNames.mark(`${decision.paper}/${decision.line}`)]);
    default:
      return null;
  }
};

const readBy = (guard: Guard): readonly number[] => {
  if (guard.type === 'pastDue') return [guard.params.variable, guard.params.day];
  return 'of' in guard.params ? guard.params.of.flatMap(readBy) : variablesOf(guard);
};

const footprintOf = (compiled: CompiledCase, { events, conditions }: Reach): Footprint => {
  const { moments } = signpostsOf(compiled);
  const heard = heardIn(compiled);
  // The driver reads the story and the moments. So does some guard of every act that is plain: that they stand here too costs nothing.
  const touched = new Set([compiled.regions[0]?.leaf ?? 0, moments, ...conditions.flatMap(readBy)]);
  const written = new Set<number>();
  for (const event of events) {
    for (const variable of heard.get(event)?.written ?? []) written.add(variable);
    for (const { leaf, transitions } of heard.get(event)?.regions ?? [])
      for (const { from, guard, changes } of transitions) {
        if (from !== undefined) touched.add(leaf);
        for (const variable of guard ? readBy(guard) : []) touched.add(variable);
        for (const change of changes)
          for (const variable of [...readsOf(change), ...(change.when ? readBy(change.when) : [])])
            touched.add(variable);
      }
  }
  for (const variable of written) touched.add(variable);
  return { touched, written };
};

/** The footprint of an option in a scene; null when it is not plain. */
const find = (compiled: CompiledCase, scene: string, option: Option): Footprint | null => {
  const reach = reachOf(compiled, scene, option);
  const phase = compiled.phases.get(compiled.phaseOfScene.get(scene) ?? '');
  if (!reach || !phase) return null;
  const { leadsOut } = signpostsOf(compiled);
  return reach.events.some((event) => leadsOut(event, phase)) ? null : footprintOf(compiled, reach);
};

const tables = new WeakMap<CompiledCase, Map<string, (Footprint | null)[]>>();

/** The footprint of an option in a scene, worked out once per case; null when it is not plain. */
export const plainFootprint = (compiled: CompiledCase, scene: string, option: Option): Footprint | null => {
  const table = tables.get(compiled) ?? new Map<string, (Footprint | null)[]>();
  tables.set(compiled, table);
  const row = table.get(scene) ?? [];
  table.set(scene, row);
  const known = row[option.index];
  if (known !== undefined) return known;
  const found = find(compiled, scene, option);
  row[option.index] = found;
  return found;
};
