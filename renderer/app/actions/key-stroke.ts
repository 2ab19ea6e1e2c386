/** Keys as the table writes them ("Mod+K", "Shift+F8", "?"): what a key event is compared with, and how a key is shown. */

export interface Stroke {
  /** Ctrl, on a Mac the command key. */
  readonly mod: boolean;
  readonly shift: boolean;
  /** As `KeyboardEvent.key` names it; letters in upper case. */
  readonly key: string;
}

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export function strokeOf(written: string): Stroke {
  const parts = written.split('+');
  return { mod: parts.includes('Mod'), shift: parts.includes('Shift'), key: parts.at(-1) ?? '' };
}

/** A letter, a digit or a sign without Ctrl: WCAG 2.1.4 asks that it can be turned off. */
export const isCharacterKey = ({ mod, key }: Stroke): boolean => !mod && key.length === 1;

export function isPressed(stroke: Stroke, press: KeyPress, onMac: boolean): boolean {
  const mod = onMac ? press.metaKey : press.ctrlKey;
  const other = onMac ? press.ctrlKey : press.metaKey;
  if (press.altKey || other || mod !== stroke.mod) return false;
  // Where a sign lies on the keyboard, and whether it needs Shift, differs by country: the sign itself counts.
  if (isCharacterKey(stroke)) return press.key === stroke.key;
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  return key === stroke.key && press.shiftKey === stroke.shift;
}

export const isMac = (): boolean => /mac/i.test(navigator.userAgent);

/** Names of keys that have words of their own in each language; every other key is shown as it is written. */
export const namedKeys = [
  'Shift',
  'Tab',
  'Enter',
  'Space',
  'Escape',
  'Arrows',
  'Letters',
  'HomeEnd',
] as const;
export type NamedKey = (typeof namedKeys)[number];

const isNamed = (part: string): part is NamedKey => (namedKeys as readonly string[]).includes(part);

/** The parts of a key as they are shown: "Ctrl", "K". */
export function shownKey(
  written: string,
  onMac: boolean,
  wordOf: (part: NamedKey | 'Control') => string,
): readonly string[] {
  return written.split('+').map((part) => {
    if (part === 'Mod') return onMac ? '⌘' : wordOf('Control');
    return isNamed(part) ? wordOf(part) : part;
  });
}
