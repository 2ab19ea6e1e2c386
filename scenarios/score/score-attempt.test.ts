import { describe, expect, it } from 'vitest';
import { replay } from '../attempt/replay.ts';
import type { Decision } from '../case/decision.ts';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { scoreAttempt, verdictSoFar } from './score-attempt.ts';

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
const mark = (line: string, indicator: string): Decision => ({
  type: 'line.marked',
  paper: 'pay-book',
  line,
  reading: { as: 'sign', indicator, person: 'w1' },
});

const aside = [act('move', 'far-bay', 'w1'), act('hand-over', 'leaflet', 'w1')];
const refer = act('call', 'recognised-centre');
const toTheEnd = [
  wait('moment'),
  choose('drive-off', 'write-up'),
  wait('next-due'),
  choose('call', 'listen'),
  wait('next-due'),
  choose('close', 'done'),
];
const clean: readonly Decision[] = [...aside, refer, mark('day1', 'I8'), ...toTheEnd];

/** The clean run without its mark. */
const unmarked = clean.filter((each) => each.type !== 'line.marked');

const run = (decisions: readonly Decision[]) => {
  const player = replay(compiled, decisions);
  if (!player.ok) throw new Error(JSON.stringify(player.issues));
  return { document, compiled, player: player.value };
};
const score = (decisions: readonly Decision[]) => scoreAttempt(run(decisions));

describe('the score of a run', () => {
  it('is 100 on a clean run, which passes and shows no error', () => {
    expect(score(clean)).toMatchObject({
      percent: 100,
      points: 12,
      maxPoints: 12,
      passed: true,
      clean: true,
      ending: 'resting',
      errors: [],
      gatesMissed: [],
      criticalErrors: [],
    });
  });

  it('fails a run with one critical error, whatever else is right, and says what shows it', () => {
    const sheet = score([
      choose('yard', 'talk-before-boss'),
      ...aside.slice(0, 1),
      refer,
      mark('day1', 'I8'),
      ...toTheEnd,
    ]);
    expect(sheet).toMatchObject({
      passed: false,
      clean: false,
      criticalErrors: ['separate'],
      gatesMissed: ['separate'],
    });
    expect(sheet.errors.map((each) => [each.error, each.through])).toEqual([
      ['E-01', 'procedure'],
      ['E-01', 'choice'],
    ]);
  });

  it('fails a run that misses a gate even above the pass points', () => {
    const late = [...aside, wait('moment'), mark('day1', 'I8'), ...toTheEnd];
    const sheet = score(late);
    expect(sheet).toMatchObject({ percent: 75, passed: false, gatesMissed: ['refer'] });
  });

  it('keeps the same scale on every path', () => {
    const idle = [
      wait('moment'),
      wait('moment'),
      wait('moment'),
      wait('moment'),
      choose('drive-off', 'write-up'),
      wait('next-due'),
      choose('call', 'listen'),
      wait('next-due'),
      choose('close', 'done'),
    ];
    expect([score(clean).maxPoints, score(idle).maxPoints]).toEqual([12, 12]);
    expect(score(idle)).toMatchObject({ ending: 'unknown', points: 5 });
  });

  it('counts a belt act that is wrong as an error shown, once', () => {
    const sheet = score([
      act('hand-over', 'leaflet', 'w1'),
      ...aside,
      refer,
      choose('drive-off', 'write-up'),
      ...toTheEnd.slice(2),
    ]);
    expect(sheet.errors.filter((each) => each.through === 'choice')).toMatchObject([
      { error: 'E-01', source: 'leaflet/in-view' },
    ]);
  });

  it('shows a declared conduct breach with the decision that showed it', () => {
    const sheet = score([choose('yard', 'promise-papers'), ...clean]);
    expect(sheet.errors).toMatchObject([
      { error: 'E-13', through: 'conduct', source: 'promise', person: 'w1', at: 1 },
      { error: 'E-13', through: 'choice' },
    ]);
    expect(sheet.criteria.find((each) => each.id === 'no-promise')).toMatchObject({
      verdict: 'violated',
      at: 1,
      by: 'w1:conduct.promise',
    });
  });

  it('gives no percentage for a competence seen in fewer than five criteria', () => {
    expect(
      score(clean).competences.map((each) => [each.competence, each.observations, each.percent]),
    ).toEqual([
      ['indicators', 1, null],
      ['safety', 2, null],
      ['referral', 2, null],
    ]);
  });
});

describe('lines', () => {
  it('are found with any accepted indicator, and read wrongly with another', () => {
    expect(score([mark('day1', 'I9'), ...unmarked]).lines).toMatchObject({
      telling: 1,
      found: ['pay-book/day1'],
      missed: [],
    });
    expect(score([mark('day1', 'I3'), ...unmarked]).lines).toMatchObject({
      found: [],
      missed: [],
      misread: ['pay-book/day1'],
    });
  });

  it('cost cleanness when an ordinary one is marked, and are neutral when an ask line is', () => {
    expect(score([mark('day2', 'I9'), ...clean])).toMatchObject({
      clean: false,
      lines: { markedInError: ['pay-book/day2'] },
    });
    expect(score([mark('day3', 'I9'), ...clean])).toMatchObject({ clean: true, percent: 100 });
  });

  it('of papers never shown do not count as missed', () => {
    expect(score(clean).lines.telling).toBe(1);
  });
});

describe('a verdict before the end', () => {
  it('lists only what is decided', () => {
    expect(verdictSoFar(run(aside)).map((each) => each.id)).toEqual(['inform-first']);
    expect(
      verdictSoFar(run([choose('yard', 'talk-before-boss')])).map((each) => [each.id, each.verdict]),
    ).toEqual([['separate', 'violated']]);
  });
});
