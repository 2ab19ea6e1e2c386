/** What a sample is: a part by the name of its file, in the states worth looking at. */
import { type ReactNode, useState } from 'react';

export interface Sample {
  /** File in `renderer/parts`, without `.tsx`. */
  readonly part: string;
  /** By name of the state, in the order they are looked at. */
  readonly states: Readonly<Record<string, () => ReactNode>>;
}

export const nothing = (): void => {};

interface HeldProps<Value> {
  readonly start: Value;
  readonly children: (value: Value, set: (value: Value) => void) => ReactNode;
}

/** Keeps the value of a part that reports changes and does not hold them. */
export function Held<Value>({ start, children }: HeldProps<Value>) {
  const [value, setValue] = useState<Value>(start);
  return children(value, setValue);
}

/** A part that lies over the page: behind a button, so that it does not cover the others. */
export function Opened({ children }: { readonly children: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" data-open="" onClick={() => setOpen(true)}>
        ↗
      </button>
      {open && children(() => setOpen(false))}
    </>
  );
}
