/** PROOF-9 of declared conduct: a case declares it only where the law room knows it as a breach. */
import { replay } from '../attempt/replay.ts';
import type { Decision } from '../case/decision.ts';
import type { CompiledCase, Region, Showing, Transition } from '../compile/compiled-case.ts';
import { conductEvent } from '../compile/person-event.ts';
import { names } from '../compile/variable-table.ts';
import { conductBreach } from '../law/conduct-breach.ts';
import { type ConductKind, conductKinds } from '../law/events.ts';
import type { Procedure } from '../law/procedure.ts';
import { procedures } from '../law/procedures.ts';
import { claimOf } from './cover.ts';
import type { Claim } from './finding.ts';
import { showingFalls } from './properties.ts';
import type { Property } from './property.ts';
import { openSlices, provingNever } from './slice.ts';
import { eventsFrom } from './slice-options.ts';
import type { Verifying } from './verify-case.ts';

/** Conduct towards a person that is a breach in some stages only, with the stages in which it is none. */
export interface StagedConduct {
  readonly person: string;
  readonly kind: ConductKind;
  readonly event: string;
  readonly innocent: ReadonlySet<string>;
}

const innocentStages = (procedure: Procedure, kind: ConductKind): ReadonlySet<string> =>
  new Set(procedure.stages.flatMap(({ id }) => (conductBreach(procedure, id, kind) ? [] : [id])));

/** What the seat can bring about, or others on its way: its past, and what lies ahead of its first phase. */
const emittedFor = (compiled: CompiledCase): ReadonlySet<string> => {
  const start = compiled.play.seats.find(({ id }) => id === compiled.seat)?.start ?? null;
  return new Set([...compiled.past.map(({ event }) => event), ...eventsFrom(compiled, start)]);
};

/** Conduct that the case can declare and that is a breach in some stages only. */
export const stagedConduct = (compiled: CompiledCase): readonly StagedConduct[] => {
  const emitted = emittedFor(compiled);
  return compiled.play.people.flatMap(({ id: person, procedure }) =>
    conductKinds.flatMap((kind): readonly StagedConduct[] => {
      const event = conductEvent(person, kind);
      if (!emitted.has(event)) return [];
      const innocent = innocentStages(procedures[procedure], kind);
      return innocent.size > 0 ? [{ person, kind, event, innocent }] : [];
    }),
  );
};

/** What the staged case shows instead of the conduct where it is no breach; the source says in which stage. */
const misplaced = (kind: ConductKind, stage: string): string => `${kind} in ${stage}`;

const stagedTransitions = (
  { leaves }: Region,
  transition: Transition,
  { kind, innocent }: StagedConduct,
): readonly Transition[] =>
  leaves.map((stage, from): Transition => {
    const { shows, ...rest } = transition;
    if (!shows) return { ...rest, from };
    return {
      ...rest,
      from,
      shows: innocent.has(stage) ? { ...shows, source: misplaced(kind, stage) } : shows,
    };
  });

/**
 * The case in which such conduct shows in which stage it fell. It is proved on this copy alone, so that no other
 * claim has to follow the stage; it is played exactly as the case is.
 */
export const stagedCase = (compiled: CompiledCase, staged: readonly StagedConduct[]): CompiledCase => ({
  ...compiled,
  regions: compiled.regions.map((region) => ({
    ...region,
    transitions: region.transitions.flatMap((each) => {
      const conduct = staged.find(({ person, event }) => person === region.id && event === each.event);
      return conduct ? stagedTransitions(region, each, conduct) : [each];
    }),
  })),
});

const isMisplaced =
  ({ person, kind, innocent }: StagedConduct) =>
  (showing: Showing): boolean =>
    showing.through === 'conduct' &&
    showing.person === person &&
    [...innocent].some((stage) => showing.source === misplaced(kind, stage));

/** Broken: a run of the staged case declares the conduct while the person stands where it is no breach. */
export const conductMisplaced = (staged: CompiledCase, conduct: StagedConduct): Property =>
  showingFalls(new Set([conduct.event]), isMisplaced(conduct), [
    staged.index.get(names.leaf(conduct.person)) ?? 0,
  ]);

/** The stage in which the run declares it where it is no breach. */
const stageOf = (staged: CompiledCase, conduct: StagedConduct, run: readonly Decision[]): string => {
  const played = replay(staged, run);
  const shown = played.ok ? played.value.showings().map(({ showing }) => showing) : [];
  const found = shown.find(isMisplaced(conduct));
  return [...conduct.innocent].find((stage) => found?.source === misplaced(conduct.kind, stage)) ?? '';
};

/** PROOF-9: conduct that is a breach in some stages only is declared in those alone. One claim for each person and kind. */
export function* proveConduct({ subject: { compiled }, bounds }: Verifying): Generator<Claim | null> {
  const declared = stagedConduct(compiled);
  if (declared.length === 0) return;
  const slices = openSlices(stagedCase(compiled, declared));
  for (const conduct of declared) {
    const outcome = yield* provingNever(slices, conductMisplaced(slices.compiled, conduct), bounds);
    const about = `conduct ${conduct.kind} of ${conduct.person}`;
    const what =
      outcome.proved === false
        ? `${about} is declared in ${stageOf(slices.compiled, conduct, outcome.run)}, where it is no breach`
        : `${about} is declared only where it is a breach`;
    yield claimOf('PROOF-9', what, outcome);
  }
}
