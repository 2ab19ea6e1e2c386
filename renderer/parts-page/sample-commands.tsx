/** Samples of what the keys open. */
import { CommandPalette } from '../parts/command-palette.tsx';
import { HelpDialog } from '../parts/help-dialog.tsx';
import { KeyMap } from '../parts/key-map.tsx';
import { Opened, type Sample } from './sample.tsx';
import { words } from './sample-values.ts';

const item = (id: string, label: string, keys: readonly (readonly string[])[] = []) => ({ id, label, keys });

const groups = [
  {
    id: 'room',
    title: 'Im Fallraum',
    items: [item('scene', 'Zur Szene'), item('belt', 'Zum Einsatzgürtel')],
  },
  { id: 'everywhere', title: 'Überall', items: [item('help', 'Hilfsnummern', [['F2']])] },
];

const rows = [
  item('next', 'Zum nächsten Teil', [['F8']]),
  item('back', 'Zum vorigen Teil', [['Umschalt', 'F8']]),
];

export const commandSamples: readonly Sample[] = [
  {
    part: 'command-palette',
    states: {
      open: () => (
        <Opened>{(close) => <CommandPalette groups={groups} onChoose={close} onClose={close} />}</Opened>
      ),
    },
  },
  {
    part: 'help-dialog',
    states: {
      'in a case': () => (
        <Opened>{(close) => <HelpDialog contentNote={words('scene.ramp.told')} onClose={close} />}</Opened>
      ),
      'outside a case': () => <Opened>{(close) => <HelpDialog contentNote={null} onClose={close} />}</Opened>,
    },
  },
  {
    part: 'key-map',
    states: {
      'signs on': () => <Opened>{(close) => mapThat(true, close)}</Opened>,
      'signs off': () => <Opened>{(close) => mapThat(false, close)}</Opened>,
    },
  },
];

const mapThat = (characterKeys: boolean, close: () => void) => (
  <KeyMap
    groups={[{ id: 'room', title: 'Im Fallraum', rows }]}
    characterKeys={characterKeys}
    onClose={close}
  />
);
