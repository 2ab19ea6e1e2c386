/** Mutation test of the case checks: seeded mistakes must be caught by the parser, a walk or a proof. Options: --case --count --seconds --walks-only. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { replay } from '../../scenarios/attempt/replay.ts';
import { parseCase, type ValidCase, variantOf } from '../../scenarios/case/parse-case.ts';
import type { CaseDocument } from '../../scenarios/case/schema.ts';
import { toPlayCase } from '../../scenarios/case/to-play-case.ts';
import { compileCase } from '../../scenarios/compile/compile-case.ts';
import { createStepper } from '../../scenarios/compile/step.ts';
import { scoreAttempt } from '../../scenarios/score/score-attempt.ts';
import { verifyCase } from '../../scenarios/verify/verify-case.ts';
import { readProse, readTrails, readWalks, type Walk } from './case-files.ts';
import { walkFindings } from './cases.ts';
import { equivalentMutants } from './mutants-equivalent.ts';
import { mutantsOf } from './mutants-changes.ts';
import { randomTrailFindings } from './trail-check.ts';
import { trailBreak, trailOf } from './walk-trail.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const wantedPercent = 95;
/** Small on purpose: a mutant is refuted by a short run or not at all within the time. */
const bounds = { states: 20_000, refinements: 12, seatStates: 3_000_000 };

const { values: options } = parseArgs({
  options: {
    case: { type: 'string', default: 'carwash-raid' },
    count: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    'walks-only': { type: 'boolean', default: false },
  },
});
const seconds = Number(options.seconds);
const folder = path.join(root, 'scenarios/library', options.case);
const walks = readWalks(folder);
const trails = readTrails(folder);
const texts = Object.fromEntries(readProse(path.join(root, 'locales'), options.case));

interface Verdict {
  readonly by: 'parse' | 'walk' | 'trail' | 'proof' | null;
  readonly what: string;
}

/** The first walk that comes out otherwise, or `withTrails` leads elsewhere on the way. Each seat and variant is compiled once. */
const walkThatDiffers = (document: ValidCase, withTrails: boolean): string | null => {
  const played = new Map(walks.map(({ seat, variant }) => [`${seat} ${variant}`, { seat, variant }]));
  for (const { seat, variant } of played.values()) {
    const group = walks.filter((walk) => walk.seat === seat && walk.variant === variant);
    const overlaid = variantOf(document, variant);
    if (!overlaid.ok) return `variant ${variant}`;
    const compiled = compileCase(toPlayCase(overlaid.value), seat, variant);
    const stepper = createStepper(compiled);
    const differs = group.find((walk: Walk) => {
      const again = replay(compiled, walk.decisions, stepper);
      if (!again.ok || !again.value.view().ended) return true;
      const sheet = scoreAttempt({ document: overlaid.value, compiled, player: again.value });
      if (walkFindings(walk, { ok: true, value: sheet }).length > 0) return true;
      const kept = withTrails ? walk.expects.trail : undefined;
      return (
        kept !== undefined && trailBreak(kept, trailOf({ compiled, stepper }, walk.decisions, sheet)) !== null
      );
    });
    if (differs) return differs.id;
  }
  return null;
};

/** Claims that do not hold, as far as the time goes; the first is enough unless all are wanted. */
function* broken(document: ValidCase, until: number): Generator<string> {
  for (const seat of document.seats.filter((each) => each.playable))
    for (const variant of document.variants) {
      const runs = walks
        .filter((walk) => walk.seat === seat.id && walk.variant === variant.id)
        .map((walk) => walk.decisions);
      const asked = { seat: seat.id, variant: variant.id, runs, texts };
      for (const { proof, what, holds } of verifyCase({ ...document, proofs: bounds }, asked)) {
        if (holds === false) yield `${seat.id} ${proof} ${what}`;
        if (performance.now() > until) return;
      }
    }
}

const judge = (document: CaseDocument, known: () => ReadonlySet<string>): Verdict => {
  const parsed = parseCase(document);
  if (!parsed.ok) return { by: 'parse', what: parsed.issues[0]?.code ?? '' };
  const walk = walkThatDiffers(parsed.value, false);
  if (walk) return { by: 'walk', what: walk };
  const trail = walkThatDiffers(parsed.value, true);
  if (trail) return { by: 'trail', what: trail };
  const [random] = randomTrailFindings(parsed.value, trails);
  if (random) return { by: 'trail', what: random };
  if (options['walks-only']) return { by: null, what: 'not proved' };
  const without = known();
  const until = performance.now() + seconds * 1_000;
  for (const claim of broken(parsed.value, until))
    if (!without.has(claim)) return { by: 'proof', what: claim };
  const late = performance.now() > until;
  return { by: null, what: late ? `nothing found in ${seconds} s` : 'every claim holds or is open' };
};

const original = parseCase(JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8')));
if (!original.ok) throw new Error(`${options.case} does not parse`);
const unchanged = walkThatDiffers(original.value, true);
if (unchanged) throw new Error(`walk ${unchanged} fails without any change: run npm run cases`);
let inOriginal: ReadonlySet<string> | null = null;
/** What fails in the case as it stands says nothing about a mutant. */
const known = (): ReadonlySet<string> => {
  inOriginal ??= new Set(broken(original.value, Number.POSITIVE_INFINITY));
  return inOriginal;
};

const counts = { parse: 0, walk: 0, trail: 0, proof: 0 };
const survivors: string[] = [];
const began = performance.now();
const mutants = mutantsOf(original.value, Number(options.count)).filter(
  ({ name }) => !equivalentMutants[name],
);
for (const { name, document } of mutants) {
  const { by, what } = judge(document, known);
  if (by) counts[by] += 1;
  else survivors.push(`${name} (${what})`);
}
const caught = counts.parse + counts.walk + counts.trail + counts.proof;
const percent = mutants.length === 0 ? 0 : (100 * caught) / mutants.length;
for (const survivor of survivors) console.log(`survives: ${survivor}`);
console.log(
  `mutants: ${caught} of ${mutants.length} caught (${percent.toFixed(1)} %): ${counts.parse} by the parser, ${counts.walk} by the score of a walk, ${counts.trail} by the trail of one, ${counts.proof} by a proof; at most ${seconds} s of proofs each; ${Object.keys(equivalentMutants).length} equivalent; ${((performance.now() - began) / 1_000).toFixed(0)} s`,
);
process.exitCode = percent < wantedPercent ? 1 : 0;
