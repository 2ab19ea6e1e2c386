/** Proves one seat of a case: `prove.ts <case file> <seat>`. Prints a `WholeProof`. */
import { readFileSync } from 'node:fs';
import { openText } from '../cases.ts';
import { verifyWhole } from '../verify-whole.ts';

const [file = '', seat = ''] = process.argv.slice(2);
console.log(JSON.stringify(verifyWhole(openText(readFileSync(file, 'utf8')).document, seat)));
