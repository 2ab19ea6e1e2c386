/** How the terminal ends: its exit codes, and the sentence about a fault of our own. Small and alone: it is there before the rest is loaded. */

/** `stopped`: by Ctrl-C, as shells count it. `fault`: an error of the program itself, as sysexits counts it (EX_SOFTWARE). */
export const exitCodes = { done: 0, finding: 1, usage: 2, fault: 70, stopped: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Whether a fault is told with the way that led to it. */
export const asksForStack = ({ DOSSIER_DEBUG }: NodeJS.ProcessEnv): boolean => Boolean(DOSSIER_DEBUG);

/** One sentence about what was thrown and is nobody's doing but ours; below it where, when that is asked for. */
export const faultWords = (thrown: unknown, showsStack: boolean): string => {
  const { message, stack = '' } = thrown instanceof Error ? thrown : { message: String(thrown) };
  const sentence = `error: a fault of the program itself, not of what it was given: ${message}`;
  if (!showsStack) return `${sentence} (DOSSIER_DEBUG=1 tells where)\n`;
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return `${[sentence, ...places].join('\n')}\n`;
};
