/** Pictures of the procedures: nothing of the machine is lost, shared ways out become codes, adult stages stay with adults. */
import { describe, expect, it } from 'vitest';
import { adult } from '../law/adult.ts';
import { minor } from '../law/minor.ts';
import { drawable } from '../law/procedures.ts';
import { procedureGraph } from '../law/procedure-graph.ts';
import { mainWayOf } from './main-way.ts';
import { labelOf, ownStages, pictureOf } from './picture.ts';
import { placeDiagram } from './place.ts';
import { breachesOf, movesOf } from './tables.ts';
import { widthOf, wrap } from './wrap.ts';

const ids = (stages: readonly { readonly id: string }[]) => stages.map(({ id }) => id);

describe.each(Object.entries(drawable))('the picture of %s', (_name, procedure) => {
  const { nodes, edges, beside, onward } = pictureOf(procedure);
  const graph = procedureGraph(procedure);
  const drawn = new Set(nodes.map(({ stage }) => stage.id));
  const boxes = [...nodes, ...beside];

  it('shows every way that leads on from each of its stages: as an arrow, by name, or as a renewal', () => {
    const arrows = new Set(edges.map(({ from, to }) => `${from} ${to}`));
    const own = boxes.map(({ stage }) => stage.id);
    for (const { from, to } of graph.edges.filter((edge) => own.includes(edge.from))) {
      const named = boxes.find(({ stage }) => stage.id === from)?.ways.some(({ id }) => id === to);
      const renewed =
        from === to && nodes.some(({ stage, renewals }) => stage.id === from && renewals.length > 0);
      expect(arrows.has(`${from} ${to}`) || named || renewed, `${from} to ${to}`).toBe(true);
    }
  });

  it('shows every stage once, drawn or below', () => {
    const shown = [...ids(boxes.map(({ stage }) => stage)), ...ids(onward)];
    expect(new Set(shown).size).toBe(shown.length);
    const named = boxes.flatMap(({ ways }) => ids(ways));
    expect(named.filter((id) => !shown.includes(id))).toEqual([]);
  });

  it('has an arrow for every step of the way it is made for', () => {
    const way = mainWayOf(procedure);
    const steps = way.slice(1).map((to, at) => `${way[at]} ${to}`);
    const main = edges.filter((edge) => edge.isMain).map(({ from, to }) => `${from} ${to}`);
    expect(main.toSorted()).toEqual(steps.toSorted());
    expect(drawn.has(procedure.initial)).toBe(true);
  });

  it('is placed with no stage over another', () => {
    const { nodes: boxes } = placeDiagram(
      nodes.map(({ stage, kind }) => ({
        id: stage.id,
        kind,
        marked: false,
        blocks: [{ text: stage.id, tone: 'name' }],
      })),
      edges.map(({ from, to, isMain }) => ({ from, to, isMain, blocks: [] })),
    );
    const touching = boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (other) =>
            Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
            Math.abs(one.y - other.y) < (one.height + other.height) / 2,
        )
        .map((other) => `${one.id} and ${other.id}`),
    );
    expect(touching).toEqual([]);
  });
});

describe('what is drawn', () => {
  it('keeps the way to unlimited stay, and puts beside it what many stages lead to', () => {
    const { nodes, beside } = pictureOf(adult);
    const shown = nodes.map(({ stage }) => stage.id);
    expect(shown).toEqual(expect.arrayContaining(['reflection', 'provisional', 'temporary', 'permanent']));
    expect(ids(beside.map(({ stage }) => stage))).toEqual(
      expect.arrayContaining(['returned', 'withdrawn', 'ended']),
    );
  });

  it('leaves the stages of adults to their own picture, and says which a minor comes to', () => {
    const { nodes, onward } = pictureOf(minor);
    expect(nodes.map(({ stage }) => stage.id)).not.toContain('reflection');
    expect(ids(onward)).toContain('temporary');
  });
});

describe('labels and rows', () => {
  it('tell event, payload and error apart', () => {
    expect(labelOf('statement.made pressed [E-05]')).toEqual({
      slug: 'statement-made',
      exactSlug: 'statement-made-pressed',
      error: 'E-05',
    });
    expect(labelOf('term over')).toMatchObject({ slug: 'term-over', error: null });
  });

  it('put every edge of the graph into one row', () => {
    const moves = movesOf(adult);
    const pairs = procedureGraph(adult).edges.flatMap((edge) => edge.labels);
    expect(ownStages(adult)).toEqual(adult.stages);
    expect(moves.flatMap(({ from }) => from)).toHaveLength(pairs.length);
  });

  it('name each breach once', () => {
    const breaches = breachesOf(adult).map(({ breach }) => breach.id);
    expect(breaches).toEqual([...new Set(breaches)]);
    expect(breaches).toContain('statement-pressed-in-reflection');
  });
});

describe('broken lines', () => {
  it('are no wider than asked for, but for a word that is', () => {
    const text = 'Vorläufiger Aufenthalt, orangefarbene Karte einmal verlängert';
    const lines = wrap(text, 13, 150);
    expect(lines.join(' ')).toBe(text);
    expect(lines.every((line) => widthOf(line, 13) <= 150)).toBe(true);
    expect(wrap('Registrierungsbescheinigung', 13, 50)).toEqual(['Registrierungsbescheinigung']);
  });
});
