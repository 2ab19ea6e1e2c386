/** Walks played on a case: compiled once for each seat and variant, and scored. */
import { replay } from '../../scenarios/attempt/replay.ts';
import type { ScoreSheet } from '../../scenarios/attempt/score-sheet.ts';
import { type ValidCase, variantOf } from '../../scenarios/case/parse-case.ts';
import { toPlayCase } from '../../scenarios/case/to-play-case.ts';
import { compileCase } from '../../scenarios/compile/compile-case.ts';
import type { CompiledCase } from '../../scenarios/compile/compiled-case.ts';
import { createStepper, type Stepper } from '../../scenarios/compile/step.ts';
import { ok, type Result } from '../../scenarios/core/result.ts';
import { scoreAttempt } from '../../scenarios/score/score-attempt.ts';
import type { Walk } from './case-files.ts';

const compiledCases = new WeakMap<ValidCase, Map<string, Result<Playable>>>();
interface Playable {
  readonly document: ValidCase;
  readonly compiled: CompiledCase;
  readonly stepper: Stepper;
}

/** A case as one seat plays one variant, compiled once for all its walks. */
export const playableOf = (document: ValidCase, seat: string, variant: string): Result<Playable> => {
  const known = compiledCases.get(document) ?? new Map<string, Result<Playable>>();
  compiledCases.set(document, known);
  const before = known.get(`${seat} ${variant}`);
  if (before) return before;
  const overlaid = variantOf(document, variant);
  const made: Result<Playable> = overlaid.ok ? ok(compiledFor(overlaid.value, seat, variant)) : overlaid;
  known.set(`${seat} ${variant}`, made);
  return made;
};

const compiledFor = (document: ValidCase, seat: string, variant: string): Playable => {
  const compiled = compileCase(toPlayCase(document), seat, variant);
  return { document, compiled, stepper: createStepper(compiled) };
};

/** The sheet of a walk, or why it cannot be played to an end. */
export const sheetOfWalk = (
  document: ValidCase,
  walk: Pick<Walk, 'seat' | 'variant' | 'decisions'>,
): Result<ScoreSheet> => {
  const playable = playableOf(document, walk.seat, walk.variant);
  if (!playable.ok) return playable;
  const { compiled, stepper } = playable.value;
  const played = replay(compiled, walk.decisions, stepper);
  if (!played.ok) return played;
  if (!played.value.view().ended) {
    const { scene, day } = played.value.view();
    return { ok: false, issues: [{ code: 'attempt.open', path: [scene], params: { day } }] };
  }
  return {
    ok: true,
    value: scoreAttempt({ document: playable.value.document, compiled, player: played.value }),
  };
};
