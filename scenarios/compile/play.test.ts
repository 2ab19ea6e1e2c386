import { beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '../case/decision.ts';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from './compile-case.ts';
import { createSteppedPlayer, type SteppedPlayer } from './create-player.ts';

const compiled = compileCase(toPlayCase(smallCase()), 'police-officer', 'a');
const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const act = (verb: string, object: string, person?: string): Decision => ({
  type: 'act.performed',
  verb,
  object,
  ...(person ? { person } : {}),
});
const wait = (until: 'moment' | 'tomorrow' | 'next-week' | 'next-due'): Decision => ({
  type: 'time.passed',
  until,
});

let player: SteppedPlayer;
const play = (...decisions: readonly Decision[]) =>
  decisions.map((decision) => player.perform(decision)).at(-1);
const person = (id: string) => player.view().people.find((each) => each.id === id);

beforeEach(() => {
  player = createSteppedPlayer(compiled);
});

describe('a scene before anybody was met', () => {
  it('leaves unnamed who is unmet there, and knows everybody in the next', () => {
    const document = smallCase();
    for (const scene of document.scenes) if (scene.id === 'yard') scene.unmet = ['w1'];
    const alone = createSteppedPlayer(compileCase(toPlayCase(document), 'police-officer', 'a'));
    const met = () => alone.view().people.flatMap((each) => (each.met ? [] : [each.id]));
    expect(met()).toEqual(['w1']);
    for (let moment = 0; moment < 4; moment += 1) alone.perform(wait('moment'));
    expect([alone.view().scene, met()]).toEqual(['drive-off', []]);
  });
});

describe('a timed phase', () => {
  it('starts on its day with its moments and the papers of its first scene', () => {
    expect(player.view()).toMatchObject({
      day: 1,
      date: '2026-03-17',
      moments: { left: 4, of: 4 },
      scene: 'yard',
      papers: ['pay-book'],
    });
  });

  it('charges what an act costs, and one moment for the unforeseen, with a plain answer', () => {
    expect(play(act('call', 'press'))?.consequence).toMatchObject({ foreseen: false, answers: [] });
    expect(player.view().moments).toEqual({ left: 3, of: 4 });
    play(choose('yard', 'talk-aside'));
    expect(player.view().moments).toEqual({ left: 2, of: 4 });
  });

  it('moves to the scene for time that is up when the last moment is gone', () => {
    play(wait('moment'), wait('moment'), wait('moment'));
    expect(player.view().scene).toBe('yard');
    play(wait('moment'));
    expect(player.view()).toMatchObject({ scene: 'drive-off', moments: { left: 0 } });
    expect(player.can(wait('moment'))).toBe(false);
  });

  it('keeps no more people apart than there are hands', () => {
    play(act('move', 'far-bay', 'w1'));
    expect(person('w1')?.place).toBe('apart');
    const second = play(act('move', 'far-bay', 'boss'));
    expect(second?.consequence.foreseen).toBe(false);
    expect(person('boss')?.place).toBe('with-exploiter');
  });

  it('takes the first outcome of a belt act whose condition holds', () => {
    expect(play(act('hand-over', 'leaflet', 'w1'))?.consequence.answers).toEqual(['act.leaflet.in-view.w1']);
    play(act('move', 'far-bay', 'w1'));
    expect(play(act('hand-over', 'leaflet', 'w1'))?.consequence.answers).toEqual(['act.leaflet.given.w1']);
  });

  it('lists a choice only while its condition holds, and refuses it afterwards', () => {
    play(choose('yard', 'talk-aside'));
    expect(player.view().choices.map((each) => each.id)).toEqual(['talk-before-boss', 'promise-papers']);
    expect(player.can(choose('yard', 'talk-aside'))).toBe(false);
  });

  it('takes the first target whose condition holds', () => {
    play(choose('yard', 'promise-papers'));
    expect(player.view().scene).toBe('yard');
    play(choose('yard', 'talk-aside'), choose('yard', 'promise-papers'));
    expect(player.view().scene).toBe('drive-off');
  });

  it('refuses a belt act outside the inventory, on a stranger, and a choice of another scene', () => {
    expect(
      [act('call', 'astrologer'), act('call', 'press', 'nobody'), choose('drive-off', 'write-up')].map(
        (each) => player.can(each),
      ),
    ).toEqual([false, false, false]);
  });
});

describe('the step into the next phase', () => {
  const intoAfter = [
    wait('moment'),
    wait('moment'),
    wait('moment'),
    wait('moment'),
    choose('drive-off', 'write-up'),
  ];

  it('lets the days pass until the phase starts and tells which phase ended', () => {
    const entry = play(...intoAfter);
    expect(entry?.consequence.phaseEnded).toBe('visit');
    expect(player.view()).toMatchObject({ day: 3, phase: 'after', moments: null, scene: 'desk' });
  });

  it('forgets facts the phase does not carry and keeps those it does', () => {
    play(choose('yard', 'talk-aside'), choose('yard', 'promise-papers'), choose('drive-off', 'write-up'));
    const value = (name: string) => player.values()[compiled.index.get(name) ?? -1];
    expect([value('fact.talked'), value('fact.promised')]).toEqual([0, 1]);
  });

  it('brings a paper that was on its way for this phase', () => {
    play(choose('yard', 'promise-papers'));
    const entry = play(...intoAfter);
    expect(entry?.consequence.arrivals).toContain('letter');
    expect(player.view().papers).toEqual(['pay-book', 'letter']);
  });
});

describe('calendar time', () => {
  beforeEach(() => {
    play(
      act('call', 'recognised-centre'),
      wait('moment'),
      wait('moment'),
      wait('moment'),
      choose('drive-off', 'write-up'),
    );
  });

  it('passes the days of an act before what it does falls', () => {
    expect(person('w1')).toMatchObject({ stage: 'referred', since: '2026-03-18' });
  });

  it('stops a longer wait at the first thing that reaches the seat', () => {
    play(wait('next-week'));
    expect(player.view()).toMatchObject({ day: 5, scene: 'call' });
  });

  it('counts the reflection period from the day Annex 15 is issued', () => {
    play(wait('next-due'));
    expect(person('w1')).toMatchObject({
      stage: 'reflection',
      document: 'annex15',
      since: '2026-03-21',
      due: '2026-05-05',
      termDay: 0,
    });
    play(choose('call', 'listen'));
    expect(person('w1')).toMatchObject({ stage: 'provisional-pending' });
  });

  it('lets a day pass on the belt only where the story waits', () => {
    play(wait('next-due'), act('call', 'press'));
    expect(player.view()).toMatchObject({ day: 5, scene: 'call' });
    play(choose('call', 'listen'), act('call', 'press'));
    expect(player.view().day).toBe(8);
  });

  it('ends the phase on its last day, wherever time waits', () => {
    play(wait('next-due'), choose('call', 'listen'), wait('next-due'));
    expect(player.view()).toMatchObject({ day: 12, scene: 'close' });
    play(choose('close', 'done'));
    expect(player.view()).toMatchObject({ ended: true, choices: [], waits: [] });
    expect(player.can(act('call', 'press'))).toBe(false);
  });
});

describe('marks', () => {
  const sign: Decision = {
    type: 'line.marked',
    paper: 'pay-book',
    line: 'day1',
    reading: { as: 'sign', indicator: 'I8', person: 'w1' },
  };
  const clear: Decision = { type: 'line.cleared', paper: 'pay-book', line: 'day1' };

  it('stand as they were set, cost no time, and can be taken back', () => {
    play(sign);
    expect(player.view()).toMatchObject({
      marks: { 'pay-book/day1': { as: 'sign', indicator: 'I8', person: 'w1' } },
      moments: { left: 4 },
    });
    play(clear);
    expect(player.view().marks).toEqual({});
    expect(player.can(clear)).toBe(false);
  });

  it('unlock something for good, even when taken back', () => {
    play(
      sign,
      clear,
      wait('moment'),
      wait('moment'),
      wait('moment'),
      wait('moment'),
      choose('drive-off', 'write-up'),
    );
    expect(player.view().elements.map((each) => each.id)).toEqual(['quiet', 'asked-often']);
  });

  it('cannot be set on a paper that is not in the dossier', () => {
    expect(player.can({ type: 'line.marked', paper: 'letter', line: 'only', reading: { as: 'ask' } })).toBe(
      false,
    );
  });
});
