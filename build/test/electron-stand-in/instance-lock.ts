/** The single-instance lock of the stand-in: a file with the process id; a second start taps the first on the shoulder with a signal. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const fileIn = (folder: string): string => path.join(folder, 'stand-in.lock');

/** @returns false after telling the process that holds the lock. A lock of a process that was killed is taken over. */
export function takeLock(folder: string, onSecond: () => void): boolean {
  mkdirSync(folder, { recursive: true });
  const file = fileIn(folder);
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    if (tell(Number(readFileSync(file, 'utf8')))) return false;
    writeFileSync(file, String(process.pid));
  }
  process.on('SIGUSR2', onSecond);
  process.on('exit', () => rmSync(file, { force: true }));
  return true;
}

function tell(holder: number): boolean {
  try {
    return process.kill(holder, 'SIGUSR2');
  } catch {
    return false;
  }
}
