/** The certificate in the window: when there is one, what stands on it, and what its words never claim. */
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { axeFindings } from '../parts/axe.fixture.ts';
import { passed } from './passed-attempt.fixture.ts';
import { showApp, sitDown, smallClient } from './show-app.fixture.tsx';

describe('the certificate', () => {
  it('is accessible and holds number, pseudonym, date, case, variant, scores, minutes and state of the law', async () => {
    const client = smallClient();
    await passed(client, await sitDown(client), 'assessment');
    await showApp(client, '/record');
    fireEvent.click(await screen.findByRole('link', { name: /Open the certificate: Police/ }));
    await screen.findByText('Completed and passed', { selector: 'p' });
    const heading = screen.getByRole('heading', { level: 1, name: 'Certificate' });
    expect(document.activeElement).toBe(heading);
    const sheet = heading.closest('article')?.textContent ?? '';
    for (const part of [
      'Completed and passed',
      'Heron',
      '22 November 2026',
      'case.title',
      'Variant A',
      '100%',
    ])
      expect(sheet).toContain(part);
    expect(sheet).toMatch(/Number[0-9A-F]{4}(-[0-9A-F]{4}){3}/);
    expect(sheet).toContain('It is no qualification, no diploma and no licence.');
    expect(sheet).toContain('The legal review of this case is open');
    expect(await axeFindings()).toEqual([]);
  });

  it('is printed by the system', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    const client = smallClient();
    await passed(client, await sitDown(client), 'assessment');
    await showApp(client, '/record/certificate/police');
    fireEvent.click(await screen.findByRole('button', { name: 'Print or save as PDF' }));
    expect(print).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['police', /what was passed in assessment mode had been practised before/],
    ['circus', /no certificate for this programme/],
  ])('that there is none of says why: %s', async (programme, why) => {
    const client = smallClient();
    const learnerId = await sitDown(client);
    await passed(client, learnerId, 'practice');
    await passed(client, learnerId, 'assessment');
    await showApp(client, `/record/certificate/${programme}`);
    expect(await screen.findByText(why)).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });
});

describe('the words of a certificate', () => {
  const files = import.meta.glob<{ paper: unknown }>('../../locales/*/record.json', {
    eager: true,
    import: 'default',
  });

  it.each(Object.entries(files))('%s never speak of competence or ability', (_file, { paper }) => {
    expect(JSON.stringify(paper)).not.toMatch(
      /compet|compét|kompet|bekwa|fähig|befug|capable|aptitude|able to/i,
    );
  });
});
