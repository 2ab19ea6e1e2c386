/** The first score: what the first branch decided stands, and what it had left undone when it finished a phase. */
import { describe, expect, it } from 'vitest';
import { replay } from '../attempt/replay.ts';
import type { Decision } from '../case/decision.ts';
import type { CaseDocument } from '../case/schema.ts';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { scoreAttempt } from './score-attempt.ts';

const document = smallCase();
const compiled = compileCase(toPlayCase(document), 'police-officer', 'a');
const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const act = (verb: string, object: string, person?: string): Decision => ({
  type: 'act.performed',
  verb,
  object,
  ...(person ? { person } : {}),
});
const wait = (until: 'moment' | 'next-due'): Decision => ({ type: 'time.passed', until });

const leaflet = [act('move', 'far-bay', 'w1'), act('hand-over', 'leaflet', 'w1')];
const refer = act('call', 'recognised-centre');
const mark: Decision = {
  type: 'line.marked',
  paper: 'pay-book',
  line: 'day1',
  reading: { as: 'sign', indicator: 'I8', person: 'w1' },
};
const promise = choose('yard', 'promise-papers');
const writeUp = [wait('moment'), choose('drive-off', 'write-up')];
const after = [wait('next-due'), choose('call', 'listen'), wait('next-due'), choose('close', 'done')];
const visit = [...leaflet, refer, mark, ...writeUp];
const clean = [...visit, ...after];

/** A promise in the first scene is a breach, and a promise. */
const promised = [
  ['separate', 'violated', 'met'],
  ['no-promise', 'violated', 'met'],
];

const runOf = (played: CaseDocument) => (decisions: readonly Decision[]) => {
  const player = replay(compiled, decisions);
  if (!player.ok) throw new Error(JSON.stringify(player.issues));
  return { document: played, compiled, player: player.value };
};
const run = runOf(document);
const score = (last: readonly Decision[], ...abandoned: (readonly Decision[])[]) =>
  scoreAttempt(run(last), abandoned.map(run));

const differing = (sheet: ReturnType<typeof score>) =>
  sheet.criteria.flatMap(({ id, verdict, first }) => (first ? [[id, first, verdict]] : []));

describe('the first score', () => {
  it('is the final one when nothing was rewound', () => {
    const sheet = score(clean);
    expect([sheet.percent, sheet.firstPercent, sheet.rewinds, differing(sheet)]).toEqual([100, 100, 0, []]);
  });

  it('counts what an abandoned branch decided, whatever was mended afterwards', () => {
    const sheet = score(clean, [promise]);
    expect(differing(sheet)).toEqual(promised);
    expect(sheet).toMatchObject({ percent: 100, firstPercent: 58, rewinds: 1, passed: true });
  });

  it('counts what a branch had left undone when it finished the phase of the criterion', () => {
    const unmarked = [...leaflet, refer, ...writeUp];
    expect(differing(score(clean, unmarked))).toEqual([['pay', 'missed', 'met']]);
  });

  it('counts nothing a branch had not come to: its phase was not over', () => {
    const sheet = score(clean, [...leaflet, refer]);
    expect([sheet.firstPercent, sheet.rewinds, differing(sheet)]).toEqual([100, 1, []]);
  });

  it('does not count what belongs to a later phase than the branch finished', () => {
    // The same criterion, asked at the end of the second phase: the branch was left before that.
    const criteria = document.criteria.map((each) =>
      each.id === 'pay' ? { ...each, phase: 'after' } : each,
    );
    const later = runOf({ ...document, criteria });
    const unmarked = [...leaflet, refer, ...writeUp];
    expect(differing(scoreAttempt(later(clean), [later(unmarked)]))).toEqual([]);
  });

  it('is decided by the first branch that decides, not by a later one', () => {
    expect(differing(score(clean, visit, [promise]))).toEqual([]);
    expect(differing(score(clean, [wait('moment')], [promise], visit))).toEqual(promised);
  });

  it('can be the better one', () => {
    const spoilt = [promise, ...clean];
    const sheet = score(spoilt, visit);
    expect(differing(sheet)).toEqual([
      ['separate', 'met', 'violated'],
      ['no-promise', 'met', 'violated'],
    ]);
    expect([sheet.percent, sheet.firstPercent]).toEqual([58, 100]);
  });

  it('is the same for every place at which a run was left and then played to its end as it was', () => {
    const sheets = clean.map((_decision, at) => score(clean, clean.slice(0, at)));
    expect(sheets.map((sheet) => [sheet.firstPercent, differing(sheet)])).toEqual(clean.map(() => [100, []]));
  });

  it('leaves passing, gates and errors to the last branch', () => {
    const { firstPercent: _first, rewinds: _rewinds, criteria: _criteria, ...rest } = score(clean, [promise]);
    expect(score(clean)).toMatchObject(rest);
  });
});
