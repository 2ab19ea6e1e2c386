/** Proves AA contrast for every pair of text and ground that the styles use, in all three themes. */
import { describe, expect, it } from 'vitest';
import css from './tokens.css?raw';

const [base = '', contrast = ''] = css.split("[data-theme='contrast']");

const pair = /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g;
const single = /--([a-z-]+): (#[0-9a-f]{6})/g;
const themes: Record<string, Map<string, string>> = {
  light: new Map([...base.matchAll(pair)].map(([, name = '', light = '']) => [name, light])),
  dark: new Map([...base.matchAll(pair)].map(([, name = '', , dark = '']) => [name, dark])),
  contrast: new Map([...contrast.matchAll(single)].map(([, name = '', colour = '']) => [name, colour])),
};

const texts: readonly [text: string, ground: string][] = [
  ...['ground', 'paper', 'sheet'].flatMap((ground) =>
    ['ink', 'ink-soft', 'teal', 'teal-deep', 'ochre', 'brick'].map((text): [string, string] => [
      text,
      ground,
    ]),
  ),
  ['ink', 'teal-wash'],
  ['ink-soft', 'teal-wash'],
  ['ink', 'ochre-wash'],
  ['ochre', 'ochre-wash'],
  ['ink-soft', 'ochre-wash'],
  ['ink', 'brick-wash'],
  ['brick', 'brick-wash'],
  ['ink-soft', 'brick-wash'],
  ['on-teal', 'teal'],
  ['on-teal', 'teal-deep'],
];
const edges: readonly [string, string][] = ['ground', 'paper', 'sheet'].map((ground) => ['edge', ground]);

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(theme: string, [one, other]: readonly [string, string]): number {
  const [dark = 0, light = 0] = [one, other]
    .map((name) => luminance(themes[theme]?.get(name) ?? '#808080'))
    .sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

const below = (theme: string, pairs: readonly (readonly [string, string])[], least: number) =>
  pairs.filter((each) => contrastOf(theme, each) < least).map(([one, other]) => `${one} on ${other}`);

describe.each(['light', 'dark', 'contrast'])('the %s theme', (theme) => {
  it('gives every text at least 4.5 to 1', () => {
    expect(below(theme, texts, 4.5)).toEqual([]);
  });

  it('gives every edge of a control at least 3 to 1', () => {
    expect(below(theme, edges, 3)).toEqual([]);
  });
});
