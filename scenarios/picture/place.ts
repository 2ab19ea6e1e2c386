/** Places a picture with dagre: sizes from the words, rows downwards or to the right, rounded arrows. Runs when the picture is opened. */
import { Graph as Layout, layout } from '@dagrejs/dagre';
import type { Diagram, DiagramEdge, DiagramNode } from './diagram.ts';
import { linesAt, round, type SetBlock, setBlocks, type TextBlock } from './set-blocks.ts';

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

/** How much room words and ways are given: the widest line of a box and of a label, and what lies between two boxes and two arrows. */
export interface Spacing {
  readonly nodeText: number;
  readonly labelText: number;
  readonly betweenNodes: number;
  readonly betweenEdges: number;
}

const ample: Spacing = { nodeText: 150, labelText: 118, betweenNodes: 28, betweenEdges: 12 };
/** Where that is too wide: closer, down to what is still easy to follow. Letters keep their size. */
const closer: readonly Spacing[] = [
  { nodeText: 140, labelText: 104, betweenNodes: 14, betweenEdges: 8 },
  { nodeText: 128, labelText: 92, betweenNodes: 12, betweenEdges: 6 },
  { nodeText: 120, labelText: 86, betweenNodes: 10, betweenEdges: 5 },
  { nodeText: 114, labelText: 82, betweenNodes: 8, betweenEdges: 5 },
];
/** What a sheet of paper chooses from: as on a screen, or with wider boxes where height is scarce. */
export const onPaper: readonly Spacing[] = [
  ...closer,
  ample,
  { nodeText: 180, labelText: 104, betweenNodes: 14, betweenEdges: 8 },
  { nodeText: 220, labelText: 118, betweenNodes: 14, betweenEdges: 8 },
];
const padding = 11;
/** Several events on one arrow are told apart by this. */
const betweenEvents = 5;
const mainWeight = 20;

/** Places downwards, as amply as `most` units of width allow; where none is narrow enough, as closely as it may be. */
export function placeWithin(
  most: number,
  nodes: readonly NodeToPlace[],
  edges: readonly EdgeToPlace[],
): Diagram {
  let placed = placeDiagram(nodes, edges);
  for (const spacing of closer) {
    if (placed.width <= most) break;
    placed = placeDiagram(nodes, edges, 'TB', spacing);
  }
  return placed;
}

export function placeDiagram(
  nodes: readonly NodeToPlace[],
  edges: readonly EdgeToPlace[],
  direction: Direction = 'TB',
  spacing: Spacing = ample,
): Diagram {
  const boxes = new Map(nodes.map((node) => [node.id, boxOf(node, spacing)]));
  const labels = new Map(
    edges.map((edge) => [edge, setBlocks(edge.blocks, spacing.labelText, 3, betweenEvents)]),
  );
  const plan = planOf(boxes, labels, direction, spacing);
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
function boxOf({ isDot, blocks }: NodeToPlace, { nodeText }: Spacing): SetBlock {
  if (isDot) return dot;
  const set = setBlocks(blocks, nodeText, padding, 0);
  return { ...set, width: Math.max(set.width, nodeText + 2 * padding) };
}

/** What dagre is given: sizes, and which arrows to keep straight. */
function planOf(
  boxes: ReadonlyMap<string, SetBlock>,
  labels: ReadonlyMap<EdgeToPlace, SetBlock>,
  direction: Direction,
  { betweenNodes, betweenEdges }: Spacing,
): Layout {
  const plan = new Layout({ multigraph: false });
  const nodesep = direction === 'TB' ? betweenNodes : betweenNodes / 2;
  const edgesep = betweenEdges;
  plan.setGraph({ rankdir: direction, nodesep, edgesep, ranksep: 18, marginx: 6, marginy: 6 });
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
