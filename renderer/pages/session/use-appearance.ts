/** Sets the look on the root element: the theme by attribute, the text size through the style object, which our policy allows. */
import { useEffect } from 'react';
import type { Settings } from '../../../scenarios/contract/contract.ts';

export function useAppearance(settings: Settings | null): void {
  const theme = settings?.theme ?? 'system';
  const percent = settings?.textPercent ?? 100;
  useEffect(() => {
    const wantsMore = theme === 'system' && window.matchMedia?.('(prefers-contrast: more)').matches;
    document.documentElement.dataset.theme = wantsMore ? 'contrast' : theme;
    document.documentElement.style.fontSize = `${percent}%`;
  }, [theme, percent]);
}
