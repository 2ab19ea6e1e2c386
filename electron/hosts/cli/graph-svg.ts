/** Writes the story of a case as an SVG of its own: places come from a layout library, the drawing from here. */
import { Graph as Layout, layout } from '@dagrejs/dagre';
import type { Graph, GraphNode } from '../../app/graphs.ts';
import { arrowHead, escaped, round, svgAround } from './svg-parts.ts';

const letterWidth = 7.3;
const labelLetterWidth = 6.7;
const lineHeight = 16;
const padding = 12;
const margin = 24;

interface Point {
  readonly x: number;
  readonly y: number;
}
interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Light or dark by the reader's own setting. */
export const svgOf = (graph: Graph): string => {
  const placed = place(graph);
  return svgAround({ title: graph.title, description: description(graph), ...placed.size }, [
    style,
    arrowHead,
    '<rect class="ground" width="100%" height="100%"/>',
    ...placed.edges.map(({ d }) => `<path class="edge" d="${d}" marker-end="url(#arrow)"/>`),
    ...placed.nodes.map(({ node, box }) => nodePart(node, box)),
    ...placed.edges.flatMap(({ labels, at }) => (labels.length > 0 ? [labelPart(labels, at)] : [])),
  ]);
};

const style = `<style>
.ground { fill: #faf7f0; }
.node { fill: #fffdf8; stroke: #1d2433; stroke-width: 1.2; }
.start, .inner { stroke: #0f6b66; stroke-width: 2; }
.inner { fill: none; stroke: #1d2433; stroke-width: 1.2; }
.side { stroke-dasharray: 4 3; }
.edge { fill: none; stroke: #5b6475; stroke-width: 1.1; }
.arrow { fill: #5b6475; }
text { font: 12px ui-monospace, Consolas, monospace; fill: #1d2433; text-anchor: middle; }
.label { font-size: 11px; }
@media (prefers-color-scheme: dark) {
  .ground { fill: #171b24; }
  .node { fill: #202634; stroke: #d9dde6; }
  .start { stroke: #5cc4bd; }
  .inner { stroke: #d9dde6; }
  .edge { stroke: #9aa3b5; }
  .arrow { fill: #9aa3b5; }
  text { fill: #eef0f5; }
}
</style>`;

interface Placed {
  readonly size: { readonly width: number; readonly height: number };
  readonly nodes: readonly { readonly node: GraphNode; readonly box: Box }[];
  readonly edges: readonly {
    /** Data of its path. */
    readonly d: string;
    readonly labels: readonly string[];
    readonly at: Point;
  }[];
}

const place = ({ nodes, edges }: Graph): Placed => {
  const plan = new Layout({ multigraph: true });
  plan.setGraph({ rankdir: 'TB', nodesep: 36, ranksep: 48, marginx: margin, marginy: margin });
  plan.setDefaultEdgeLabel(() => ({}));
  // The layout keeps nodes in plain objects, where `constructor` is something already: it is given numbers.
  const names = new Map(nodes.map(({ id }, at) => [id, `n${at}`]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  for (const { id, lines } of nodes) plan.setNode(nameOf(id), sizeOf(lines));
  for (const { from, to, labels } of edges)
    plan.setEdge(nameOf(from), nameOf(to), { ...sizeOf(labels), labelpos: 'c' });
  layout(plan);
  const { width = 0, height = 0 } = plan.graph();
  return {
    size: { width: Math.ceil(width), height: Math.ceil(height) },
    nodes: nodes.map((node) => ({ node, box: plan.node(nameOf(node.id)) as Box })),
    edges: edges.map(({ from, to, labels }) => {
      if (from === to) return { labels, ...loopOf(plan.node(nameOf(from)) as Box, labels) };
      const { points = [], x = 0, y = 0 } = plan.edge(nameOf(from), nameOf(to));
      return { d: pathOf(points), labels, at: { x, y } };
    }),
  };
};

const sizeOf = (lines: readonly string[]): { readonly width: number; readonly height: number } => ({
  width:
    Math.max(0, ...lines.map(({ length }) => length)) * letterWidth + (lines.length > 0 ? 2 * padding : 0),
  height: lines.length > 0 ? lines.length * lineHeight + 2 * padding - 8 : 0,
});

const nodePart = ({ lines, kind }: GraphNode, { x, y, width, height }: Box): string => {
  const rectangle = (classes: string, inset: number) =>
    `<rect class="${classes}" x="${round(x - width / 2 + inset)}" y="${round(y - height / 2 + inset)}" width="${round(width - 2 * inset)}" height="${round(height - 2 * inset)}" rx="${kind === 'start' ? 16 : 3}"/>`;
  const inner = kind === 'end' ? rectangle('inner', 3) : '';
  return `<g>${rectangle(`node ${kind}`, 0)}${inner}${textPart(lines, { x, y }, '')}</g>`;
};

/** The ground behind the words keeps lines from running through them. */
const labelPart = (labels: readonly string[], at: Point): string => {
  const width = Math.max(...labels.map(({ length }) => length)) * labelLetterWidth + 6;
  const height = labels.length * lineHeight;
  const ground = `<rect class="ground" x="${round(at.x - width / 2)}" y="${round(at.y - height / 2)}" width="${round(width)}" height="${height}"/>`;
  return `${ground}${textPart(labels, at, ' class="label"')}`;
};

const textPart = (lines: readonly string[], { x, y }: Point, attributes: string): string => {
  const first = y - ((lines.length - 1) * lineHeight) / 2 + 4;
  const rows = lines.map(
    (line, at) => `<tspan x="${round(x)}" y="${round(first + at * lineHeight)}">${escaped(line)}</tspan>`,
  );
  return `<text${attributes}>${rows.join('')}</text>`;
};

/** Straight at both ends, rounded at every bend. */
const pathOf = (points: readonly Point[]): string => {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (!first || !last) return '';
  const bends = rest.map((bend, at) => {
    const next = rest[at + 1];
    const end = next ? middle(bend, next) : middle(bend, last);
    return `Q${spot(bend)} ${spot(end)}`;
  });
  const start = rest[0] ? `L${spot(middle(first, rest[0]))}` : '';
  return [`M${spot(first)}`, start, ...bends, `L${spot(last)}`].filter((part) => part !== '').join(' ');
};

const middle = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });

const spot = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** An edge from a node to itself: a loop at its right side, its words beside it. */
const loopOf = ({ x, y, width }: Box, labels: readonly string[]) => {
  const side = x + width / 2;
  const words = Math.max(0, ...labels.map(({ length }) => length)) * labelLetterWidth;
  return {
    d: `M${round(side)} ${round(y - 8)} C${round(side + 26)} ${round(y - 14)} ${round(side + 26)} ${round(y + 14)} ${round(side)} ${round(y + 8)}`,
    at: { x: side + 26 + words / 2, y },
  };
};

const description = ({ nodes, edges }: Graph): string => {
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.lines[0] ?? id;
  return edges
    .map(
      ({ from, to, labels }) =>
        `${nameOf(from)} to ${nameOf(to)}${labels.length > 0 ? `: ${labels.join(', ')}` : ''}`,
    )
    .join('; ');
};
