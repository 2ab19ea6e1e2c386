/** The scenes of the small case: a visit to a yard, then the desk. */
import type { CaseDocument } from './schema.ts';

/** Fresh copies, as the whole document. */
export const smallScenes = (): CaseDocument['scenes'] => [
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
    choices: [{ id: 'write-up', effects: [], to: [{ scene: 'desk' }], tone: 'neutral', formality: 'formal' }],
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
];
