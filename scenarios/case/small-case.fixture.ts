/** A small case that uses every feature the engine plays: two phases, belt, marks, arrivals, the adult procedure. */
import type { CaseDocument } from './schema.ts';
import { parseCase, type ValidCase } from './parse-case.ts';

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
  scenes: [
    {
      id: 'yard',
      phase: 'visit',
      place: 'yard',
      elements: [
        { id: 'arrive', kind: 'narrative' },
        { id: 'look', kind: 'observation', when: { person: 'w1', place: ['with-exploiter'] } },
        { id: 'book', kind: 'paper', paper: 'pay-book' },
      ],
      choices: [
        {
          id: 'talk-aside',
          costs: { moments: 1 },
          effects: [
            { set: 'talked', to: 1 },
            {
              person: 'w1',
              event: 'person.questioned',
              with: { kind: 'safety', present: 'nobody-else', interpreter: 'professional' },
            },
          ],
          to: [{ scene: 'yard' }],
          when: { fact: 'talked', is: 0 },
          reply: true,
          tone: 'brusque',
          formality: 'plain',
        },
        {
          id: 'talk-before-boss',
          costs: { moments: 1 },
          effects: [
            {
              person: 'w1',
              event: 'person.questioned',
              with: { kind: 'safety', present: 'exploiter', interpreter: 'professional' },
            },
          ],
          to: [{ scene: 'yard' }],
          wrong: { errors: ['E-01'], warning: 'yard/look', arrival: 'call', fact: 'fact.practice.separate' },
          tone: 'kind',
          formality: 'plain',
        },
        {
          id: 'promise-papers',
          effects: [
            { set: 'promised', to: 1 },
            { person: 'w1', conduct: 'promise' },
          ],
          to: [{ scene: 'drive-off', when: { fact: 'talked', is: 1 } }, { scene: 'yard' }],
          wrong: {
            errors: ['E-13'],
            warning: 'yard/arrive',
            arrival: 'letter',
            fact: 'fact.residence.no-promise',
          },
          check: 'reference-magistrate',
          tone: 'kind',
          formality: 'plain',
        },
      ],
    },
    {
      id: 'drive-off',
      phase: 'visit',
      place: 'yard',
      elements: [{ id: 'gone', kind: 'narrative' }],
      choices: [
        { id: 'write-up', effects: [], to: [{ scene: 'desk' }], tone: 'neutral', formality: 'formal' },
      ],
    },
    {
      id: 'desk',
      phase: 'after',
      place: 'desk',
      waits: true,
      elements: [
        { id: 'quiet', kind: 'narrative' },
        { id: 'asked-often', kind: 'observation', when: { marked: 'pay-book/day1' } },
      ],
      choices: [
        {
          id: 'close-file',
          when: { arrived: 'call' },
          effects: [],
          to: [{ scene: 'close' }],
          tone: 'neutral',
          formality: 'formal',
        },
      ],
    },
    {
      id: 'call',
      phase: 'after',
      place: 'desk',
      elements: [{ id: 'voice', kind: 'speech', speaker: 'w1' }],
      choices: [
        {
          id: 'listen',
          costs: { days: 2 },
          effects: [
            {
              person: 'w1',
              event: 'statement.made',
              with: { initiative: 'own' },
              when: { person: 'w1', stage: ['reflection'] },
            },
          ],
          to: [{ scene: 'desk' }],
          tone: 'neutral',
          formality: 'plain',
        },
      ],
    },
    {
      id: 'close',
      phase: 'after',
      place: 'desk',
      elements: [{ id: 'end', kind: 'narrative' }],
      choices: [{ id: 'done', effects: [], to: [{ end: true }], tone: 'neutral', formality: 'plain' }],
    },
  ],
  arrivals: [
    {
      id: 'annex15',
      from: { person: 'w1', event: 'victim.referred' },
      after: { days: 3 },
      effects: [{ person: 'w1', event: 'annex15.issued', with: { 'names-trafficking': 'no' } }],
    },
    { id: 'call', from: { phase: 'after' }, after: { days: 2 }, scene: 'call', effects: [] },
    {
      id: 'letter',
      from: { choice: 'yard/promise-papers' },
      after: { phase: 'after' },
      paper: 'letter',
      effects: [],
    },
  ],
  belt: [
    {
      id: 'leaflet',
      verb: 'hand-over',
      object: 'leaflet',
      persons: ['w1'],
      phases: ['visit', 'after'],
      outcomes: [
        {
          id: 'given',
          when: { person: 'w1', place: ['apart'] },
          costs: { moments: 1 },
          effects: [
            {
              person: '@person',
              event: 'information.given',
              with: { interpreter: 'professional', view: 'private' },
            },
          ],
        },
        {
          id: 'in-view',
          costs: { moments: 1 },
          effects: [
            {
              person: '@person',
              event: 'information.given',
              with: { interpreter: 'professional', view: 'before-exploiter' },
            },
          ],
          wrong: { errors: ['E-01'], warning: 'yard/look', scene: 'desk', fact: 'fact.practice.separate' },
        },
      ],
    },
    {
      id: 'aside',
      verb: 'move',
      object: 'far-bay',
      persons: ['w1', 'boss'],
      phases: ['visit'],
      outcomes: [{ id: 'moved', costs: { moments: 1 }, effects: [{ person: '@person', place: 'apart' }] }],
    },
    {
      id: 'centre',
      verb: 'call',
      object: 'recognised-centre',
      phases: ['visit', 'after'],
      outcomes: [
        {
          id: 'referred',
          costs: { moments: 1, days: 1 },
          effects: [
            { person: 'w1', event: 'victim.referred', with: { to: 'recognised-centre' } },
            { add: 'asked', by: 1 },
          ],
        },
      ],
    },
  ],
  papers: [
    {
      id: 'pay-book',
      kind: 'pay-book',
      about: ['w1'],
      columns: [
        { id: 'day', kind: 'date' },
        { id: 'gross', kind: 'money' },
        { id: 'bed', kind: 'money' },
        { id: 'net', kind: 'money', sum: { plus: ['gross'], minus: ['bed'] } },
      ],
      lines: [
        {
          id: 'day1',
          cells: { day: '2026-03-02', gross: 5500, bed: 2000, net: 3500 },
          truth: { kind: 'telling', person: 'w1', indicators: ['I9', 'I8'], fact: 'fact.indicators.list' },
        },
        {
          id: 'day2',
          cells: { day: '2026-03-03', gross: 5500, bed: 2000, net: 3500 },
          truth: { kind: 'ordinary' },
        },
        {
          id: 'day3',
          cells: { day: '2026-03-04', gross: 0, bed: 2000, net: -2000 },
          truth: { kind: 'ask', fact: 'fact.indicators.cluster' },
        },
      ],
      total: { gross: 11000, net: 5000 },
    },
    {
      id: 'letter',
      kind: 'letter',
      about: [],
      columns: [{ id: 'words', kind: 'text' }],
      lines: [{ id: 'only', cells: { words: true }, truth: { kind: 'ordinary' } }],
    },
  ],
  startPapers: [],
  criteria: [
    {
      id: 'separate',
      competence: 'safety',
      weight: 3,
      severity: 'critical',
      gate: true,
      error: 'E-01',
      fact: 'fact.practice.separate',
      seats: ['police-officer'],
      phase: 'visit',
      asks: { noBreach: { person: 'w1' } },
    },
    {
      id: 'refer',
      competence: 'referral',
      weight: 3,
      severity: 'major',
      gate: true,
      error: 'E-07',
      fact: 'fact.referral.recognised-centre',
      seats: ['police-officer'],
      phase: 'after',
      asks: {
        within: {
          days: 1,
          after: { phase: 'visit' },
          happens: { person: 'w1', event: 'victim.referred', with: { to: 'recognised-centre' } },
        },
      },
    },
    {
      id: 'inform-first',
      competence: 'referral',
      weight: 2,
      severity: 'major',
      gate: false,
      error: 'E-06',
      fact: 'fact.information.duty',
      seats: ['police-officer'],
      phase: 'visit',
      asks: { before: [{ act: 'leaflet', outcome: 'given' }, { phase: 'after' }] },
    },
    {
      id: 'no-promise',
      competence: 'safety',
      weight: 2,
      severity: 'major',
      gate: false,
      error: 'E-13',
      fact: 'fact.residence.no-promise',
      seats: ['police-officer'],
      phase: 'visit',
      asks: { never: { conduct: 'promise' } },
    },
    {
      id: 'pay',
      competence: 'indicators',
      weight: 2,
      severity: 'minor',
      gate: false,
      error: 'E-16',
      fact: 'fact.indicators.list',
      seats: ['police-officer'],
      phase: 'visit',
      asks: { all: [{ clustered: { person: 'w1', atLeast: 1 } }, { noFalseMarks: { atMost: 0 } }] },
    },
  ],
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
