/** Settings: defaults, partial changes, and values an older or broken row holds. */
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { foundation } from './migrations/0010-foundation.ts';
import { defaultSettings, openSettings } from './settings.ts';
import { valueIn } from './store.fixture.ts';

const open = () => {
  const db = new DatabaseSync(':memory:');
  foundation.up(db);
  return { db, settings: openSettings(db) };
};

describe('settings', () => {
  it('start as the defaults', () => {
    expect(valueIn(open().settings.get())).toEqual(defaultSettings);
  });

  it('change only in what is given', () => {
    const { settings } = open();
    settings.set({ theme: 'dark', language: 'nl' });
    expect(valueIn(settings.set({ textPercent: 150, language: null }))).toEqual({
      ...defaultSettings,
      theme: 'dark',
      textPercent: 150,
    });
    expect(valueIn(settings.get())).toEqual({ ...defaultSettings, theme: 'dark', textPercent: 150 });
  });

  it('read a value nobody understands any more as its default', () => {
    const { db, settings } = open();
    db.exec(
      `INSERT INTO settings VALUES ('theme', '"sepia"'), ('textPercent', '15'), ('language', '{broken'), ('sound', 'true')`,
    );
    expect(valueIn(settings.get())).toEqual(defaultSettings);
  });
});
