/** The table of actions as data: every key once, none that others use, all with a reason. */
import { describe, expect, it } from 'vitest';
import type { World } from './action.ts';
import { actions, patterns, places } from './action-table.ts';
import { actionFor, commandsNow, type Scene } from './find-action.ts';
import { isCharacterKey, type KeyPress, strokeOf } from './key-stroke.ts';
import { takenKeys } from './taken-keys.fixture.ts';

const keyed = actions.flatMap((action) => action.keys.map(({ key, why }) => ({ action, key, why })));
const twice = (values: readonly string[]) => values.filter((each, at) => values.indexOf(each) !== at);

describe('the table of actions', () => {
  it('names every action once and gives each a place of the map', () => {
    const rows = [...actions, ...patterns];
    expect(twice(rows.map(({ id }) => id))).toEqual([]);
    expect(rows.filter(({ place }) => !places.includes(place))).toEqual([]);
  });

  it('uses no key twice in one place, and none of everywhere in another', () => {
    const everywhere = keyed.filter(({ action }) => action.place === 'everywhere').map(({ key }) => key);
    for (const place of places) {
      const here = keyed.filter(({ action }) => action.place === place).map(({ key }) => key);
      expect(twice(place === 'everywhere' ? here : [...everywhere, ...here]), place).toEqual([]);
    }
  });

  it('answers to no key of a system, a browser or a screen reader, but for the two of which it says so', () => {
    const fights = keyed.flatMap(({ key }) =>
      takenKeys.filter(({ keys }) => keys.includes(key)).map(({ by }) => `${key}: ${by}`),
    );
    expect(fights).toEqual([
      'Mod+K: Chrome and Edge, with Ctrl',
      'Mod+K: Firefox',
      'Mod+Z: Chrome and Edge, with Ctrl',
    ]);
    expect(keyed.find(({ key }) => key === 'Mod+K')?.why).toContain('do the same by Ctrl+E');
    expect(keyed.find(({ key }) => key === 'Mod+Z')?.why).toContain('Means the same in every program');
  });

  it('says of every key why it is that one, and uses Alt and the letters of readers for none', () => {
    expect(keyed.filter(({ why }) => why.length < 40).map(({ key }) => key)).toEqual([]);
    const signs = keyed.map(({ key }) => strokeOf(key)).filter(isCharacterKey);
    expect(signs.map(({ key }) => key)).toEqual(['?']);
    expect(keyed.filter(({ key }) => key.includes('Alt'))).toEqual([]);
  });

  it('tells no key as a pattern that it answers to itself', () => {
    const told = patterns.flatMap(({ patternKeys }) => patternKeys);
    expect(keyed.filter(({ key }) => told.includes(key))).toEqual([]);
  });
});

const done: string[] = [];

const world = (change: Partial<World> = {}): World => ({
  seated: true,
  settings: {
    theme: 'dark',
    textPercent: 125,
    characterKeys: true,
    language: 'nl',
    currentLearner: 'heron',
  },
  language: 'nl',
  offers: {},
  go: (address) => done.push(`go ${address}`),
  open: (dialog) => done.push(`open ${dialog}`),
  changeLanguage: (language) => done.push(`language ${language}`),
  changeSettings: (patch) => done.push(`settings ${JSON.stringify(patch)}`),
  ...change,
});

const onThePage: Scene = { inTextField: false, fieldUndoes: false, dialogOpen: false, onMac: false };

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

const asked = (pressed: KeyPress, scene: Partial<Scene> = {}, now = world()) =>
  actionFor(pressed, now, { ...onThePage, ...scene })?.id ?? null;

describe('a pressed key', () => {
  it('opens the palette with Ctrl, on a Mac with the command key and not with Ctrl, in fields too', () => {
    const inField = { inTextField: true };
    expect(asked(press('k', { ctrlKey: true }), inField)).toBe('palette.open');
    expect(asked(press('K', { metaKey: true }), { ...inField, onMac: true })).toBe('palette.open');
    expect(asked(press('k', { ctrlKey: true }), { ...inField, onMac: true })).toBeNull();
    expect(asked(press('k', { ctrlKey: true, shiftKey: true }))).toBeNull();
    expect(asked(press('k', { ctrlKey: true, altKey: true }))).toBeNull();
    expect(asked(press('k'))).toBeNull();
  });

  it('shows the keys by the sign, wherever it lies on the keyboard, but not in a field', () => {
    expect(asked(press('?', { shiftKey: true }))).toBe('keys.show');
    expect(asked(press('?'))).toBe('keys.show');
    expect(asked(press('?'), { inTextField: true })).toBeNull();
  });

  it('does nothing as a single sign once these are turned off; keys that are no signs still hold', () => {
    const off = world({ settings: { ...world().settings, characterKeys: false } });
    expect(asked(press('?'), {}, off)).toBeNull();
    expect(asked(press('F2'), {}, off)).toBe('help.show');
  });

  it('takes the last mark or row back with Ctrl+Z, but leaves the key to a field that undoes by itself', () => {
    const undoing = world({ offers: { undo: { run: () => {} } } });
    expect(asked(press('z', { ctrlKey: true }), {}, undoing)).toBe('room.undo');
    expect(asked(press('z', { ctrlKey: true }), { inTextField: true }, undoing)).toBe('room.undo');
    expect(asked(press('z', { ctrlKey: true }), { fieldUndoes: true }, undoing)).toBeNull();
    expect(asked(press('z', { ctrlKey: true }), { dialogOpen: true }, undoing)).toBeNull();
    expect(asked(press('z', { ctrlKey: true, shiftKey: true }), {}, undoing)).toBeNull();
    expect(asked(press('z', { ctrlKey: true }))).toBeNull();
  });

  it('holds over a dialog only where it takes nothing away', () => {
    const over = { dialogOpen: true };
    expect(asked(press('F2'), over)).toBe('help.show');
    expect(asked(press('k', { ctrlKey: true }), over)).toBeNull();
  });

  it('goes through the parts of the room that are on screen, round and round', () => {
    const gone: string[] = [];
    const roomAt = (here: 'scene' | 'dossier' | 'clock' | null) =>
      world({
        offers: {
          room: {
            has: (place) => place !== 'belt',
            go: (place) => gone.push(place),
            here: (among) => among.find((each) => each === here) ?? null,
            pause: () => {},
          },
        },
      });
    const go = (held: Partial<KeyPress>, here: Parameters<typeof roomAt>[0]) =>
      actionFor(press('F8', held), roomAt(here), onThePage)?.perform(roomAt(here), '');
    go({}, null);
    go({}, 'scene');
    go({}, 'clock');
    go({ shiftKey: true }, 'scene');
    go({ shiftKey: true }, 'dossier');
    go({ shiftKey: true }, null);
    expect(gone).toEqual(['scene', 'dossier', 'scene', 'clock', 'scene', 'clock']);
    expect(asked(press('F8'))).toBeNull();
  });
});

const idsOf = (now: World) => commandsNow(now).flatMap(({ commands }) => commands.map(({ id }) => id));

describe('the palette', () => {
  it('lists what can be done now: never the language, look or size one has', () => {
    const ids = idsOf(world());
    expect(ids).toContain('go.desk');
    expect(ids).toContain('display.language/de');
    const now = ['display.language/nl', 'display.theme/dark', 'display.textSize/125', 'room.pause'];
    expect(ids.filter((id) => now.includes(id))).toEqual([]);
    expect(idsOf(world({ seated: false }))).not.toContain('go.desk');
  });

  it('puts the place one is at before what can be done everywhere', () => {
    const debrief = { steps: [{ id: 'cards', name: 'Drie kaarten' }], go: (id: string) => done.push(id) };
    const shown = commandsNow(world({ offers: { debrief } }));
    expect(shown.map(({ place }) => place)).toEqual(['debrief', 'everywhere']);
    expect(shown[0]?.commands.map(({ id }) => id)).toEqual(['debrief.step/cards']);
  });

  it('does what it says, with the choice that was made', () => {
    const now = world();
    done.length = 0;
    const commands = commandsNow(now).flatMap((group) => group.commands);
    for (const id of ['go.handbook', 'display.language/fr', 'display.theme/light', 'display.textSize/200']) {
      const found = commands.find((each) => each.id === id);
      found?.action.perform(now, found.choice?.id ?? '');
    }
    expect(done).toEqual([
      'go /handbook',
      'language fr',
      'settings {"theme":"light"}',
      'settings {"textPercent":200}',
    ]);
  });
});
