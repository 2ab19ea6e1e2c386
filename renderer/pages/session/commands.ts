/** What a page lets the commands do while it is open, and how a page opens palette, keyboard map and help lines. */
import { createContext, useContext, useEffect } from 'react';

export type CommandDialog = 'palette' | 'keys' | 'help';

/** Places of the case room that the focus can be sent to; the first four are its parts, in reading order. */
export type RoomPlace = 'scene' | 'belt' | 'dossier' | 'clock' | 'documents' | 'people' | 'journal' | 'lines';

export interface RoomOffer {
  /** Whether the place is on screen now. */
  has(place: RoomPlace): boolean;
  go(place: RoomPlace): void;
  /** The place among these that holds the focus; null when it is elsewhere. */
  here(places: readonly RoomPlace[]): RoomPlace | null;
  pause(): void;
}

/** Something with a name that can be chosen among others of its kind. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** By kind, what pages offer: each is there only while its page is open and can do it. */
export interface Offers {
  readonly room: RoomOffer;
  /** Takes the last mark back. */
  readonly undo: { run(): void };
  /** Asks for the way back to the start of a phase. */
  readonly rewind: { open(): void };
  /** Ways to let time pass, each named with its cost. */
  readonly time: { readonly ways: readonly Named[]; pass(id: string): void };
  readonly debrief: { readonly steps: readonly Named[]; go(id: string): void };
  readonly resume: { readonly title: string; go(): void };
  /** What the case on screen is about, for those who may not want to read it. */
  readonly contentNote: { readonly text: string };
}

export interface Commands {
  open(dialog: CommandDialog): void;
  /** Changed in place: commands look when they are asked, so an offer draws nothing anew. */
  readonly offers: { -readonly [Kind in keyof Offers]?: Offers[Kind] };
}

export const CommandsContext = createContext<Commands>({ open: () => {}, offers: {} });

export const useCommands = (): Commands => useContext(CommandsContext);

/** Offers something as long as the component is there; null while it cannot be done. */
export function useOffer<Kind extends keyof Offers>(kind: Kind, offer: Offers[Kind] | null): void {
  const { offers } = useCommands();
  useEffect(() => {
    if (offer === null) return;
    const all: { -readonly [Each in keyof Offers]?: Offers[Each] | undefined } = offers;
    all[kind] = offer;
    return () => {
      if (all[kind] === offer) delete all[kind];
    };
  }, [offers, kind, offer]);
}
