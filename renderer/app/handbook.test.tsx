/** The handbook in the window: each section accessible and at its own address, the search, the pictures, old and new law by date. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { axeFindings } from '../parts/axe.fixture.ts';
import { sectionIds } from '../pages/handbook/sections.ts';
import { showApp, smallClient } from './show-app.fixture.tsx';

const heading = () => document.querySelector('main h1')?.textContent;
const open = (rest: string) => showApp(smallClient(), `/handbook${rest}`);
const field = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search the handbook' });
const type = (value: string) => fireEvent.change(field(), { target: { value } });
/** What is announced: the count of places, or which Code the dates point to. */
const said = () =>
  document.querySelector('[role="status"]:not([data-announcer])')?.textContent ?? 'nothing is said';
const settled = () =>
  waitFor(() => {
    if (document.querySelector('.loading')) throw new Error('still loading');
  });

afterEach(() => window.history.replaceState(null, '', '#/'));

describe('the front page', () => {
  it('is accessible, and leads to every section', async () => {
    await open('');
    expect(await axeFindings()).toEqual([]);
    expect(heading()).toBe('Handbook');
    expect(document.activeElement?.tagName).toBe('H1');
    const contents = within(screen.getByRole('main')).getAllByRole('heading', { level: 2 });
    expect(contents.map((each) => each.querySelector('a')?.getAttribute('href'))).toEqual(
      sectionIds.map((id) => `#/handbook/${id}`),
    );
  });

  it('says so when an address names no section', async () => {
    await open('/weather');
    expect(screen.getByText(/no such section/)).toBeTruthy();
  });
});

describe.each(sectionIds.map((id) => [id] as const))('the section %s', (id) => {
  it('is accessible, at its own address, under its own heading', async () => {
    await open(`/${id}`);
    await settled();
    expect(await axeFindings()).toEqual([]);
    const here = screen.getByRole('navigation', { name: 'Sections of the handbook' });
    expect(within(here).getByRole('link', { current: 'page' }).textContent).toBe(heading());
    expect(document.title).toBe(`${heading()} – Dossier 45`);
  });

  it('says so when an entry is not there', async () => {
    await open(`/${id}/no-such-thing`);
    await settled();
    expect(screen.getByText(/There is no entry no-such-thing/)).toBeTruthy();
  });
});

describe('a link to an entry', () => {
  it.each([
    ['/fact.reflection.term45', '[data-fact="fact.reflection.term45"]'],
    ['/facts/fact.reflection.term45', '[data-fact="fact.reflection.term45"]'],
    ['/indicators/I3', '[data-indicator="I3"]'],
    ['/directory/payoke', '[data-actor="payoke"]'],
    ['/procedure/adult/reflection', '[data-stage-row="reflection"]'],
    ['/law/non-punishment', '[data-subject="non-punishment"]'],
    ['/glossary/guardian', '[data-term="guardian"]'],
    ['/sources/agii-2017', '[data-source="AGII 2017"]'],
  ])('%s takes the focus to it', async (rest, entry) => {
    await open(rest);
    await waitFor(() => expect(document.activeElement?.matches(entry)).toBe(true));
  });

  it('shows what a fact rests on and that nobody has signed it off', async () => {
    await open('/fact.reflection.term45');
    const fact = document.querySelector<HTMLElement>('[data-fact="fact.reflection.term45"]');
    expect(fact?.textContent).toContain('Legal review: open');
    expect(fact?.textContent).toContain('Official page of the European Commission on trafficking in Belgium');
  });
});

describe('the search', () => {
  it('finds by section, announces how many, and is accessible', async () => {
    await open('');
    type('orange card');
    expect(await axeFindings()).toEqual([]);
    expect(said()).toMatch(/^\d+ places found$/);
    expect(screen.getByRole('heading', { level: 2, name: /^Glossary/ })).toBeTruthy();
    expect(document.querySelector('mark')?.textContent).toMatch(/orange/i);
  });

  it('keeps what was typed in the address, and a link brings it back', async () => {
    await open('');
    type('reflection');
    expect(window.location.hash).toBe('#/handbook/search?q=reflection');
    const found = said();
    cleanup();
    await open('/search?q=reflection');
    expect(field().value).toBe('reflection');
    expect(said()).toBe(found);
  });

  it('goes from the field to the places and back with the keyboard', async () => {
    await open('/search?q=annex');
    field().focus();
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    const links = [...document.querySelectorAll<HTMLElement>('[data-result]')];
    expect(document.activeElement).toBe(links[0]);
    fireEvent.keyDown(links[0] as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(links[1]);
    fireEvent.keyDown(links[1] as HTMLElement, { key: 'ArrowUp' });
    fireEvent.keyDown(links[0] as HTMLElement, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(field());
  });

  it('leaves the focus in the field while somebody types, and empties with it', async () => {
    await open('/glossary');
    field().focus();
    type('a');
    type('ann');
    expect(document.activeElement).toBe(field());
    expect(heading()).toBe('Search');
    type('');
    expect(heading()).toBe('Handbook');
    expect(document.activeElement).toBe(field());
  });

  it('says in plain words that nothing fits', async () => {
    await open('/search?q=qqqqq');
    expect(said()).toMatch(/^Nothing in the handbook fits/);
    expect(await axeFindings()).toEqual([]);
  });
});

describe('the picture of a procedure', () => {
  it('marks the stage given in the address, in words too, and is accessible', async () => {
    await open('/procedure/adult?stage=reflection');
    await settled();
    expect(await axeFindings()).toEqual([]);
    const marked = [...document.querySelectorAll<SVGElement>('svg [data-marked="true"]')];
    expect(marked.map((each) => each.dataset.stage)).toEqual(['reflection']);
    expect(screen.getByText(/Marked: “Reflection period”/)).toBeTruthy();
    expect(
      document.querySelector<HTMLElement>('[data-stage-row][data-marked="true"]')?.dataset.stageRow,
    ).toBe('reflection');
  });

  it('leads on to the procedure that has the stage', async () => {
    await open('/procedure/adult?stage=guardian');
    await settled();
    const link = within(screen.getByText(/belongs to another procedure/).closest('div') as HTMLElement);
    expect(link.getByRole('link').getAttribute('href')).toBe('#/handbook/procedure/minor?stage=guardian');
  });

  it('does not mind a stage that no procedure has', async () => {
    await open('/procedure/adult?stage=lunch');
    await settled();
    expect(screen.getByText('No procedure here has a stage lunch.')).toBeTruthy();
  });
});

describe('the law by date', () => {
  const codes = () =>
    [...document.querySelectorAll<HTMLElement>('thead th[data-code]')].map((each) => each.dataset.code);
  const give = (name: string, value: string) =>
    fireEvent.change(screen.getByLabelText(name), { target: { value } });

  it('shows both Codes without dates, and the one the dates point to with them', async () => {
    await open('/law');
    expect(codes()).toEqual(['old', 'new']);
    // The dates stand in the address, which tells of its change a moment later.
    give('First day', '2026-03-01');
    await waitFor(() => expect(codes()).toEqual(['old']));
    give('First day', '2026-09-01');
    await waitFor(() => expect(codes()).toEqual(['new']));
    expect(window.location.hash).toBe('#/handbook/law?from=2026-09-01');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Show both Codes all the same' }));
    expect(codes()).toEqual(['old', 'new']);
  });

  it('shows both when the facts lie on both sides, and is accessible', async () => {
    await open('/law?from=2026-03-01&to=2026-10-15');
    expect(await axeFindings()).toEqual([]);
    expect(codes()).toEqual(['old', 'new']);
    expect(said()).toMatch(/both Codes are shown, and the magistrate decides/);
  });

  it('never states what is not confirmed as settled', async () => {
    await open('/law?from=2026-10-01');
    const row = document.querySelector<HTMLElement>('[data-subject="base"] [data-code="new"]');
    expect(row?.textContent).toContain('not confirmed, check');
    expect(row?.textContent).toContain('Not confirmed: check before relying on it');
  });
});
