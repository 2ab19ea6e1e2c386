/** The letters in the search field, kept in the address, so that a link brings back what was found. */
import { useState } from 'react';
import { frontPage, goTo, linkTo, readAddress } from './address.ts';

const lettersIn = (at: string) => {
  const { view, params } = readAddress(at);
  return view === 'search' ? (params.get('q') ?? '') : '';
};

export interface Typed {
  readonly letters: string;
  readonly type: (letters: string) => void;
}

/** @param at what stands behind `#/handbook/`. A first letter adds a step to the way back, the next ones change it. */
export function useTyped(at: string): Typed {
  const [seenAt, setSeenAt] = useState(at);
  const [letters, setLetters] = useState(() => lettersIn(at));
  // The address may change by a link or the way back: then it is what counts.
  if (at !== seenAt) {
    setSeenAt(at);
    setLetters(lettersIn(at));
  }
  const type = (typed: string) => {
    setLetters(typed);
    const link = typed === '' ? frontPage : linkTo('search', [], { q: typed });
    goTo(link, { replace: readAddress(at).view === 'search' });
  };
  return { letters, type };
}
