/** Runs a child to its end: Ctrl-C and a request to stop reach it, and it never outlives us. */
import { spawn } from 'node:child_process';

const graceMs = 500;
const parentCheckMs = 500;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { limitMs?: number }} options `limitMs`: how long a stop may take before it is forced
 * @returns {Promise<number>} the exit code of the child; 130 when a signal ended it
 */
export function runChild(command, args, { limitMs = 5_000, ...options } = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  const stopAfter = (ms) => {
    setTimeout(() => child.kill('SIGTERM'), ms).unref();
    setTimeout(() => child.kill('SIGKILL'), limitMs).unref();
  };
  const handlers = {
    // A terminal sends Ctrl-C to the whole group, so the child has it already; one sent to us alone is passed on after a while.
    SIGINT: () => stopAfter(graceMs),
    SIGTERM: () => stopAfter(0),
    SIGHUP: () => stopAfter(0),
    exit: () => child.kill('SIGKILL'),
  };
  for (const [event, handler] of Object.entries(handlers)) process.on(event, handler);
  // The shell npm puts in between dies of a signal without passing it on: a changed parent says so.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid === parent || stopAfter(0), parentCheckMs);
  return new Promise((resolve) => {
    const done = (code) => {
      clearInterval(watch);
      for (const [event, handler] of Object.entries(handlers)) process.off(event, handler);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      done(1);
    });
    child.on('exit', (code, signal) => done(signal ? 130 : (code ?? 1)));
  });
}
