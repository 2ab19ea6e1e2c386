/** Atomic writes: the whole new file or the old one, and nothing left lying about. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAtomically } from './atomic-write.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

describe('an atomic write', () => {
  it('fills a file beside the target and puts it in its place', () => {
    const dir = temporaryDir();
    const target = path.join(dir, 'copy.db');
    writeFileSync(target, 'old');
    const seen: string[] = [];
    writeAtomically(target, (temporary) => {
      writeFileSync(temporary, 'new');
      seen.push(path.dirname(temporary), readFileSync(target, 'utf8'));
    });
    expect([seen, readFileSync(target, 'utf8'), readdirSync(dir)]).toEqual([
      [dir, 'old'],
      'new',
      ['copy.db'],
    ]);
  });

  it('that fails half way keeps the old file and removes what it had written', () => {
    const dir = temporaryDir();
    const target = path.join(dir, 'copy.db');
    writeFileSync(target, 'old');
    const write = () =>
      writeAtomically(target, (temporary) => {
        writeFileSync(temporary, 'half of the n');
        throw new Error('the disk is full');
      });
    expect(write).toThrow('the disk is full');
    expect([readFileSync(target, 'utf8'), readdirSync(dir)]).toEqual(['old', ['copy.db']]);
  });

  it('starts over what an interrupted write left', () => {
    const dir = temporaryDir();
    writeFileSync(path.join(dir, 'copy.db.tmp'), 'left by a killed process');
    writeAtomically(path.join(dir, 'copy.db'), (temporary) =>
      writeFileSync(temporary, 'new', { flag: 'wx' }),
    );
    expect(readdirSync(dir)).toEqual(['copy.db']);
  });
});
