/** Takes pictures: each screen is brought up once, and the themes are changed on the spot. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Stage } from './set-stage.ts';

export interface Screen {
  /** Kebab-case; the number before it in the file name is its place in the list. */
  readonly name: string;
  /** Brings it up from wherever the page is. */
  show(stage: Stage): Promise<void>;
}

/** With its place in the list of all. */
export interface Numbered extends Screen {
  readonly number: number;
}

export interface Taken {
  readonly screen: string;
  readonly language: string;
  readonly theme: string;
  /** Below the folder of all pictures. */
  readonly file: string;
}

export const themes = ['light', 'dark', 'contrast'] as const;

interface Size {
  readonly width: number;
  readonly height: number;
}
export const usual: Size = { width: 1280, height: 800 };
export const wide: Size = { width: 1920, height: 1080 };

interface Choices {
  readonly folder: string;
  readonly themes: readonly string[];
  readonly sizes: readonly Size[];
}

/** A screen that cannot be brought up is told and left out, so that one run shows all the others. */
export async function takeAll(
  screens: readonly Numbered[],
  stage: Stage,
  choices: Choices,
): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const screen of screens) {
    try {
      await screen.show(stage);
      taken.push(
        ...(await takeOne(`${String(screen.number).padStart(2, '0')}-${screen.name}`, stage, choices)),
      );
    } catch (cause) {
      console.error(`${stage.language}: no picture of ${screen.name}: ${String(cause).split('\n')[0]}`);
      process.exitCode = 1;
    }
  }
  return taken;
}

async function takeOne(name: string, { page, language }: Stage, choices: Choices): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  // Nothing is hovered over.
  await page.mouse.move(0, 0);
  for (const size of choices.sizes) {
    await page.setViewportSize(size);
    for (const theme of choices.themes) {
      await dress(page, theme);
      const suffix = size === choices.sizes[0] ? '' : `-${size.width}`;
      const file = path.join(theme, language, `${name}${suffix}.png`);
      mkdirSync(path.dirname(path.join(choices.folder, file)), { recursive: true });
      await page.screenshot({ path: path.join(choices.folder, file), animations: 'disabled', caret: 'hide' });
      taken.push({ screen: `${name}${suffix}`, language, theme, file });
    }
  }
  const [first] = choices.sizes;
  if (first) await page.setViewportSize(first);
  return taken;
}

/** The same attribute the settings set: no page is loaded anew for a theme. */
const dress = (page: Page, theme: string): Promise<void> =>
  page.evaluate(async (name) => {
    document.documentElement.dataset.theme = name;
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, theme);
