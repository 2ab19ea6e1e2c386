/** The browser edition: opens store and cases, serves both on 127.0.0.1, prints the address and opens it, ends cleanly on Ctrl-C. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { version } from '../../../package.json';
import { createHandlers } from '../../app/handlers.ts';
import { openCases } from '../../store/cases.ts';
import { openStore, type Store } from '../../store/open-store.ts';
import { dataFolder, thisComputer } from '../data-folder.ts';
import { painterAt } from '../painter-at.ts';
import { systemLanguage } from '../system-language.ts';
import { openBrowser } from './open-browser.ts';
import { type Arguments, readArguments } from './read-arguments.ts';
import { type RunningServer, startServer } from './server.ts';
import { terminalWords, usage } from './terminal-words.ts';

const built = path.resolve(import.meta.dirname, '..');
const language = systemLanguage([new Intl.DateTimeFormat().resolvedOptions().locale]);
const words = terminalWords[language];

const asked = readArguments(process.argv.slice(2));
if (asked) await start(asked);
else giveUp(usage);

async function start({ port, data, open, checkAnswers }: Arguments): Promise<void> {
  const folder = dataFolder(data, thisComputer());
  const random = (size: number): Uint8Array => randomBytes(size);
  const store = openStore({ dir: folder, clock: () => new Date(), random });
  if (!store.ok && store.issues.some((issue) => issue.code === 'store.locked'))
    return giveUp(words.locked(folder));
  const cases = openCases(path.join(built, 'library'));
  const handlers = createHandlers({
    store,
    cases,
    random,
    edition: 'browser',
    version,
    systemLanguage: language,
  });
  const closeStore = store.ok ? store.value.close : () => undefined;
  try {
    const rendererDir = path.join(built, 'renderer');
    const painter = painterAt(path.join(built, 'main/painter.js'));
    const server = await startServer({ handlers, rendererDir, painter, port, checkOutput: checkAnswers });
    endOnSignal(server, closeStore);
    greet(server, open);
  } catch (error) {
    closeStore();
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    giveUp(words.portTaken(port));
  }
}

function greet(server: RunningServer, open: boolean): void {
  const address = server.mintAddress();
  const canPress = process.stdin.isTTY;
  console.log([words.open, address, canPress ? `${words.stop} ${words.another}` : words.stop].join('\n'));
  if (canPress) process.stdin.on('data', () => console.log(server.mintAddress()));
  if (open) openBrowser(address);
}

function endOnSignal(server: RunningServer, closeStore: Store['close']): void {
  const end = async (): Promise<void> => {
    await server.close();
    closeStore();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end());
}

function giveUp(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
