/** Proves over every run of each shipped case: PROOF-1 to PROOF-15 for each seat and variant. Prints properties, states and bounds. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readStaleTexts } from '../../electron/store/stale-texts.ts';
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import { type Claim, proofIds } from '../../scenarios/verify/finding.ts';
import { taughtByNoSeat } from '../../scenarios/verify/taught-errors.ts';
import { boundsOf, verifyCase } from '../../scenarios/verify/verify-case.ts';
import { caseIds, readCase, readProse, readWalks } from './case-files.ts';
import { languages } from './locale-files.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const library = path.join(root, 'scenarios/library');

const lineOf = ({ proof, what, holds, run }: Claim): string =>
  `${proof} ${holds === null ? 'not decided' : 'fails'}: ${what}${run ? `\n  by ${JSON.stringify(run)}` : ''}`;

/** What was found of one seat and variant, and all it was found in. */
interface Proved {
  readonly claims: readonly Claim[];
  readonly findings: readonly string[];
}

const proveSeat = (id: string, document: ValidCase, seat: string, variant: string): Proved => {
  const walks = readWalks(path.join(library, id)).filter(
    (walk) => walk.seat === seat && walk.variant === variant,
  );
  const words = {
    texts: Object.fromEntries(readProse(path.join(root, 'locales'), id)),
    languages,
    stale: readStaleTexts(root, id),
  };
  const bounds = boundsOf(document);
  const began = performance.now();
  const claims = [
    ...verifyCase(document, { seat, variant, runs: walks.map((walk) => walk.decisions), ...words }),
  ];
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const states = claims.reduce((total, claim) => total + claim.states, 0);
  const most = Math.max(0, ...claims.map((claim) => claim.states));
  const steps = Math.max(0, ...claims.map((claim) => claim.steps));
  console.log(
    `${id} ${seat} ${variant}: ${claims.length} claims in ${seconds} s, ${states} states in all slices (bound ${bounds.seatStates}), ${most} in the largest (bound ${bounds.states}), ${steps} steps in the longest claim (bound ${bounds.steps})`,
  );
  for (const proof of proofIds) {
    const own = claims.filter((claim) => claim.proof === proof);
    const held = own.filter((claim) => claim.holds === true).length;
    console.log(
      `  ${proof} ${held} of ${own.length}, ${own.reduce((total, claim) => total + claim.states, 0)} states`,
    );
  }
  const findings = claims
    .filter((claim) => claim.holds !== true)
    .map((claim) => `${id} ${seat} ${variant}: ${lineOf(claim)}`);
  const over = states > bounds.seatStates ? [`${id} ${seat}: more states than ${bounds.seatStates}`] : [];
  return { claims, findings: [...findings, ...over] };
};

/** Every playable seat of a variant, and what none of them teaches. */
const proveVariant = (id: string, document: ValidCase, variant: string): readonly string[] => {
  const proved = document.seats
    .filter((seat) => seat.playable)
    .map((seat) => proveSeat(id, document, seat.id, variant));
  const untaught = taughtByNoSeat(
    document,
    proved.flatMap(({ claims }) => claims),
  );
  return [
    ...proved.flatMap(({ findings }) => findings),
    ...untaught.map((claim) => `${id} ${variant}: ${lineOf(claim)}`),
  ];
};

const proveCase = (id: string): readonly string[] => {
  const parsed = readCase(path.join(library, id, 'case.json'));
  if (!parsed.ok) return [`${id}: does not parse; run npm run cases`];
  return parsed.value.variants.flatMap((variant) => proveVariant(id, parsed.value, variant.id));
};

const only = process.argv.slice(2);
const findings = caseIds(library)
  .filter((id) => only.length === 0 || only.includes(id))
  .flatMap(proveCase);
for (const finding of findings) console.error(finding);
console.log(`proofs: ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
