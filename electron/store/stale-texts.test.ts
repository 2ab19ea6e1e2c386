/** Stale translations of a case, read from files as they lie in the repository. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { hashOfSource, readStaleTexts } from './stale-texts.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

const write = (root: string, name: string, value: unknown): void => {
  const file = path.join(root, 'locales', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
};
const key = (id: string) => `cases/raid.json#${id}`;

it('names what the English has moved away from and what nobody accepted, and nothing else', () => {
  const root = temporaryDir();
  write(root, 'en/cases/raid.json', { kept: 'One', changed: 'Two', new: 'Three', untranslated: 'Four' });
  write(root, 'nl/cases/raid.json', { kept: 'Een', changed: 'Twee', new: 'Drie', extra: 'Vijf' });
  write(root, 'nl/_translated-from.json', {
    [key('kept')]: hashOfSource('One'),
    [key('changed')]: hashOfSource('Too'),
  });
  expect(readStaleTexts(root, 'raid')).toEqual({ nl: ['changed', 'new'] });
});

it('takes every text for stale where no hash can be read, and none where there is no English', () => {
  const root = temporaryDir();
  write(root, 'en/cases/raid.json', { kept: 'One' });
  for (const language of ['nl', 'fr']) write(root, `${language}/cases/raid.json`, { kept: 'x' });
  write(root, 'fr/_translated-from.json', '{ "torn');
  write(root, 'de/cases/other.json', { kept: 'x' });
  expect(readStaleTexts(root, 'raid')).toEqual({ nl: ['kept'], fr: ['kept'] });
  expect(readStaleTexts(root, 'other')).toEqual({ de: [] });
});
