/** What an acknowledgement is worth: a killed process, counted flushes, and a disk that stops taking bytes. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decisionNumber, header, made, openAt, valueIn } from './store.fixture.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

const child = path.join(import.meta.dirname, 'kill-child.fixture.ts');
const firstWords = (output: string, word: string): string[] =>
  output
    .split('\n')
    .filter((line) => line.startsWith(`${word} `))
    .map((line) => line.slice(word.length + 1));

/** Kills the child the moment it has acknowledged so many decisions. @returns all it said before it died. */
const killAfter = (
  dir: string,
  acknowledged: number,
): Promise<{ output: string; signal: NodeJS.Signals | null }> =>
  new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, dir, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    running.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (firstWords(output, 'taken').length >= acknowledged) running.kill('SIGKILL');
    });
    running.on('error', reject).on('close', (_code, signal) => resolve({ output, signal }));
  });

describe('a process killed in the middle of a case', () => {
  it.each([1, 7, 60])(
    'has lost nothing it acknowledged when it dies after %i decisions',
    async (acknowledged) => {
      const dir = temporaryDir();
      const { output, signal } = await killAfter(dir, acknowledged);
      expect(signal).toBe('SIGKILL');
      const taken = firstWords(output, 'taken').length;
      const [attemptId = ''] = firstWords(output, 'attempt');
      const store = valueIn(openAt(dir));
      const { summary, events } = valueIn(store.attempts.read(attemptId));
      // One more may be there: written, and killed before the word of it got out.
      expect([taken, taken + 1]).toContain(summary.events - 1);
      const expected = Array.from({ length: summary.events - 1 }, (_, index) =>
        made(decisionNumber(index + 1)),
      );
      expect(events).toEqual([{ type: 'attempt.opened', header }, ...expected]);
      expect([valueIn(store.attempts.verifyChain(attemptId)).state, store.issues]).toEqual(['open', []]);
      const next = { attemptId, seq: summary.events, event: made(decisionNumber(0)), day: 0 };
      expect(valueIn(store.attempts.append(next)).events).toBe(summary.events + 1);
      store.close();
    },
  );
});

describe('every acknowledgement', () => {
  const strace = spawnSync('strace', ['-o', '/dev/null', 'true']);
  const reason =
    strace.status === 0 ? '' : `strace cannot be used here (${strace.error?.message ?? strace.stderr})`;
  if (reason)
    console.log(`${reason}: flushes are not counted, only the pragma is read back (open-store.test.ts)`);

  it.skipIf(reason !== '')('comes after a flush of its own to the disk', () => {
    const dir = temporaryDir();
    const trace = path.join(dir, 'trace.txt');
    const calls = ['-f', '-e', 'trace=fsync,fdatasync,write', '-e', 'signal=none', '-o', trace];
    const decisions = 40;
    const run = spawnSync('strace', [
      ...calls,
      process.execPath,
      child,
      path.join(dir, 'store'),
      String(decisions),
    ]);
    expect(firstWords(String(run.stdout), 'taken')).toHaveLength(decisions);
    const flushesBefore = readFileSync(trace, 'utf8')
      .split(/write\(1, "taken \d+/)
      .slice(0, decisions)
      .map((stretch) => (stretch.match(/\b(fsync|fdatasync)\(\d+/g) ?? []).length);
    expect(flushesBefore.map((count) => count >= 1)).toEqual(Array.from({ length: decisions }, () => true));
  });
});

describe('a disk that stops taking bytes', () => {
  it.skipIf(process.platform === 'win32')(
    'ends in a refusal, with every acknowledged decision in place',
    () => {
      const dir = path.join(temporaryDir(), 'store');
      // No file of the child may grow beyond 96 KiB: the write-ahead log meets that wall in the middle of a commit.
      const run = spawnSync('sh', ['-c', `ulimit -f 192; exec "$0" "$@"`, process.execPath, child, dir, '0']);
      const output = String(run.stdout);
      expect(firstWords(output, 'refused')).toEqual(['store.unavailable']);
      const taken = firstWords(output, 'taken').length;
      const [attemptId = ''] = firstWords(output, 'attempt');
      const store = valueIn(openAt(dir));
      expect([valueIn(store.attempts.verifyChain(attemptId)).events, store.issues]).toEqual([taken + 1, []]);
      store.close();
    },
  );
});
