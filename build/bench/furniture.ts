/** What a made case holds beside its story: nothing, or people in a procedure, days, arrivals, belt acts and a paper. */
import type { CaseDocument } from '../../scenarios/case/schema.ts';
import type { Dice } from './dice.ts';

type Scene = CaseDocument['scenes'][number];
type Choice = Scene['choices'][number];
type Effect = Choice['effects'][number];

/** The parts of a case that a flat story has none of. Each is drawn with the dice of the case. */
export interface Furniture {
  readonly past: Effect[];
  readonly costs: (dice: Dice) => Pick<Choice, 'costs'>;
  readonly effects: (dice: Dice) => Effect[];
  readonly waits: (scene: number) => Pick<Scene, 'waits'>;
  readonly elements: (scene: number) => Scene['elements'];
  readonly arrivals: CaseDocument['arrivals'];
  readonly papers: CaseDocument['papers'];
}

const inProcedure = ['p0', 'p1', 'p2', 'p3'] as const;

/** One person for a flat story, because a case has people; four in the adult procedure for a full one. */
export const peopleOf = (full: boolean): CaseDocument['people'] =>
  (full ? inProcedure : ['p0']).map((id) => ({
    id,
    age: { years: 30 },
    gender: 'man',
    status: 'third-country',
    side: full ? 'presumed-victim' : 'bystander',
    controlledBy: [],
    procedure: full ? 'adult' : 'none',
    place: full ? 'with-exploiter' : 'gone',
    onBelt: full,
  }));

export const noFurniture: Furniture = {
  past: [],
  costs: () => ({}),
  effects: () => [],
  waits: () => ({}),
  elements: () => [],
  arrivals: [],
  papers: [],
};

const referral = { event: 'victim.referred', with: { to: 'recognised-centre' } };

const effectsAbout = (person: string): readonly Effect[] => [
  {
    person,
    event: 'person.questioned',
    with: { kind: 'safety', present: 'nobody-else', interpreter: 'professional' },
  },
  { person, event: 'information.given', with: { interpreter: 'professional', view: 'private' } },
  { person, place: 'apart', when: { person, place: ['with-exploiter'] } },
  { person, ...referral, when: { person, stage: ['none', 'refused'] } },
];

const referred = (person: string): CaseDocument['arrivals'][number]['from'] => ({ person, ...referral });

const lines = Array.from({ length: 12 }, (_each, index) => index);

/** One effect about somebody on every choice, a day on every fourth, a scene that waits at every fifth. */
export const furniture: Furniture = {
  past: [{ person: 'p0', event: 'indicators.noticed' }],
  costs: (dice) => (dice(4) === 0 ? { costs: { days: 1 } } : {}),
  effects: (dice) => {
    const person = inProcedure[dice(inProcedure.length)] ?? 'p0';
    const possible = effectsAbout(person);
    const drawn = possible[dice(possible.length)];
    return drawn ? [drawn] : [];
  },
  waits: (scene) => (scene % 5 === 0 ? { waits: true } : {}),
  elements: (scene) => [
    { id: 'seen', kind: 'observation', when: { fact: 'trust', atLeast: 1 } },
    ...(scene % 3 === 0 ? [{ id: 'pay', kind: 'paper', paper: 'pay-book' } as const] : []),
  ],
  arrivals: inProcedure.flatMap((person) => [
    {
      id: `annex15-${person}`,
      from: referred(person),
      after: { days: 3 },
      effects: [{ person, event: 'annex15.issued', with: { 'names-trafficking': 'no' } }],
    },
    { id: `letter-${person}`, from: referred(person), after: { days: 5 }, paper: 'letter', effects: [] },
  ]),
  papers: [
    {
      id: 'pay-book',
      kind: 'pay-book',
      about: ['p0'],
      columns: [
        { id: 'day', kind: 'day' },
        { id: 'gross', kind: 'money' },
      ],
      lines: lines.map((line) => ({
        id: `l${line}`,
        cells: { day: line, gross: 5500 },
        truth: { kind: 'ordinary' },
      })),
    },
    {
      id: 'letter',
      kind: 'letter',
      about: [],
      columns: [{ id: 'words', kind: 'text' }],
      lines: [{ id: 'only', cells: { words: true }, truth: { kind: 'ordinary' } }],
    },
  ],
};

/** Belt acts of a full case: two that are answered for each person, one for nobody in particular. */
export const beltOf = (): CaseDocument['belt'] => [
  {
    id: 'leaflet',
    verb: 'hand-over',
    object: 'leaflet',
    persons: [...inProcedure],
    phases: ['work'],
    outcomes: [
      {
        id: 'given',
        effects: [
          {
            person: '@person',
            event: 'information.given',
            with: { interpreter: 'professional', view: 'private' },
          },
        ],
      },
    ],
  },
  {
    id: 'station',
    verb: 'move',
    object: 'police-station',
    persons: [...inProcedure],
    phases: ['work'],
    outcomes: [{ id: 'moved', effects: [{ person: '@person', place: 'apart' }] }],
  },
  {
    id: 'superior',
    verb: 'call',
    object: 'superior',
    phases: ['work'],
    outcomes: [{ id: 'told', costs: { days: 1 }, effects: [{ add: 'trust', by: 1 }] }],
  },
];
