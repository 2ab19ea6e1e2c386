/** What every SVG of the terminal is made of: numbers, words that cannot break out, the head of an arrow. */

export const round = (value: number): number => Math.round(value * 10) / 10;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Lines end in it by `url(#arrow)`. */
export const arrowHead =
  '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto" markerUnits="userSpaceOnUse"><path class="arrow" d="M0 0 8 4 0 8z"/></marker></defs>';

export interface Named {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/** One picture with a title and a description for those who cannot see it. @param inside what is drawn, styles among it. */
export const svgAround = (
  { title, description, width, height }: Named,
  inside: readonly string[],
  attributes = '',
): string =>
  `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description"${attributes}>`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    ...inside,
    '</svg>',
  ].join('\n')}\n`;
