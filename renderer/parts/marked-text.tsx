/** A text with the words that fit a search marked. */

export interface MarkedPiece {
  readonly text: string;
  readonly fits: boolean;
}

export function MarkedText({ pieces }: { readonly pieces: readonly MarkedPiece[] }) {
  let at = 0;
  return pieces.map(({ text, fits }) => {
    const key = at;
    at += text.length;
    return fits ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
