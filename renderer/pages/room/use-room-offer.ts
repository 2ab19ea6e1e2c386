/** What the commands may do in the case room: send the focus to a place of it, and pause. */
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { type RoomOffer, type RoomPlace, useOffer } from '../session/commands.ts';
import type { DossierState } from './use-dossier.ts';

/** Where each place begins, and what of it takes the focus. */
const places: Readonly<Record<RoomPlace, { readonly area: string; readonly goal: string }>> = {
  scene: { area: '.stage-scroll', goal: 'h1' },
  belt: { area: '.stage-belt', goal: 'button:enabled' },
  dossier: { area: '.dossier', goal: '[role=tab][aria-selected=true]' },
  clock: { area: '.clock', goal: 'h2' },
  documents: { area: '.dossier', goal: '[role=tab][aria-selected=true]' },
  people: { area: '.dossier', goal: '[role=tab][aria-selected=true]' },
  journal: { area: '.dossier', goal: '[role=tab][aria-selected=true]' },
  lines: { area: '.dossier', goal: '.mark-button:enabled' },
};

/** The tab a place lies in; the dossier as such is the tab one left open. */
const tabOf: Partial<Record<RoomPlace, string>> = {
  documents: 'documents',
  lines: 'documents',
  people: 'people',
  journal: 'journal',
};

type Room = RefObject<HTMLElement | null>;

export interface RoomOfferNeeds {
  readonly room: Room;
  readonly dossier: DossierState;
  /** Whether any document of the dossier can be marked. */
  readonly canMark: boolean;
  readonly contentNote: string;
  readonly onPause: () => void;
}

const areaOf = (room: Room, place: RoomPlace) => room.current?.querySelector(places[place].area) ?? null;

/** A heading shows no ring by itself; gone to by a key it does, until the focus leaves it. */
function focusIn(room: Room, place: RoomPlace): void {
  const goal = areaOf(room, place)?.querySelector<HTMLElement>(places[place].goal);
  if (!goal) return;
  goal.dataset.reached = '';
  goal.addEventListener('blur', () => delete goal.dataset.reached, { once: true });
  goal.focus();
}

export function useRoomOffer({ room, dossier, canMark, contentNote, onPause }: RoomOfferNeeds): void {
  const { tab, setTab } = dossier;
  const wanted = useRef<RoomPlace | null>(null);
  useEffect(() => {
    // The place was not there before its tab was opened.
    if (wanted.current && tabOf[wanted.current] === tab) focusIn(room, wanted.current);
    wanted.current = null;
  }, [room, tab]);
  const offer: RoomOffer = {
    has: (place) => areaOf(room, place) !== null && (place !== 'lines' || canMark),
    go: (place) => {
      const needed = tabOf[place];
      if (needed === undefined || needed === tab) return focusIn(room, place);
      wanted.current = place;
      setTab(needed);
    },
    here: (among) => among.find((place) => areaOf(room, place)?.contains(document.activeElement)) ?? null,
    pause: onPause,
  };
  useOffer('room', offer);
  useOffer(
    'contentNote',
    useMemo(() => ({ text: contentNote }), [contentNote]),
  );
}
