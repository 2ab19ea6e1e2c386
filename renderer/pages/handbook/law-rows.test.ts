/** The rows of both Codes, and which Code dates point to: the day it changes, the day before, and facts on both sides. */
import { describe, expect, it } from 'vitest';
import { factById } from '../../../scenarios/law/fact.ts';
import { codesOn, lawRows, readDates } from './law-rows.ts';

const codes = (from: string, to: string) => {
  const dates = readDates(from, to);
  return dates === null || dates === 'order' ? dates : codesOn(dates);
};

describe('the Code of dates', () => {
  it('changes on 1 September 2026', () => {
    expect(codes('2026-08-31', '2026-08-31')).toEqual(['old']);
    expect(codes('2026-09-01', '2026-09-01')).toEqual(['new']);
  });

  it('is both when the facts lie on both sides', () => {
    expect(codes('2026-03-01', '2026-10-15')).toEqual(['old', 'new']);
    expect(codes('2026-08-31', '2026-09-01')).toEqual(['old', 'new']);
  });

  it('takes one day alone as first and last', () => {
    expect(codes('2026-10-15', '')).toEqual(['new']);
    expect(codes('', '2026-03-01')).toEqual(['old']);
  });

  it('is open without a date, and says so when the days are turned round', () => {
    expect(codes('', '')).toBeNull();
    expect(codes('2026-02-30', '')).toBeNull();
    expect(codes('2026-10-15', '2026-03-01')).toBe('order');
  });
});

describe('the rows of the law', () => {
  const row = (id: string) => lawRows.find((each) => each.id === id);

  it('rest on facts of the register, each within its Code', () => {
    for (const { cells } of lawRows) {
      for (const [regime, { fact }] of Object.entries(cells)) {
        const known = factById(fact);
        expect(known?.id, fact).toBe(fact);
        const [from, to] = [known?.validFrom ?? '', known?.validTo ?? '9999'];
        expect(regime === 'old' ? from < '2026-09-01' : to >= '2026-09-01', fact).toBe(true);
      }
    }
  });

  it('show authority as a tier of the old Code and a factor of the new one', () => {
    expect(row('authority')?.cells.old).toMatchObject({ article: '433sexies' });
    expect(row('authority')?.cells.new).toMatchObject({
      article: '261',
      tier: null,
      factors: ['authority-position', 'public-official'],
    });
  });

  it('add two purposes in the new Code', () => {
    expect(row('purposes')?.cells.old.purposes).toHaveLength(5);
    expect(row('purposes')?.cells.new.purposes).toHaveLength(7);
  });
});
