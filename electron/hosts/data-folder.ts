/** Where an installation keeps its data: one folder per user, the same for both editions, so that a learner finds the same desk in each. */
import os from 'node:os';
import path from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly workingFolder: string;
}

export const thisComputer = (): Surroundings => ({
  platform: process.platform,
  env: process.env,
  home: os.homedir(),
  workingFolder: process.cwd(),
});

/** The folder asked for on the command line, else in `DOSSIER45_DATA`, else the place the system gives to programs. */
export function dataFolder(asked: string | undefined, around: Surroundings): string {
  const wanted = asked || around.env.DOSSIER45_DATA;
  const { resolve } = around.platform === 'win32' ? path.win32 : path.posix;
  return wanted ? resolve(around.workingFolder, wanted) : usualFolder(around);
}

/** Local, not roaming, on Windows: a database that is written while a profile is copied over the network does not survive it. */
function usualFolder({ platform, env, home }: Surroundings): string {
  if (platform === 'win32') {
    return path.win32.join(env.LOCALAPPDATA || path.win32.join(home, 'AppData', 'Local'), 'Dossier 45');
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Dossier 45');
  return path.posix.join(env.XDG_DATA_HOME || path.posix.join(home, '.local', 'share'), 'dossier-45');
}
