/** Wherever a condition asks whether a line was once marked, the machine remembers it; where none asks, it does not. */
import { describe, expect, it } from 'vitest';
import { parseCase } from '../case/parse-case.ts';
import type { CaseDocument } from '../case/schema.ts';
import { smallDocument } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { evaluate } from './evaluate.ts';
import { compileCase } from '../compile/compile-case.ts';
import { createSteppedPlayer } from '../compile/create-player.ts';
import { names } from '../compile/variable-table.ts';

const once = { marked: 'pay-book/day2' };
const everMarked = names.everMarked(once.marked);

const played = (change: (document: CaseDocument) => void) => {
  const document = smallDocument();
  change(document);
  const parsed = parseCase(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const compiled = compileCase(toPlayCase(parsed.value), 'police-officer', 'a');
  return { document: parsed.value, compiled, player: createSteppedPlayer(compiled) };
};
const mark = { type: 'line.marked', paper: 'pay-book', line: 'day2', reading: { as: 'ask' } } as const;
const clear = { type: 'line.cleared', paper: 'pay-book', line: 'day2' } as const;

describe('a line that was once marked', () => {
  it('is remembered for an omission, the past and a panel', () => {
    const asked = [
      played(({ phases: [phase] }) => {
        if (phase)
          phase.omissions = [
            {
              ...{ id: 'unread', when: once, errors: ['E-16'], warning: 'yard/look', scene: 'desk' },
              fact: 'fact.practice.separate',
            },
          ];
      }),
      played(({ seats: [seat] }) => seat?.past.push({ person: 'w1', place: 'apart', when: once })),
      played(({ seats: [seat] }) => {
        if (seat) seat.panel = { kind: 'offers', rows: [{ id: 'read', person: 'w1', when: once }] };
      }),
    ];
    expect(asked.map(({ compiled }) => compiled.index.has(everMarked))).toEqual([true, true, true]);
  });

  it('ticks the row of a panel, also when the mark is taken back', () => {
    const { player } = played(({ seats: [seat] }) => {
      if (seat) seat.panel = { kind: 'offers', rows: [{ id: 'read', person: 'w1', when: once }] };
    });
    const isTicked = () => {
      const { panel } = player.view();
      return panel.kind === 'offers' && panel.rows.map(({ done }) => done);
    };
    expect(isTicked()).toEqual([false]);
    player.perform(mark);
    player.perform(clear);
    expect(isTicked()).toEqual([true]);
  });

  it('is seen by a criterion that asks for it at the end', () => {
    const asks = { all: [{ not: { atEnd: { none: [once] } } }] };
    const { document, compiled, player } = played(({ criteria: [criterion] }) => {
      if (criterion) criterion.asks = asks;
    });
    const verdict = () =>
      evaluate(
        {
          ...{ document, compiled, trace: { steps: [] }, values: player.values(), marks: {} },
          ...{ shown: new Set<string>(), ended: true },
        },
        asks,
      ).value;
    expect(verdict()).toBe(false);
    player.perform(mark);
    player.perform(clear);
    expect(verdict()).toBe(true);
  });

  it('is remembered with its whole paper, so that the case as it is played does not tell which line counts', () => {
    const { document } = played(({ criteria: [criterion] }) => {
      if (criterion) criterion.asks = { atEnd: once };
    });
    const paper = document.papers.find(({ id }) => id === 'pay-book');
    const lines = paper?.lines.map(({ id }) => `pay-book/${id}`) ?? [];
    expect(lines.length).toBeGreaterThan(1);
    expect(toPlayCase(document).remembers).toEqual(lines);
  });

  it('is not remembered where nothing asks for it', () => {
    expect(played(() => undefined).compiled.index.has(everMarked)).toBe(false);
  });
});
