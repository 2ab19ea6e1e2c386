/** The room behind the handbook: opened from the clock, left and found again as it was. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { axeFindings } from '../parts/axe.fixture.ts';
import { openAttempt, showApp, sitDown, smallClient } from './show-app.fixture.tsx';

const heading = () => screen.getByRole('heading', { level: 1 });
const shows = (text: string) => waitFor(() => expect(heading().textContent).toBe(text));

/** In the small case, after one act, with a scene cut short and the people on top of the dossier. */
async function enter() {
  const client = smallClient();
  const attemptId = await openAttempt(client, await sitDown(client));
  await showApp(client, `/attempt/${attemptId}`);
  await shows('scene.yard.title');
  fireEvent.click(screen.getByRole('button', { name: /choice\.yard\.talk-aside/ }));
  await screen.findByText('reply.yard.talk-aside');
  fireEvent.click(screen.getByRole('button', { name: 'Skip this scene' }));
  fireEvent.click(screen.getByRole('tab', { name: /^People/ }));
  return { client, attemptId };
}

const clockLink = () => {
  const [link] = screen.getAllByRole('link', { name: /: see it in the handbook$/ });
  if (!link) throw new Error('the clock leads nowhere');
  return link;
};

async function openHandbook() {
  const link = clockLink();
  link.focus();
  window.location.hash = link.getAttribute('href') ?? '';
  await shows('Procedure');
  return link;
}

function expectAsLeft(link: HTMLElement) {
  expect(clockLink()).toBe(link);
  expect(document.activeElement).toBe(link);
  expect(screen.getByText('reply.yard.talk-aside')).toBeTruthy();
  expect(screen.getByText('scene.yard.skip')).toBeTruthy();
  expect(screen.getByRole('tab', { name: /^People/ }).getAttribute('aria-selected')).toBe('true');
  expect(document.title).toContain('case.title');
}

describe('the handbook over the case room', () => {
  it('is accessible, has the focus and the window title, and offers the way back', async () => {
    await enter();
    await openHandbook();
    await waitFor(() => expect(document.activeElement).toBe(heading()));
    expect(document.title).toContain('Procedure');
    expect(screen.queryByRole('tab')).toBeNull();
    expect(await axeFindings()).toEqual([]);
  });

  it('gives the room back as it was left, with the focus where it was, by the link', async () => {
    await enter();
    document.documentElement.scrollTop = 90;
    fireEvent.scroll(window);
    const link = await openHandbook();
    expect(document.documentElement.scrollTop).toBe(0);
    fireEvent.click(screen.getByRole('link', { name: 'Back to the case' }));
    await shows('scene.yard.title');
    await waitFor(() => expect(document.activeElement).toBe(link));
    expectAsLeft(link);
    expect(document.documentElement.scrollTop).toBe(90);
    expect(screen.getByRole('combobox', { name: 'Which' })).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });

  it('gives it back by the Back of the browser too, and says nothing a second time', async () => {
    await enter();
    const said = () => document.querySelector('[data-announcer]');
    const before = said()?.firstElementChild;
    const link = await openHandbook();
    window.history.back();
    await shows('scene.yard.title');
    await waitFor(() => expect(document.activeElement).toBe(link));
    expectAsLeft(link);
    expect(said()?.firstElementChild).toBe(before);
  });

  it('keeps nothing of a room that was left for the desk', async () => {
    const { attemptId } = await enter();
    window.location.hash = '/desk';
    await shows('Desk');
    window.location.hash = '/handbook';
    await shows('Handbook');
    expect(screen.queryByRole('link', { name: 'Back to the case' })).toBeNull();
    window.location.hash = `/attempt/${attemptId}`;
    await shows('scene.yard.title');
    expect(screen.queryByText('scene.yard.skip')).toBeNull();
  });
});
