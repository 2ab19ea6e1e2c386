/** Makes case documents of any size: a flat story of scenes and two counters, or one with people, papers, post and a belt. */
import type { CaseDocument } from '../../scenarios/case/schema.ts';
import { createDice, type Dice } from './dice.ts';
import { beltOf, type Furniture, furniture, noFurniture, peopleOf } from './furniture.ts';

/** What to make. `counters` are the highest values of the two counters. */
export interface CaseSize {
  readonly scenes: number;
  readonly seed: number;
  readonly counters?: { readonly score: number; readonly trust: number };
  /** `flat`: a story alone. `full`: with four people in a procedure, days, arrivals, belt acts and a paper. */
  readonly shape?: 'flat' | 'full';
}

type Scene = CaseDocument['scenes'][number];
type Choice = Scene['choices'][number];

/** The counters of table C of perf.md. */
const usualCounters = { score: 10, trust: 3 };
/** How far ahead a choice may lead: a run of 60 scenes takes about 16 decisions, as in table A. */
const reach = 6;

export const sceneId = (index: number): string => `s${index}`;

const choiceOf = (size: CaseSize, parts: Furniture, dice: Dice, scene: number, position: number): Choice => {
  const { score, trust } = size.counters ?? usualCounters;
  const next = scene + 1 + dice(reach);
  const gain = 1 + dice(Math.min(8, Math.max(2, Math.floor(score / 4))));
  const shift = 1 + dice(Math.min(8, Math.max(1, Math.floor(trust / 4))));
  return {
    id: `c${position}`,
    // Every third choice is guarded on the score, as in table A; the others are always there, so that no run gets stuck.
    ...(position === 2 ? { when: { fact: 'score', atLeast: 1 + dice(Math.min(score, 4)) } } : {}),
    ...parts.costs(dice),
    effects: [
      { add: 'score', by: position === 1 ? -gain : gain },
      { add: 'trust', by: dice(2) === 0 ? shift : -shift },
      ...parts.effects(dice),
    ],
    to: [next >= size.scenes ? { end: true } : { scene: sceneId(next) }],
    tone: 'neutral',
    formality: 'plain',
  };
};

const sceneOf = (size: CaseSize, parts: Furniture, dice: Dice, index: number): Scene => ({
  id: sceneId(index),
  phase: 'work',
  place: 'desk',
  ...parts.waits(index),
  elements: [{ id: 'told', kind: 'narrative' }, ...parts.elements(index)],
  choices: [0, 1, 2].map((position) => choiceOf(size, parts, dice, index, position)),
});

/** Makes a case document; the same for the same size. Its seat is `police-officer`, its variant `a`. */
export const makeCase = (size: CaseSize): CaseDocument => {
  const dice = createDice(size.seed);
  const full = size.shape === 'full';
  const parts = full ? furniture : noFurniture;
  const { score, trust } = size.counters ?? usualCounters;
  return {
    format: 1,
    id: `made-${size.shape ?? 'flat'}-${size.scenes}`,
    version: '1.0.0',
    programme: 'police',
    header: {
      startsOn: '2026-03-16',
      factsFrom: '2026-01-05',
      factsTo: '2026-03-17',
      lawAsOf: '2026-11-22',
      minutes: 10,
      objectives: ['go-on'],
      briefing: ['start'],
      review: { state: 'open', reviewer: 'open' },
      teaches: ['E-01'],
    },
    seats: [
      { id: 'police-officer', playable: true, start: 'work', past: parts.past, owes: [], refuser: 'none' },
    ],
    variants: [{ id: 'a', overlay: {} }],
    people: peopleOf(full),
    places: [{ id: 'desk' }],
    facts: [
      { id: 'score', max: score },
      { id: 'trust', max: trust },
    ],
    phases: [
      {
        id: 'work',
        startsOnDay: 0,
        time: { untilDay: 400 },
        carries: [],
        start: sceneId(0),
        timeUp: sceneId(size.scenes - 1),
      },
    ],
    scenes: Array.from({ length: size.scenes }, (_each, index) => sceneOf(size, parts, dice, index)),
    arrivals: parts.arrivals,
    belt: full ? beltOf() : [],
    papers: parts.papers,
    startPapers: [],
    criteria: [
      {
        id: 'separate',
        competence: 'safety',
        weight: 1,
        severity: 'minor',
        gate: false,
        error: 'E-01',
        fact: 'fact.practice.separate',
        seats: ['police-officer'],
        phase: 'work',
        asks: { noBreach: { person: 'p0' } },
      },
    ],
    endings: [{ id: 'over', storyBy: 'p0', storyLines: 4 }],
    percentages: [],
  };
};
