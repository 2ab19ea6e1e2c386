/** Runs axe over what a test has rendered. Colour needs a browser and is looked at in the end-to-end tests. */
import axe from 'axe-core';

export async function axeFindings(root: Element = document.body): Promise<readonly string[]> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    // Nothing is fetched for it, and what passes is not described.
    preload: false,
    resultTypes: ['violations'],
  });
  return violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html}`));
}
