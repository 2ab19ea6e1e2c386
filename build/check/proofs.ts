/** Proves over every run of each shipped case: wrong steps were warned of, what criteria forbid shows as an error. Prints the states. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifyForbidden, verifyWarnings } from '../../scenarios/verify/verify-case.ts';
import { caseIds, readCase } from './case-files.ts';

/** Bounds of one slice (product.md section 6: at most 250,000 states). Reaching them is a finding, never a pass. */
const bounds = { states: 50_000, refinements: 12 };

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const library = path.join(root, 'scenarios/library');

const proveCase = (id: string): readonly string[] => {
  const parsed = readCase(path.join(library, id, 'case.json'));
  if (!parsed.ok) return [`${id}: does not parse; run npm run cases`];
  const findings: string[] = [];
  for (const { id: seat } of parsed.value.seats.filter((each) => each.playable)) {
    const results = [
      ...verifyWarnings(parsed.value, seat, 'a', bounds),
      ...verifyForbidden(parsed.value, seat, 'a', bounds),
    ];
    for (const name of ['PROOF-14', 'PROOF-5'] as const) {
      const own = results.filter((each) => each.proof === name);
      const states = own.reduce((total, { outcome }) => total + outcome.states, 0);
      console.log(`${id} ${seat}: ${name} on ${own.length} properties, ${states} states in all slices`);
    }
    for (const { proof, what, outcome } of results)
      if (outcome.proved === false)
        findings.push(`${id} ${seat}: ${proof} fails for ${what}, by ${JSON.stringify(outcome.run)}`);
      else if (outcome.proved === null)
        findings.push(`${id} ${seat}: ${proof} not decided for ${what} within ${outcome.states} states`);
  }
  return findings;
};

const findings = caseIds(library).flatMap(proveCase);
for (const finding of findings) console.error(finding);
console.log(`proofs: ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
