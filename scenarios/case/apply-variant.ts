/** Applies a variant to a case: its overlay is merged by id, so that one document tells what differs and nothing else. */
import type { CaseDocument } from './schema.ts';

type Entry = { readonly id: string };
type Patch = Readonly<Record<string, unknown>> | null;

const isEntries = (value: unknown): value is readonly Entry[] =>
  Array.isArray(value) && value.every((each) => each && typeof each === 'object' && 'id' in each);
const isPatches = (value: unknown): value is Readonly<Record<string, Patch>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Given keys replace; a list of entries with ids that is given as a record is merged by id in its turn. */
const patched = (entry: Entry, patch: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries([
    ...Object.entries(entry),
    ...Object.entries(patch).map(([key, value]) => {
      const before = (entry as unknown as Record<string, unknown>)[key];
      return [key, isEntries(before) && isPatches(value) ? merged(before, value) : value];
    }),
  ]);

const merged = (entries: readonly Entry[], patches: Readonly<Record<string, Patch>>): readonly unknown[] => {
  const known = new Set(entries.map(({ id }) => id));
  const kept = entries.flatMap((entry) => {
    const patch = patches[entry.id];
    if (patch === undefined) return [entry];
    return patch === null ? [] : [patched(entry, patch)];
  });
  const added = Object.entries(patches).flatMap(([id, patch]) =>
    known.has(id) || patch === null ? [] : [{ ...patch, id }],
  );
  return [...kept, ...added];
};

/**
 * The document as the variant plays it, not yet checked; the same document for a variant that changes nothing. An entry that is
 * to be left out and does not exist is left out.
 */
export const applyVariant = (document: CaseDocument, variant: string): CaseDocument => {
  const overlay = document.variants.find((each) => each.id === variant)?.overlay;
  if (!overlay || Object.keys(overlay).length === 0) return document;
  const { startsOn, factsFrom, factsTo, texts: _texts, ...lists } = overlay;
  const header = {
    ...document.header,
    ...(startsOn ? { startsOn } : {}),
    ...(factsFrom ? { factsFrom } : {}),
    ...(factsTo ? { factsTo } : {}),
  };
  const changed = Object.entries(lists).flatMap(([name, patches]) =>
    patches ? [[name, merged(document[name as keyof typeof lists], patches)] as const] : [],
  );
  return { ...document, header, ...Object.fromEntries(changed) } as CaseDocument;
};
