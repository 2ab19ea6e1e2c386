/** Moves a damaged database and what belongs to it out of the way, under a new name, whole. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ok, type Result } from '../../scenarios/core/result.ts';
import { moveOver } from './atomic-write.ts';
import { asideName, databaseSuffixes, type StoreFiles } from './files.ts';
import { guarded } from './storage-issue.ts';

/** @returns the name (without folder) under which the database now lies. */
export const setAside = (files: StoreFiles, at: Date): Result<string> =>
  guarded(() => {
    const target = asideName(files, at);
    for (const suffix of databaseSuffixes) {
      if (existsSync(`${files.database}${suffix}`))
        moveOver(`${files.database}${suffix}`, `${target}${suffix}`);
    }
    return ok(path.basename(target));
  });
