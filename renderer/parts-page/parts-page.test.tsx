/** The page of parts: every part is on it, and axe finds nothing in any state of any part. */
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../i18n/words.fixture.tsx';
import { AnnouncerProvider } from '../parts/announcer.tsx';
import { axeFindings } from '../parts/axe.fixture.ts';
import '../parts/browser.fixture.ts';
import { PartsPage, SampleView, sampleGroups } from './parts-page.tsx';

const Words = await englishWords();
const samples = Object.values(sampleGroups).flat();
const files = Object.keys(import.meta.glob(['../parts/*.tsx', '!../parts/*.{test,fixture}.tsx']));

const show = (shown: ReactNode) =>
  render(
    <Words>
      <AnnouncerProvider>{shown}</AnnouncerProvider>
    </Words>,
  );

describe('the page of parts', () => {
  it('is accessible', async () => {
    show(<PartsPage />);
    expect(await axeFindings()).toEqual([]);
  });

  it('has every part once', () => {
    const parts = files.map((file) => file.replace('../parts/', '').replace('.tsx', ''));
    // The page around the samples is the sample of `page`.
    expect(samples.map(({ part }) => part).toSorted()).toEqual(
      parts.filter((each) => each !== 'page').toSorted(),
    );
  });
});

describe.each(samples)('$part', (sample) => {
  it.each(Object.keys(sample.states))('is accessible: %s', async (state) => {
    show(<SampleView sample={sample} />);
    fireEvent.click(screen.getByRole('button', { name: state }));
    const stage = document.querySelector('[data-state]');
    expect(stage?.getAttribute('data-state')).toBe(state);
    expect(await axeFindings()).toEqual([]);
    const opener = stage?.querySelector('[data-open]');
    if (!opener) return;
    fireEvent.click(opener);
    await screen.findByRole('dialog');
    expect(await axeFindings(), 'open').toEqual([]);
  });
});
