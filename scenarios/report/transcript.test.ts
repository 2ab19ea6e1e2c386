/** The transcript: the order of the log, what followed each act, what was set aside, and verdicts only where they were told. */
import { describe, expect, it } from 'vitest';
import type { AttemptEvent, AttemptHeader } from '../attempt/event.ts';
import { replay } from '../attempt/replay.ts';
import { currentVersions } from '../attempt/versions.ts';
import type { Decision } from '../case/decision.ts';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { ok } from '../core/result.ts';
import { scoreAttempt } from '../score/score-attempt.ts';
import { buildTranscript, transcript, type TranscriptEntry } from './transcript.ts';

const document = smallCase();
const compiled = compileCase(toPlayCase(document), 'police-officer', 'a');
const play = (decisions: readonly Decision[]) => {
  const played = replay(compiled, decisions);
  return played.ok ? ok({ document, compiled, player: played.value }) : played;
};
const header: AttemptHeader = {
  caseId: 'small-case',
  caseHash: 'a'.repeat(64),
  seat: 'police-officer',
  variant: 'a',
  mode: 'practice',
  locale: 'en',
  seed: 45,
  versions: currentVersions,
};

const choose = (scene: string, choice: string): AttemptEvent => ({
  type: 'decision.made',
  decision: { type: 'choice.chosen', scene, choice },
});
const due: AttemptEvent = { type: 'decision.made', decision: { type: 'time.passed', until: 'next-due' } };
const back = (toPhase: string, kept: number): AttemptEvent => ({ type: 'attempt.rewound', toPhase, kept });
const visit = [
  choose('yard', 'talk-aside'),
  choose('yard', 'promise-papers'),
  choose('drive-off', 'write-up'),
];
const later = [due, choose('call', 'listen'), choose('desk', 'close-file'), choose('close', 'done')];

const told = (
  log: readonly AttemptEvent[],
  change: Partial<AttemptHeader> = {},
  lines: ReadonlyMap<number, string> = new Map(),
): readonly TranscriptEntry[] => {
  const opened = { ...header, ...change };
  const events: AttemptEvent[] = [{ type: 'attempt.opened', header: opened }, ...log];
  const built = buildTranscript({ header: opened, events, lines, play });
  if (!built.ok) throw new Error(JSON.stringify(built.issues));
  return transcript.parse(built.value).entries;
};
const closing = (decisions: readonly AttemptEvent[]): AttemptEvent => {
  const run = play(decisions.flatMap((each) => (each.type === 'decision.made' ? [each.decision] : [])));
  if (!run.ok) throw new Error('the run was refused');
  return { type: 'attempt.closed', sheet: scoreAttempt(run.value) };
};
const kinds = (entries: readonly TranscriptEntry[]) => entries.map(({ kind }) => kind);
const decisionsIn = (entries: readonly TranscriptEntry[]) =>
  entries.flatMap((each) => (each.kind === 'decision' ? [each] : []));

describe('a transcript', () => {
  it('tells each decision with its day, date, phase and scene, and what followed', () => {
    const [first, second] = decisionsIn(told(visit));
    expect(first).toMatchObject({ seq: 1, day: 1, phase: 'visit', scene: 'yard', setAside: false });
    expect(first?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(second?.decision).toEqual({ type: 'choice.chosen', scene: 'yard', choice: 'promise-papers' });
    expect([first, second].flatMap((each) => each?.answers ?? [])).not.toEqual([]);
  });

  it('is empty before the first decision', () => {
    expect(told([])).toEqual([]);
  });

  it('tells the verdict of a phase where it ended, each criterion once, and the rest at the end', () => {
    const whole = [...visit, ...later];
    const entries = told([...whole, closing(whole)]);
    expect(kinds(entries).slice(0, 5)).toEqual(['decision', 'decision', 'decision', 'verdict', 'decision']);
    const criteria = entries.flatMap((each) => ('criteria' in each ? each.criteria.map(({ id }) => id) : []));
    expect(new Set(criteria).size).toBe(criteria.length);
    const last = entries.at(-1);
    expect(last).toMatchObject({ kind: 'closed', passed: false });
    const all = closing(whole);
    const ids = all.type === 'attempt.closed' ? all.sheet.criteria.map(({ id }) => id) : [];
    expect(criteria.toSorted()).toEqual(ids.toSorted());
  });

  it.each([
    ['of an open assessment', { mode: 'assessment' } as const],
    ['of open practice that waits for the end', { verdictAt: 'end' } as const],
  ])('tells no verdict %s, and all of them once it is closed', (_what, change) => {
    expect(kinds(told(visit, change))).not.toContain('verdict');
    const whole = [...visit, ...later];
    expect(kinds(told([...whole, closing(whole)], change))).toContain('verdict');
  });
});

describe('what a rewind set aside', () => {
  const log = [...visit, due, back('visit', 0), visit[0] as AttemptEvent];

  it('stays in its place and is told apart from the branch that counts', () => {
    const entries = told(log, {}, new Map([[5, 'Because he looks at her.']]));
    expect(decisionsIn(entries).map(({ seq, setAside }) => [seq, setAside])).toEqual([
      [1, true],
      [2, true],
      [3, true],
      [4, true],
      [6, false],
    ]);
    expect(entries.find(({ kind }) => kind === 'verdict')).toMatchObject({ phase: 'visit', setAside: true });
    expect(entries.find(({ kind }) => kind === 'rewind')).toEqual({
      kind: 'rewind',
      seq: 5,
      toPhase: 'visit',
      decisions: 4,
      line: 'Because he looks at her.',
    });
  });

  it('leaves out what the rewind kept, over two rewinds too', () => {
    const entries = told([...visit, due, back('after', 3), due, back('after', 3), due]);
    expect(decisionsIn(entries).map(({ seq, setAside }) => [seq, setAside])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, true],
      [6, true],
      [8, false],
    ]);
    expect(entries.filter(({ kind }) => kind === 'verdict')).toHaveLength(1);
  });

  it('has no line where none was kept', () => {
    expect(told([...visit, back('visit', 0)]).at(-1)).toMatchObject({ kind: 'rewind', line: null });
  });
});

describe('the transcript of a replay', () => {
  it('tells what was taken over from what was decided anew', () => {
    const replayOf = { attempt: 'one', phase: 'after', kept: 3 };
    const entries = decisionsIn(told([...visit, due], { replayOf }));
    expect(entries.map(({ takenOver }) => takenOver)).toEqual([true, true, true, false]);
  });
});

describe('a log this machine cannot play', () => {
  it('is refused with the place, and nothing of it is told', () => {
    const events: AttemptEvent[] = [{ type: 'attempt.opened', header }, choose('nowhere', 'at-all')];
    const built = buildTranscript({ header, events, lines: new Map(), play });
    expect(built.ok ? [] : built.issues.map(({ code, path }) => [code, path])).toEqual([
      ['attempt.event.refused', ['decisions', 0]],
    ]);
  });
});
