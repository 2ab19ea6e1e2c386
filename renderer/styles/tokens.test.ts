/** Proves AA contrast for every pair of colours the style sheets make, read from the sheets themselves, in all three themes. */
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { pressedClasses, readColours } from './colour-pairs.fixture.ts';

const files = import.meta.glob<string>('./*.css', { query: '?raw', import: 'default', eager: true });
const named = Object.entries(files).map(([name, css]): [string, string] => [name.replace('./', ''), css]);
const tokens = files['./tokens.css'] ?? '';
const sheets = Object.fromEntries(named.filter(([name]) => name !== 'tokens.css'));

/** Everything any text may stand on. A rule that lays another ground must give its text a colour in the same breath. */
const surfaces = ['ground', 'paper', 'sheet', 'teal-wash', 'ochre-wash', 'brick-wash'];
/** Hairlines and shades: nothing is lost on whoever does not see them. */
const faint = new Set(['rule', 'shadow', 'veil']);
/** The veil lies between the page and a question; nothing is written on it. */
const bare = ['veil'];

type Theme = 'light' | 'dark' | 'contrast';

function colourOf(value: string, theme: Theme): string {
  const pair = /^light-dark\((.+?), ([^,]+)\)$/.exec(value);
  return (pair ? pair[theme === 'light' ? 1 : 2] : value) ?? value;
}

function readTheme(theme: Theme): Map<string, string> {
  const found = new Map<string, string>();
  postcss.parse(tokens).walkDecls(/^--/, (each) => {
    const selector = each.parent && 'selector' in each.parent ? String(each.parent.selector) : '';
    const applies = selector === ':root' || selector.includes(`'${theme}'`);
    if (applies && /^(#|rgb|light-dark|transparent)/.test(each.value))
      found.set(each.prop.slice(2), colourOf(each.value, theme));
  });
  return found;
}

const themes = { light: readTheme('light'), dark: readTheme('dark'), contrast: readTheme('contrast') };
const known = new Set(themes.light.keys());
const open = new Set(surfaces);
const { uses, openGrounds, ownGrounds, strange } = readColours(sheets, { known, faint, surfaces: open });

/** The grounds a use can stand on: its own, where that is no surface; else every surface there is. */
const groundsOf = (ground: string | null): readonly string[] =>
  ground === null || open.has(ground) ? surfaces : [ground];

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function luminance(colour: string): number {
  if (!/^#[\da-f]{6}$/.test(colour)) throw new Error(`no solid colour: ${colour}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(theme: Theme, one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other]
    .map((name) => luminance(themes[theme].get(name) ?? ''))
    .sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

const below = (theme: Theme, kind: 'text' | 'mark', least: number): string[] =>
  uses
    .filter((use) => use.kind === kind)
    .flatMap(({ where, token, ground }) =>
      groundsOf(ground)
        .filter((each) => each !== token && contrastOf(theme, token, each) < least)
        .map((each) => `${where}: ${token} on ${each}`),
    );

describe.each(['light', 'dark', 'contrast'] as const)('the %s theme', (theme) => {
  it('gives a colour to every token of the light one', () => {
    expect([...themes[theme].keys()].toSorted()).toEqual([...known].toSorted());
  });

  it('gives every text at least 4.5 to 1 on every ground it can stand on, large text too', () => {
    expect(below(theme, 'text', 4.5)).toEqual([]);
  });

  it('gives every border, ring and drawn line that means something at least 3 to 1', () => {
    expect(below(theme, 'mark', 3)).toEqual([]);
  });
});

describe('the style sheets', () => {
  it('are read: text, marks and grounds are found in them', () => {
    const count = (kind: string) => uses.filter((use) => use.kind === kind).length;
    expect([count('text') > 40, count('mark') > 30, ownGrounds.has('teal')]).toEqual([true, true, true]);
  });

  it('take every colour from the tokens', () => {
    expect(strange).toEqual([]);
  });

  it('lay no ground for any text but the surfaces', () => {
    expect([...openGrounds].filter((each) => !open.has(each) && !bare.includes(each))).toEqual([]);
  });

  it('frame nothing that can be pressed with a hairline', () => {
    const pressed = pressedClasses(sheets);
    const framed = uses
      .filter(({ kind, token }) => kind === 'hairline' && token === 'rule')
      .filter(({ where }) =>
        [...where.matchAll(/\.([\w-]+)[^\s.,]*(?=,|$)/g)].some(([, name = '']) => pressed.has(name)),
      );
    expect(framed.map(({ where }) => where)).toEqual([]);
  });

  it('take every size of type from the scale', () => {
    const sizes = named.flatMap(([name, css]) => {
      const odd: string[] = [];
      postcss.parse(css).walkDecls('font-size', ({ value, parent }) => {
        // `html` keeps the size the reader has set; `em` is a shade of what stands around it.
        if (!/^var\(--size-|^100%$|em$|^inherit$/.test(value) || /rem$/.test(value))
          odd.push(`${name}: ${parent && 'selector' in parent ? String(parent.selector) : ''} ${value}`);
      });
      return odd;
    });
    expect(sizes).toEqual([]);
  });

  it('move only for as long as the tokens say, which is not at all where less motion is asked for', () => {
    const moved = named.flatMap(([name, css]) => {
      const odd: string[] = [];
      postcss.parse(css).walkDecls(/^(transition|animation|scroll-behavior)/, ({ prop, value }) => {
        if (/(?<!-)\b\d*\.?\d+m?s\b|smooth/.test(value)) odd.push(`${name}: ${prop}: ${value}`);
      });
      return odd;
    });
    expect(moved).toEqual([]);
    const calm = postcss
      .parse(tokens)
      .nodes.find((each) => each.type === 'atrule' && /reduce/.test(each.params));
    expect(calm?.toString()).toContain('--quick: 0s');
  });
});
