/** The branches of a log: what a rewind leaves, and that a rewound log replays to the state in which the phase began. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../case/decision.ts';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { createSteppedPlayer } from '../compile/create-player.ts';
import { createStepper } from '../compile/step.ts';
import type { AttemptEvent } from './event.ts';
import { branchesOf, decisionsOf, replay } from './replay.ts';
import { rewindPoints } from './rewind.ts';

const compiled = compileCase(toPlayCase(smallCase()), 'police-officer', 'a');
const stepper = createStepper(compiled);

const made = (decision: Decision): AttemptEvent => ({ type: 'decision.made', decision });
const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const a = choose('yard', 'talk-aside');
const b = choose('yard', 'talk-before-boss');
const c = choose('yard', 'promise-papers');

/** Decisions of every kind that the small case can take at some moment. */
const repertoire: readonly Decision[] = [
  a,
  b,
  c,
  choose('drive-off', 'write-up'),
  choose('call', 'listen'),
  choose('desk', 'close-file'),
  { type: 'act.performed', verb: 'call', object: 'recognised-centre' },
  { type: 'act.performed', verb: 'move', object: 'far-bay', person: 'w1' },
  { type: 'line.marked', paper: 'pay-book', line: 'day1', reading: { as: 'ask' } },
  { type: 'time.passed', until: 'moment' },
  { type: 'time.passed', until: 'next-due' },
];

/** The decisions a run takes when it is led by these numbers: at each turn one of those that are possible. */
const runLedBy = (numbers: readonly number[]): readonly Decision[] => {
  const player = createSteppedPlayer(compiled, stepper);
  for (const number of numbers) {
    const possible = repertoire.filter((each) => player.can(each));
    const next = possible[number % Math.max(1, possible.length)];
    if (next) player.perform(next);
  }
  return player.journal().map((entry) => entry.decision);
};

const stateAfter = (decisions: readonly Decision[]) => {
  const played = replay(compiled, decisions, stepper);
  if (!played.ok) throw new Error(JSON.stringify(played.issues));
  return { values: [...played.value.values()], view: played.value.view(), journal: played.value.journal() };
};

describe('the branches of a log', () => {
  it('are one, with every decision, when nothing was rewound', () => {
    expect(branchesOf([made(a), made(c)])).toEqual({ abandoned: [], last: [a, c] });
  });

  it('are each told from the start of the case, abandoned ones in the order they were played', () => {
    const log: readonly AttemptEvent[] = [
      made(a),
      made(b),
      { type: 'attempt.rewound', toPhase: 'visit', kept: 1 },
      made(c),
      { type: 'attempt.rewound', toPhase: 'visit', kept: 0 },
      made(b),
    ];
    expect(branchesOf(log)).toEqual({
      abandoned: [
        [a, b],
        [a, c],
      ],
      last: [b],
    });
    expect(decisionsOf(log)).toEqual([b]);
  });
});

describe('a log that was rewound', () => {
  it('replays to the state in which that phase began, wherever the run stood', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 25 }), fc.nat(), (numbers, pick) => {
        const decisions = runLedBy(numbers);
        const points = rewindPoints(stateAfter(decisions).journal);
        const point = points[pick % points.length];
        if (!point) throw new Error('a run that decided something has entered a phase');
        const log = [
          ...decisions.map(made),
          { type: 'attempt.rewound', toPhase: point.phase, kept: point.kept } as const,
        ];
        const rewound = stateAfter(decisionsOf(log));
        expect(rewound).toEqual(stateAfter(decisions.slice(0, point.kept)));
        expect(rewound.view.phase).toBe(point.phase);
        // It is the start: the decision before it, if any, belongs to another phase.
        expect(rewound.journal.at(-1)?.phase).not.toBe(point.phase);
      }),
      { seed: 45 },
    );
  });

  it('goes on from there as a run that was never rewound', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), fc.nat(), (numbers, pick) => {
        const decisions = runLedBy(numbers);
        const points = rewindPoints(stateAfter(decisions).journal);
        const point = points[pick % points.length];
        if (!point) throw new Error('a run that decided something has entered a phase');
        const again = decisions.slice(point.kept);
        const log = [
          ...decisions.map(made),
          { type: 'attempt.rewound', toPhase: point.phase, kept: point.kept } as const,
          ...again.map(made),
        ];
        expect(stateAfter(decisionsOf(log))).toEqual(stateAfter(decisions));
      }),
      { seed: 45 },
    );
  });

  it('whose decisions the machine cannot take says which', () => {
    const played = replay(compiled, [a, choose('close', 'done')], stepper);
    expect(played).toMatchObject({
      ok: false,
      issues: [{ code: 'attempt.event.refused', path: ['decisions', 1] }],
    });
  });
});
