/** An object that stands for whatever is open now: after a restore, the calls of those who hold it reach the new tables. */
import type { Result } from '../../scenarios/core/result.ts';

type Refusal = Extract<Result<never>, { ok: false }>;

/** `inner` gives what is open, or why nothing is: then every call answers that. */
export const through = <T extends object>(inner: () => T | Refusal): T => {
  const isRefusal = (at: T | Refusal): at is Refusal => 'ok' in at && at.ok === false;
  return new Proxy({} as T, {
    get: (_stand, name) => {
      const at = inner();
      return isRefusal(at) ? () => at : Reflect.get(at, name);
    },
    set: (_stand, name, value) => {
      const at = inner();
      return !isRefusal(at) && Reflect.set(at, name, value);
    },
  });
};
