/** Proves one seat of a case: `prove.ts <case file> <seat>`, with the walks of the shipped case as witnesses. Prints a `WholeProof`. */
import { readFileSync } from 'node:fs';
import { openText, shippedRuns } from '../cases.ts';
import { verifyWhole } from '../verify-whole.ts';

const [file = '', seat = ''] = process.argv.slice(2);
const { document } = openText(readFileSync(file, 'utf8'));
console.log(JSON.stringify(verifyWhole(document, seat, shippedRuns(document.id, seat))));
