/** Which effects of a case bring about an event or a conduct that something else waits for. */
import type { Happening } from './criterion.ts';
import type { Effect } from './effect.ts';

/** An effect as it stands in a document. */
export interface Done {
  readonly effect: Effect;
  /** Whom `@person` stands for. */
  readonly aimed: readonly string[];
}

export const isAbout = ({ effect, aimed }: Done, person: string | undefined): boolean =>
  person === undefined ||
  ('person' in effect &&
    (effect.person === person || (effect.person === '@person' && aimed.includes(person))));

/** Whether the effect is the event or conduct; no effect is a choice, an act, an arrival, a phase or what was left undone. */
export const bringsAbout = (done: Done, happening: Happening): boolean => {
  const { effect } = done;
  if ('conduct' in happening)
    return 'conduct' in effect && effect.conduct === happening.conduct && isAbout(done, happening.person);
  if (!('event' in happening) || !('event' in effect) || effect.event !== happening.event) return false;
  const words = Object.entries(happening.with ?? {});
  return isAbout(done, happening.person) && words.every(([key, word]) => effect.with?.[key] === word);
};
