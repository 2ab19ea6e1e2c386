/** Checks every shipped case: shape and meaning, texts, drawings, walks and recorded runs; prints what rests on whose signature. */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentVersions } from '../../scenarios/attempt/versions.ts';
import type { ScoreSheet } from '../../scenarios/attempt/score-sheet.ts';
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import { textIdsOfAll } from '../../scenarios/case/text-ids.ts';
import type { Result } from '../../scenarios/core/result.ts';
import { factById } from '../../scenarios/law/fact.ts';
import { caseIds, readCase, readProse, readTrails, readWalks, type Walk } from './case-files.ts';
import { balanceLines, caseRuleFindings } from './case-rules.ts';
import { documentLine } from '../../electron/hosts/cli/issue-words.ts';
import { pictureFindings, readPictures } from './pictures.ts';
import { sheetOfWalk } from './play-walk.ts';
import { acceptTrails, randomTrailFindings, trailFindings } from './trail-check.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const library = path.join(root, 'scenarios/library');

/** What differs between a sheet and what a walk expects of it, as lines to print; empty when nothing does. */
export const walkFindings = (walk: Walk, scored: Result<ScoreSheet>): readonly string[] => {
  if (!scored.ok)
    return scored.issues.map(
      (each) => `walk ${walk.id}: ${each.code} at ${each.path.join('/')} ${JSON.stringify(each.params)}`,
    );
  const sheet = scored.value;
  const errors = [...new Set(sheet.errors.map((each) => each.error))].sort();
  const found = {
    percent: sheet.percent,
    passed: sheet.passed,
    clean: sheet.clean,
    ending: sheet.ending,
    ...(walk.expects.errors ? { errors } : {}),
  };
  const expected = {
    ...walk.expects,
    ...(walk.expects.errors ? { errors: [...walk.expects.errors].sort() } : {}),
  };
  const differing = Object.keys(found).filter(
    (key) =>
      JSON.stringify(found[key as keyof typeof found]) !==
      JSON.stringify(expected[key as keyof typeof expected]),
  );
  const unmet = sheet.criteria.filter((each) => each.verdict !== 'met').map((each) => each.id);
  return differing.map(
    (key) =>
      `walk ${walk.id}: ${key} is ${JSON.stringify(found[key as keyof typeof found])}, expected ${JSON.stringify(expected[key as keyof typeof expected])} (not met: ${unmet.join(' ') || 'none'})`,
  );
};

/** Texts a case needs and does not have, or has and does not need, in each language that exists. */
export const textFindings = (
  document: ValidCase,
  prose: ReadonlyMap<string, Readonly<Record<string, string>>>,
): readonly string[] => {
  const needed = new Set(textIdsOfAll(document));
  return [...prose].flatMap(([language, texts]) => {
    const lineOf = (code: 'case.text.missing' | 'case.text.unused', id: string) =>
      documentLine(`locales/${language}/cases/${document.id}.json`, { code, path: [id], params: {} });
    return [
      ...[...needed].filter((id) => !(texts[id] ?? '').trim()).map((id) => lineOf('case.text.missing', id)),
      ...Object.keys(texts)
        .filter((id) => !needed.has(id))
        .map((id) => lineOf('case.text.unused', id)),
    ];
  });
};

/** A case goes by its id, its folder and its words by the name of the folder: a copy that kept its id would stand there twice. */
export const folderFindings = (folder: string, { id }: ValidCase): readonly string[] =>
  folder === id ? [] : [`scenarios/library/${folder}/case.json: id: the case is ${id}, its folder ${folder}`];

const printCritical = (document: ValidCase): void => {
  for (const criterion of document.criteria.filter((each) => each.severity === 'critical')) {
    const fact = factById(criterion.fact);
    console.log(`  critical ${criterion.id}: ${criterion.fact} ${fact?.class} (reviewer ${fact?.reviewer})`);
  }
};

const checkOne = (id: string): readonly string[] => {
  const folder = path.join(library, id);
  const parsed = readCase(path.join(folder, 'case.json'));
  if (!parsed.ok)
    return parsed.issues.map((each) =>
      documentLine(path.relative(root, path.join(folder, 'case.json')), each),
    );
  const prose = readProse(path.join(root, 'locales'), id);
  const walks = readWalks(folder);
  const lines = parsed.value.papers.flatMap((paper) => paper.lines);
  const telling = lines.filter((line) => line.truth.kind === 'telling').length;
  console.log(
    `${id}: ${parsed.value.scenes.length} scenes, ${lines.length} lines (${telling} telling), ${parsed.value.belt.length} belt acts, ${parsed.value.criteria.length} criteria, ${parsed.value.endings.length} endings, ${walks.length} walks, languages ${[...prose.keys()].join(' ')}`,
  );
  printCritical(parsed.value);
  return [
    ...folderFindings(id, parsed.value),
    ...textFindings(parsed.value, prose),
    ...pictureFindings(parsed.value, readPictures(folder), prose),
    ...walks.flatMap((walk) => [
      ...walkFindings(walk, sheetOfWalk(parsed.value, walk)),
      ...trailFindings(parsed.value, walk),
    ]),
    ...randomTrailFindings(parsed.value, readTrails(folder)),
    ...caseRuleFindings(parsed.value, prose, walks),
  ];
};

/** Records the walks of a case with their sheets for its version; a version once recorded is never written again. */
const record = (id: string): void => {
  const folder = path.join(library, id);
  const parsed = readCase(path.join(folder, 'case.json'));
  if (!parsed.ok) throw new Error(`${id} does not parse`);
  const target = path.join(folder, 'recorded', parsed.value.version);
  if (existsSync(target)) throw new Error(`${target} is recorded already: raise the version of the case`);
  mkdirSync(target, { recursive: true });
  const runs = readWalks(folder).map(({ what: _what, expects: _expects, ...walk }) => {
    const scored = sheetOfWalk(parsed.value, walk);
    if (!scored.ok) throw new Error(`walk ${walk.id} does not play`);
    return { ...walk, sheet: scored.value };
  });
  copyFileSync(path.join(folder, 'case.json'), path.join(target, 'case.json'));
  writeFileSync(
    path.join(target, 'runs.json'),
    `${JSON.stringify({ versions: currentVersions, runs }, null, 1)}\n`,
  );
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, id] = process.argv.slice(2);
  if (command === 'record' && id) record(id);
  if (command === 'accept')
    for (const each of id ? [id] : caseIds(library)) acceptTrails(path.join(library, each));
  const findings = caseIds(library).flatMap(checkOne);
  for (const finding of findings) console.error(finding);
  const parsed = caseIds(library).map((each) => readCase(path.join(library, each, 'case.json')));
  for (const line of balanceLines(parsed.flatMap((each) => (each.ok ? [each.value] : [])))) console.log(line);
  console.log(`cases: ${caseIds(library).length} checked, ${findings.length} findings`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
