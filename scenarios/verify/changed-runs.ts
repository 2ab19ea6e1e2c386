/** Looks for a run that breaks a property among small changes of runs that are known: one decision more, or one less. */
import type { Decision } from '../case/decision.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { decisionsThatMatter } from './explore.ts';
import { fixedBounds } from './fixed-bounds.ts';
import { type FoldedPlay, foldedPlay, type Stand } from './folded-play.ts';
import type { Pausing } from './pause.ts';
import type { Property } from './property.ts';
import { optionsIn, sendersOf } from './slice-options.ts';

/** Decisions that a changed run may take beyond the one it was made of, to come to an end. */
const mostFurther = 60;

/** Decisions that can bring about one of these events. */
const bringing = (compiled: CompiledCase, events: ReadonlySet<string>): readonly Decision[] => {
  const senders = sendersOf(compiled, events);
  const options = new Set(compiled.play.scenes.flatMap((scene) => optionsIn(compiled, scene.id)));
  return [...options].filter(({ index }) => senders.has(index)).map(({ decision }) => decision);
};

interface Course {
  readonly stand: Stand;
  readonly run: readonly Decision[];
}

/** Goes on with these decisions, those that cannot be taken left out, and then with the first that can. */
const followed = (
  play: FoldedPlay,
  from: Course,
  rest: readonly Decision[],
  further: readonly Decision[],
): readonly Decision[] | null => {
  const run = [...from.run];
  let { stand } = from;
  const take = (decision: Decision): boolean => {
    const next = play.step(stand, decision);
    if (!next || !play.isOpen(next)) return false;
    stand = next;
    return run.push(decision) > 0;
  };
  for (const decision of rest) {
    if (play.isBroken(stand)) return run;
    take(decision);
  }
  for (let more = 0; more < mostFurther && !play.isBroken(stand); more += 1) if (!further.some(take)) break;
  return play.isBroken(stand) ? run : null;
};

/** The ways of changing a run where it stands after some of its decisions: one of these put in, or the next left out. */
const changesAt = (
  play: FoldedPlay,
  { stand, run }: Course,
  rest: readonly Decision[],
  put: readonly Decision[],
): readonly (Course & { readonly rest: readonly Decision[] })[] => [
  ...put.flatMap((decision) => {
    const after = play.step(stand, decision);
    const isFelt = after !== null && after.memory.join() !== stand.memory.join();
    return isFelt && play.isOpen(after) ? [{ stand: after, run: [...run, decision], rest }] : [];
  }),
  ...(rest.length > 0 ? [{ stand, run, rest: rest.slice(1) }] : []),
];

/**
 * A run that breaks the property, made of one of these by one change: a decision that brings about one of the events is put in, or
 * one is left out; what cannot be done any more falls away. Played on the whole machine. Null: none is found, which proves nothing.
 */
export function* changedRun(
  compiled: CompiledCase,
  property: Property,
  events: ReadonlySet<string>,
  runs: readonly (readonly Decision[])[],
): Pausing<readonly Decision[] | null> {
  const put = bringing(compiled, events);
  const further = decisionsThatMatter(compiled);
  const whole = foldedPlay(compiled, property);
  let played = 0;
  const play: FoldedPlay = {
    ...whole,
    step: (from, decision) => {
      played += 1;
      return whole.step(from, decision);
    },
  };
  for (const run of runs) {
    let stand = play.start();
    for (let at = 0; stand && at <= run.length; at += 1) {
      const course = { stand, run: run.slice(0, at) };
      for (const { rest, ...changed } of changesAt(play, course, run.slice(at), put)) {
        const found = followed(play, changed, rest, further);
        if (found) return found;
        if (played > fixedBounds.changedRuns) return null;
      }
      yield null;
      const next: Decision | undefined = run[at];
      stand = next ? play.step(stand, next) : null;
    }
  }
  return null;
}
