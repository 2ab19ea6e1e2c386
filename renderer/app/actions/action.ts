/** What an action is: data with a predicate and a deed, read by the keyboard, the palette and the keyboard map alike. */
import type { ParseKeys } from 'i18next';
import type { Language } from '../../../scenarios/attempt/event.ts';
import type { Input, Settings } from '../../../scenarios/contract/contract.ts';
import type { CommandDialog, Commands } from '../../pages/session/commands.ts';

/** Where a key holds, and under which heading an action stands. */
export type Place = 'everywhere' | 'lists' | 'room' | 'debrief';

/** All an action may look at and touch. */
export interface World {
  /** Whether anybody has said a pseudonym. */
  readonly seated: boolean;
  readonly settings: Settings;
  readonly language: Language;
  readonly offers: Commands['offers'];
  go(address: string): void;
  open(dialog: CommandDialog): void;
  changeLanguage(language: Language): void;
  changeSettings(patch: Input<'settings.set'>): void;
}

/** One of several ways to do an action, named in words or by a key of `common`. */
export type Choice =
  | { readonly id: string; readonly name: string }
  | { readonly id: string; readonly key: ParseKeys<'common'> };

interface Row {
  readonly id: string;
  readonly place: Place;
  readonly label: ParseKeys<'keys'>;
}

export interface Action extends Row {
  readonly keys: readonly KeyChoice[];
  /** Whether its key holds while a dialog is open: only what shows something and takes nothing away. */
  readonly overDialogs?: boolean;
  /** Whether its key is left to a field that holds text: there the field has a use for it. */
  readonly notInFilledFields?: boolean;
  /** Whether the palette lists it; left out, it does. */
  readonly inPalette?: boolean;
  /** Whether its name is said once it is done: it changes how things look and moves the focus nowhere. */
  readonly told?: boolean;
  when(world: World): boolean;
  /** Left out, there is one way to do it. */
  choices?(world: World): readonly Choice[];
  /** @param choice the id of a choice; empty where there is no choice. */
  perform(world: World, choice: string): void;
}

/** A key we answer to, and why it fights nobody. */
export interface KeyChoice {
  readonly key: string;
  readonly why: string;
}

/** What a kind of control does by itself: shown in the keyboard map, and handled by the control. */
export interface Pattern extends Row {
  readonly patternKeys: readonly string[];
  /** On a Mac, where they are others. */
  readonly macKeys?: readonly string[];
}
