/** `npm run -s case -- ...`: keeps what reading the sources came to, then loads the terminal and runs one command. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { asksForStack, exitCodes, faultWords } from './exit-codes.ts';

// What no command has caught, while the program is loaded too: Node's own code would be that of a finding.
process.on('uncaughtException', (thrown) => {
  const words = faultWords(thrown, asksForStack(process.env));
  process.stderr.write(words, () => process.exit(exitCodes.fault));
});

// Half of a start from source is stripping types and compiling; kept, it is done once. Nothing depends on it: a folder that cannot be
// written to makes `enableCompileCache` answer FAILED and throws nothing, and NODE_COMPILE_CACHE or NODE_DISABLE_COMPILE_CACHE wins.
// Our own folder, not Node's usual one: /tmp is everybody's, and what lies there would be run. A build is one file and gains nothing.
if (import.meta.filename.endsWith('.ts'))
  enableCompileCache(path.resolve(import.meta.dirname, '../../../node_modules/.cache/dossier-45/compiled'));

// Loaded only now: what is imported above the first line of a module is compiled before that line runs.
const { runHere } = await import('./compose.ts');
process.exitCode = await runHere(process.argv.slice(2), import.meta.dirname);
