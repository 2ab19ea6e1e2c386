/** Order of texts by their code units: the same on every machine, for ids and time stamps; not for words people read. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
