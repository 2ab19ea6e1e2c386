/** Restoring a backup in the window: nothing happens before the question, everything is read anew after it, other windows notice. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../scenarios/contract/contract.ts';
import { pieceBytes } from '../../scenarios/contract/piece.ts';
import { axeFindings } from '../parts/axe.fixture.ts';
import { openAttempt, showApp, sitDown, smallClient } from './show-app.fixture.tsx';

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const chooseFile = async (content: BlobPart) => {
  await screen.findByRole('button', { name: 'Choose a file …' });
  const input = document.querySelector('[data-restore] input[type="file"]') as HTMLInputElement;
  fireEvent.change(input, { target: { files: [new File([content], 'dossier45.backup-x.db')] } });
};
const restoresOf = async (client: Client) => {
  const reply = await client.call('host.abilities', {});
  return reply.ok ? reply.value.restores : -1;
};
const database = `SQLite format 3\0${'x'.repeat(2 * pieceBytes)}`;

describe('restoring', () => {
  it('is accessible, and offers the backups on this computer', async () => {
    const client = smallClient();
    await openAttempt(client, await sitDown(client));
    await client.call('store.backUp', {});
    await showApp(client, '/record');
    fireEvent.click(await screen.findByRole('button', { name: /^Look into it: backup of/ }));
    const table = await screen.findByRole('table', { name: '' });
    expect(await screen.findByText('The backup is whole.')).toBeTruthy();
    expect(table).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });

  it('shows what is replaced and by what, and does nothing until the question is answered', async () => {
    const client = smallClient();
    await openAttempt(client, await sitDown(client));
    await showApp(client, '/record');
    await chooseFile(database);
    fireEvent.click(await screen.findByRole('button', { name: 'Put it in the place of what is here' }));
    const question = await screen.findByRole('alertdialog', { name: 'Replace everything on this computer?' });
    const rows = within(question)
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows.slice(0, 3)).toEqual(['WhatHere nowIn the backup', 'Learners11', 'Attempts12']);
    expect(await axeFindings(question)).toEqual([]);
    fireEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
    expect(await restoresOf(client)).toBe(0);
  });

  it('reads everything anew afterwards, and says where the data are that were here before', async () => {
    const client = smallClient();
    await sitDown(client);
    await showApp(client, '/record');
    await chooseFile(database);
    fireEvent.click(await screen.findByRole('button', { name: 'Put it in the place of what is here' }));
    const question = await screen.findByRole('alertdialog');
    fireEvent.click(within(question).getByRole('button', { name: 'Replace it' }));
    const note = await screen.findByText(
      /^The backup has been restored\. .* dossier45\.backup-fake-before-restore\.db\.$/,
    );
    expect([await restoresOf(client), heading()]).toEqual([1, 'Record']);
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(note.isConnected).toBe(false);
  });

  it('of a file that is no backup is refused with code and place', async () => {
    const client = smallClient();
    await sitDown(client);
    await showApp(client, '/record');
    await chooseFile('a letter to somebody');
    expect((await screen.findByRole('alert')).textContent).toContain('Code: backup.damaged');
    expect(screen.getByText('Place: file/header')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Put it in the place of what is here' })).toBeNull();
    expect(await restoresOf(client)).toBe(0);
  });

  it('that fails on the way says so and leaves the page as it was', async () => {
    const full = [{ code: 'store.full', path: [], params: {} }] as const;
    const client = smallClient({ handlers: { 'store.restore': async () => ({ ok: false, issues: full }) } });
    await sitDown(client);
    await showApp(client, '/record');
    await chooseFile(database);
    fireEvent.click(await screen.findByRole('button', { name: 'Put it in the place of what is here' }));
    fireEvent.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Replace it' }),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('Code: store.full');
    expect(heading()).toBe('Record');
  });

  it('can be reached from the welcome by somebody without a desk', async () => {
    await showApp(smallClient(), '/welcome');
    const summary = await screen.findByText('Restore a backup');
    const door = summary.closest('details') as HTMLDetailsElement;
    door.open = true;
    fireEvent(door, new Event('toggle'));
    expect(await screen.findByText('There is no backup on this computer yet.')).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });
});

describe('another window', () => {
  it('notices when somebody comes back to it, and shows what is there now', async () => {
    const client = smallClient();
    const attemptId = await openAttempt(client, await sitDown(client));
    await showApp(client, `/attempt/${attemptId}`);
    const { setAside } = await elsewhere(client);
    expect(setAside).toContain('before-restore');
    await act(async () => void window.dispatchEvent(new Event('focus')));
    expect(await screen.findByText(/^In another window, a backup took the place/)).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toBeTruthy());
  });

  it('asks and stays as it is while nothing was restored', async () => {
    const client = smallClient();
    await sitDown(client);
    await showApp(client, '/desk');
    const before = screen.getByRole('heading', { level: 1 });
    await act(async () => void window.dispatchEvent(new Event('focus')));
    expect(screen.getByRole('heading', { level: 1 })).toBe(before);
    expect(screen.queryByText(/^In another window/)).toBeNull();
  });

  /** A restore through the same host, from elsewhere. */
  const elsewhere = async (client: Client) => {
    const made = await client.call('store.backUp', {});
    if (!made.ok) throw new Error('the backup was refused');
    const done = await client.call('store.restore', { source: { fileName: made.value.fileName } });
    if (!done.ok) throw new Error('the restore was refused');
    return done.value;
  };
});
