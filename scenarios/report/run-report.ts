/** What the debrief shows of the run itself beside its sheet: the map of the case, the nearest better run, the turn, the time line. */
import * as z from 'zod';
import { decision } from '../case/decision.ts';
import { createStepper } from '../compile/step.ts';
import { id } from '../core/id.ts';
import { type ScoredRun, scoreAttempt } from '../score/score-attempt.ts';
import { playPolicy } from '../verify/corpus.ts';
import { idlers } from '../verify/learners.ts';
import {
  earliestTurn,
  type JudgedRun,
  type KnownRun,
  nearestBetter,
  type PlayDecisions,
} from './better-run.ts';
import { buildCaseMap, caseMap } from './case-map.ts';
import { buildTimeLine, timeLine } from './time-line.ts';

/**
 * `better` is null when nothing was better, and when no good run of this case, seat and version is known. `turn`: the earliest own
 * decision that changed the outcome; `own` is its sequence number, null where something was left out; `better` the place in
 * `better.steps` of what was done there, null where nothing of the kind was.
 */
export const runReport = z.strictObject({
  map: caseMap,
  better: z
    .strictObject({
      points: z.int(),
      percent: z.int(),
      ending: id,
      steps: z.array(z.strictObject({ day: z.int(), phase: id, scene: id, decision })),
    })
    .nullable(),
  turn: z
    .strictObject({
      own: z.int().nullable(),
      better: z.int().nullable(),
      criteria: z.array(id),
      ending: id.nullable(),
    })
    .nullable(),
  timeLine,
  /** Criteria that whoever only lets time pass meets too: no act of this run brought them about. */
  idle: z.array(id),
});
export type RunReport = z.infer<typeof runReport>;

/** A run that stands at its end, the branches rewinds set aside, and the good runs known of the case for this seat and variant. */
export interface RunParts {
  readonly run: ScoredRun;
  readonly abandoned: readonly ScoredRun[];
  readonly known: readonly KnownRun[];
  readonly play: PlayDecisions;
}

/** Builds the report of a run. The same for the same run, always. */
export const buildRunReport = ({ run, abandoned, known, play }: RunParts): RunReport => {
  const own: JudgedRun = { run, sheet: scoreAttempt(run, abandoned) };
  const better = nearestBetter(play, own, known);
  const turn = better && earliestTurn(play, own, better);
  return {
    map: mapOf(own, better, abandoned),
    better: better && {
      points: better.sheet.points,
      percent: better.sheet.percent,
      ending: better.sheet.ending,
      steps: better.run.player
        .journal()
        .map(({ day, phase, scene, decision: taken }) => ({ day, phase, scene, decision: taken })),
    },
    turn: turn && { ...turn, own: turn.own === null ? null : turn.own + 1, criteria: [...turn.criteria] },
    timeLine: buildTimeLine(run),
    idle: metByIdlers(run),
  };
};

const metByIdlers = ({ document, compiled }: ScoredRun): string[] => {
  const subject = { document, compiled, stepper: createStepper(compiled) };
  const sheets = idlers(subject).flatMap((policy) => playPolicy(subject, policy)?.sheet ?? []);
  const [first, ...others] = sheets.map(
    ({ criteria }) => new Set(criteria.filter(({ verdict }) => verdict === 'met').map((each) => each.id)),
  );
  return [...(first ?? [])].filter((each) => others.every((met) => met.has(each)));
};

const mapOf = (
  own: JudgedRun,
  better: JudgedRun | null,
  abandoned: readonly ScoredRun[],
): RunReport['map'] => {
  const { play, seat } = own.run.compiled;
  const onMap = ({ run, sheet }: JudgedRun) => ({ journal: run.player.journal(), ending: sheet.ending });
  return buildCaseMap(play, seat, [
    { way: 'own', ...onMap(own) },
    ...(better ? [{ way: 'better', ...onMap(better) } as const] : []),
    ...abandoned.map(
      ({ player }) => ({ way: 'abandoned', journal: player.journal(), ending: null }) as const,
    ),
  ]);
};
