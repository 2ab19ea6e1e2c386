/** The map of a case as pictures to place: one for each phase, one for the endings; only scenes of the two runs have names. */
import type { CaseMap, Way } from '../../../../scenarios/report/case-map.ts';
import type { MapNode } from '../../../parts/map-picture.tsx';
import type { Diagram } from '../../../../scenarios/picture/diagram.ts';
import { type EdgeToPlace, type NodeToPlace, placeDiagram } from '../../../../scenarios/picture/place.ts';

export interface MapWords {
  readonly scene: (id: string) => string;
  readonly phase: (id: string) => string;
  readonly ending: (id: string) => string;
  readonly endings: string;
  readonly way: (way: Way) => string;
  readonly here: string;
  readonly otherwise: string;
}

export interface MapMarks {
  /** Node of the turn, or null. */
  readonly turn: string | null;
  /** Nodes in which the runs decided otherwise. */
  readonly otherwise: ReadonlySet<string>;
}

export interface PlacedMap {
  readonly id: string;
  readonly title: string;
  readonly diagram: Diagram;
  readonly nodes: ReadonlyMap<string, MapNode>;
  readonly ways: ReadonlyMap<string, Way | null>;
}

type Node = CaseMap['nodes'][number];
type Edge = CaseMap['edges'][number];

/** A scene from which so many others are reached lies beside them, not above. */
const fan = 4;

export const placeMap = (map: CaseMap, marks: MapMarks, words: MapWords): readonly PlacedMap[] => [
  ...map.phases.map((phase) =>
    placed({ id: phase, title: words.phase(phase), map, marks, words }, (node) => node.phase === phase),
  ),
  placed({ id: 'endings', title: words.endings, map, marks, words }, (node) => node.phase === null),
];

interface Part {
  readonly id: string;
  readonly title: string;
  readonly map: CaseMap;
  readonly marks: MapMarks;
  readonly words: MapWords;
}

function placed({ id, title, map, marks, words }: Part, belongs: (node: Node) => boolean): PlacedMap {
  const nodes = map.nodes.filter(belongs).toSorted((one, other) => rank(one) - rank(other));
  const inside = new Set(nodes.map((node) => node.id));
  const edges = merged(map.edges.filter(({ from, to }) => inside.has(from) && inside.has(to)));
  const fans = nodes.some((node) => edges.filter(({ from }) => from === node.id).length >= fan);
  return {
    id,
    title,
    diagram: placeDiagram(
      nodes.map((node) => nodeToPlace(node, { map, marks, words })),
      edges.map(
        ({ from, to, ways }): EdgeToPlace => ({ from, to, isMain: ways.includes('own'), blocks: [] }),
      ),
      fans || id === 'endings' ? 'LR' : 'TB',
    ),
    nodes: new Map(nodes.map((node) => [node.id, mapNode(node, marks, words)])),
    ways: new Map(edges.map(({ from, to, ways }) => [`${from} ${to}`, ways[0] ?? null])),
  };
}

/** What was met comes first. */
const rank = (node: Node): number => (node.ways.length > 0 ? 0 : 1);

/** A way there and back is one line: the way there, which is the first of the two. */
const merged = (edges: readonly Edge[]): readonly Edge[] =>
  edges.flatMap((edge, at) => {
    const back = edges.findIndex(({ from, to }) => from === edge.to && to === edge.from);
    if (back < 0) return [edge];
    const isFirst = edges.filter(({ from }) => from === edge.from).length;
    const isOther = edges.filter(({ from }) => from === edge.to).length;
    const leads = isFirst === isOther ? at < back : isFirst > isOther;
    const ways = [...new Set([...edge.ways, ...(edges[back]?.ways ?? [])])];
    return leads ? [{ ...edge, ways }] : [];
  });

const nameOf = ({ of, phase }: Node, words: MapWords): string =>
  phase === null ? words.ending(of) : words.scene(of);

function mapNode({ id, phase, ways }: Node, marks: MapMarks, words: MapWords): MapNode {
  const way = ways[0] ?? null;
  const said = way === null ? '' : words.way(way);
  return { id, way, said, turn: marks.turn === id, isTold: phase !== null };
}

function nodeToPlace(node: Node, { map, marks, words }: Pick<Part, 'map' | 'marks' | 'words'>): NodeToPlace {
  const base = { id: node.id, kind: 'step', marked: marks.turn === node.id } as const;
  if (node.ways.length === 0) return { ...base, isDot: true, blocks: [] };
  return {
    ...base,
    blocks: [
      ...(base.marked ? [{ text: words.here, tone: 'here' } as const] : []),
      { text: nameOf(node, words), tone: 'name' },
      ...(marks.otherwise.has(node.id) && !base.marked
        ? [{ text: words.otherwise, tone: 'soft' } as const]
        : []),
      ...onward(node, map).map((phase) => ({ text: `→ ${words.phase(phase)}`, tone: 'exit' }) as const),
    ],
  };
}

/** The phases a run went on to from here. */
const onward = (node: Node, map: CaseMap): readonly string[] => {
  const phases = map.edges
    .filter(({ from, ways }) => from === node.id && ways.length > 0)
    .flatMap(({ to }) => map.nodes.find((each) => each.id === to)?.phase ?? []);
  return [...new Set(phases)].filter((phase) => phase !== node.phase);
};
