/** Writes the sheet of a procedure as an SVG of its own: everything is placed already. */
import { letterSizes, type Sheet, type SheetText } from '../../app/procedure-sheet.ts';
import { arrowHead, escaped, round, svgAround } from './svg-parts.ts';

type Diagram = Sheet['diagram'];
type Box = Diagram['nodes'][number];
type Label = NonNullable<Diagram['edges'][number]['label']>;

/** The colours of the screens; dark by the reader's own setting, and never on paper. */
const style = `<style>
.ground { fill: #efe9dc; }
.box { fill: #fffdf8; stroke: #837a68; stroke-width: 1.2; }
.start { stroke: #0d5a5c; stroke-width: 2; }
.inner { fill: none; stroke: #837a68; }
.edge { fill: none; stroke: #837a68; stroke-width: 1.3; }
.main { stroke: #4b5367; stroke-width: 2.4; }
.arrow { fill: #4b5367; }
text { font-family: Inter, 'Segoe UI', Arial, Helvetica, sans-serif; fill: #1a2233; }
.picture text { text-anchor: middle; }
.title, .heading, .name, .exit { font-weight: 600; }
.code, .soft, .picture .event { fill: #4b5367; }
.exit { fill: #0d5a5c; }
.breach { fill: #982a1d; font-style: italic; }
@media print { .ground { fill: #ffffff; } }
@media screen and (prefers-color-scheme: dark) {
  .ground { fill: #12161d; }
  .box { fill: #212834; stroke: #838b9b; }
  .start { stroke: #74c9c3; }
  .inner, .edge { stroke: #838b9b; }
  .main { stroke: #b7b2a6; }
  .arrow { fill: #b7b2a6; }
  text { fill: #ebe6d9; }
  .code, .soft, .picture .event { fill: #b7b2a6; }
  .exit { fill: #74c9c3; }
  .breach { fill: #f2988a; }
}
</style>`;

/** @param language of its words, for whoever hears them read. */
export const svgOfSheet = (sheet: Sheet, language: string): string => {
  const { diagram, at, texts } = sheet;
  const inside = [
    style,
    arrowHead,
    '<rect class="ground" width="100%" height="100%"/>',
    `<g class="picture" transform="translate(${at.x} ${at.y})">`,
    ...diagram.edges.map(
      ({ id, path, isMain }) =>
        `<path class="edge${isMain ? ' main' : ''}" data-way="${escaped(id)}" d="${path}" marker-end="url(#arrow)"/>`,
    ),
    ...diagram.edges.flatMap(({ label }) => (label ? [labelPart(label)] : [])),
    ...diagram.nodes.map(boxPart),
    '</g>',
    ...texts.map(textPart),
  ];
  return svgAround(sheet, inside, ` lang="${language}"`);
};

const boxPart = ({ id, kind, lines, ...box }: Box): string => {
  const rectangle = (name: string, inset: number) =>
    rectangleOf(
      { ...box, width: box.width - 2 * inset, height: box.height - 2 * inset },
      name,
      kind === 'start' ? 14 : 3,
    );
  const inner = kind === 'end' ? rectangle('inner', 3.5) : '';
  return `<g data-stage="${escaped(id)}">${rectangle(`box ${kind}`, 0)}${inner}${linesPart(box.x, lines)}</g>`;
};

type Frame = Pick<Box, 'x' | 'y' | 'width' | 'height'>;

const rectangleOf = ({ x, y, width, height }: Frame, name: string, corner: number): string =>
  `<rect class="${name}" x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}" rx="${corner}"/>`;

/** The ground behind the words keeps arrows from running through them. */
const labelPart = ({ lines, ...frame }: Label): string =>
  `<g>${rectangleOf(frame, 'ground', 3)}${linesPart(frame.x, lines)}</g>`;

const linesPart = (x: number, lines: Box['lines']): string =>
  lines
    .map(
      ({ text, tone, y }) =>
        `<text class="${tone}" font-size="${letterSizes[tone]}" x="${x}" y="${y}">${escaped(text)}</text>`,
    )
    .join('');

const textPart = ({ tone, size, x, lines }: SheetText): string => {
  const rows = lines.map(({ text, y }) => `<tspan x="${x}" y="${y}">${escaped(text)}</tspan>`);
  return `<text class="${tone}" font-size="${size}">${rows.join(' ')}</text>`;
};
