/** Several learners on one computer: switch, rename and erase, from the welcome and from the desk. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../scenarios/contract/contract.ts';
import { axeFindings } from '../parts/axe.fixture.ts';
import { showApp, sitDown, smallClient } from './show-app.fixture.tsx';

const otter = { pseudonym: 'Otter', seat: 'police-officer', language: 'en' } as const;
/** Heron and Otter; nobody sits at the desk. */
const two = async () => {
  const client = smallClient();
  await sitDown(client);
  await client.call('learners.create', otter);
  await client.call('settings.set', { currentLearner: null });
  return client;
};
const pseudonymsIn = async (client: Client) => {
  const reply = await client.call('learners.list', {});
  return reply.ok ? reply.value.map(({ pseudonym }) => pseudonym) : [];
};
const unfold = async (text: string) => {
  const details = (await screen.findByText(text)).closest('details') as HTMLDetailsElement;
  details.open = true;
  return details;
};
const type = (label: string, value: string) => {
  const field = screen.getByRole('textbox', { name: label });
  fireEvent.change(field, { target: { value } });
  const form = field.closest('form') as HTMLFormElement;
  fireEvent.submit(form);
  return form;
};

describe('on the welcome', () => {
  it('everybody who was here can be renamed, accessibly, and the change taken back', async () => {
    const client = await two();
    await showApp(client, '/welcome');
    await unfold('Change or erase a pseudonym');
    expect(await axeFindings()).toEqual([]);
    const form = type('New pseudonym for Heron', ' Kingfisher ');
    expect(await within(form).findByText('Saved: Kingfisher')).toBeTruthy();
    expect(await pseudonymsIn(client)).toEqual(['Kingfisher', 'Otter']);
    expect(screen.getByRole('button', { name: /^Continue as Kingfisher/ })).toBeTruthy();
    fireEvent.click(within(form).getByRole('button', { name: 'Back to Heron' }));
    await waitFor(async () => expect(await pseudonymsIn(client)).toEqual(['Heron', 'Otter']));
    expect(within(form).queryByText('Saved: Kingfisher')).toBeNull();
  });

  it.each([
    ['otter', 'Somebody here already uses this pseudonym. Choose another one.'],
    ['  ', 'Write a pseudonym: any word will do.'],
  ])('a pseudonym that cannot be ("%s") is refused beside its field', async (wanted, words) => {
    const client = await two();
    await showApp(client, '/welcome');
    await unfold('Change or erase a pseudonym');
    const form = type('New pseudonym for Heron', wanted);
    expect((await within(form).findByRole('alert')).textContent).toBe(words);
    expect(await pseudonymsIn(client)).toEqual(['Heron', 'Otter']);
  });

  it('anybody can be erased after the question, and the list goes with the last of them', async () => {
    const client = await two();
    await showApp(client, '/welcome');
    for (const name of ['Heron', 'Otter']) {
      await unfold('Change or erase a pseudonym');
      fireEvent.click(screen.getByRole('button', { name: `Erase ${name}` }));
      const question = await screen.findByRole('alertdialog', { name: `Erase ${name}?` });
      fireEvent.click(within(question).getByRole('button', { name: `Erase everything of ${name}` }));
      expect(await screen.findByText(`Erased: ${name}`)).toBeTruthy();
    }
    expect(await pseudonymsIn(client)).toEqual([]);
    await waitFor(() => expect(screen.queryByText('Change or erase a pseudonym')).toBeNull());
    expect(screen.queryByText('Already here before?')).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Pseudonym' })).toBeTruthy();
  });

  it('an erasing that fails says so and takes nobody off the list', async () => {
    const full = [{ code: 'store.unavailable', path: [], params: {} }] as const;
    const client = smallClient({ handlers: { 'learners.erase': async () => ({ ok: false, issues: full }) } });
    await sitDown(client);
    await showApp(client, '/welcome');
    await unfold('Change or erase a pseudonym');
    fireEvent.click(screen.getByRole('button', { name: 'Erase Heron' }));
    const question = await screen.findByRole('alertdialog');
    fireEvent.click(within(question).getByRole('button', { name: 'Erase everything of Heron' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Code: store.unavailable');
    expect(screen.getByRole('button', { name: /^Continue as Heron/ })).toBeTruthy();
  });
});

describe('on the desk', () => {
  it('a learner changes pseudonym, and a refusal stays beside the field', async () => {
    const client = smallClient();
    await client.call('learners.create', otter);
    await sitDown(client);
    await showApp(client, '/desk');
    await unfold('Change pseudonym or seat');
    const form = type('Pseudonym', 'Otter');
    expect((await within(form).findByRole('alert')).textContent).toMatch(/already uses this pseudonym/);
    type('Pseudonym', 'Kingfisher');
    expect(await within(form).findByText('Saved: Kingfisher')).toBeTruthy();
    expect(screen.getByText('Kingfisher, Police officer')).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });

  it('another learner takes the seat by way of the welcome', async () => {
    const client = await two();
    await showApp(client, '/welcome');
    fireEvent.click(await screen.findByRole('button', { name: /^Continue as Otter/ }));
    expect(await screen.findByText('Otter, Police officer')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Switch learner' }));
    await waitFor(() => expect(window.location.hash).toBe('#/welcome'));
    expect(await client.call('settings.get', {})).toMatchObject({ value: { currentLearner: null } });
  });
});
