/** Sheets of the procedures: the picture as the handbook has it, and nothing that reaches over an edge or into it. */
import { describe, expect, it } from 'vitest';
import { drawable } from '../law/procedures.ts';
import { drawProcedure } from './draw-procedure.ts';
import { type SheetWords, sheetOf } from './sheet.ts';
import { movesOf } from './tables.ts';
import { widthOf } from './wrap.ts';

/** Every word is the id of what it stands for. */
const words: SheetWords = {
  title: 'title',
  about: 'about',
  beside: 'beside',
  onward: 'onward',
  moves: 'moves',
  here: 'here',
  name: (id) => id,
  short: (id) => id,
  document: ({ document }) => document,
  event: ({ exactSlug }) => exactSlug,
};

describe.each(Object.entries(drawable))('the sheet of %s', (_name, procedure) => {
  const { diagram, at, texts, width, height } = sheetOf(procedure, words);

  it('has the picture of the handbook', () => {
    expect(diagram).toEqual(drawProcedure(procedure, null, words).diagram);
  });

  it('keeps the picture and every word on it, and the words beside the picture out of it', () => {
    expect(at.x + diagram.width).toBeLessThan(width);
    expect(at.y + diagram.height).toBeLessThan(height);
    for (const { tone, size, x, lines } of texts)
      for (const { text, y } of lines) {
        expect(x + widthOf(text, size)).toBeLessThan(width);
        expect(y).toBeLessThan(height);
        if (tone === 'title' || tone === 'plain') expect(y).toBeLessThan(at.y);
        else expect(x).toBeGreaterThan(at.x + diagram.width);
      }
  });

  it('has no line over another, and no letter under 11', () => {
    const lines = texts.flatMap(({ size, lines: own }) => own.map(({ y }) => ({ y, size })));
    const crowded = lines.filter(({ y, size }, at) => y - (lines[at - 1]?.y ?? 0) < size);
    expect(crowded).toEqual([]);
    expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(11);
  });

  it('says each way once, under all events that lead it', () => {
    const ways = texts.filter(({ tone }) => tone === 'soft');
    const events = texts.filter(({ tone }) => tone === 'event' || tone === 'breach');
    const said = ways.map(({ lines }) => lines.map(({ text }) => text).join(' '));
    expect(new Set(said).size).toBe(said.length);
    expect(events).toHaveLength(movesOf(procedure).length);
  });
});
