/** What the past of a seat and the first scene lay down stands when the first decision is taken; arrivals leave out no effect. */
import { describe, expect, it } from 'vitest';
import { parseCase } from '../case/parse-case.ts';
import type { CaseDocument } from '../case/schema.ts';
import { smallDocument } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from './compile-case.ts';
import { createLivePlayer, createSteppedPlayer } from './create-player.ts';

type Past = CaseDocument['seats'][number]['past'];
type Elements = CaseDocument['scenes'][number]['elements'];
interface Begun {
  readonly past?: Past;
  readonly elements?: Elements;
  readonly arrivals?: CaseDocument['arrivals'];
}

/** The small case as it begins: with this past, these elements more in its first scene, and these arrivals more. */
const begun = ({ past = [], elements = [], arrivals = [] }: Begun) => {
  const document = smallDocument();
  document.seats[0]?.past.push(...past);
  document.scenes[0]?.elements.push(...elements);
  document.arrivals.push(...arrivals);
  const parsed = parseCase(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const compiled = compileCase(toPlayCase(parsed.value), 'police-officer', 'a');
  const player = createSteppedPlayer(compiled);
  expect(createLivePlayer(compiled).view()).toEqual(player.view());
  return {
    papers: player.view().papers,
    asked: player.values()[compiled.index.get('fact.asked') ?? -1],
    events: player.past().map(({ name }) => name),
  };
};
const letter = (when: CaseDocument['endings'][number]['when']): Elements => [
  { id: 'laid', kind: 'paper', paper: 'letter', when },
];

describe('the past of a seat', () => {
  it('sets facts of the case, adds to them, and shows papers', () => {
    const { asked, papers } = begun({ past: [{ set: 'asked', to: 2 }, { show: 'letter' }] });
    expect([asked, papers]).toEqual([2, ['pay-book', 'letter']]);
    expect(begun({ past: [{ add: 'asked', by: 1 }] }).asked).toBe(1);
  });

  it('judges every condition by what stood before all of it', () => {
    const past: Past = [
      { set: 'asked', to: 2 },
      { person: 'w1', conduct: 'promise', when: { fact: 'asked', is: 2 } },
      { show: 'letter', when: { fact: 'asked', is: 2 } },
    ];
    const { events, papers } = begun({ past });
    expect([events.includes('w1:conduct.promise'), papers]).toEqual([false, ['pay-book']]);
  });

  it('holds what falls at the start as well', () => {
    expect(begun({ past: [{ person: 'w1', conduct: 'promise', at: 'start' }] }).events).toContain(
      'w1:conduct.promise',
    );
  });

  it('is told in no other event than before where it changes nothing of the case', () => {
    expect(begun({}).events).toEqual(['w1:indicators.noticed~unseen', 'phase:visit']);
  });
});

describe('a paper of the first scene', () => {
  it('is not laid down where its condition does not hold', () => {
    expect(begun({ elements: letter({ fact: 'asked', is: 2 }) }).papers).toEqual(['pay-book']);
  });

  it('is laid down where the past made it hold', () => {
    const past: Past = [{ set: 'asked', to: 2 }];
    const { papers } = begun({ past, elements: letter({ fact: 'asked', is: 2 }) });
    expect(papers).toEqual(['pay-book', 'letter']);
  });
});

describe('an arrival', () => {
  it('carries out what falls at its start before the rest', () => {
    const { events } = begun({
      arrivals: [
        {
          id: 'heard',
          from: { phase: 'visit' },
          after: { days: 0 },
          effects: [
            { person: 'boss', conduct: 'promise' },
            { person: 'w1', conduct: 'promise', at: 'start' },
          ],
        },
      ],
    });
    expect(events.slice(-3)).toEqual(['arrival:heard', 'w1:conduct.promise', 'boss:conduct.promise']);
  });
});
