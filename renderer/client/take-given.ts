/** Takes what the host put into the page out of it. */
import type { GivenPage } from '../../scenarios/contract/first-page.ts';

/** Undefined when the page was sent as it was built. */
export function takeGiven(page: Document): GivenPage | undefined {
  const given = page.getElementById('given');
  given?.remove();
  return given ? (JSON.parse(given.textContent) as GivenPage) : undefined;
}
