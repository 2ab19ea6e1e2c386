/** The issue for an id that does not exist, with the closest one that does. */
import { type Issue, issue } from '../core/result.ts';
import { nearestOf } from './nearest.ts';

/** Issue `case.reference.unknown`; `nearest` only when one of the known ids is close. */
export const unknownReference = (
  path: Issue['path'],
  { kind, id }: { readonly kind: string; readonly id: string },
  known: Iterable<string>,
): Issue => {
  const nearest = nearestOf(id, known);
  return issue('case.reference.unknown', path, { kind, id, ...(nearest === undefined ? {} : { nearest }) });
};
