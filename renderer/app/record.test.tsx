/** The record in the window: what stands there, what leaves, and what is erased only after its question. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentVersions } from '../../scenarios/attempt/versions.ts';
import type { Client } from '../../scenarios/contract/contract.ts';
import type { RecordEntry } from '../../scenarios/report/record.ts';
import { readResultFile } from '../../scenarios/report/result-file.ts';
import { axeFindings } from '../parts/axe.fixture.ts';
import { passed } from './passed-attempt.fixture.ts';
import { openAttempt, showApp, sitDown, smallClient } from './show-app.fixture.tsx';

/** An assessment of the small case that was passed on a day of November 2026. */
const entryOn = (day: number, change: Partial<RecordEntry> = {}): RecordEntry => ({
  attemptId: `attempt-${day}`,
  header: {
    caseId: 'small-case',
    caseHash: '0'.repeat(64),
    seat: 'police-officer',
    variant: 'a',
    mode: 'assessment',
    locale: 'en',
    seed: 0,
    versions: currentVersions,
  },
  openedAt: `2026-11-0${day}T08:00:00.000Z`,
  lastAt: `2026-11-0${day}T09:00:00.000Z`,
  state: 'passed',
  day: 12,
  decisions: 40,
  minutes: 60,
  head: '0'.repeat(64),
  intact: true,
  comparable: true,
  played: { version: '1.0.0', lawAsOf: '2026-11-22', reviewState: 'open' },
  result: { percent: 83, firstPercent: 77, passPercent: 70, competences: [] },
  ...change,
});

const clientWith = (...entries: RecordEntry[]): Client =>
  smallClient({ handlers: { 'record.read': async () => ({ ok: true, value: { entries, standings: [] } }) } });

const saved: { name: string; text: Promise<string> }[] = [];
let blobs: Blob[] = [];

beforeEach(() => {
  saved.length = 0;
  blobs = [];
  URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`;
  URL.revokeObjectURL = () => {};
  HTMLAnchorElement.prototype.click = function click() {
    saved.push({ name: this.download, text: blobs.at(-1)?.text() ?? Promise.resolve('') });
  };
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const rows = () =>
  within(screen.getByRole('table', { name: 'Attempts' }))
    .getAllByRole('row')
    .slice(1);

describe('the record', () => {
  it('of a new learner is accessible, and says what will stand there', async () => {
    const client = smallClient();
    await sitDown(client);
    await showApp(client, '/record');
    await screen.findByText(/There is no attempt yet/);
    expect(screen.getByText(/No certificate yet: no case was closed in assessment mode/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Export all attempts' })).toBeNull();
    expect(await axeFindings()).toEqual([]);
  });

  it('is accessible and tells of each attempt what it was and both its scores', async () => {
    const client = smallClient();
    const learnerId = await sitDown(client);
    const attemptId = await passed(client, learnerId, 'assessment');
    await openAttempt(client, learnerId);
    await showApp(client, '/record');
    await screen.findByRole('table', { name: 'Attempts' });
    expect(
      rows().map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['Practice', '22/11/26', 'In progress, day 1', '–', '–', '0', 'Go onExport'],
      ['Assessment', '22/11/26', 'Passed', '100%', '100%', '1', 'DebriefTranscriptExport'],
    ]);
    expect((await screen.findByRole('link', { name: /^Debrief: case.title/ })).getAttribute('href')).toBe(
      `#/attempt/${attemptId}/debrief`,
    );
    expect(await axeFindings()).toEqual([]);
  });

  it('draws each competence from the oldest attempt to the newest, and says it in words too', async () => {
    const seen = (percent: number) => ({
      percent,
      firstPercent: percent,
      passPercent: 70,
      competences: [
        { competence: 'safety' as const, points: 1, maxPoints: 2, observations: 8, percent },
        { competence: 'deadlines' as const, points: 1, maxPoints: 2, observations: 3, percent: null },
      ],
    });
    const client = clientWith(entryOn(9, { result: seen(82) }), entryOn(3, { result: seen(40) }));
    await sitDown(client);
    await showApp(client, '/record');
    const drawing = await screen.findByRole('img');
    expect(drawing.getAttribute('aria-label')).toBe(
      'Safety and victim-centred conduct, from the oldest attempt to the newest: 40%, 82%',
    );
    expect(screen.getAllByText('not enough seen', { selector: 'figure *' })).toHaveLength(1);
    fireEvent.click(screen.getByText('The same as a table'));
    const table = screen.getByRole('table', { name: 'Competences over time' });
    const cells = within(table).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual([
      '40%',
      'not enough seen',
      '82%',
      'not enough seen',
    ]);
    expect(await axeFindings()).toEqual([]);
  });

  it('names attempts that cannot be compared and logs that do not add up, and shows no score of those', async () => {
    const client = clientWith(entryOn(9, { comparable: false }), entryOn(7, { intact: false }));
    await sitDown(client);
    await showApp(client, '/record');
    await screen.findByRole('table', { name: 'Attempts' });
    expect(rows().map((row) => row.textContent)).toEqual([
      expect.stringMatching(/Other version: cannot be compared.*83%.*Export/),
      expect.stringMatching(/The log does not add up: no score is shown––/),
    ]);
    expect(screen.getByText(/^2 closed attempts are not drawn/)).toBeTruthy();
  });

  it('hands over one signed file of all attempts, or of one', async () => {
    const client = smallClient();
    const learnerId = await sitDown(client);
    await passed(client, learnerId, 'practice');
    await openAttempt(client, learnerId);
    await showApp(client, '/record');
    fireEvent.click(await screen.findByRole('button', { name: 'Export all attempts' }));
    await screen.findByText('Exported: dossier45-fake.d45r');
    fireEvent.click(screen.getAllByRole('button', { name: /^Export: case.title/ })[0] as HTMLElement);
    await waitFor(() => expect(saved).toHaveLength(2));
    const counts = saved.map(async ({ text }) => {
      const file = readResultFile(await text);
      return file.ok && file.value.body.attempts.length;
    });
    expect([await Promise.all(counts), saved[0]?.name]).toEqual([[2, 1], 'dossier45-fake.d45r']);
  });

  it('says in words when the file cannot be made', async () => {
    const issues = [{ code: 'store.key.unreadable', path: [], params: {} }] as const;
    const client = smallClient({ handlers: { 'record.export': async () => ({ ok: false, issues }) } });
    await openAttempt(client, await sitDown(client));
    await showApp(client, '/record');
    fireEvent.click(await screen.findByRole('button', { name: 'Export all attempts' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Code: store.key.unreadable');
    expect(saved).toEqual([]);
  });

  it('makes a backup and says where', async () => {
    const client = smallClient();
    await sitDown(client);
    await showApp(client, '/record');
    fireEvent.click(button('Make a backup'));
    expect(await screen.findByText('Backup made: dossier45.backup-fake.db')).toBeTruthy();
  });

  it('erases the learner only after the question is answered', async () => {
    const client = smallClient();
    await sitDown(client);
    await showApp(client, '/record');
    fireEvent.click(button('Erase this learner'));
    const question = await screen.findByRole('alertdialog', { name: 'Erase Heron?' });
    fireEvent.click(within(question).getByRole('button', { name: 'Erase everything of Heron' }));
    await waitFor(() => expect(window.location.hash).toBe('#/welcome'));
    expect(await client.call('learners.list', {})).toEqual({ ok: true, value: [] });
  });
});

describe('erasing everything', () => {
  const ask = async (client: Client) => {
    await showApp(client, '/record');
    fireEvent.click(button('Erase everything on this computer'));
    const question = await screen.findByRole('alertdialog', { name: 'Erase everything on this computer?' });
    const type = (text: string) =>
      fireEvent.change(within(question).getByRole('textbox', { name: 'Type ERASE to confirm' }), {
        target: { value: text },
      });
    const confirm = () => fireEvent.click(within(question).getByRole('button', { name: 'Erase everything' }));
    return { question, type, confirm };
  };

  it('is accessible and does nothing while another word is typed, or none', async () => {
    const client = smallClient();
    await sitDown(client);
    const { question, type, confirm } = await ask(client);
    expect(await axeFindings(question)).toEqual([]);
    confirm();
    type('erased');
    confirm();
    expect(within(question).getByRole('alert').textContent).toBe('That is another word. Type ERASE.');
    expect(await client.call('learners.list', {})).toMatchObject({ value: [{ pseudonym: 'Heron' }] });
  });

  it('removes everybody once the word is typed, in small letters too, and starts anew', async () => {
    const client = smallClient();
    await openAttempt(client, await sitDown(client));
    await client.call('settings.set', { theme: 'dark' });
    const { type, confirm } = await ask(client);
    type(' erase ');
    confirm();
    await waitFor(() => expect(window.location.hash).toBe('#/welcome'));
    expect(await client.call('learners.list', {})).toEqual({ ok: true, value: [] });
    expect(await client.call('settings.get', {})).toMatchObject({ value: { theme: 'system' } });
  });
});
