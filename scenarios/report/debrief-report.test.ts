import { describe, expect, it } from 'vitest';
import { replay } from '../attempt/replay.ts';
import type { Decision } from '../case/decision.ts';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { scoreAttempt } from '../score/score-attempt.ts';
import { buildDebrief } from './debrief-report.ts';

const document = smallCase();
const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const moment: Decision = { type: 'time.passed', until: 'moment' };
const due: Decision = { type: 'time.passed', until: 'next-due' };
const leaflet: Decision = { type: 'act.performed', verb: 'hand-over', object: 'leaflet', person: 'w1' };

const report = (...start: readonly Decision[]) => {
  const compiled = compileCase(toPlayCase(document), 'police-officer', 'a');
  const end = [choose('drive-off', 'write-up'), due, choose('call', 'listen'), due, choose('close', 'done')];
  const played = replay(compiled, [...start, ...end]);
  if (!played.ok) throw new Error(JSON.stringify(played.issues));
  return buildDebrief(document, 'police-officer', scoreAttempt({ document, compiled, player: played.value }));
};

describe('the debrief report', () => {
  it('tells each wrong turn once, with the decision that took it and its explanation', () => {
    expect(
      report(choose('yard', 'talk-before-boss'), leaflet, choose('yard', 'talk-before-boss'), moment).turns,
    ).toEqual([
      { at: 1, why: 'wrong.yard.talk-before-boss', fact: 'fact.practice.separate' },
      { at: 2, why: 'wrong.act.leaflet.in-view', fact: 'fact.practice.separate' },
    ]);
  });

  it('names the story of the ending that was reached, for the seat', () => {
    expect(report(moment, moment, moment, moment).story).toEqual(
      [1, 2, 3, 4].map((line) => `story.unknown.police-officer.${line}`),
    );
  });

  it('tells the truth of every line, and a fact where it is not ordinary', () => {
    expect(report(moment, moment, moment, moment).lines).toEqual([
      { paper: 'pay-book', line: 'day1', kind: 'telling', fact: 'fact.indicators.list' },
      { paper: 'pay-book', line: 'day2', kind: 'ordinary' },
      { paper: 'pay-book', line: 'day3', kind: 'ask', fact: 'fact.indicators.cluster' },
      { paper: 'letter', line: 'only', kind: 'ordinary' },
    ]);
  });
});
