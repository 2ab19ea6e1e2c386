/** Looks at what is on screen now with axe, by the rules of WCAG 2.2 level A and AA. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface WithAxe {
  readonly axe?: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

/** Put in once per document: half a megabyte is long to send each time. */
async function bringAxe(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => (window as WithAxe).axe !== undefined);
  if (!isThere) await page.evaluate(source);
}

/** Reports what axe finds without ending the test, so that one run tells of every state. */
export async function expectAccessible(page: Page, state: string, except: string[] = []): Promise<void> {
  await bringAxe(page);
  const options: RunOptions = {
    runOnly: { type: 'tag', values: tags },
    rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
    preload: false,
  };
  const { violations, passes } = await page.evaluate(async (given) => {
    const { axe } = window as WithAxe;
    if (!axe) throw new Error('axe is not in the page');
    const found = await axe.run(document, given);
    return {
      violations: found.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
      ),
      passes: found.passes.length,
    };
  }, options);
  expect.soft(violations, state).toEqual([]);
  expect(passes, `rules that had something to look at: ${state}`).toBeGreaterThan(5);
}
