/** SPEED-5: resuming an attempt from its log. Beside `JSON.parse` of that log, which nobody can do without. */
import type { AttemptEvent } from '../../scenarios/attempt/event.ts';
import { decisionsOf, replay } from '../../scenarios/attempt/replay.ts';
import { caseMachine } from '../../scenarios/compile/case-machine.ts';
import type { CompiledCase } from '../../scenarios/compile/compiled-case.ts';
import { resumeLivePlayer } from '../../scenarios/compile/create-player.ts';
import { createStepper } from '../../scenarios/compile/step.ts';
import { largestShipped, madeCase, openText, shippedRuns } from './cases.ts';
import { drawRuns, type Run } from './draw-runs.ts';
import { type Line, line } from './goals.ts';
import { task, timed } from './rounds.ts';

const logOf = (run: Run): string =>
  JSON.stringify(run.map((decision): AttemptEvent => ({ type: 'decision.made', decision })));

const resuming = (name: string, compiled: CompiledCase, run: Run): Line => {
  const text = logOf(run);
  const stepper = createStepper(compiled);
  const machine = caseMachine(compiled);
  const events = (): readonly AttemptEvent[] => JSON.parse(text) as AttemptEvent[];
  const times = timed({
    parse: task(() => events().length),
    resume: task(() => {
      const resumed = replay(compiled, decisionsOf(events()), stepper);
      if (!resumed.ok) throw new Error(`the log of ${name} is refused`);
      return resumed.value.journal().length;
    }),
    live: task(() => resumeLivePlayer(compiled, decisionsOf(events()), machine).journal().length),
  });
  return line({
    goal: 'SPEED-5',
    what: `resuming ${run.length} decisions of ${name} beside JSON.parse of their log`,
    value: times.resume / times.parse,
    unit: 'x',
    is: 'at most',
    limit: 1.3,
    context: {
      parseMs: times.parse,
      resumeMs: times.resume,
      resumeLiveMs: times.live,
      logBytes: text.length,
    },
  });
};

/** The lines of SPEED-5. */
export const speed5 = (): readonly Line[] => {
  const shipped = largestShipped();
  const opened = openText(shipped.text);
  const flat = madeCase({ scenes: 200, seed: 45 });
  const [walk = []] = shippedRuns(shipped.id, opened.seat);
  const [drawn = []] = drawRuns(flat.compiled, 7, 1);
  return [
    resuming('a flat story', flat.compiled, drawn.slice(0, 50)),
    resuming(shipped.id, opened.compiled, walk),
  ];
};
