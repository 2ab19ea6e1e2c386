/** Places a picture with dagre: sizes from the words, rows downwards or to the right, rounded arrows. Runs when the picture is opened. */
import { Graph as Layout, layout } from '@dagrejs/dagre';
import {
  type Diagram,
  type DiagramEdge,
  type DiagramLine,
  type DiagramNode,
  letterSizes,
} from '../../../parts/procedure-diagram.tsx';
import { widthOf, wrap } from './wrap.ts';

type Tone = DiagramLine['tone'];

export interface TextBlock {
  readonly text: string;
  readonly tone: Tone;
}

export interface NodeToPlace {
  readonly id: string;
  readonly kind: DiagramNode['kind'];
  readonly marked: boolean;
  /** Has no words and takes no more room than it needs. */
  readonly isDot?: boolean;
  readonly blocks: readonly TextBlock[];
}

/** Where the way leads: downwards, or to the right. */
export type Direction = 'TB' | 'LR';

export interface EdgeToPlace {
  readonly from: string;
  readonly to: string;
  /** Drawn as straight as can be. */
  readonly isMain: boolean;
  readonly blocks: readonly TextBlock[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const lineGap = 1.3;
const nodeText = 150;
const labelText = 118;
const padding = 11;
const mainWeight = 20;

interface SetBlock {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly { readonly text: string; readonly tone: Tone; readonly base: number }[];
}

/** Breaks blocks into lines, one under the other. */
function setBlocks(blocks: readonly TextBlock[], most: number, around: number): SetBlock {
  let below = around;
  const lines = blocks.flatMap(({ text, tone }) => {
    const size = letterSizes[tone];
    return wrap(text, size, most).map((line) => {
      below += size * lineGap;
      return { text: line, tone, base: below - size * 0.32, width: widthOf(line, size) };
    });
  });
  const width = Math.max(0, ...lines.map((line) => line.width)) + 2 * around;
  return { width, height: below + around, lines };
}

const linesAt = ({ lines, height }: SetBlock, y: number): readonly DiagramLine[] =>
  lines.map(({ text, tone, base }) => ({ text, tone, y: round(y - height / 2 + base) }));

export function placeDiagram(
  nodes: readonly NodeToPlace[],
  edges: readonly EdgeToPlace[],
  direction: Direction = 'TB',
): Diagram {
  const boxes = new Map(nodes.map((node) => [node.id, boxOf(node)]));
  const labels = new Map(edges.map((edge) => [edge, setBlocks(edge.blocks, labelText, 3)]));
  const plan = planOf(boxes, labels, direction);
  layout(plan);
  const { width = 0, height = 0 } = plan.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: nodes.map(({ id, kind, marked }) => {
      const box = boxes.get(id);
      const { y = 0 } = plan.node(id);
      return { id, kind, marked, ...frameOf(plan.node(id)), lines: box ? linesAt(box, y) : [] };
    }),
    edges: edges.map((edge): DiagramEdge => {
      const { points = [], x = 0, y = 0 } = plan.edge(edge.from, edge.to);
      const label = labels.get(edge);
      return {
        id: `${edge.from} ${edge.to}`,
        isMain: edge.isMain,
        path: pathOf(points),
        label: label ? { ...frameOf({ ...label, x, y }), lines: linesAt(label, y) } : null,
      };
    }),
  };
}

const dot = { width: 14, height: 14, lines: [] };

/** Boxes with words are as wide as each other, or wider. */
function boxOf({ isDot, blocks }: NodeToPlace): SetBlock {
  if (isDot) return dot;
  const set = setBlocks(blocks, nodeText, padding);
  return { ...set, width: Math.max(set.width, nodeText + 2 * padding) };
}

/** What dagre is given: sizes, and which arrows to keep straight. */
function planOf(
  boxes: ReadonlyMap<string, SetBlock>,
  labels: ReadonlyMap<EdgeToPlace, SetBlock>,
  direction: Direction,
): Layout {
  const plan = new Layout({ multigraph: false });
  const nodesep = direction === 'TB' ? 28 : 14;
  plan.setGraph({ rankdir: direction, nodesep, edgesep: 12, ranksep: 18, marginx: 6, marginy: 6 });
  plan.setDefaultEdgeLabel(() => ({}));
  for (const [id, { width, height }] of boxes) plan.setNode(id, { width, height });
  for (const [{ from, to, isMain }, { width, height }] of labels)
    plan.setEdge(from, to, { width, height, labelpos: 'c', weight: isMain ? mainWeight : 1 });
  return plan;
}

interface Frame {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

const frameOf = ({ x = 0, y = 0, width, height }: Frame) => ({
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
});

/** Straight at both ends, rounded at every bend. */
function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (!first || !last) return '';
  const start = rest[0] ? [`L${spot(middle(first, rest[0]))}`] : [];
  const bends = rest.map((bend, at) => `Q${spot(bend)} ${spot(middle(bend, rest[at + 1] ?? last))}`);
  return [`M${spot(first)}`, ...start, ...bends, `L${spot(last)}`].join(' ');
}

const middle = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
const spot = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value * 10) / 10;
