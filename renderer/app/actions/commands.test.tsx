/** Palette, keyboard map and help lines in the window: opened by key and by button, used, left. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { axeFindings } from '../../parts/axe.fixture.ts';
import { openAttempt, showApp, sitDown, smallClient } from '../show-app.fixture.tsx';

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

/** Presses until it is answered: keys are listened to a moment after the window stands. */
async function pressFor(key: string, held: object, name: string): Promise<HTMLElement> {
  return waitFor(() => {
    if (!screen.queryByRole('dialog', { name })) fireEvent.keyDown(document.body, { key, ...held });
    return screen.getByRole('dialog', { name });
  });
}

const openPalette = () => pressFor('k', { ctrlKey: true }, 'Find an action');

/** Types a letter as a browser reports it; a change alone says nothing of how the text came. */
function type(field: HTMLElement, text: string): void {
  fireEvent(field, new InputEvent('beforeinput', { inputType: 'insertText', bubbles: true }));
  fireEvent.change(field, { target: { value: text } });
}

const named = (dialog: HTMLElement) =>
  within(dialog)
    .getAllByRole('option')
    .map((each) => each.textContent);

async function find(words: string): Promise<HTMLElement> {
  const dialog = await openPalette();
  type(within(dialog).getByRole('combobox', { name: 'What do you want to do?' }), words);
  return dialog;
}

async function choose(words: string, name: string): Promise<void> {
  const dialog = await find(words);
  fireEvent.click(within(dialog).getByRole('option', { name }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

describe('the palette', () => {
  it('is accessible, and holds the focus in its field', async () => {
    await showApp(smallClient(), '/welcome');
    const dialog = await openPalette();
    expect(await axeFindings()).toEqual([]);
    expect(document.activeElement).toBe(within(dialog).getByRole('combobox'));
  });

  it('finds by any words of a name, in any order and without accents, and says how many it found', async () => {
    await showApp(smallClient(), '/welcome');
    const dialog = await find('FRANCAIS language');
    expect(named(dialog)).toEqual(['Language: Français']);
    expect(within(dialog).getByRole('status').textContent).toBe('1 action');
    await find('no such thing');
    expect(within(dialog).getByRole('status').textContent).toBe(
      'No action with these words is possible here.',
    );
  });

  it('is opened by the button of the bar too, closed by Escape, and gives the focus back', async () => {
    await showApp(smallClient(), '/welcome');
    const button = screen.getByRole('button', { name: 'Actions' });
    button.focus();
    fireEvent.click(button);
    const dialog = await screen.findByRole('dialog', { name: 'Find an action' });
    fireEvent.keyDown(within(dialog).getByRole('combobox'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button));
  });

  it('goes to a page and switches the language', async () => {
    const client = smallClient();
    await sitDown(client);
    await showApp(client, '/welcome');
    await choose('desk', 'Go to the desk');
    await waitFor(() => expect(heading()).toBe('Desk'));
    await choose('deutsch', 'Language: Deutsch');
    await waitFor(() => expect(heading()).toBe('Schreibtisch'));
  });

  it('says what it changed about the look of things', async () => {
    await showApp(smallClient(), '/welcome');
    await choose('dark', 'Appearance: Dark');
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
    const said = () => document.querySelector('[data-announcer]')?.textContent;
    await waitFor(() => expect(said()).toBe('Appearance: Dark'));
  });

  it('offers on the desk to go on with the open case', async () => {
    const client = smallClient();
    await openAttempt(client, await sitDown(client));
    await showApp(client, '/desk');
    await screen.findByRole('link', { name: 'Go on with this case' });
    await choose('go on', 'Go on with the case: case.title');
    await waitFor(() => expect(heading()).toBe('scene.yard.title'));
  });
});

describe('in the case room', () => {
  async function enter() {
    const client = smallClient();
    const attemptId = await openAttempt(client, await sitDown(client));
    await showApp(client, `/attempt/${attemptId}`);
    await waitFor(() => expect(heading()).toBe('scene.yard.title'));
    return { client, attemptId };
  }

  it('the palette sends the focus to the places of the room', async () => {
    await enter();
    await choose('clock', 'Go to the clock');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Clock'));
    await choose('journal', 'Go to the journal');
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('tab'));
    expect(document.activeElement?.textContent).toContain('Journal');
    await choose('belt', 'Go to the duty belt');
    await waitFor(() => expect(document.activeElement?.closest('.belt')).toBeTruthy());
  });

  it('the palette lets time pass, and names the cost before', async () => {
    const { client, attemptId } = await enter();
    const dialog = await find('time pass');
    const [first] = within(dialog).getAllByRole('option');
    expect(first?.textContent).toBe('Let time pass: One moment (costs 1 moment)');
    if (first) fireEvent.click(first);
    await waitFor(async () => {
      const read = await client.call('attempts.read', { attemptId });
      const made = read.ok ? read.value.events.filter((each) => each.type === 'decision.made') : [];
      expect(made).toHaveLength(1);
    });
  });

  it('F8 goes from part to part and Shift+F8 back', async () => {
    await enter();
    await openPalette();
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'What do you want to do?' }), { key: 'Escape' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('scene.yard.title'));
    const go = (shiftKey: boolean) => fireEvent.keyDown(document.body, { key: 'F8', shiftKey });
    go(false);
    expect(document.activeElement?.closest('.belt')).toBeTruthy();
    go(true);
    go(true);
    expect(document.activeElement?.textContent).toBe('Clock');
  });

  it('pauses from the palette, and F2 shows help lines and content note over the pause', async () => {
    await enter();
    await choose('pause', 'Pause the case');
    await screen.findByRole('dialog', { name: 'Paused' });
    act(() => {
      fireEvent.keyDown(document.body, { key: 'F2' });
    });
    const help = await screen.findByRole('dialog', { name: 'Help lines' });
    expect(await axeFindings(help)).toEqual([]);
    expect(help.textContent).toContain('078 055 800');
    expect(help.textContent).toContain('case.note');
  });
});

describe('the keyboard map', () => {
  it('is accessible and lists every key by its place', async () => {
    await showApp(smallClient(), '/welcome');
    const dialog = await pressFor('?', { shiftKey: true }, 'Keys');
    expect(await axeFindings()).toEqual([]);
    const places = within(dialog)
      .getAllByRole('table')
      .map((each) => each.querySelector('caption')?.textContent);
    expect(places).toEqual(['Everywhere', 'In lists and tabs', 'In the case room']);
    const next = within(dialog).getByRole('row', { name: /next part of the room/ });
    expect(next.textContent).toContain('F8');
    const palette = within(dialog).getByRole('row', { name: /Find an action/ });
    expect(palette.textContent).toContain('Ctrl+K');
  });

  it('is not opened by a sign typed into a field, nor once single signs are turned off', async () => {
    await showApp(smallClient(), '/welcome');
    const before = document.activeElement;
    await openPalette();
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'What do you want to do?' }), { key: 'Escape' });
    await waitFor(() => expect(document.activeElement).toBe(before));
    // The page is out of reach until the palette has gone.
    fireEvent.keyDown(await screen.findByRole('textbox', { name: 'Pseudonym' }), { key: '?' });
    expect(screen.queryByRole('dialog', { name: 'Keys' })).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: 'Display' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Keys of one sign, such as ?' }));
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Keys of one/ }).checked).toBe(false),
    );
    fireEvent.keyDown(document.body, { key: '?' });
    expect(screen.queryByRole('dialog', { name: 'Keys' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'All keys' }));
    const map = await screen.findByRole('dialog', { name: 'Keys' });
    expect(map.textContent).toContain('are turned off under');
  });
});
