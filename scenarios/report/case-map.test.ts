/** The map of a case: every run lies on it, step by step; what a seat cannot come to is not on it. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCaseMap, type RunOnMap, type Way, wayOf } from './case-map.ts';
import { cleanRun, compiled, decisionsLedBy, runOf } from './small-runs.fixture.ts';

const onMap = (way: Way, decisions: Parameters<typeof runOf>[0], ending: string | null): RunOnMap => ({
  way,
  journal: runOf(decisions).player.journal(),
  ending,
});
const mapOf = (...runs: readonly RunOnMap[]) => buildCaseMap(compiled.play, 'police-officer', runs);

describe('the map of the small case', () => {
  it('holds every scene and ending of the seat by phase, unmarked where nobody went', () => {
    const { phases, nodes } = mapOf();
    expect(phases).toEqual(['visit', 'after']);
    expect(nodes.map(({ id, phase }) => [id, phase])).toEqual([
      ['scene/yard', 'visit'],
      ['scene/drive-off', 'visit'],
      ['scene/desk', 'after'],
      ['scene/call', 'after'],
      ['scene/close', 'after'],
      ['ending/resting', null],
      ['ending/unknown', null],
    ]);
    expect(nodes.every((each) => each.ways.length === 0)).toBe(true);
  });

  it('tells own steps, those of the better run and abandoned ones apart', () => {
    const { nodes, edges } = mapOf(
      onMap('own', cleanRun, 'resting'),
      onMap('abandoned', cleanRun.slice(0, 6), null),
    );
    const waysOf = (id: string) => nodes.find((each) => each.id === id)?.ways;
    expect(waysOf('scene/yard')).toEqual(['own', 'abandoned']);
    expect(waysOf('scene/call')).toEqual(['own']);
    expect(waysOf('ending/resting')).toEqual(['own']);
    expect(waysOf('ending/unknown')).toEqual([]);
    expect(edges.find((each) => each.to === 'scene/drive-off')?.ways).toEqual(['own', 'abandoned']);
  });

  it('draws what reaches the seat from the scene in which it waits, and choices where they lead', () => {
    const links = mapOf().edges.map(({ from, to }) => `${from} ${to}`);
    expect(links).toContain('scene/desk scene/call');
    expect(links).toContain('scene/call scene/desk');
    expect(links).toContain('scene/yard scene/drive-off');
    expect(links).not.toContain('scene/yard scene/yard');
    expect(new Set(links).size).toBe(links.length);
  });

  it('holds every run whole: each of its scenes, each of its steps and its ending', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), (numbers) => {
        const run = onMap('own', decisionsLedBy(numbers), 'unknown');
        const map = mapOf(run);
        const way = wayOf(run);
        const own = (each: { readonly ways: readonly Way[] }) => each.ways.includes('own');
        const ids = map.nodes.filter(own).map((each) => each.id);
        const steps = map.edges.filter(own).map(({ from, to }) => `${from} ${to}`);
        expect(new Set(ids)).toEqual(new Set(way));
        expect(new Set(steps)).toEqual(new Set(way.slice(1).map((to, at) => `${way[at]} ${to}`)));
      }),
      { seed: 45 },
    );
  });
});
