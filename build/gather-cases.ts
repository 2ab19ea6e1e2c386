/** Gathers each shipped case into the one shape the loader reads: case.json, text/<lang>.json, pictures/, good-runs.json, sealed/. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { sealCase } from '../electron/app/sealed-case.ts';
import { goodRunsOf, walkFile } from '../scenarios/case/walk.ts';

/** Copies scenarios/library and locales/<lang>/cases into `target`, one folder per case. @returns the ids gathered. */
export async function gatherCases(root: string, target: string): Promise<string[]> {
  await rm(target, { recursive: true, force: true });
  const library = path.join(root, 'scenarios/library');
  const ids = (await folders(library)).filter((id) => existsSync(path.join(library, id, 'case.json'))).sort();
  const languages = await folders(path.join(root, 'locales'));
  for (const id of ids) await gatherCase({ root, id, languages, target: path.join(target, id) });
  return ids;
}

interface OneCase {
  readonly root: string;
  readonly id: string;
  readonly languages: readonly string[];
  readonly target: string;
}

async function gatherCase({ root, id, languages, target }: OneCase): Promise<void> {
  const source = path.join(root, 'scenarios/library', id);
  await mkdir(path.join(target, 'text'), { recursive: true });
  await cp(path.join(source, 'case.json'), path.join(target, 'case.json'));
  for (const language of languages) {
    const prose = path.join(root, 'locales', language, 'cases', `${id}.json`);
    if (existsSync(prose)) await cp(prose, path.join(target, 'text', `${language}.json`));
  }
  const pictures = path.join(source, 'pictures');
  const drawings = existsSync(pictures) ? await readdir(pictures) : [];
  for (const name of drawings.filter((each) => each.endsWith('.svg')))
    await cp(path.join(pictures, name), path.join(target, 'pictures', name));
  await gatherGoodRuns(path.join(source, 'walks.json'), target);
  await sealGathered(target);
}

/** What the program would find out of the very bytes that were gathered, found out now. */
async function sealGathered(target: string): Promise<void> {
  const files = sealCase(await readFile(path.join(target, 'case.json')));
  if (files.size > 0) await mkdir(path.join(target, 'sealed'));
  for (const [name, text] of files) await writeFile(path.join(target, 'sealed', name), text);
}

/** Of the walks only those a debrief may hold up as an example go along, without what is expected of them. */
async function gatherGoodRuns(walks: string, target: string): Promise<void> {
  if (!existsSync(walks)) return;
  const runs = goodRunsOf(walkFile.parse(JSON.parse(await readFile(walks, 'utf8'))).walks);
  await writeFile(path.join(target, 'good-runs.json'), JSON.stringify({ runs }));
}

async function folders(parent: string): Promise<string[]> {
  const entries = existsSync(parent) ? await readdir(parent, { withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
