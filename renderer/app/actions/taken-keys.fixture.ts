/** Keys that systems, browsers and screen readers use by themselves, as `KeyboardEvent.key` names them. */

interface Taken {
  readonly by: string;
  /** Where this was read. */
  readonly source: string;
  readonly keys: readonly string[];
}

const list = (keys: string): readonly string[] => keys.split(' ');
const withMod = (keys: string): readonly string[] => list(keys).map((key) => `Mod+${key}`);

export const takenKeys: readonly Taken[] = [
  {
    by: 'Chrome and Edge, alone or with Shift',
    source: 'chromium, chrome/browser/ui/views/accelerator_table.cc; Edge adds F4 and F9',
    keys: list(
      'F1 F3 Shift+F3 F4 F5 Shift+F5 F6 Shift+F6 F7 F9 F10 Shift+F10 F11 F12 Escape Shift+Escape Tab Shift+Tab Space Shift+Space Backspace Home End PageUp PageDown ArrowUp ArrowDown ArrowLeft ArrowRight',
    ),
  },
  {
    by: 'Chrome and Edge, with Ctrl',
    source: 'chromium, chrome/browser/ui/views/accelerator_table.cc',
    keys: [
      ...withMod(
        'A C D E F G H J K L N O P R S T U V W X Z 0 1 2 3 4 5 6 7 8 9 + - F4 F5 F6 Tab PageUp PageDown',
      ),
      ...list('A B C D G I J M N O P R T W Delete Tab').map((key) => `Mod+Shift+${key}`),
    ],
  },
  {
    by: 'Firefox',
    source: 'mozilla-central, browser/base/content/browser-sets.inc; quick find by / and apostrophe',
    keys: [
      ...list("F3 Shift+F3 F5 F7 F9 F11 F12 / '"),
      ...withMod('B D E F G H I J K L M N O P Q R S T U W'),
      ...list('A B D E H I J K M N O P R S T W Y').map((key) => `Mod+Shift+${key}`),
    ],
  },
  {
    by: 'NVDA, in browse mode',
    source: 'nvaccess/nvda, source/browseMode.py',
    keys: list('A B C D E F G H I K L M N O P Q R S T U V W X 1 2 3 4 5 6 7 8 9 , Space Escape Enter'),
  },
  {
    by: 'JAWS, with the virtual cursor',
    source:
      'Freedom Scientific, list of navigation quick keys: every letter but few, and the digits of headings',
    keys: list('A B C D E F G H I J K L M N O P Q R S T U V W X Y Z 1 2 3 4 5 6 Enter Space'),
  },
  {
    by: 'VoiceOver, with single-key quick navigation',
    source: 'Apple, VoiceOver guide: letters for kinds of things; all else with Control and Option',
    keys: list('B C D E F G H I J K L M N P Q R S T V W X 1 2 3 4 5 6'),
  },
  {
    by: 'Windows, GNOME and macOS',
    source: 'their lists of keys; F2, F8 and the like alone belong to the program in front',
    keys: list('F1 F10 Shift+F10 ContextMenu Mod+Escape Mod+Shift+Escape Alt+Tab Alt+F4'),
  },
];
