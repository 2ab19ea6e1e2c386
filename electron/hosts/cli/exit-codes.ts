/** How the terminal ends: its exit codes, and in one sentence what was thrown: by the file system, or by a fault of our own. Small and alone: it is there before the rest is loaded. */

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

/** What a call to the system was to do; every other reads. */
const deeds: Readonly<Record<string, string>> = {
  chdir: 'go to',
  chmod: 'write',
  mkdir: 'write',
  rename: 'write',
  unlink: 'write',
  write: 'write',
};

/** What the file system refuses, in one sentence; undefined for any other error. It names no file when it fails in the midst of one. */
const refusalWords = (thrown: unknown): string | undefined => {
  const { code, syscall, path, dest } = thrown as NodeJS.ErrnoException & { readonly dest?: string };
  if (syscall === undefined) return undefined;
  return `error: cannot ${deeds[syscall] ?? 'read'} ${dest ?? path ?? 'a file'}: ${code}\n`;
};

interface Voice {
  readonly err: (text: string) => void;
  readonly showsStack?: boolean;
}

/** The exit code a run comes to, or that of what it throws, after saying what. */
export const codeOf = async (run: () => Promise<ExitCode>, { err, showsStack }: Voice): Promise<ExitCode> => {
  try {
    return await run();
  } catch (thrown) {
    const refusal = thrown instanceof Error ? refusalWords(thrown) : undefined;
    err(refusal ?? faultWords(thrown, showsStack === true));
    return refusal === undefined ? exitCodes.fault : exitCodes.usage;
  }
};
