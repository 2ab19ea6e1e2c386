/** Pages in the window: what each shows, and that axe finds nothing on it. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { axeFindings } from '../parts/axe.fixture.ts';
import { openAttempt, showApp, sitDown, smallClient } from './show-app.fixture.tsx';

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('the welcome', () => {
  it('is accessible, and is where anybody without a pseudonym lands', async () => {
    await showApp(smallClient(), '/desk');
    expect(heading()).toBe('Dossier 45');
    expect(await axeFindings()).toEqual([]);
  });

  it('leads with a pseudonym and a seat to the desk', async () => {
    await showApp(smallClient(), '/');
    const pseudonym = await screen.findByRole('textbox', { name: 'Pseudonym' });
    fireEvent.change(pseudonym, { target: { value: 'Heron' } });
    fireEvent.click(screen.getByRole('button', { name: 'Go to the desk' }));
    document.documentElement.scrollTop = 170;
    await waitFor(() => expect(heading()).toBe('Desk'));
    expect(screen.getByText('Heron, Police officer')).toBeTruthy();
    expect(document.documentElement.scrollTop, 'a page begins at its top').toBe(0);
  });

  it('says so when the host does not answer, and tries again', async () => {
    let answers = false;
    const client = smallClient({
      handlers: {
        'learners.list': async () =>
          answers
            ? { ok: true, value: [] }
            : { ok: false, issues: [{ code: 'host.unreachable', path: [], params: {} }] },
      },
    });
    window.location.hash = '/';
    const { findByRole } = await showFailing(client);
    expect((await findByRole('alert')).textContent).toContain('Code: host.unreachable');
    answers = true;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(heading()).toBe('Dossier 45'));
  });
});

describe('the desk', () => {
  it('is accessible and shows the case of the seat as new', async () => {
    const client = smallClient();
    await sitDown(client);
    await showApp(client, '/desk');
    const card = await screen.findByText('case.title');
    expect(card.closest('li')?.dataset.state).toBe('new');
    expect(await axeFindings()).toEqual([]);
  });

  it('puts an open attempt first', async () => {
    const client = smallClient();
    const attemptId = await openAttempt(client, await sitDown(client));
    await showApp(client, '/desk');
    const link = await screen.findByRole('link', { name: 'Go on with this case' });
    expect(link.getAttribute('href')).toBe(`#/attempt/${attemptId}`);
  });

  it('erases a learner only after the question is answered', async () => {
    const client = smallClient();
    await sitDown(client);
    await showApp(client, '/desk');
    fireEvent.click(await screen.findByRole('button', { name: 'Erase this learner' }));
    const question = await screen.findByRole('alertdialog', { name: 'Erase Heron?' });
    fireEvent.click(within(question).getByRole('button', { name: 'Erase everything of Heron' }));
    await waitFor(() => expect(heading()).toBe('Dossier 45'));
    expect(await client.call('learners.list', {})).toEqual({ ok: true, value: [] });
  });
});

describe('the briefing', () => {
  it('is accessible and starts an attempt in the chosen mode', async () => {
    const client = smallClient();
    const learnerId = await sitDown(client);
    await showApp(client, '/case/small-case');
    await screen.findByText('briefing.who');
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(screen.getByRole('radio', { name: /Assessment/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Start the case' }));
    await waitFor(() => expect(heading()).toBe('scene.yard.title'));
    const attempts = await client.call('attempts.list', { learnerId });
    expect(attempts.ok && attempts.value.map((each) => each.header.mode)).toEqual(['assessment']);
  });
});

describe('an address that leads nowhere', () => {
  it('is named as such, with the way back', async () => {
    const client = smallClient();
    await sitDown(client);
    await showApp(client, '/no-such-page');
    expect(heading()).toBe('There is no such page');
    expect(await axeFindings()).toEqual([]);
  });
});

async function showFailing(client: ReturnType<typeof smallClient>) {
  const { render } = await import('@testing-library/react');
  const { App } = await import('./app.tsx');
  const { testI18n } = await import('../i18n/words.fixture.tsx');
  const { lazyPages } = await import('./lazy-pages.tsx');
  const i18n = await testI18n();
  return render(<App client={client} i18n={i18n} screens={lazyPages(i18n)} />);
}
