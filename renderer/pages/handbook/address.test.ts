/** Addresses of the handbook: every link leads where it says, and citations of before keep working. */
import { afterEach, describe, expect, it } from 'vitest';
import { goTo, linkTo, readAddress } from './address.ts';

const read = (link: string) => {
  const { view, path, params } = readAddress(link.replace(/^#\/handbook\/?/, ''));
  return { view, path, params: Object.fromEntries(params) };
};

describe('addresses of the handbook', () => {
  it('lead to the front page, a section, an entry', () => {
    expect(read('#/handbook')).toEqual({ view: 'contents', path: [], params: {} });
    expect(read(linkTo('glossary'))).toEqual({ view: 'glossary', path: [], params: {} });
    expect(read(linkTo('procedure', ['adult', 'reflection']))).toEqual({
      view: 'procedure',
      path: ['adult', 'reflection'],
      params: {},
    });
  });

  it('lead a citation to its fact in the register', () => {
    expect(read('#/handbook/fact.reflection.term45')).toEqual(
      read(linkTo('facts', ['fact.reflection.term45'])),
    );
  });

  it('carry what was typed, whatever signs it holds', () => {
    for (const q of ['a & b', 'délai?', 'x=1#2', 'Sürya', 'art. 260 §1', '50/50 + 1']) {
      expect(read(linkTo('search', [], { q })).params).toEqual({ q });
    }
  });

  it('leave out what is empty', () => {
    expect(linkTo('law', [], { from: '', to: '' })).toBe('#/handbook/law');
  });

  it('know what is no section', () => {
    expect(read('#/handbook/weather').view).toBe('nowhere');
  });
});

describe('going to an address', () => {
  afterEach(() => window.history.replaceState(null, '', '#/'));

  it('tells the router, and replaces or adds', () => {
    const heard: string[] = [];
    const listening = new AbortController();
    window.addEventListener('hashchange', () => heard.push(window.location.hash), {
      signal: listening.signal,
    });
    const before = window.history.length;
    goTo(linkTo('search', [], { q: 'a' }), { replace: false });
    goTo(linkTo('search', [], { q: 'ab' }), { replace: true });
    listening.abort();
    expect(heard).toEqual(['#/handbook/search?q=a', '#/handbook/search?q=ab']);
    expect(window.history.length).toBe(before + 1);
  });
});
