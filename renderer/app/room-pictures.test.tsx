/** Drawings on the screen: that of a place goes with its scene and is never in the way of play; the object stands by the title. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { smallCase } from '../../scenarios/case/small-case.fixture.ts';
import type { FakeOptions } from '../client/fake-client.ts';
import { refusal } from '../client/refusal.ts';
import { axeFindings } from '../parts/axe.fixture.ts';
import { openAttempt, showApp, sitDown, smallClient } from './show-app.fixture.tsx';

const small = smallCase();
const drawn = {
  ...small,
  places: small.places.map((place) => (place.id === 'yard' ? { ...place, picture: 'yard.svg' } : place)),
};
const yard = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 1h4"/></svg>';

async function enterYard(options: Partial<FakeOptions>) {
  const client = smallClient({ cases: [drawn], ...options });
  const attemptId = await openAttempt(client, await sitDown(client));
  await showApp(client, `/attempt/${attemptId}`);
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('scene.yard.title'));
}

const picture = () => screen.queryByRole('img', { name: 'place.yard.alt' });

describe('the drawing of a place', () => {
  it('stands above the scene under its words, accessible', async () => {
    await enterYard({ pictures: () => ({ 'yard.svg': yard }) });
    expect(await axeFindings()).toEqual([]);
    const after = picture()?.compareDocumentPosition(screen.getByRole('heading', { level: 1 }));
    expect(after).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('goes with a scene that is skipped, and comes back with it', async () => {
    await enterYard({ pictures: () => ({ 'yard.svg': yard }) });
    fireEvent.click(screen.getByRole('button', { name: 'Skip this scene' }));
    expect(picture()).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show the whole scene' }));
    expect(picture()).toBeTruthy();
  });

  it.each([
    ['is not there', {}],
    ['is no drawing', { pictures: () => ({ 'yard.svg': yard.replace('<path', '<script') }) }],
    ['cannot be had', { handlers: { 'cases.pictures': async () => refusal('host.unreachable') } }],
  ] satisfies readonly [string, Partial<FakeOptions>][])(
    'is left out when its file %s, and the case is played in words',
    async (_what, options) => {
      await enterYard(options);
      expect(picture()).toBeNull();
      expect(screen.getByText('scene.yard.arrive')).toBeTruthy();
    },
  );
});

describe('the object of a case', () => {
  const drawings = () => document.querySelectorAll('.case-object svg[aria-hidden="true"]').length;

  it.each(['/desk', '/case/small-case'])('stands beside the title at %s, accessible', async (address) => {
    const client = smallClient({ pictures: () => ({ 'case.svg': yard }) });
    await sitDown(client);
    await showApp(client, address);
    await waitFor(() => expect(drawings()).toBe(1));
    expect(await axeFindings()).toEqual([]);
  });
});
