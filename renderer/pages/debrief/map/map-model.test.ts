/** The map as pictures: scenes nobody met have no name, a way there and back is one line, a fan lies to the right. */
import { describe, expect, it } from 'vitest';
import type { CaseMap, Way } from '../../../../scenarios/report/case-map.ts';
import { type MapMarks, type MapWords, placeMap } from './map-model.ts';

const words: MapWords = {
  scene: (id) => `Scene ${id}`,
  phase: (id) => `Phase ${id}`,
  ending: (id) => `Ending ${id}`,
  endings: 'Endings',
  way: (way) => `way ${way}`,
  here: 'Here',
  otherwise: 'Otherwise',
};
const none: MapMarks = { turn: null, otherwise: new Set() };
const scene = (of: string, ways: Way[], phase = 'plan') => ({ id: `scene/${of}`, of, phase, ways });
const edge = (from: string, to: string, ways: Way[] = []) => ({
  from: `scene/${from}`,
  to: `scene/${to}`,
  ways,
});
const mapOf = (change: Partial<CaseMap>): CaseMap => ({ phases: ['plan'], nodes: [], edges: [], ...change });
const textsOf = (map: CaseMap, marks: MapMarks = none, at = 0) =>
  placeMap(map, marks, words)[at]?.diagram.nodes.map((each) => each.lines.map((line) => line.text));

describe('the map of a case', () => {
  it('names what a run met, and leaves the rest as dots', () => {
    const map = mapOf({
      nodes: [scene('tip', ['own']), scene('bay', ['better']), scene('secret', [])],
      edges: [edge('tip', 'bay', ['better']), edge('tip', 'secret')],
    });
    expect(textsOf(map)).toEqual([['Scene tip'], ['Scene bay'], []]);
    const [plan] = placeMap(map, none, words);
    expect(plan?.nodes.get('scene/secret')).toMatchObject({ way: null, said: '' });
    expect([...(plan?.ways ?? [])]).toEqual([
      ['scene/tip scene/bay', 'better'],
      ['scene/tip scene/secret', null],
    ]);
  });

  it('marks the turn, says where the runs decided otherwise, and where the way leads on', () => {
    const map = mapOf({
      phases: ['plan', 'control'],
      nodes: [scene('tip', ['own']), scene('sheet', ['own']), scene('gate', ['own'], 'control')],
      edges: [edge('tip', 'sheet', ['own']), edge('sheet', 'gate', ['own'])],
    });
    const marks = { turn: 'scene/tip', otherwise: new Set(['scene/tip', 'scene/sheet']) };
    expect(textsOf(map, marks)).toEqual([
      ['Here', 'Scene tip'],
      ['Scene sheet', 'Otherwise', '→ Phase control'],
    ]);
  });

  it('draws a way there and back as one line, from the scene that leads to more', () => {
    const map = mapOf({
      nodes: [scene('call', ['own']), scene('desk', ['own']), scene('visit', [])],
      edges: [edge('call', 'desk', ['own']), edge('desk', 'call'), edge('desk', 'visit')],
    });
    const [plan] = placeMap(map, none, words);
    expect([...(plan?.ways ?? [])]).toEqual([
      ['scene/desk scene/call', 'own'],
      ['scene/desk scene/visit', null],
    ]);
  });

  it('lays what is reached from one scene to its right when there is much of it', () => {
    const around = ['a', 'b', 'c', 'd'];
    const map = mapOf({
      nodes: [scene('desk', ['own']), ...around.map((each) => scene(each, ['own']))],
      edges: around.map((each) => edge('desk', each, ['own'])),
    });
    const [desk, ...others] = placeMap(map, none, words)[0]?.diagram.nodes ?? [];
    expect(others.every((each) => each.x > (desk?.x ?? 0))).toBe(true);
    expect(new Set(others.map((each) => each.x)).size).toBe(1);
  });

  it('puts the endings last, of which only those of the two runs have names and none leads to the list', () => {
    const ending = (of: string, ways: Way[]) => ({ id: `ending/${of}`, of, phase: null, ways });
    const map = mapOf({ nodes: [ending('hidden', []), ending('safe', ['own'])] });
    expect(textsOf(map, none, 1)).toEqual([['Ending safe'], []]);
    expect(placeMap(map, none, words)[1]?.nodes.get('ending/safe')).toMatchObject({
      isTold: false,
      said: 'way own',
    });
  });
});
