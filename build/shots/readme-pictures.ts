/** The three pictures of the README, taken from the run. */
import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Name in the README, theme, and the screen without its number. */
const chosen = [
  ['case-room', 'light', 'room-control'],
  ['debrief', 'light', 'debrief-map-2'],
  ['handbook', 'dark', 'handbook-from-room'],
] as const;

export function readmePictures(shots: string, pictures: string): void {
  for (const [name, theme, screen] of chosen) {
    const folder = path.join(shots, theme, 'en');
    const file = readdirSync(folder).find((each) => each.slice(3) === `${screen}.png`);
    if (!file)
      throw new Error(`no picture of ${screen}: run without --only and --language, or with --language en`);
    copyFileSync(path.join(folder, file), path.join(pictures, `${name}.png`));
  }
}
