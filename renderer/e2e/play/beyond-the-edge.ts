/** What does not fit the width of the window. */
import type { Page } from '@playwright/test';

/** What reaches beyond the right edge although nothing around it scrolls by itself: tables and drawings may. */
export const beyondTheEdge = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const scrollsItself = (element: Element): boolean => {
      const { overflowX } = getComputedStyle(element);
      return overflowX !== 'visible' && element.clientWidth <= edge;
    };
    const isKept = (element: Element): boolean => {
      for (let at = element.parentElement; at && !at.matches('.room, body'); at = at.parentElement)
        if (scrollsItself(at)) return true;
      return false;
    };
    const found = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, width, height } = element.getBoundingClientRect();
      const { visibility } = getComputedStyle(element);
      return width > 1 && height > 1 && visibility === 'visible' && right > edge + 0.5 && !isKept(element);
    });
    const scrolls = [document.documentElement, ...document.querySelectorAll('.room')].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    );
    return [...scrolls.map((each) => `scrolls: ${each.tagName}.${each.className}`), ...found.map(pathOf)];

    function pathOf(element: Element): string {
      const own = `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`;
      return `${own} in ${element.parentElement?.className ?? ''}: ${element.textContent?.slice(0, 30)}`;
    }
  });
