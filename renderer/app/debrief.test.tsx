/** The debrief in the window, over the real engine: each step accessible, its heading focused, nothing named that was not met, all of it for paper. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../scenarios/case/decision.ts';
import type { Client } from '../../scenarios/contract/contract.ts';
import { axeFindings } from '../parts/axe.fixture.ts';
import { openAttempt, showApp, sitDown, smallClient } from './show-app.fixture.tsx';

const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const act = (verb: string, object: string, person?: string): Decision => ({
  type: 'act.performed',
  verb,
  object,
  ...(person ? { person } : {}),
});
const wait = (until: 'moment' | 'next-due'): Decision => ({ type: 'time.passed', until });

const start = [
  act('move', 'far-bay', 'w1'),
  act('hand-over', 'leaflet', 'w1'),
  act('call', 'recognised-centre'),
];
const sign: Decision = {
  type: 'line.marked',
  paper: 'pay-book',
  line: 'day1',
  reading: { as: 'sign', indicator: 'I8', person: 'w1' },
};
const end = [
  choose('drive-off', 'write-up'),
  wait('next-due'),
  choose('call', 'listen'),
  wait('next-due'),
  choose('close', 'done'),
];
const clean = [...start, sign, wait('moment'), ...end];
/** As good but for one question in view of the exploiter, and without the leaflet. */
const flawed = [
  choose('yard', 'talk-before-boss'),
  start[0],
  start[2],
  sign,
  wait('moment'),
  ...end,
] as Decision[];

const knowing = () =>
  smallClient({ goodRuns: () => [{ seat: 'police-officer', variant: 'a', decisions: clean }] });

/** Plays these decisions, closes the attempt, and opens a step of its debrief. */
async function openStep(client: Client, decisions: readonly Decision[], step: string) {
  const attemptId = await openAttempt(client, await sitDown(client));
  for (const [at, decision] of decisions.entries()) {
    const reply = await client.call('attempts.append', { attemptId, seq: at + 1, decision });
    expect(reply).toMatchObject({ ok: true });
  }
  await client.call('attempts.close', { attemptId });
  await showApp(client, `/attempt/${attemptId}/debrief/${step}`);
  return attemptId;
}

const heading = () => screen.getByRole('heading', { level: 1 });

describe('the steps of the debrief', () => {
  it.each(['acts', 'story', 'cards', 'details', 'map', 'days', 'whole'])(
    'are accessible: %s',
    async (step) => {
      await openStep(knowing(), flawed, step);
      if (step === 'map' || step === 'whole') await screen.findByText('The turning point');
      for (const folded of document.querySelectorAll('details')) folded.open = true;
      expect(await axeFindings()).toEqual([]);
    },
  );

  it('follow each other, and each gives the focus to its heading', async () => {
    await openStep(knowing(), flawed, 'acts');
    for (const [name, title] of [
      ['Next: The same days', 'The same days, told by person.w1.name'],
      ['Next: Three cards', 'What to take along'],
      ['Next: In detail', 'In detail'],
      ['Next: The map', 'The map of the case'],
      ['Next: Day by day', 'Day by day'],
      ['Back: The map', 'The map of the case'],
    ] as const) {
      fireEvent.click(screen.getByRole('link', { name }));
      await waitFor(() => expect(heading().textContent).toBe(title));
      expect(document.activeElement).toBe(heading());
    }
  });

  it('can be left from the detail on, and not before', async () => {
    await openStep(knowing(), flawed, 'cards');
    expect(screen.queryByRole('link', { name: 'To the desk' })).toBeNull();
    fireEvent.click(screen.getByRole('link', { name: 'Next: In detail' }));
    await screen.findByRole('link', { name: 'To the desk' });
  });
});

describe('the acts', () => {
  it('stand by phase, without marks and without waiting for the next thing', async () => {
    await openStep(knowing(), flawed, 'acts');
    const group = screen.getByRole('group', { name: 'Which act would you take back?' });
    const titles = within(group)
      .getAllByRole('heading')
      .map((each) => each.textContent);
    expect(titles).toEqual(['phase.visit.title', 'phase.after.title']);
    // Five of the visit, a moment let go among them; two after it; and none of them.
    expect(within(group).getAllByRole('radio')).toHaveLength(8);
  });
});

describe('the cards', () => {
  it('say of what was not met that it was not, before its title', async () => {
    await openStep(knowing(), flawed, 'cards');
    const cost = screen.getByRole('region', { name: 'What it cost them' });
    expect(within(cost).getAllByRole('listitem')[0]?.textContent).toMatch(
      /^Went against it.*criterion\.separate\.title/,
    );
    const kept = screen.getByRole('region', { name: 'What kept people safe' });
    expect(within(kept).queryByText(/^(Met|Missed|Went against it)$/)).toBeNull();
  });
});

describe('the detail', () => {
  it('shows what was not met first, and what was met under one fold', async () => {
    await openStep(knowing(), flawed, 'details');
    const fold = screen.getByText(/^Met: \d+$/).closest('details');
    const unmet = [...document.querySelectorAll('[data-criterion]:not([data-verdict="met"])')];
    expect(unmet.map((each) => each.getAttribute('data-criterion'))).toEqual(['separate', 'inform-first']);
    expect(unmet.some((each) => fold?.contains(each))).toBe(false);
    expect(fold?.querySelectorAll('[data-verdict="met"]')).toHaveLength(3);
  });

  it('says why the run did not pass, each reason once', async () => {
    await openStep(knowing(), flawed, 'details');
    const result = screen.getByRole('region', { name: 'Completed, not passed' });
    const reasons = [...result.querySelectorAll('p')].map((each) => each.textContent ?? '');
    expect(reasons.filter((each) => each.includes('criterion.separate.title'))).toEqual([
      'A critical error, so not passed whatever the points. Not kept: criterion.separate.title.',
    ]);
    expect(reasons.filter((each) => each.includes('not done in time'))).toEqual([]);
  });

  it('draws no bar and gives no percentage where not enough was seen', async () => {
    await openStep(knowing(), flawed, 'details');
    const profile = screen.getByRole('figure');
    expect(within(profile).getAllByText('not enough seen')).toHaveLength(3);
    expect(profile.textContent).not.toContain('%');
    expect(profile.querySelectorAll('.profile-fill')).toHaveLength(0);
  });
});

describe('the map', () => {
  it('names the earliest act that changed the outcome, what the better run did, and what was lost', async () => {
    await openStep(knowing(), flawed, 'map');
    const turn = (await screen.findByText('The turning point')).closest('section');
    expect(turn?.textContent).toContain('scene.yard.title, day 1');
    expect(turn?.textContent).toContain('choice.yard.talk-before-boss');
    expect(turn?.textContent).toContain('Nothing of the kind.');
    expect(turn?.textContent).toContain('criterion.separate.title');
  });

  it('names only scenes of the two runs, and leads from each to its words', async () => {
    await openStep(knowing(), flawed, 'map');
    await screen.findByText('The turning point');
    const map = document.querySelector<HTMLElement>('[data-map="visit"]');
    const yard = within(map as HTMLElement).getByRole('link', { name: /scene\.yard\.title/ });
    expect(yard.getAttribute('aria-label')).toContain('Turning point');
    fireEvent.click(yard);
    const place = document.querySelector('[data-run-scene="scene/yard"]');
    expect(document.activeElement).toBe(place);
    expect(place?.closest('details')?.open).toBe(true);
    expect(place?.textContent).toContain('Nearest better run');
    expect(document.querySelector('[data-map="endings"]')?.textContent).not.toContain('ending.unknown');
  });

  it('says so when nothing was better', async () => {
    await openStep(knowing(), clean, 'map');
    expect(await screen.findByText(/^It could not have gone better/)).toBeTruthy();
    expect(screen.queryByText('The turning point')).toBeNull();
  });

  it('shows the own run alone where no better one is known', async () => {
    await openStep(smallClient(), flawed, 'map');
    expect(await screen.findByText(/^No better run of this case is known here/)).toBeTruthy();
    expect(screen.queryByText('Only the nearest better run')).toBeNull();
    expect(screen.queryByText('Only in this run')).toBeNull();
  });
});

describe('day by day', () => {
  it('shows documents on their days, the same as a table, and where the person stands in the handbook', async () => {
    await openStep(knowing(), clean, 'days');
    expect(screen.getByRole('img', { name: /Reflection period; Annex 15, last valid day/ })).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Where people stood', hidden: true });
    expect(table.textContent).toContain('Reflection period');
    const link = screen.getByRole('link', { name: 'person.w1.name in the picture of the procedure' });
    expect(link.getAttribute('href')).toMatch(/^#\/handbook\/procedure\/adult\?stage=/);
  });

  it('offers to replay from a phase in practice', async () => {
    await openStep(knowing(), clean, 'days');
    expect(await screen.findByRole('button', { name: /phase\.after\.title/ })).toBeTruthy();
  });
});

describe('the whole debrief', () => {
  it('holds every step, whose case it is, and the line for the foot of each sheet', async () => {
    await openStep(knowing(), flawed, 'whole');
    await screen.findByText('The turning point');
    const steps = [...document.querySelectorAll('[data-step]')].map((each) => each.getAttribute('data-step'));
    expect(steps).toEqual(['acts', 'story', 'cards', 'details', 'map', 'days']);
    const foot = document.documentElement.style.getPropertyValue('--paper-foot');
    for (const part of ['case.title', 'Heron', '22 November 2026', 'Fictional case, for training'])
      expect(foot).toContain(part);
    cleanup();
    expect(document.documentElement.style.getPropertyValue('--paper-foot')).toBe('');
  });

  it('opens what is folded for the printer, and folds it again', async () => {
    await openStep(knowing(), flawed, 'whole');
    await screen.findByText('The turning point');
    const folded = () => [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')].length;
    const before = folded();
    expect(before).toBeGreaterThan(5);
    window.dispatchEvent(new Event('beforeprint'));
    expect(folded()).toBe(0);
    window.dispatchEvent(new Event('afterprint'));
    expect(folded()).toBe(before);
  });
});
