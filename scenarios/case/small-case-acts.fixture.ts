/** What can be done in the small case and what comes of it: the belt, arrivals, papers. */
import type { CaseDocument } from './schema.ts';

/** What reaches the seat later. */
export const smallArrivals = (): CaseDocument['arrivals'] => [
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
];

/** Acts open in both phases or one. */
export const smallBelt = (): CaseDocument['belt'] => [
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
];

/** A pay book to read, and a letter that comes. */
export const smallPapers = (): CaseDocument['papers'] => [
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
];
