/** A small case that uses every feature the engine plays: two phases, belt, marks, arrivals, the adult procedure. */
import type { CaseDocument } from './schema.ts';
import { parseCase, type ValidCase } from './parse-case.ts';
import { smallArrivals, smallBelt, smallPapers } from './small-case-acts.fixture.ts';
import { smallCriteria } from './small-case-criteria.fixture.ts';
import { smallScenes } from './small-case-scenes.fixture.ts';

/** The document as an author would write it; a fresh copy each time, so that a test may break it. */
export const smallDocument = (): CaseDocument => ({
  format: 1,
  id: 'small-case',
  version: '1.0.0',
  programme: 'police',
  header: {
    startsOn: '2026-03-16',
    factsFrom: '2026-01-05',
    factsTo: '2026-03-17',
    lawAsOf: '2026-11-22',
    minutes: 10,
    objectives: ['refer'],
    briefing: ['who'],
    review: { state: 'open', reviewer: 'open' },
    teaches: ['E-01', 'E-13'],
  },
  seats: [
    {
      id: 'police-officer',
      playable: true,
      start: 'visit',
      past: [{ person: 'w1', event: 'indicators.noticed', unseen: true }],
      owes: [],
      refuser: 'none',
    },
  ],
  variants: [{ id: 'a', overlay: {} }],
  people: [
    {
      id: 'w1',
      age: { years: 41 },
      gender: 'man',
      status: 'third-country',
      side: 'presumed-victim',
      controlledBy: ['boss'],
      procedure: 'adult',
      place: 'with-exploiter',
      onBelt: true,
    },
    {
      id: 'boss',
      age: { years: 45 },
      gender: 'woman',
      status: 'belgian',
      side: 'suspect',
      controlledBy: [],
      procedure: 'none',
      place: 'with-exploiter',
      onBelt: true,
    },
  ],
  places: [{ id: 'yard' }, { id: 'desk' }],
  facts: [
    { id: 'talked', max: 1 },
    { id: 'asked', max: 3 },
    { id: 'promised', max: 1 },
  ],
  phases: [
    {
      id: 'visit',
      startsOnDay: 1,
      time: { moments: 4 },
      crew: 1,
      carries: ['promised'],
      start: 'yard',
      timeUp: 'drive-off',
    },
    { id: 'after', startsOnDay: 3, time: { untilDay: 12 }, carries: [], start: 'desk', timeUp: 'close' },
  ],
  scenes: smallScenes(),
  arrivals: smallArrivals(),
  belt: smallBelt(),
  papers: smallPapers(),
  startPapers: [],
  criteria: smallCriteria(),
  endings: [
    {
      id: 'resting',
      when: { person: 'w1', stage: ['reflection', 'provisional-pending'] },
      storyBy: 'w1',
      storyLines: 4,
    },
    { id: 'unknown', storyBy: 'w1', storyLines: 4 },
  ],
  percentages: [],
});

/** The small case, parsed. */
export const smallCase = (): ValidCase => {
  const parsed = parseCase(smallDocument());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
};
