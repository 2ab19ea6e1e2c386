/** A procedure drawn with the words of one language: the same picture on a screen and on paper. */
import type { Procedure, Stage } from '../law/procedure.ts';
import type { Diagram } from './diagram.ts';
import { type Picture, type PictureLabel, pictureOf } from './picture.ts';
import { type EdgeToPlace, type NodeToPlace, placeDiagram, placeWithin, type Spacing } from './place.ts';
import type { TextBlock } from './set-blocks.ts';

/** Words of a picture, in one language. */
export interface PictureWords {
  /** Stands in the box that is marked. */
  readonly here: string;
  readonly name: (stage: string) => string;
  readonly short: (stage: string) => string;
  /** Document and term; null where none is held. */
  readonly document: (stage: Stage) => string | null;
  readonly event: (label: PictureLabel) => string;
}

export interface DrawnProcedure {
  readonly picture: Picture;
  readonly diagram: Diagram;
}

/** The column of the handbook in a window 1,280 pixels wide that has a scroll bar, in units of the drawing (16 are one rem). */
const column = 970;

/**
 * @param marked the stage that is marked, or null.
 * @param spacing how much room words are given; left out: as much as the column of the handbook has.
 */
export const drawProcedure = (
  procedure: Procedure,
  marked: string | null,
  words: PictureWords,
  spacing?: Spacing,
): DrawnProcedure => {
  const picture = pictureOf(procedure);
  const nodes = picture.nodes.map((node) => nodeToPlace(node, node.stage.id === marked, words));
  const edges = picture.edges.map((edge) => edgeToPlace(edge, words));
  const diagram = spacing ? placeDiagram(nodes, edges, 'TB', spacing) : placeWithin(column, nodes, edges);
  return { picture, diagram };
};

/** Stages by name, one after the other; a name and the dot behind it stay on one line. */
export const namesOf = (stages: readonly Stage[], { short }: PictureWords): string =>
  stages.map(({ id }) => short(id)).join('\u00A0· ');

const nodeToPlace = (
  { stage, kind, ways, renewals }: Picture['nodes'][number],
  isMarked: boolean,
  words: PictureWords,
): NodeToPlace => {
  const document = words.document(stage);
  const blocks: readonly TextBlock[] = [
    ...(isMarked ? [{ text: words.here, tone: 'here' } as const] : []),
    { text: stage.code, tone: 'code' },
    { text: words.name(stage.id), tone: 'name' },
    ...(document === null ? [] : [{ text: document, tone: 'soft' } as const]),
    ...renewals.map((label) => ({ text: `↻ ${words.event(label)}`, tone: 'event' }) as const),
    ...(ways.length > 0 ? [{ text: `→ ${namesOf(ways, words)}`, tone: 'exit' } as const] : []),
  ];
  return { id: stage.id, kind, marked: isMarked, blocks };
};

const edgeToPlace = (
  { from, to, isMain, labels }: Picture['edges'][number],
  words: PictureWords,
): EdgeToPlace => ({
  from,
  to,
  isMain,
  blocks: labels.map((label) => ({ text: words.event(label), tone: label.error ? 'breach' : 'event' })),
});
