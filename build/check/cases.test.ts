import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentVersions } from '../../scenarios/attempt/versions.ts';
import { isComparable } from '../../scenarios/report/record.ts';
import { caseIds, readCase, readProse, readWalks, recordedRuns, recordedVersions } from './case-files.ts';
import { folderFindings, textFindings, walkFindings } from './cases.ts';
import { sheetOfWalk } from './play-walk.ts';

const root = path.resolve(import.meta.dirname, '../..');
const library = path.join(root, 'scenarios/library');
const parsedCase = (file: string) => {
  const parsed = readCase(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 5)));
  return parsed.value;
};

describe.each(caseIds(library))('the case %s', (id) => {
  const folder = path.join(library, id);
  const document = parsedCase(path.join(folder, 'case.json'));

  it('has every text it needs in four languages, and no other', () => {
    const prose = readProse(path.join(root, 'locales'), id);
    expect([...prose.keys()]).toEqual(['en', 'nl', 'fr', 'de']);
    expect(textFindings(document, prose)).toEqual([]);
  });

  it('is found in a folder of another name, where no words would be looked for', () => {
    expect([folderFindings(id, document), folderFindings('copy', document)]).toEqual([
      [],
      [expect.stringContaining(`copy/case.json: id: the case is ${id}, its folder copy`)],
    ]);
  });

  it.each(readWalks(folder).map((walk) => [walk.id, walk] as const))(
    'scores the walk %s as written down',
    (_id, walk) => {
      expect(walkFindings(walk, sheetOfWalk(document, walk))).toEqual([]);
    },
  );

  it('has a walk for each ending', () => {
    const reached = new Set(readWalks(folder).map((walk) => walk.expects.ending));
    expect(document.endings.map((ending) => ending.id).filter((ending) => !reached.has(ending))).toEqual([]);
  });

  it.each(recordedVersions(folder))(
    'scores the runs recorded on version %s to the same sheets, or says they are not comparable',
    (version) => {
      const recorded = path.join(folder, 'recorded', version);
      const { versions, runs } = recordedRuns.parse(
        JSON.parse(readFileSync(path.join(recorded, 'runs.json'), 'utf8')),
      );
      const old = parsedCase(path.join(recorded, 'case.json'));
      // Versions that are not today's are never scored again. The sheets and decisions were read above by today's schemas, and
      // versions only rise: what lies here was written by an older program, never by a newer one.
      if (!isComparable(versions)) {
        const ahead = Object.entries(versions).filter(
          ([name, version]) => version > currentVersions[name as keyof typeof currentVersions],
        );
        expect({ runs: runs.length > 0, ahead }).toEqual({ runs: true, ahead: [] });
        return;
      }
      for (const run of runs)
        expect({ id: run.id, scored: sheetOfWalk(old, run) }).toEqual({
          id: run.id,
          scored: { ok: true, value: run.sheet },
        });
    },
  );

  it('keeps the runs recorded of its versions', () => {
    expect(existsSync(path.join(folder, 'recorded'))).toBe(true);
  });
});
