/** Children: what is measured cold, or may never end, runs in a process of its own with a time limit. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.dirname(fileURLToPath(import.meta.url));

export interface ChildOptions {
  readonly limitMs: number;
  /** Flags of Node, before the script. */
  readonly flags?: readonly string[];
}

const endedEarly = (error: unknown): boolean =>
  error instanceof Error && 'signal' in error && error.signal === 'SIGKILL';

/**
 * Runs `in-child/<script>.ts` and reads the one JSON line it prints.
 * @returns null when the limit was reached or the system ended it for want of memory.
 * @throws when the script itself fails: then the bench is broken.
 */
export const inChild = <Answer>(
  script: string,
  args: readonly string[],
  { limitMs, flags = [] }: ChildOptions,
): Answer | null => {
  try {
    const printed = execFileSync(
      process.execPath,
      [...flags, path.join(folder, 'in-child', `${script}.ts`), ...args],
      {
        encoding: 'utf8',
        timeout: limitMs,
        killSignal: 'SIGKILL',
        stdio: ['ignore', 'pipe', 'inherit'],
        maxBuffer: 1 << 20,
      },
    );
    return JSON.parse(printed) as Answer;
  } catch (error) {
    if (endedEarly(error)) return null;
    throw error;
  }
};

/** Runs `use` with the texts in files of a temporary folder, which is removed afterwards; a name may lead into folders. */
export const withFiles = <Answer>(
  texts: Readonly<Record<string, string>>,
  use: (fileOf: (name: string) => string) => Answer,
): Answer => {
  const temporary = mkdtempSync(path.join(tmpdir(), 'dossier-45-bench-'));
  try {
    for (const [name, text] of Object.entries(texts)) {
      mkdirSync(path.dirname(path.join(temporary, name)), { recursive: true });
      writeFileSync(path.join(temporary, name), text);
    }
    return use((name) => path.join(temporary, name));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
};
