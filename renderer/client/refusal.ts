/** The replies a client makes by itself, when no host answered. */
import type { Reply } from '../../scenarios/contract/contract.ts';

type Refusal = Extract<Reply<never>, { ok: false }>;

/** A refusal with one issue and no path. */
export const refusal = (code: Refusal['issues'][number]['code']): Refusal => ({
  ok: false,
  issues: [{ code, path: [], params: {} }],
});

/** Whether a value that came over a border has the shape of a reply. */
export function isReply(value: unknown): value is Reply<unknown> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  return value.ok === true
    ? 'value' in value
    : value.ok === false && 'issues' in value && Array.isArray(value.issues);
}
