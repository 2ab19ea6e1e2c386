/** `npm run build`: screens, programs and cases into dist/. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build as viteBuild } from 'vite';
import { programConfig, programs, rendererConfig } from './bundle.ts';
import { gatherCases } from './gather-cases.ts';
import { rememberInputs } from './start/freshness.ts';

export const root = path.resolve(import.meta.dirname, '..');

/** Makes dist/renderer, dist/main and dist/library anew, and notes what they were made from. */
export async function build(outDir = path.join(root, 'dist')): Promise<void> {
  const remember = rememberInputs(root, outDir);
  await rm(outDir, { recursive: true, force: true });
  await viteBuild(rendererConfig(root, outDir));
  for (const program of programs) await viteBuild(programConfig(root, outDir, program));
  await gatherCases(root, path.join(outDir, 'library'));
  remember();
}

if (import.meta.main) await build();
