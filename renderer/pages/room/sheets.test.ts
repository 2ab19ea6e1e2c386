/** Papers in words: a line in one phrase names what its numbers count. */
import { describe, expect, it } from 'vitest';
import type { PlayCase } from '../../../scenarios/case/play-case.ts';
import type { LocalDate } from '../../../scenarios/core/local-date.ts';
import { wordsOf } from '../../i18n/case-words.ts';
import { formatsOf } from '../../i18n/formats.ts';
import { sheetOf } from './sheets.ts';

type Paper = PlayCase['papers'][number];

const words = wordsOf({
  'paper.book.title': 'Book',
  'paper.book.column.day': 'Day',
  'paper.book.column.name': 'Name',
  'paper.book.column.hours': 'Hours',
  'paper.book.column.bed': 'Bed',
  'paper.book.column.hand': 'Signed',
  'paper.book.l1.name': 'An\u00ada',
  'paper.book.l1.hand': 'E. P.',
});

const paper = {
  id: 'book',
  kind: 'pay-book',
  columns: [
    { id: 'day', kind: 'date' },
    { id: 'name', kind: 'text' },
    { id: 'hours', kind: 'count' },
    { id: 'bed', kind: 'money' },
    { id: 'hand', kind: 'text' },
  ],
  lines: [
    { id: 'l1', cells: { day: '2026-03-08', name: true, hours: 66, bed: 12000, hand: true } },
    { id: 'l2', cells: { day: '2026-03-09', hours: null, bed: 500 } },
  ],
} as unknown as Paper;

const sheet = sheetOf(
  paper,
  {},
  { words, formats: formatsOf('en'), startsOn: '2026-03-16' as LocalDate, markWords: () => '' },
);

describe('a line of a paper in one phrase', () => {
  it('names the column of each cell from the first number on', () => {
    expect(sheet.lines[0]?.spoken).toBe('08/03/26, Ana, Hours 66, Bed €120.00, Signed E. P.');
  });

  it('lets words break in the table and nowhere else', () => {
    expect(sheet.lines[0]?.cells[1]?.text).toBe('An\u00ada');
    expect(sheet.lines[0]?.spoken).not.toContain('\u00ad');
  });

  it('leaves out cells that hold nothing', () => {
    expect(sheet.lines[1]?.spoken).toBe('09/03/26, Bed €5.00');
  });

  it('leaves the unit of money to the head of the column in the table', () => {
    expect(sheet.columns.map(({ label }) => label)).toEqual(['Day', 'Name', 'Hours', 'Bed (€)', 'Signed']);
    expect(sheet.lines[0]?.cells[3]?.text).toBe('120.00');
  });
});
