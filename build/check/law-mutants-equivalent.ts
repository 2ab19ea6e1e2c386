/** Changes of law tables that nothing can observe, by name, each with the reason: they are not counted. */

export const equivalentLawMutants: Readonly<Record<string, string>> = {};
