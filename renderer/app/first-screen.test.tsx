/** Tests of the first screen as a host paints it: the window comes alive over it and asks for nothing. */
import { act } from '@testing-library/react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Client, Operation } from '../../scenarios/contract/contract.ts';
import type { GivenAnswer } from '../../scenarios/contract/first-page.ts';
import { answeredClient } from '../client/answered-client.ts';
import { createI18n } from '../i18n/i18n.ts';
import { paint } from './painter.tsx';
import { axeFindings } from '../parts/axe.fixture.ts';
import { App } from './app.tsx';
import { lazyPages } from './lazy-pages.tsx';
import { openAttempt, sitDown, smallClient } from './show-app.fixture.tsx';

const roots: Root[] = [];

// What is not taken down would still be at work when the page of the test is gone.
afterEach(() => {
  act(() => {
    for (const root of roots.splice(0)) root.unmount();
  });
  document.body.replaceChildren();
  window.location.hash = '';
});

/** What a host gives a page of this client (electron/hosts/start-page.ts). */
async function answersOf(client: Client): Promise<readonly GivenAnswer[]> {
  const learnerId = await sitDown(client);
  const attemptId = await openAttempt(client, learnerId);
  const calls: readonly (readonly [Operation, object])[] = [
    ['host.abilities', {}],
    ['settings.get', {}],
    ['learners.list', {}],
    ['cases.list', {}],
    ['cases.text', { caseId: 'small-case', language: 'en' }],
    ['attempts.list', { learnerId }],
    ['attempts.standing', { attemptId }],
  ];
  return Promise.all(
    calls.map(async ([operation, input]) => ({
      operation,
      input,
      reply: await client.call(operation, input as never),
    })),
  );
}

async function painted() {
  const client = smallClient();
  const answers = await answersOf(client);
  const page = await paint(answers);
  if (!page?.markup) throw new Error('nothing was painted');
  const root = document.createElement('div');
  root.innerHTML = page.markup;
  document.body.append(root);
  return { client, answers, page, root };
}

async function comeAlive({ client, answers, page, root }: Awaited<ReturnType<typeof painted>>) {
  window.location.hash = '#/desk';
  const asked: string[] = [];
  const watched: Client = {
    call: (operation, input) => {
      asked.push(operation);
      return client.call(operation, input);
    },
  };
  const i18n = await createI18n(page);
  const mismatches: unknown[] = [];
  await act(async () => {
    roots.push(
      hydrateRoot(
        root,
        <App client={answeredClient(watched, answers)} i18n={i18n} screens={lazyPages(i18n)} />,
        { onRecoverableError: (error) => mismatches.push(error) },
      ),
    );
  });
  return { asked, mismatches };
}

describe('a desk that a host has painted', () => {
  it('has no barrier for screen readers, and leads into its cases without a script', async () => {
    const { root } = await painted();
    expect(await axeFindings(root)).toEqual([]);
    expect(root.querySelector('[data-case="small-case"] a')?.getAttribute('href')).toBe('#/case/small-case');
    expect(root.querySelector('[style]')).toBeNull();
  });

  it('comes alive as it stands, and asks for nothing but the drawing of the case', async () => {
    const stage = await painted();
    const link = stage.root.querySelector('[data-case] a');
    const { asked, mismatches } = await comeAlive(stage);
    expect(mismatches).toEqual([]);
    expect(stage.root.querySelector('[data-case] a')).toBe(link);
    expect(asked.filter((operation) => operation !== 'cases.pictures')).toEqual([]);
  });

  it('answers a button that was pressed before it came alive', async () => {
    const stage = await painted();
    const button = stage.root.querySelector<HTMLButtonElement>('.top-bar .disclosure > button');
    window.pressedEarly = button;
    await comeAlive(stage);
    await vi.waitFor(() => expect(button?.getAttribute('aria-expanded')).toBe('true'));
    expect(window.pressedEarly).toBeUndefined();
  });

  it('is asked for again when it is opened a second time', async () => {
    const stage = await painted();
    const { asked } = await comeAlive(stage);
    await act(async () => {
      window.location.hash = '#/case/small-case';
    });
    await vi.waitFor(() => expect(stage.root.querySelector('[data-case]')).toBeNull());
    await act(async () => {
      window.location.hash = '#/desk';
    });
    await vi.waitFor(() => expect(stage.root.querySelector('[data-case]')).not.toBeNull());
    expect(asked).toContain('attempts.list');
  });
});

it('paints nothing for a page that does not know who is here', async () => {
  expect(await paint([])).toBeNull();
});

it('paints no desk where nobody sits at one', async () => {
  const client = smallClient();
  const answers = await Promise.all(
    (['host.abilities', 'settings.get', 'learners.list'] as const).map(async (operation) => ({
      operation,
      input: {},
      reply: await client.call(operation, {}),
    })),
  );
  expect(await paint(answers)).toMatchObject({ markup: null, language: 'en' });
});
