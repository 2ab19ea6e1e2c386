/** Where something wrong with a case as a variant plays it stands in the file: in the overlay, or in the document the overlay is laid over. */
import type { Issue } from '../core/result.ts';

type Path = Issue['path'];
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const ownOf = (value: unknown, key: string | number | undefined): unknown =>
  typeof value === 'object' && value !== null && key !== undefined && Object.hasOwn(value, key)
    ? (value as Fields)[key]
    : undefined;
const idsOf = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) && value.every((each) => isFields(each) && 'id' in each)
    ? value.map((each: Fields) => each.id)
    : undefined;

/** A list of entries, what an overlay says of it, and where each of the two stands. */
interface Laid {
  readonly entries: unknown;
  readonly patches: unknown;
  readonly inDocument: Path;
  readonly inOverlay: Path;
}

/** A place in a list as the overlay leaves it: entries that stay in their order, then the new ones. Undefined where nothing can be said. */
const placeIn = (laid: Laid, [position, ...inside]: Path): Path | undefined => {
  const { entries, patches, inDocument, inOverlay } = laid;
  const known = idsOf(entries);
  if (!known || typeof position !== 'number') return undefined;
  if (!isFields(patches)) return [...inDocument, position, ...inside];
  const added = Object.keys(patches).filter((id) => !known.includes(id) && patches[id] !== null);
  const id = [...known.filter((each) => ownOf(patches, String(each)) !== null), ...added][position];
  if (typeof id !== 'string') return undefined;
  const at = known.indexOf(id);
  const patch = ownOf(patches, id);
  const [key, ...deeper] = inside;
  const place = [...inOverlay, id];
  if (at < 0 || (key === undefined && patch !== undefined)) return [...place, ...inside];
  const here = [...inDocument, at];
  if (key === undefined || !isFields(patch) || !Object.hasOwn(patch, key)) return [...here, ...inside];
  const [under, over] = [ownOf(ownOf(entries, at), key), ownOf(patch, key)];
  if (!idsOf(under) || !isFields(over) || deeper.length === 0) return [...place, ...inside];
  const list = { entries: under, patches: over, inDocument: [...here, key], inOverlay: [...place, key] };
  return placeIn(list, deeper);
};

/** The same issue, its path as it is written: what an overlay gives under `variants/<n>/overlay`, what the document gives under `variants/<n>`. */
export const asInFile = (json: unknown, found: Issue): Issue => {
  const [head, at, first = '', ...rest] = found.path;
  if (head !== 'variants' || typeof at !== 'number' || first === 'overlay') return found;
  const overlay = ownOf(ownOf(ownOf(json, 'variants'), at), 'overlay');
  const [list = '', ...more] = [
    ...String(first)
      .split('/')
      .map((part) => (/^\d+$/u.test(part) ? Number(part) : part)),
    ...rest,
  ];
  const inOverlay = ['variants', at, 'overlay'];
  if (list === 'header')
    return ownOf(overlay, more[0]) === undefined ? found : { ...found, path: [...inOverlay, ...more] };
  const path = placeIn(
    {
      entries: ownOf(json, list),
      patches: ownOf(overlay, list),
      inDocument: ['variants', at, list],
      inOverlay: [...inOverlay, list],
    },
    more,
  );
  return path ? { ...found, path } : found;
};
