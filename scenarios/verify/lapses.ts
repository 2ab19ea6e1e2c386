/** Lapses: what can be left out of a run, or put on the plan sheet instead, and the errors that follow from it. */
import type { Decision } from '../case/decision.ts';
import type { Subject, Witness } from './corpus.ts';
import { noDetours, playGuided } from './guided-play.ts';

/** Decisions of a run left out, and rows of the plan listed, with every error the run then shows. */
export interface Lapse {
  readonly skipped: readonly Decision[];
  readonly rows: readonly string[];
  readonly shown: ReadonlySet<string>;
}

/** What of a clean run can go wrong by being left out. */
export interface Lapses {
  /** Those that show anything. */
  readonly found: readonly Lapse[];
  /** Rows of the plan that nothing asks for: another can stand in their stead when the sheet is full. */
  readonly spareRows: readonly Decision[];
}

/** Error ids a run shows, each once. */
export const errorsOf = ({ errors }: Witness): ReadonlySet<string> =>
  new Set(errors.map((each) => each.error));

const keys = new WeakMap<Decision, string>();
/** A decision in words: the same for the same decision. */
export const keyOf = (decision: Decision): string => {
  const key = keys.get(decision) ?? JSON.stringify(decision);
  keys.set(decision, key);
  return key;
};

/** Where a run takes these decisions. */
export const placesOf = ({ decisions }: Witness, wanted: readonly Decision[]): ReadonlySet<number> => {
  const words = new Set(wanted.map(keyOf));
  return new Set(decisions.flatMap((each, at) => (words.has(keyOf(each)) ? [at] : [])));
};

const lapse = (
  subject: Subject,
  along: Witness,
  skipped: readonly Decision[],
  rows: readonly string[] = [],
): readonly Lapse[] => {
  const detours = { ...noDetours, skipped: placesOf(along, skipped), rows: new Set(rows) };
  const run = playGuided(subject, along, detours);
  return run ? [{ skipped, rows, shown: errorsOf(run) }] : [];
};

/** What one forgets as a whole: an act, whoever it is for and however often it is done. */
const kindOf = (decision: Decision): string | null =>
  decision.type === 'act.performed' ? `${decision.verb} ${decision.object}` : null;

/** Acts done more than once, together. */
const together = ({ decisions }: Witness): readonly (readonly Decision[])[] => {
  const byKind = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const kind = kindOf(decision);
    if (kind) byKind.set(kind, [...(byKind.get(kind) ?? []), decision]);
  }
  return [...byKind.values()].filter((each) => each.length > 1);
};

const canBeLeftOut = ({ type }: Decision): boolean =>
  type === 'act.performed' || type === 'row.listed' || type === 'choice.chosen';

/** Rows of the plan a run does not list. */
const unlisted = ({ compiled }: Subject, { decisions }: Witness): readonly string[] => {
  const listed = new Set(decisions.flatMap((each) => (each.type === 'row.listed' ? [each.row] : [])));
  const rows = (compiled.play.plan?.rows ?? []).map(({ id }) => id);
  return listed.size === 0 ? [] : rows.filter((id) => !listed.has(id));
};

const tables = new WeakMap<Witness, Lapses>();

/** The lapses of a clean run, worked out once per run: one decision, one act at all its people, one row more or in another's stead. */
export const lapsesOf = (subject: Subject, along: Witness): Lapses => {
  const known = tables.get(along);
  if (known) return known;
  const distinct = new Map(along.decisions.filter(canBeLeftOut).map((each) => [keyOf(each), each]));
  const single = [...distinct.values()].flatMap((decision) => lapse(subject, along, [decision]));
  const whole = together(along).flatMap((skipped) => lapse(subject, along, skipped));
  const spareRows = single.flatMap(({ skipped, shown }) =>
    shown.size === 0 ? skipped.filter(({ type }) => type === 'row.listed') : [],
  );
  const added = unlisted(subject, along).flatMap((row) =>
    lapse(subject, along, spareRows.slice(0, 1), [row]).map((each) => ({ ...each, skipped: [] })),
  );
  const found = [...single, ...whole, ...added].filter(({ shown }) => shown.size > 0);
  tables.set(along, { found, spareRows });
  return { found, spareRows };
};
