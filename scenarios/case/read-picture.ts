/** Reads a drawing: a strict subset of SVG, the same for the check of the library and for the screen. */

/** Anything a drawing consists of; `shape` is one of {@link shapes}. */
export interface PictureShape {
  readonly shape: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: readonly PictureShape[];
}

export interface Picture {
  /** `0 0 <width> <height>` in units of the drawing. */
  readonly viewBox: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: readonly PictureShape[];
}

export type PictureReading =
  | { readonly picture: Picture; readonly problem: null }
  | { readonly picture: null; readonly problem: string };

const shapes = ['g', 'path', 'line', 'polyline', 'polygon', 'rect', 'circle', 'ellipse'];

const number = /^-?(\d+\.?\d*|\.\d+)$/;
const numbers = /^[-0-9. ,]+$/;
const measures = ['x', 'y', 'x1', 'y1', 'x2', 'y2', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry'];

/** What an attribute may say. Colours are those of the page: ink, the ground it stands on, a light wash; the value after a comma serves whoever opens the file alone. */
const rules: Readonly<Record<string, RegExp>> = {
  d: /^[MmLlHhVvCcSsQqTtAaZz\-0-9. ,]+$/,
  points: numbers,
  fill: /^(none|currentColor|var\(--picture-paper,#fff\)|var\(--picture-wash,#eee\))$/,
  stroke: /^(none|currentColor)$/,
  'stroke-width': number,
  'stroke-linecap': /^round$/,
  'stroke-linejoin': /^round$/,
  ...Object.fromEntries(measures.map((name) => [name, number])),
};

const viewBoxes = /^0 0 [1-9]\d{0,3} [1-9]\d{0,3}$/;
const namespace = 'http://www.w3.org/2000/svg';
const tag = /\s*<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z][\w:-]*="[^"<>&]*")*)\s*(\/?)>/y;
const attribute = /([a-zA-Z][\w:-]*)="([^"<>&]*)"/g;

/** An element on its way: filled until its end tag comes. */
interface Growing {
  readonly shape: string;
  readonly attributes: Record<string, string>;
  readonly inner: Growing[];
}

/** The drawing, or in one sentence what is wrong with it. Text, comments, entities, styles, scripts, links and every element or attribute not named here are refused. */
export function readPicture(text: string): PictureReading {
  const top: Growing = { shape: '', attributes: {}, inner: [] };
  const open: Growing[] = [top];
  const source = text.trim();
  tag.lastIndex = 0;
  while (tag.lastIndex < source.length) {
    const at = tag.lastIndex;
    const [found, end, shape = '', listed = '', closed] = tag.exec(source) ?? [];
    if (found === undefined) return refused(`no element at sign ${at}`);
    const parent = open.at(-1);
    if (end) {
      if (parent?.shape !== shape) return refused(`</${shape}> closes nothing`);
      open.pop();
      continue;
    }
    const made: Growing = { shape, attributes: attributesIn(listed), inner: [] };
    const problem = open.length === 1 ? problemOfRoot(made) : problemOf(made);
    if (problem) return refused(problem);
    parent?.inner.push(made);
    if (!closed) open.push(made);
  }
  const [root, ...others] = top.inner;
  if (!root || others.length > 0 || open.length > 1) return refused('not one whole <svg>');
  const { viewBox = '', xmlns: _namespace, ...attributes } = root.attributes;
  return { picture: { viewBox, attributes, inner: root.inner }, problem: null };
}

const refused = (problem: string): PictureReading => ({ picture: null, problem });

const attributesIn = (listed: string): Record<string, string> =>
  Object.fromEntries([...listed.matchAll(attribute)].map(([, name = '', value = '']) => [name, value]));

function problemOfRoot({ shape, attributes: { viewBox, xmlns, ...rest } }: Growing): string | null {
  if (shape !== 'svg') return `<${shape}> where <svg> must be`;
  if (xmlns !== namespace) return '<svg> without its namespace';
  if (!viewBoxes.test(viewBox ?? '')) return '<svg> without a viewBox of whole numbers from 0 0';
  const sized = ['width', 'height'].find((name) => name in rest);
  return sized ? `<svg> has a ${sized}: the page gives it its size` : problemOfAttributes(shape, rest);
}

const problemOf = ({ shape, attributes }: Growing): string | null =>
  shapes.includes(shape) ? problemOfAttributes(shape, attributes) : `<${shape}> is not allowed`;

function problemOfAttributes(shape: string, attributes: Readonly<Record<string, string>>): string | null {
  const wrong = Object.entries(attributes).find(
    ([name, value]) => !(Object.hasOwn(rules, name) && rules[name]?.test(value)),
  );
  return wrong ? `${wrong[0]}="${wrong[1]}" on <${shape}> is not allowed` : null;
}
