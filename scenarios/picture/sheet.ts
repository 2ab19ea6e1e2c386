/** A procedure on one sheet: its picture, and beside it in words what it leaves out, so that nothing of the table is missing on paper. */
import type { Procedure, Stage } from '../law/procedure.ts';
import type { Diagram, DiagramLine } from './diagram.ts';
import { letterSizes } from './diagram.ts';
import { type DrawnProcedure, drawProcedure, namesOf, type PictureWords } from './draw-procedure.ts';
import type { Picture } from './picture.ts';
import { onPaper } from './place.ts';
import { round } from './set-blocks.ts';
import { movesOf } from './tables.ts';
import { wrap } from './wrap.ts';

export interface SheetWords extends PictureWords {
  readonly title: string;
  readonly about: string;
  /** Heading of the stages that have no arrow, since many lead to them. */
  readonly beside: string;
  /** Heading of the stages of another procedure it goes on in. */
  readonly onward: string;
  /** Heading of the moves. */
  readonly moves: string;
}

export type SheetTone = DiagramLine['tone'] | 'title' | 'heading' | 'plain';

/** One saying, broken into lines that begin at `x`; each `y` is of a base line. */
export interface SheetText {
  readonly tone: SheetTone;
  readonly size: number;
  readonly x: number;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

export interface Sheet {
  readonly title: string;
  /** Every move in words, for whoever cannot see the picture. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly diagram: Diagram;
  /** Where the upper left corner of the picture lies. */
  readonly at: { readonly x: number; readonly y: number };
  readonly texts: readonly SheetText[];
}

interface Saying {
  readonly text: string;
  readonly tone: SheetTone;
  /** What lies between it and the one above. */
  readonly above: number;
}

const margin = 20;
const gap = 28;
/** How wide the words beside the picture are: no wider than they must be, not to reach further down than it. */
const columnWidths = [380, 470, 560] as const;
const lineGap = 1.3;
const sizes: Readonly<Record<SheetTone, number>> = { ...letterSizes, title: 22, heading: 14, plain: 13 };

/** Width and height of what an upright A3 sheet takes, in millimetres, with a margin of a centimetre. */
const paper = { width: 277, height: 400 };

/** How large the smallest letters are on it. */
const letterOn = ({ width, height }: Sheet): number =>
  Math.min(...Object.values(sizes)) * Math.min(paper.width / width, paper.height / height);

/** Millimetres under which letters on paper are too small. */
const smallest = 1.7;

/**
 * The picture of the handbook beside its moves; where that would be too small on paper, drawn anew, with the largest letters there can be.
 * @returns the sheet in units of the drawing; letters are never under 11 of them.
 */
export const sheetOf = (procedure: Procedure, words: SheetWords): Sheet => {
  const asOnScreen = sheetWith(drawProcedure(procedure, null, words), procedure, words);
  if (letterOn(asOnScreen) >= smallest) return asOnScreen;
  return onPaper
    .map((spacing) => sheetWith(drawProcedure(procedure, null, words, spacing), procedure, words))
    .reduce((best, each) => (letterOn(each) > letterOn(best) ? each : best), asOnScreen);
};

const sheetWith = ({ picture, diagram }: DrawnProcedure, procedure: Procedure, words: SheetWords): Sheet => {
  const moves = movesInWords(procedure, words);
  const left = margin + diagram.width + gap;
  const head = stack(headOf(words), margin, margin, left + columnWidths[0] - margin);
  const top = head.below + gap;
  const sayings = columnOf(picture, moves, words);
  const reaches = (width: number) => stack(sayings, left, top, width).below;
  const columnWidth = columnWidths.find((width) => reaches(width) <= top + diagram.height) ?? columnWidths[2];
  const column = stack(sayings, left, top, columnWidth);
  return {
    title: words.title,
    description: moves
      .map(({ way, events }) => `${events.map(({ text }) => text).join(', ')}: ${way}`)
      .join('; '),
    width: left + columnWidth + margin,
    height: Math.ceil(Math.max(top + diagram.height, column.below) + margin),
    diagram,
    at: { x: margin, y: round(top) },
    texts: [...head.texts, ...column.texts],
  };
};

const headOf = ({ title, about }: SheetWords): readonly Saying[] => [
  { text: title, tone: 'title', above: 0 },
  { text: about, tone: 'plain', above: 6 },
];

const fullName = ({ id, code }: Pick<Stage, 'id' | 'code'>, { short }: PictureWords): string =>
  `${code}\u00A0${short(id)}`;

interface MovesInWords {
  readonly way: string;
  readonly events: readonly { readonly text: string; readonly isBreach: boolean }[];
}

/** Moves with the same stages at both ends stand together. */
const movesInWords = (procedure: Procedure, words: PictureWords): readonly MovesInWords[] => {
  const namesIn = (ids: readonly string[]) =>
    procedure.stages
      .filter(({ id }) => ids.includes(id))
      .map((stage) => fullName(stage, words))
      .join('\u00A0· ');
  const byWay = new Map<string, MovesInWords['events']>();
  for (const { label, from, to } of movesOf(procedure)) {
    const way = `${namesIn(from)} → ${namesIn([to])}`;
    const event = { text: words.event(label), isBreach: label.error !== null };
    byWay.set(way, [...(byWay.get(way) ?? []), event]);
  }
  return [...byWay].map(([way, events]) => ({ way, events }));
};

const columnOf = (
  { beside, onward }: Picture,
  moves: readonly MovesInWords[],
  words: SheetWords,
): readonly Saying[] => [
  ...part(
    words.beside,
    beside.flatMap(({ stage, ways }) => [
      { text: `${stage.code}\u00A0${words.name(stage.id)}`, tone: 'name', above: 6 },
      ...(ways.length > 0 ? [{ text: `→ ${namesOf(ways, words)}`, tone: 'exit', above: 0 } as const] : []),
    ]),
  ),
  ...part(
    words.onward,
    onward.map(({ id, code }) => ({ text: `${code}\u00A0${words.name(id)}`, tone: 'name', above: 4 })),
  ),
  ...part(
    words.moves,
    moves.flatMap(({ way, events }): readonly Saying[] => [
      ...events.map(
        ({ text, isBreach }, at): Saying => ({
          text,
          tone: isBreach ? 'breach' : 'event',
          above: at > 0 ? 0 : 7,
        }),
      ),
      { text: way, tone: 'soft', above: 0 },
    ]),
  ),
];

/** A heading with what stands under it; nothing where nothing does. */
const part = (heading: string, sayings: readonly Saying[]): readonly Saying[] =>
  sayings.length === 0 ? [] : [{ text: heading, tone: 'heading', above: 18 }, ...sayings];

interface Stacked {
  readonly texts: readonly SheetText[];
  readonly below: number;
}

/** One saying under the other; the first begins at the top. */
const stack = (sayings: readonly Saying[], x: number, top: number, width: number): Stacked => {
  let below = top;
  const texts = sayings.map(({ text, tone, above }, at): SheetText => {
    const size = sizes[tone];
    if (at > 0) below += above;
    const lines = wrap(text, size, width).map((line) => {
      below += size * lineGap;
      return { text: line, y: round(below - size * 0.32) };
    });
    return { tone, size, x: round(x), lines };
  });
  return { texts, below };
};
