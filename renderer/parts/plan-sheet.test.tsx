/** The plan sheet: nothing on it at first, rows by typing, each with its strike-out, and a plain word when it is full. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { englishWords } from '../i18n/words.fixture.tsx';
import './browser.fixture.ts';
import { axeFindings } from './axe.fixture.ts';
import { PlanSheet } from './plan-sheet.tsx';

const wrapper = await englishWords();
const inventory = [
  {
    id: 'people',
    label: 'People',
    items: [
      { id: 'interpreters', label: 'Two interpreters' },
      { id: 'dogs', label: 'A dog team' },
    ],
  },
  { id: 'care', label: 'Care', items: [{ id: 'tea', label: 'A flask of tea' }] },
];

/** The sheet with a room around it that takes every decision. */
function Held({ start, atMost, onList }: { start: string[]; atMost: number; onList: (row: string) => void }) {
  const [listed, setListed] = useState(start);
  const rows = inventory.flatMap((group) => group.items.filter(({ id }) => listed.includes(id)));
  return (
    <PlanSheet
      groups={inventory.map((group) => ({
        ...group,
        items: group.items.filter(({ id }) => !listed.includes(id)),
      }))}
      rows={rows.map((row) => ({ ...row, enabled: true }))}
      atMost={atMost}
      onList={(row) => {
        onList(row);
        setListed([...listed, row]);
      }}
      onStrike={(row) => setListed(listed.filter((id) => id !== row))}
      onUndo={listed.length > start.length ? () => setListed(listed.slice(0, -1)) : null}
    />
  );
}

function showSheet(start: string[] = [], atMost = 2) {
  const onList = vi.fn();
  render(<Held start={start} atMost={atMost} onList={onList} />, { wrapper });
  return onList;
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Add a row' });
const type = (letters: string) => {
  act(() => field().focus());
  fireEvent.change(field(), { target: { value: letters } });
};
const offered = () => screen.getAllByRole('option').map((each) => each.textContent);
const onSheet = () => screen.queryAllByRole('listitem').map((each) => each.firstChild?.textContent);
const strike = (row: string) => fireEvent.click(screen.getByRole('button', { name: `Strike out: ${row}` }));

describe('the plan sheet', () => {
  it('is accessible, with rows and without', async () => {
    showSheet(['dogs']);
    expect(await axeFindings()).toEqual([]);
  });

  it('begins with nothing, no list in sight, and says how many rows fit', () => {
    showSheet();
    expect(screen.getByText('Nothing is on the sheet yet. There is room for 2 rows.')).toBeTruthy();
    expect(screen.queryAllByRole('option')).toEqual([]);
    expect(onSheet()).toEqual([]);
  });

  it('finds a row by a few letters under its heading, and puts it on the sheet once', () => {
    const onList = showSheet();
    type('interp');
    expect(offered()).toEqual(['Two interpreters']);
    expect(screen.getByRole('group', { name: 'People' })).toBeTruthy();
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(onList.mock.calls).toEqual([['interpreters']]);
    expect(onSheet()).toEqual(['Two interpreters']);
    expect(screen.getByText('1 of 2 rows')).toBeTruthy();
  });

  it('leaves the field empty and in focus for the next row, without the one that was listed', () => {
    showSheet([], 3);
    type('dog');
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
    type('t');
    expect(offered()).toEqual(['Two interpreters', 'A flask of tea']);
  });

  it('says plainly that it is full, keeps the focus, and takes rows again after a strike', () => {
    showSheet(['tea']);
    type('dog');
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(screen.getByRole('status').textContent).toContain('The sheet is full: 2 of 2 rows.');
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Plan sheet' }));
    strike('A flask of tea');
    expect(onSheet()).toEqual(['A dog team']);
    expect(screen.getByRole('status').textContent).toBe('');
    expect(field().disabled).toBe(false);
  });

  it('takes the last change back, and offers that only where there is one', () => {
    showSheet(['tea'], 3);
    expect(screen.queryByRole('button', { name: 'Undo the last change' })).toBeNull();
    type('dog');
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Undo the last change' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });
});
