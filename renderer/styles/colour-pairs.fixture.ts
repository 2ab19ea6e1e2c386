/** Reads the style sheets as they are written: which colours they use, for what, and on what each can stand. */
import postcss, { type Declaration, type Rule } from 'postcss';

/** Sheets by file name. */
export type Sheets = Readonly<Record<string, string>>;

/** One use of a colour token: `kind` says what must be told apart by it. */
export interface ColourUse {
  readonly where: string;
  readonly kind: 'text' | 'mark' | 'hairline';
  readonly token: string;
  /** The ground the same rule lays; null when the rule stands on whatever is there. */
  readonly ground: string | null;
}

export interface Reading {
  readonly uses: readonly ColourUse[];
  /** Tokens laid as a ground by a rule that leaves the colour of its text open: anything may stand there. */
  readonly openGrounds: ReadonlySet<string>;
  /** Tokens laid as a ground together with a colour of their own. */
  readonly ownGrounds: ReadonlySet<string>;
  /** Colours that are no token: written down, or under a name nobody declared, as `file: selector { property }`. */
  readonly strange: readonly string[];
}

const markProperties =
  /^(border(-(top|right|bottom|left|inline|block)(-(start|end))?)?(-color)?|outline(-color)?|stroke|accent-color|text-decoration(-color)?|box-shadow|caret-color|column-rule(-color)?)$/;
const rawColour = /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(/i;

const declarationsOf = (rule: Rule): Declaration[] =>
  rule.nodes.filter((node): node is Declaration => node.type === 'decl');

const namesIn = (value: string): string[] =>
  [...value.matchAll(/var\(--([a-z-]+)\)/g)].map(([, name = '']) => name);

/** In forced colours the system chooses them; its own words for them are no tokens. */
const isForced = ({ parent }: Rule): boolean =>
  parent?.type === 'atrule' && 'params' in parent && /forced-colors/.test(String(parent.params));

function rulesOf(sheets: Sheets): { readonly where: string; readonly all: readonly Declaration[] }[] {
  const rules: { where: string; all: Declaration[] }[] = [];
  for (const [file, css] of Object.entries(sheets))
    postcss.parse(css).walkRules((rule) => {
      const where = `${file}: ${rule.selector.replace(/\s+/g, ' ')}`;
      if (!isForced(rule)) rules.push({ where, all: declarationsOf(rule) });
    });
  return rules;
}

/** Second names given to a token inside one sheet. */
const aliasesOf = (sheets: Sheets): ReadonlyMap<string, string> =>
  new Map(
    rulesOf(sheets).flatMap(({ all }) =>
      all
        .filter(({ prop }) => prop.startsWith('--'))
        .flatMap(({ prop, value }) => namesIn(value).map((name): [string, string] => [prop.slice(2), name])),
    ),
  );

export interface Palette {
  /** Colour tokens. */
  readonly known: ReadonlySet<string>;
  /** Those that draw lines and shades nobody needs to see. */
  readonly faint: ReadonlySet<string>;
  /** Those that text stands on; a shape filled with one of them is hollow. */
  readonly surfaces: ReadonlySet<string>;
}

export function readColours(sheets: Sheets, { known, faint, surfaces }: Palette): Reading {
  const aliases = aliasesOf(sheets);
  const uses: ColourUse[] = [];
  const openGrounds = new Set<string>();
  const ownGrounds = new Set<string>();
  const strange: string[] = [];
  for (const { where, all } of rulesOf(sheets)) {
    const tokensOf = (pattern: RegExp): string[] =>
      all
        .filter(({ prop }) => pattern.test(prop))
        .flatMap(({ prop, value }) => {
          const names = namesIn(value).map((name) => aliases.get(name) ?? name);
          if (rawColour.test(value) || names.some((name) => !known.has(name) && !isSize(name)))
            strange.push(`${where} { ${prop} }`);
          return names.filter((name) => known.has(name));
        });
    // What a rule paints before or behind its text, and shapes, are drawn things and no ground for words.
    const isDrawn = /::(before|after|marker)$/.test(where);
    const laid = tokensOf(/^background(-color)?$/);
    const [ground = null] = isDrawn ? [] : laid;
    const text = tokensOf(/^color$/);
    if (ground) (text.length > 0 ? ownGrounds : openGrounds).add(ground);
    uses.push(...text.map((token): ColourUse => ({ where, kind: 'text', token, ground })));
    const painted = tokensOf(/^fill$/).filter((token) => !surfaces.has(token));
    for (const token of [...tokensOf(markProperties), ...painted, ...(isDrawn ? laid : [])])
      uses.push({ where, kind: faint.has(token) ? 'hairline' : 'mark', token, ground });
  }
  return { uses, openGrounds, ownGrounds, strange };
}

const isSize = (name: string): boolean => /^(space|size|radius|target|measure)/.test(name);

/** Classes of what can be pressed: the last class of a rule that gives the pointing hand. */
export function pressedClasses(sheets: Sheets): ReadonlySet<string> {
  const classes = new Set<string>();
  for (const css of Object.values(sheets))
    postcss.parse(css).walkRules((rule) => {
      if (!declarationsOf(rule).some(({ prop, value }) => prop === 'cursor' && value === 'pointer')) return;
      for (const selector of rule.selectors) {
        const [, last] = /\.([\w-]+)[^\s.]*$/.exec(selector) ?? [];
        if (last) classes.add(last);
      }
    });
  return classes;
}
