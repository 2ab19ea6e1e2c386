/** The two ways a graph is written, over a small graph with every kind of node and edge. */
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../app/graphs.ts';
import { mermaidOf } from './graph-mermaid.ts';
import { svgOf } from './graph-svg.ts';

const graph: Graph = {
  title: 'small & "quoted"',
  nodes: [
    { id: 'begin', lines: ['begin', '45 days'], kind: 'start' },
    { id: 'way', lines: ['a <way>'], kind: 'step' },
    { id: 'act: call', lines: ['act: call'], kind: 'side' },
    { id: 'end', lines: ['end'], kind: 'end' },
  ],
  edges: [
    { from: 'begin', to: 'way', labels: ['one', 'two'] },
    { from: 'act: call', to: 'way', labels: [] },
    { from: 'way', to: 'way', labels: ['again'] },
    { from: 'way', to: 'end', labels: ['say "so"'] },
  ],
};

it('writes Mermaid with a shape for each kind and labels that cannot break out', () => {
  expect(mermaidOf(graph)).toBe(`---
title: "small & #quot;quoted#quot;"
---
flowchart TD
  n0(["begin<br/>45 days"])
  n1["a #lt;way#gt;"]
  n2[/"act: call"/]
  n3[["end"]]
  n0 -->|"one<br/>two"| n1
  n2 --> n1
  n1 -->|"again"| n1
  n1 -->|"say #quot;so#quot;"| n3
`);
});

describe('an SVG', () => {
  const svg = svgOf(graph);
  const boxes = [
    ...svg.matchAll(
      /<rect class="node [a-z]+" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
    ),
  ].map((found) => found.slice(1).map(Number));

  it('has a title and describes every edge in words', () => {
    expect(svg).toContain('<title id="title">small &amp; &quot;quoted&quot;</title>');
    expect(svg).toContain(
      '<desc id="description">begin to a &lt;way&gt;: one, two; act: call to a &lt;way&gt;; a &lt;way&gt; to a &lt;way&gt;: again; a &lt;way&gt; to end: say &quot;so&quot;</desc>',
    );
  });

  it('has a box for each node, inside the picture, none over another', () => {
    const [, width = 0, height = 0] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
    expect(boxes).toHaveLength(graph.nodes.length);
    for (const [x = -1, y = -1, w = 0, h = 0] of boxes) {
      expect([x >= 0, y >= 0, x + w <= width, y + h <= height]).toEqual([true, true, true, true]);
    }
    const overlaps = boxes.flatMap(([x = 0, y = 0, w = 0, h = 0], at) =>
      boxes
        .slice(at + 1)
        .filter(([a = 0, b = 0, c = 0, d = 0]) => x < a + c && a < x + w && y < b + d && b < y + h),
    );
    expect(overlaps).toEqual([]);
  });

  it('has a path for each edge, the one to itself a loop', () => {
    const paths = [...svg.matchAll(/<path class="edge" d="([^"]+)"/g)].map((found) => found[1] ?? '');
    expect(paths.map((path) => /^M[\d.]+ [\d.]+ [LQC]/.test(path))).toEqual(graph.edges.map(() => true));
    expect(paths.filter((path) => path.includes('C'))).toHaveLength(1);
  });

  it.each([
    ['constructor', 'toString'],
    ['__proto__', 'hasOwnProperty'],
    ['0', '1'],
  ])('draws nodes whatever their ids, as %s and %s', (one, other) => {
    const odd: Graph = {
      title: 'odd',
      nodes: [
        { id: one, lines: ['one'], kind: 'start' },
        { id: other, lines: ['other'], kind: 'end' },
      ],
      edges: [
        { from: one, to: other, labels: ['on'] },
        { from: one, to: one, labels: [] },
      ],
    };
    const drawn = svgOf(odd);
    expect([...drawn.matchAll(/<rect class="node /g)]).toHaveLength(2);
    expect([...drawn.matchAll(/<path class="edge" d="M[\d.]+ /g)]).toHaveLength(2);
    expect(drawn).not.toContain('NaN');
  });

  it('escapes every word it takes over, and names no resource outside itself', () => {
    expect(svg).toContain('a &lt;way&gt;</tspan>');
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|<script/);
  });
});
