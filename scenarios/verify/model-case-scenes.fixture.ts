/** What is played of the model case: people, phases, scenes, belt and papers; its rubric is in `model-case.fixture.ts`. */
import type { CaseDocument } from '../case/schema.ts';

type Played = Omit<
  CaseDocument,
  'format' | 'id' | 'version' | 'programme' | 'header' | 'criteria' | 'endings' | 'percentages'
>;

/** A fresh copy of all that is played. */
export const playCase = (): Played => ({
  seats: [
    {
      id: 'police-officer',
      playable: true,
      start: 'visit',
      past: [{ person: 'w1', event: 'wages.noticed' }],
      owes: ['secure-wages', 'secure-belongings'],
      refuser: 'w1',
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
    { id: 'spoke', max: 1 },
    { id: 'noted', max: 1 },
  ],
  phases: [
    {
      id: 'visit',
      startsOnDay: 0,
      time: { moments: 4 },
      carries: ['spoke'],
      start: 'yard',
      timeUp: 'van',
      omissions: [
        {
          id: 'unwritten',
          when: { fact: 'noted', is: 0 },
          errors: ['E-16'],
          warning: 'yard/look',
          scene: 'close',
          fact: 'fact.practice.observed-facts',
        },
      ],
    },
    { id: 'after', startsOnDay: 2, time: { untilDay: 8 }, carries: [], start: 'desk', timeUp: 'close' },
  ],
  scenes: [
    {
      id: 'yard',
      phase: 'visit',
      place: 'yard',
      elements: [
        { id: 'arrive', kind: 'narrative' },
        { id: 'look', kind: 'observation' },
        { id: 'book', kind: 'paper', paper: 'pay-book' },
      ],
      choices: [
        {
          id: 'ask-here',
          effects: [
            {
              person: 'w1',
              event: 'person.questioned',
              with: { kind: 'safety', present: 'exploiter', interpreter: 'professional' },
            },
          ],
          to: [{ scene: 'van' }],
          wrong: { errors: ['E-01'], warning: 'yard/look', arrival: 'call', fact: 'fact.practice.separate' },
          tone: 'kind',
          formality: 'formal',
        },
        {
          id: 'promise',
          effects: [{ person: 'w1', conduct: 'promise' }],
          to: [{ scene: 'van' }],
          wrong: {
            errors: ['E-13'],
            warning: 'yard/arrive',
            arrival: 'letter',
            fact: 'fact.residence.no-promise',
          },
          tone: 'kind',
          formality: 'plain',
        },
        {
          id: 'ask-apart',
          effects: [
            {
              person: 'w1',
              event: 'person.questioned',
              with: { kind: 'safety', present: 'nobody-else', interpreter: 'professional' },
            },
            { person: 'w1', event: 'belongings.noticed' },
            { set: 'spoke', to: 1 },
          ],
          to: [{ scene: 'van' }],
          tone: 'brusque',
          formality: 'plain',
        },
        { id: 'wait', effects: [], to: [{ scene: 'van' }], tone: 'neutral', formality: 'plain' },
      ],
    },
    {
      id: 'van',
      phase: 'visit',
      place: 'yard',
      elements: [
        { id: 'seat', kind: 'narrative' },
        { id: 'hands', kind: 'observation', when: { fact: 'spoke', is: 1 } },
      ],
      choices: [
        {
          id: 'keep-phone',
          effects: [{ person: 'w1', conduct: 'lifeline-taken' }],
          to: [{ scene: 'desk' }],
          wrong: {
            errors: ['E-18'],
            warning: 'van/seat',
            arrival: 'call',
            fact: 'fact.practice.belongings',
          },
          tone: 'neutral',
          formality: 'formal',
        },
        { id: 'write-up', effects: [], to: [{ scene: 'desk' }], tone: 'neutral', formality: 'plain' },
      ],
    },
    {
      id: 'desk',
      phase: 'after',
      place: 'desk',
      waits: true,
      elements: [
        { id: 'quiet', kind: 'narrative' },
        { id: 'heard', kind: 'narrative', when: { arrived: 'call' } },
      ],
      choices: [
        {
          id: 'accuse',
          effects: [{ person: 'w1', conduct: 'accusation' }],
          to: [{ scene: 'close' }],
          wrong: { errors: ['E-16'], warning: 'yard/look', scene: 'close', fact: 'fact.indicators.one-sign' },
          tone: 'neutral',
          formality: 'formal',
        },
        { id: 'close-file', effects: [], to: [{ scene: 'close' }], tone: 'neutral', formality: 'plain' },
      ],
    },
    {
      id: 'call',
      phase: 'after',
      place: 'desk',
      elements: [{ id: 'voice', kind: 'speech', speaker: 'w1' }],
      choices: [
        {
          id: 'let-speak',
          effects: [{ person: 'w1', event: 'statement.made', with: { initiative: 'own' } }],
          to: [{ scene: 'desk' }],
          tone: 'neutral',
          formality: 'plain',
        },
        { id: 'leave-quiet', effects: [], to: [{ scene: 'desk' }], tone: 'neutral', formality: 'plain' },
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
    { id: 'call', from: { phase: 'after' }, after: { days: 2 }, scene: 'call', effects: [] },
    { id: 'letter', from: { choice: 'yard/promise' }, after: { days: 1 }, paper: 'letter', effects: [] },
  ],
  belt: [
    {
      id: 'pay-records',
      verb: 'secure',
      object: 'pay-records',
      phases: ['visit'],
      outcomes: [{ id: 'done', effects: [{ person: 'w1', event: 'wages.recorded' }] }],
    },
    {
      id: 'note',
      verb: 'write-down',
      object: 'observed-facts',
      phases: ['visit'],
      outcomes: [{ id: 'done', effects: [{ set: 'noted', to: 1 }] }],
    },
    {
      id: 'papers',
      verb: 'hand-over',
      object: 'own-papers',
      persons: ['w1'],
      phases: ['visit'],
      outcomes: [
        { id: 'unknown', when: { fact: 'spoke', is: 0 }, effects: [] },
        {
          id: 'given',
          effects: [{ person: '@person', event: 'belongings.secured', with: { what: 'papers' } }],
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
        { id: 'net', kind: 'money' },
      ],
      lines: [
        {
          id: 'week',
          cells: { day: '2026-03-02', net: 3500 },
          truth: { kind: 'telling', person: 'w1', indicators: ['I9', 'I8'], fact: 'fact.indicators.list' },
        },
        { id: 'soap', cells: { day: '2026-03-03', net: 500 }, truth: { kind: 'ordinary' } },
      ],
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
});
