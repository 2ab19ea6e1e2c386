/** Brings the painter from its file in the build: a program of its own, because it is made of screens, which no host may import. */
import { pathToFileURL } from 'node:url';
import type { Paint } from '../../scenarios/contract/first-page.ts';

/** `file`: `main/painter.js` of the build. The promise rejects when it cannot be loaded. */
export const painterAt = (file: string) => async (): Promise<Paint> => {
  const { paint } = (await import(pathToFileURL(file).href)) as { readonly paint: Paint };
  return paint;
};
