/** Mutants that change no reachable behaviour, by name, each with the reason: they are not counted. */

export const equivalentMutants: Readonly<Record<string, string>> = {};
