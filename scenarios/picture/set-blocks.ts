/** Sets the words of a picture: broken into lines, one under the other, as large as the box or label around them must be. */
import { type DiagramLine, letterSizes } from './diagram.ts';
import { widthOf, wrap } from './wrap.ts';

type Tone = DiagramLine['tone'];

export interface TextBlock {
  readonly text: string;
  readonly tone: Tone;
}

const lineGap = 1.3;

/** Words that have been set; `base` is counted from the top. */
export interface SetBlock {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly { readonly text: string; readonly tone: Tone; readonly base: number }[];
}

/** Breaks blocks into lines, one under the other. `apart`: what lies between one block and the next. */
export function setBlocks(
  blocks: readonly TextBlock[],
  most: number,
  around: number,
  apart: number,
): SetBlock {
  let below = around;
  const lines = blocks.flatMap(({ text, tone }, at) => {
    const size = letterSizes[tone];
    if (at > 0) below += apart;
    return wrap(text, size, most).map((line) => {
      below += size * lineGap;
      return { text: line, tone, base: below - size * 0.32, width: widthOf(line, size) };
    });
  });
  const width = Math.max(0, ...lines.map((line) => line.width)) + 2 * around;
  return { width, height: below + around, lines };
}

/** The lines of words whose middle lies there. */
export const linesAt = ({ lines, height }: SetBlock, y: number): readonly DiagramLine[] =>
  lines.map(({ text, tone, base }) => ({ text, tone, y: round(y - height / 2 + base) }));

/** To a tenth of a unit: nobody sees more. */
export const round = (value: number): number => Math.round(value * 10) / 10;
