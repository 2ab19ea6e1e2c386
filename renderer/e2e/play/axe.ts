/** Looks at what is on screen now with axe, by the rules of WCAG 2.2 level A and AA. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Reports what axe finds without ending the test, so that one run tells of every state. */
export async function expectAccessible(page: Page, state: string, except: string[] = []): Promise<void> {
  // There is no frame in the program: one look at the document is enough, and needs no second page.
  const axe = new AxeBuilder({ page }).withTags(tags).disableRules(except).setLegacyMode();
  const { violations, passes } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
  expect.soft(found, state).toEqual([]);
  expect(passes.length, `rules that had something to look at: ${state}`).toBeGreaterThan(5);
}
