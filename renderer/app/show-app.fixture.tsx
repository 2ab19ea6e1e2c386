/** The whole window over the fake client with the small case, at an address, for page tests. */
import { render, waitFor } from '@testing-library/react';
import { lazy } from 'react';
import { vi } from 'vitest';
import { smallCase } from '../../scenarios/case/small-case.fixture.ts';
import type { Client } from '../../scenarios/contract/contract.ts';
import { fakeClient, type FakeOptions } from '../client/fake-client.ts';
import { testI18n } from '../i18n/words.fixture.tsx';
import { DebriefPage } from '../pages/debrief/debrief-page.tsx';
import { HandbookPage } from '../pages/handbook/handbook-page.tsx';
import { CertificatePage } from '../pages/record/certificate-page.tsx';
import { RecordPage } from '../pages/record/record-page.tsx';
import { TranscriptPage } from '../pages/record/transcript-page.tsx';
import { RoomPage } from '../pages/room/room-page.tsx';
import { App } from './app.tsx';

vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`) });
Element.prototype.scrollIntoView ??= () => {};

const screens = {
  Room: lazy(async () => ({ default: RoomPage })),
  Debrief: lazy(async () => ({ default: DebriefPage })),
  Record: lazy(async () => ({ default: RecordPage })),
  Certificate: lazy(async () => ({ default: CertificatePage })),
  Transcript: lazy(async () => ({ default: TranscriptPage })),
  Handbook: lazy(async () => ({ default: HandbookPage })),
};

export const smallClient = (options: Partial<FakeOptions> = {}): Client =>
  fakeClient({ cases: [smallCase()], ...options });

/** A learner at the desk. @returns the learner's id. */
export async function sitDown(client: Client): Promise<string> {
  const made = await client.call('learners.create', {
    pseudonym: 'Heron',
    seat: 'police-officer',
    language: 'en',
  });
  if (!made.ok) throw new Error('the learner was refused');
  await client.call('settings.set', { currentLearner: made.value.id });
  return made.value.id;
}

/** An attempt at the small case. @returns its id. */
export async function openAttempt(
  client: Client,
  learnerId: string,
  mode: 'practice' | 'assessment' = 'practice',
) {
  const started = await client.call('attempts.start', {
    learnerId,
    caseId: 'small-case',
    seat: 'police-officer',
    variant: 'a',
    mode,
    language: 'en',
  });
  if (!started.ok) throw new Error('the attempt was refused');
  return started.value.summary.id;
}

/** Renders the window and waits for the page's heading. */
export async function showApp(client: Client, address: string) {
  window.location.hash = address;
  const shown = render(<App client={client} i18n={await testI18n()} screens={screens} />);
  await waitFor(() => {
    if (!shown.container.querySelector('h1') || shown.container.querySelector('.loading'))
      throw new Error('still loading');
  });
  return shown;
}
