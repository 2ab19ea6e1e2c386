/** Shortens a run that breaks a property, by playing it again with less: what is printed has no stretch that one decision replaces. */
import type { Decision } from '../case/decision.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { decisionsThatMatter } from './explore.ts';
import { fixedBounds } from './fixed-bounds.ts';
import { type FoldedPlay, foldedPlay, type Stand } from './folded-play.ts';
import type { Property } from './property.ts';

/** Every stand of a run, the first one among them, up to the first that breaks the property; null when none does. */
const standsOf = (
  { step, isBroken }: FoldedPlay,
  first: Stand,
  run: readonly Decision[],
): readonly Stand[] | null => {
  const stands = [first];
  for (const decision of run) {
    const last = stands.at(-1) ?? first;
    if (isBroken(last)) return stands;
    const next = step(last, decision);
    if (!next) return null;
    stands.push(next);
  }
  return isBroken(stands.at(-1) ?? first) ? stands : null;
};

/** What can stand for a stretch: nothing, or one decision. */
interface Instead {
  readonly decisions: readonly Decision[];
  readonly stand: Stand;
}

const insteadOf = ({ step }: FoldedPlay, decisions: readonly (Decision | null)[], stand: Stand) =>
  decisions.flatMap((decision): readonly Instead[] => {
    if (!decision) return [{ decisions: [], stand }];
    const after = step(stand, decision);
    return after ? [{ decisions: [decision], stand: after }] : [];
  });

/** The run with one stretch less, the longest there is; null when none can be spared. */
const withLess = (
  play: FoldedPlay,
  decisions: readonly (Decision | null)[],
  stands: readonly Stand[],
  run: readonly Decision[],
): readonly Decision[] | null => {
  const instead = stands.map((stand) => insteadOf(play, decisions, stand));
  for (let less = run.length; less > 0; less -= 1)
    for (const [at, ways] of instead.entries())
      for (const way of ways) {
        const from = at + less + way.decisions.length;
        const played = from <= run.length ? standsOf(play, way.stand, run.slice(from)) : null;
        if (played)
          return [...run.slice(0, at), ...way.decisions, ...run.slice(from, from + played.length - 1)];
      }
  return null;
};

const firstOf = <Thing, Found>(
  things: readonly Thing[],
  look: (thing: Thing) => Found | null,
): Found | null => {
  for (const thing of things) {
    const found = look(thing);
    if (found) return found;
  }
  return null;
};

interface Place {
  readonly stand: Stand;
  readonly before: Place | null;
  readonly decision: Decision | null;
}

const runTo = (last: Place): readonly Decision[] => {
  const run: Decision[] = [];
  for (let place: Place | null = last; place; place = place.before)
    if (place.decision) run.unshift(place.decision);
  return run;
};

/**
 * A run of fewer decisions than this that breaks the property, looked for level by level: what takes two changes at once no stretch
 * shows. Null: there is none, or it was not come to.
 */
const shorterThan = (
  { step, isBroken, isOpen }: FoldedPlay,
  first: Stand,
  decisions: readonly Decision[],
  most: number,
): readonly Decision[] | null => {
  const known = new Set<string>();
  let level: readonly Place[] = [{ stand: first, before: null, decision: null }];
  let tried = 0;
  for (let length = 1; length < most; length += 1) {
    const next: Place[] = [];
    for (const before of level)
      for (const decision of decisions) {
        tried += 1;
        if (tried > fixedBounds.shorter) return null;
        const stand = step(before.stand, decision);
        if (!stand) continue;
        const key = `${stand.memory.join()} ${stand.values.join()}`;
        if (known.has(key)) continue;
        known.add(key);
        const place = { stand, before, decision };
        if (isBroken(stand)) return runTo(place);
        if (isOpen(stand)) next.push(place);
      }
    level = next;
  }
  return null;
};

/**
 * The run with every stretch left out that it does without, and one decision for every stretch that one can stand for: a longer
 * wait for shorter ones, an act of two moments for two; and then a shorter one still, where that is come to in time. Each is played
 * on the whole machine, and the property is still broken.
 */
export const shortened = (
  compiled: CompiledCase,
  property: Property,
  run: readonly Decision[],
): readonly Decision[] => {
  let played = 0;
  const whole = foldedPlay(compiled, property);
  const play: FoldedPlay = {
    ...whole,
    step: (from, decision) => {
      played += 1;
      return played > fixedBounds.shortening ? null : whole.step(from, decision);
    },
  };
  const first = whole.start();
  // The likeliest first: a long run has many stretches.
  const all = decisionsThatMatter(compiled);
  const waits = all.filter(({ type }) => type === 'time.passed');
  const tries = [[null], waits, all.filter((each) => !waits.includes(each))];
  let shortest = run;
  for (;;) {
    const stands = first && standsOf(whole, first, shortest);
    if (!stands) return run;
    const upTo = shortest.slice(0, stands.length - 1);
    const less = firstOf(tries, (each) => withLess(play, each, stands, upTo));
    if (!less) return (first && shorterThan(whole, first, all, upTo.length)) ?? upTo;
    shortest = less;
  }
};
