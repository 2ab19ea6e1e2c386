/** Carries a case document of an older format forward, step by step, before its shape is looked at. */
import { fail, invariant, issue, ok, type Result } from '../../core/result.ts';
import type { FormatMigration, OldDocument } from './migration.ts';

/** Formats a document can be carried through: steps from 1, rising by one, up to the current. */
export interface FormatSteps {
  readonly current: number;
  readonly steps: readonly FormatMigration[];
}

const isDocument = (json: unknown): json is OldDocument =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Whether the steps start at 1, rise by one and end at the current format. */
export const isUnbroken = ({ current, steps }: FormatSteps): boolean =>
  steps.length === current - 1 && steps.every(({ from }, at) => from === at + 1);

/**
 * The document in the current format, its shape unchecked; JSON that says no format comes back as it is, for the shape check.
 * @returns issue `case.format.tooNew` or `case.format.tooOld`, with the format found and the one known.
 */
export const carryForward = (json: unknown, formats: FormatSteps): Result<unknown> => {
  invariant(isUnbroken(formats), 'format migrations start at 1 and rise by one');
  if (!isDocument(json) || typeof json.format !== 'number') return ok(json);
  const { format } = json;
  const { current: known, steps } = formats;
  if (format > known) return fail(issue('case.format.tooNew', ['format'], { format, known }));
  if (format < 1) return fail(issue('case.format.tooOld', ['format'], { format, known }));
  return ok(
    steps
      .filter(({ from }) => from >= format)
      .reduce<OldDocument>((document, { from, carry }) => ({ ...carry(document), format: from + 1 }), json),
  );
};
