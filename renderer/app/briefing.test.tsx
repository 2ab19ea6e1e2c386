/** The briefing in the window: mode, the time of the verdict, and that the last choice is proposed again. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../scenarios/contract/contract.ts';
import { axeFindings } from '../parts/axe.fixture.ts';
import { showApp, sitDown, smallClient } from './show-app.fixture.tsx';

const tick = () =>
  screen.findByRole<HTMLInputElement>('checkbox', { name: 'Verdict only at the end of the case' });
const startCase = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Start the case' }));
  await waitFor(() => expect(window.location.hash).toMatch(/^#\/attempt\//));
};
const headerOf = async (client: Client) => {
  const attemptId = window.location.hash.split('/')[2] ?? '';
  const read = await client.call('attempts.read', { attemptId });
  return read.ok ? read.value.summary.header : undefined;
};

describe('the briefing', () => {
  it('is accessible with the verdict at each phase, which it proposes first', async () => {
    const client = smallClient();
    await sitDown(client);
    await showApp(client, '/case/small-case');
    expect((await tick()).checked).toBe(false);
    expect(await axeFindings()).toEqual([]);
    await startCase();
    expect((await headerOf(client))?.verdictAt).toBe('phase');
  });

  it('opens an attempt that waits for its end with the verdict, and proposes that the next time', async () => {
    const client = smallClient();
    await sitDown(client);
    const shown = await showApp(client, '/case/small-case');
    fireEvent.click(await tick());
    await startCase();
    expect((await headerOf(client))?.verdictAt).toBe('end');
    shown.unmount();
    await showApp(client, '/case/small-case');
    await waitFor(async () => expect((await tick()).checked).toBe(true));
    fireEvent.click(await tick());
    await startCase();
    expect((await headerOf(client))?.verdictAt).toBe('phase');
  });

  it('has nothing of it to choose in assessment', async () => {
    const client = smallClient();
    await sitDown(client);
    await showApp(client, '/case/small-case');
    await tick();
    fireEvent.click(screen.getByRole('radio', { name: /^Assessment/ }));
    expect(screen.queryByRole('checkbox', { name: 'Verdict only at the end of the case' })).toBeNull();
    await startCase();
    expect(await headerOf(client)).not.toHaveProperty('verdictAt');
  });
});

describe('the case room with the verdict at the end', () => {
  const choice = (id: string) =>
    screen.getByRole('button', { name: new RegExp(`choice\\.[\\w.-]*\\.${id}`) });
  const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

  it('goes from one phase to the next without a word on what was done, and back as in any practice', async () => {
    const client = smallClient();
    await sitDown(client);
    await showApp(client, '/case/small-case');
    fireEvent.click(await tick());
    await startCase();
    await screen.findByRole('heading', { level: 1, name: 'scene.yard.title' });
    fireEvent.click(choice('talk-aside'));
    await screen.findByText('reply.yard.talk-aside');
    fireEvent.click(choice('promise-papers'));
    await waitFor(() => expect(heading()).toBe('scene.drive-off.title'));
    fireEvent.click(choice('write-up'));
    await waitFor(() => expect(heading()).toBe('scene.desk.title'));
    expect(document.querySelector('[data-verdict]')).toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: /^Journal/ }));
    expect(screen.getByRole('button', { name: 'Back to the start of a phase' })).toBeTruthy();
  });
});
