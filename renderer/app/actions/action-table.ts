/** The one table of actions: keys, palette and keyboard map are read from it. */
import type { RoomPlace } from '../../pages/session/commands.ts';
import { formatsOf } from '../../i18n/formats.ts';
import { isLanguage, languageNames, languages } from '../../i18n/languages.ts';
import { textSizes, themes } from '../../parts/display-controls.tsx';
import type { Action, Pattern, World } from './action.ts';

const always = (): boolean => true;
const seated = ({ seated: isSeated }: World): boolean => isSeated;

/** The parts of the room that F8 goes through. */
const parts: readonly RoomPlace[] = ['scene', 'belt', 'dossier', 'clock'];

/** The part `step` further than the one with the focus, round and round; the first when the focus is in none. */
function goAlong({ offers: { room } }: World, step: 1 | -1): void {
  if (!room) return;
  const shown = parts.filter((each) => room.has(each));
  const here = room.here(shown);
  const at = here ? shown.indexOf(here) + step : step === 1 ? 0 : -1;
  const next = shown.at(at % shown.length);
  if (next) room.go(next);
}

const inRoom = (id: string, place: RoomPlace, label: Action['label']): Action => ({
  id,
  place: 'room',
  label,
  keys: [],
  when: ({ offers: { room } }) => room?.has(place) ?? false,
  perform: ({ offers: { room } }) => room?.go(place),
});

/**
 * Few keys, on purpose. Letters and digits are the quick keys of NVDA and JAWS, Ctrl and Alt with a letter belong to the browser or
 * write signs (Ctrl+Alt is AltGr on Belgian keyboards), and a letter that stands for a word does so in one language of four.
 * Everything else is found in the palette by its own words.
 */
export const actions: readonly Action[] = [
  {
    id: 'palette.open',
    place: 'everywhere',
    label: 'do.palette',
    keys: [
      {
        key: 'Mod+K',
        why: 'The one key we take from a browser: Chrome, Edge and Firefox search from the address bar with it, and do the same by Ctrl+E and Ctrl+L. Learners know it from other programs. On a Mac only with the command key: Ctrl+K cuts a line there. No screen reader uses it.',
      },
    ],
    inPalette: false,
    when: always,
    perform: (world) => world.open('palette'),
  },
  {
    id: 'keys.show',
    place: 'everywhere',
    label: 'do.keys',
    keys: [
      {
        key: '?',
        why: 'The usual key for this in web programs; no browser and no screen reader uses it by itself. It is one sign, so it holds only outside fields and can be turned off (WCAG 2.1.4): who speaks to the computer would press it by a word. The map is also in the palette and under Display.',
      },
    ],
    overDialogs: true,
    when: always,
    perform: (world) => world.open('keys'),
  },
  {
    id: 'help.show',
    place: 'everywhere',
    label: 'do.help',
    keys: [
      {
        key: 'F2',
        why: 'Beside F1, which is the help of the browser. Free in Chrome, Edge and Firefox; NVDA and JAWS use it only with their own key, VoiceOver only with Ctrl and Option. One press at any moment of a case, so it holds over dialogs too.',
      },
    ],
    overDialogs: true,
    when: always,
    perform: (world) => world.open('help'),
  },
  {
    id: 'resume',
    place: 'everywhere',
    label: 'do.resume',
    keys: [],
    when: ({ offers }) => offers.resume !== undefined,
    choices: ({ offers: { resume } }) => (resume ? [{ id: 'open', name: resume.title }] : []),
    perform: ({ offers }) => offers.resume?.go(),
  },
  {
    id: 'go.desk',
    place: 'everywhere',
    label: 'do.desk',
    keys: [],
    when: seated,
    perform: (world) => world.go('/desk'),
  },
  {
    id: 'go.record',
    place: 'everywhere',
    label: 'do.record',
    keys: [],
    when: seated,
    perform: (world) => world.go('/record'),
  },
  {
    id: 'go.handbook',
    place: 'everywhere',
    label: 'do.handbook',
    keys: [],
    when: always,
    perform: (world) => world.go('/handbook'),
  },
  {
    id: 'display.language',
    place: 'everywhere',
    label: 'do.language',
    keys: [],
    when: always,
    choices: ({ language }) =>
      languages.filter((each) => each !== language).map((id) => ({ id, name: languageNames[id] })),
    perform: (world, choice) => isLanguage(choice) && world.changeLanguage(choice),
  },
  {
    id: 'display.theme',
    place: 'everywhere',
    label: 'do.theme',
    keys: [],
    told: true,
    when: always,
    choices: ({ settings }) =>
      themes.filter((each) => each !== settings.theme).map((id) => ({ id, key: `theme.${id}` as const })),
    perform: (world, choice) => {
      const theme = themes.find((each) => each === choice);
      if (theme) world.changeSettings({ theme });
    },
  },
  {
    id: 'display.textSize',
    place: 'everywhere',
    label: 'do.textSize',
    keys: [],
    told: true,
    when: always,
    choices: ({ settings, language }) =>
      textSizes
        .filter((each) => each !== settings.textPercent)
        .map((each) => ({ id: String(each), name: formatsOf(language).percent(each) })),
    perform: (world, choice) => world.changeSettings({ textPercent: Number(choice) }),
  },
  {
    id: 'display.characterKeys.off',
    place: 'everywhere',
    label: 'do.characterKeysOff',
    keys: [],
    told: true,
    when: ({ settings }) => settings.characterKeys,
    perform: (world) => world.changeSettings({ characterKeys: false }),
  },
  {
    id: 'display.characterKeys.on',
    place: 'everywhere',
    label: 'do.characterKeysOn',
    keys: [],
    told: true,
    when: ({ settings }) => !settings.characterKeys,
    perform: (world) => world.changeSettings({ characterKeys: true }),
  },
  {
    id: 'room.next',
    place: 'room',
    label: 'do.next',
    keys: [
      {
        key: 'F8',
        why: 'Windows goes from pane to pane with F6, which browsers keep for their own panes. F8 is free in Chrome, Edge and Firefox; NVDA, JAWS and VoiceOver use it only with their own keys.',
      },
    ],
    inPalette: false,
    when: ({ offers }) => offers.room !== undefined,
    perform: (world) => goAlong(world, 1),
  },
  {
    id: 'room.previous',
    place: 'room',
    label: 'do.previous',
    keys: [{ key: 'Shift+F8', why: 'As F8; Shift turns the direction round, as it does with Tab.' }],
    inPalette: false,
    when: ({ offers }) => offers.room !== undefined,
    perform: (world) => goAlong(world, -1),
  },
  inRoom('room.scene', 'scene', 'do.scene'),
  inRoom('room.belt', 'belt', 'do.belt'),
  inRoom('room.documents', 'documents', 'do.dossier'),
  inRoom('room.lines', 'lines', 'do.lines'),
  {
    id: 'room.undo',
    place: 'room',
    label: 'do.undo',
    keys: [
      {
        key: 'Mod+Z',
        why: 'Means the same in every program, browsers too: there it undoes what was typed in a field. In a field it is left to the field, and outside one it has nothing else to do. No screen reader uses it.',
      },
    ],
    notInFilledFields: true,
    when: ({ offers }) => offers.undo !== undefined,
    perform: ({ offers }) => offers.undo?.run(),
  },
  {
    id: 'room.rewind',
    place: 'room',
    label: 'do.rewind',
    keys: [],
    when: ({ offers }) => offers.rewind !== undefined,
    perform: ({ offers }) => offers.rewind?.open(),
  },
  inRoom('room.people', 'people', 'do.people'),
  inRoom('room.journal', 'journal', 'do.journal'),
  inRoom('room.clock', 'clock', 'do.clock'),
  {
    id: 'room.time',
    place: 'room',
    label: 'do.time',
    keys: [],
    when: ({ offers }) => offers.time !== undefined,
    choices: ({ offers: { time } }) => time?.ways ?? [],
    perform: ({ offers }, choice) => offers.time?.pass(choice),
  },
  {
    id: 'room.pause',
    place: 'room',
    label: 'do.pause',
    keys: [],
    when: ({ offers }) => offers.room !== undefined,
    perform: ({ offers }) => offers.room?.pause(),
  },
  {
    id: 'debrief.step',
    place: 'debrief',
    label: 'do.step',
    keys: [],
    when: ({ offers }) => offers.debrief !== undefined,
    choices: ({ offers: { debrief } }) => debrief?.steps ?? [],
    perform: ({ offers }, choice) => offers.debrief?.go(choice),
  },
];

/** What controls do by themselves, as their kind does in every program; told here so that one map holds all keys. */
export const patterns: readonly Pattern[] = [
  { id: 'control.next', place: 'everywhere', label: 'pattern.tab', patternKeys: ['Tab', 'Shift+Tab'] },
  { id: 'control.press', place: 'everywhere', label: 'pattern.press', patternKeys: ['Enter', 'Space'] },
  { id: 'control.close', place: 'everywhere', label: 'pattern.close', patternKeys: ['Escape'] },
  {
    id: 'page.back',
    place: 'everywhere',
    label: 'pattern.back',
    patternKeys: ['Alt+←', 'Alt+→'],
    macKeys: ['Mod+[', 'Mod+]'],
  },
  { id: 'list.move', place: 'lists', label: 'pattern.move', patternKeys: ['Arrows'] },
  { id: 'list.ends', place: 'lists', label: 'pattern.ends', patternKeys: ['HomeEnd'] },
  { id: 'list.find', place: 'lists', label: 'pattern.find', patternKeys: ['Letters'] },
  { id: 'room.mark', place: 'room', label: 'pattern.mark', patternKeys: ['Enter'] },
];

/** Headings of the keyboard map and the palette, in their order; the place one is at comes first in the palette. */
export const places = [
  'everywhere',
  'lists',
  'room',
  'debrief',
] as const satisfies readonly Action['place'][];
