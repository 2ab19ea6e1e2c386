/** Parses a case document: shape first, then meaning, and that of the parts whose shape is right in any case. Only this makes a ValidCase. */
import { fail, type Issue, issue, ok, type Result } from '../core/result.ts';
import { applyVariant } from './apply-variant.ts';
import { checkCase } from './check-case.ts';
import { checkOverlay } from './check-names.ts';
import { checkArrivals } from './check-never.ts';
import { nestingIssues } from './check-nesting.ts';
import { surelyFound } from './doubts.ts';
import { mendShape } from './mend-shape.ts';
import { asInFile } from './overlay-paths.ts';
import { shapeIssues } from './shape-issues.ts';
import { surelyMatches } from './surely-matches.ts';
import { formatMigrations } from './migrations/list.ts';
import { carryForward } from './migrations/migrate.ts';
import { type CaseDocument, caseDocument, caseFormat } from './schema.ts';

declare const valid: unique symbol;
/** A case document whose shape and references were found right. `compileCase` needs nothing else to succeed. */
export type ValidCase = CaseDocument & { readonly [valid]: true };

const isSurelyCase = surelyMatches(caseDocument);
const isSurelyDocument = (json: unknown): json is CaseDocument => isSurelyCase(json);

/** The shape of a document: most are right, and that is said quickly; only what is wrong is explained. */
const shapeOf = (json: unknown): Result<CaseDocument> => {
  if (isSurelyCase(json)) return ok(json as CaseDocument);
  // Read once, cold: writing code for the schema first would take longer than reading by it.
  const shaped = caseDocument.safeParse(json, { jitless: true });
  if (shaped.success) return ok(shaped.data);
  const [first, ...rest] = shapeIssues(json, shaped.error);
  return fail(first ?? issue('case.shape'), ...rest);
};

/**
 * Parses one case document; one of an older format is carried forward first.
 * @returns the case; or all of: `case.format.tooNew`, `case.format.tooOld`, `case.shape`, and what `checkCase` finds.
 */
export const parseCase = (json: unknown): Result<ValidCase> => {
  const [nested, ...others] = nestingIssues(json);
  if (nested) return fail(nested, ...others);
  const carried = carryForward(json, { current: caseFormat, steps: formatMigrations });
  if (!carried.ok) return carried;
  const written = (found: Issue): Issue => asInFile(carried.value, found);
  const shaped = shapeOf(carried.value);
  if (!shaped.ok) {
    const [wrong = issue('case.shape'), ...more] = shaped.issues;
    return fail(wrong, ...more, ...beside(carried.value, meaningOf).map(written));
  }
  const [first, ...rest] = meaningOf(shaped.value).map(written);
  return first ? fail(first, ...rest) : ok(shaped.value as ValidCase);
};

const meaningOf = (document: CaseDocument): readonly Issue[] => {
  const own = checkCase(document);
  const applied = () =>
    document.variants.map(({ id }) => applyVariant(document, id)).filter(isSurelyDocument);
  return [...own, ...checkArrivals(document, applied), ...checkVariants(document, own)];
};

/** What the check finds in the parts of a document whose shape is right, while others are not. */
const beside = (json: unknown, check: (document: CaseDocument) => readonly Issue[]): readonly Issue[] => {
  const mended = mendShape(json, caseDocument);
  if (!mended) return [];
  const [low, high] = mended.documents.map((each) => check(each as CaseDocument));
  return surelyFound([low ?? [], high ?? []], mended.steps);
};

/**
 * Every variant is a whole case of its own: what its overlay makes is checked like the document, under its own path. What the
 * document has wrong itself is not told again for each variant.
 */
const checkVariants = (document: CaseDocument, own: readonly Issue[]): readonly Issue[] => {
  const told = new Set(own.map((each) => JSON.stringify(each)));
  return document.variants.flatMap((variant, at) => {
    const applied = applyVariant(document, variant.id);
    if (applied === document) return [];
    const shaped = shapeOf(applied);
    const meaning = (played: CaseDocument) => [
      ...checkCase(played),
      ...checkOverlay(document, played, variant),
    ];
    const found = shaped.ok ? meaning(shaped.value) : [...shaped.issues, ...beside(applied, meaning)];
    return found
      .filter((each) => !told.has(JSON.stringify(each)))
      .map((each) => ({ ...each, path: ['variants', at, ...each.path] }));
  });
};

/**
 * The case as one variant plays it; checked when the case was parsed, so that it is valid itself.
 * @returns `case.variant.unknown` when the case has no such variant.
 */
export const variantOf = (document: ValidCase, variant: string): Result<ValidCase> =>
  document.variants.some((each) => each.id === variant)
    ? ok(applyVariant(document, variant) as ValidCase)
    : fail(issue('case.variant.unknown', ['variant'], { variant }));
