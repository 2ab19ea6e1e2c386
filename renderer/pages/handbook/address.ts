/** The addresses of the handbook: what stands behind `#/handbook/` read into values, and values written as a link. */
import { isSection, type SectionId } from './sections.ts';

export interface HandbookAddress {
  /** `contents` is the front page; `search` shows what was found; `nowhere` is no section of ours. */
  readonly view: SectionId | 'contents' | 'search' | 'nowhere';
  /** What follows the section: an entry, or a procedure and then an entry. */
  readonly path: readonly string[];
  readonly params: URLSearchParams;
}

/** Reads what follows `#/handbook/`. A fact id stands for its entry in the register, as in every citation. */
export function readAddress(rest: string): HandbookAddress {
  const at = rest.indexOf('?');
  const params = new URLSearchParams(at < 0 ? '' : rest.slice(at + 1));
  const [first, ...path] = (at < 0 ? rest : rest.slice(0, at)).split('/').filter((part) => part !== '');
  if (first === undefined) return { view: 'contents', path, params };
  if (first.startsWith('fact.')) return { view: 'facts', path: [first], params };
  if (first === 'search' || isSection(first)) return { view: first, path, params };
  return { view: 'nowhere', path: [first, ...path], params };
}

type Params = Readonly<Record<string, string>>;

/** A link to a section, or to an entry in it. Parameters without a value are left out. */
export function linkTo(section: SectionId | 'search', path: readonly string[] = [], params: Params = {}) {
  const named = Object.entries(params).filter(([, value]) => value !== '');
  const query = named.length > 0 ? `?${new URLSearchParams(named)}` : '';
  return `#/handbook/${[section, ...path].join('/')}${query}`;
}

export const frontPage = '#/handbook';

/** Goes to an address at once, so that what is typed and what stands in the address never part; the router hears of it. */
export function goTo(link: string, { replace }: { readonly replace: boolean }): void {
  const oldURL = window.location.href;
  window.history[replace ? 'replaceState' : 'pushState'](null, '', link);
  window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: window.location.href }));
}
