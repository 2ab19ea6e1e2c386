/** Settings: one row a name, each value as JSON; a value the schema no longer knows reads as its default. */
import type { DatabaseSync } from 'node:sqlite';
import { settings as schema, type Settings } from '../../scenarios/contract/contract.ts';
import { ok, type Result } from '../../scenarios/core/result.ts';
import { parseJson } from './parse-json.ts';
import { guarded } from './storage-issue.ts';
import { inTransaction } from './transaction.ts';

export type SettingsStore = ReturnType<typeof openSettings>;

export const defaultSettings: Settings = {
  theme: 'system',
  textPercent: 100,
  characterKeys: true,
  language: null,
  currentLearner: null,
};

export const openSettings = (db: DatabaseSync) => {
  const all = db.prepare('SELECT name, value FROM settings');
  const put = db.prepare(
    'INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );

  const get = (): Settings => {
    const stored = all.all().flatMap((row) => readRow(String(row.name), String(row.value)));
    return { ...defaultSettings, ...Object.fromEntries(stored) };
  };
  return {
    get: (): Result<Settings> => guarded(() => ok(get())),
    /** Changes what is given and leaves the rest. */
    set: (change: Partial<Settings>): Result<Settings> =>
      inTransaction(db, () => {
        for (const [name, value] of Object.entries(change)) put.run(name, JSON.stringify(value));
        return ok(get());
      }),
  };
};

const readRow = (name: string, json: string): [string, unknown][] => {
  if (!Object.hasOwn(schema.shape, name)) return [];
  const read = schema.shape[name as keyof Settings].safeParse(parseJson(json));
  return read.success ? [[name, read.data]] : [];
};
