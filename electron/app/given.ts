/** The keys of a partial change that carry a value: a key that is there but undefined changes nothing. */

export type Given<T> = { -readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

export const given = <T extends object>(change: T): Given<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Given<T>;
