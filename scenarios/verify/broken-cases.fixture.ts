/** Deliberately broken variations of the model case: what each breaks, and the exact set of proofs that must fail on it. */
import type { Criterion } from '../case/criterion.ts';
import type { CaseDocument } from '../case/schema.ts';
import type { ProofId } from './finding.ts';
import { modelDocument, modelSeat, wordsOf } from './model-case.fixture.ts';
import { pressingDocument } from './pressing-case.fixture.ts';
import type { TextsAsked } from './text-proofs.ts';

type Scene = CaseDocument['scenes'][number];
type Choice = Scene['choices'][number];

export interface BrokenCase {
  readonly what: string;
  readonly document: () => CaseDocument;
  /** Words it is broken by; left out: every text in English. */
  readonly words?: TextsAsked;
  /** Proofs that fail on it, in their order: the one it is made for, and those that follow. */
  readonly fails: readonly ProofId[];
}

const changed = (change: (document: CaseDocument) => void): (() => CaseDocument) => {
  return () => {
    const document = modelDocument();
    change(document);
    return document;
  };
};

const found = <Thing>(things: readonly Thing[], is: (thing: Thing) => boolean): Thing => {
  const thing = things.find(is);
  if (thing === undefined) throw new Error('the model case has changed');
  return thing;
};
const sceneOf = (document: CaseDocument, id: string): Scene =>
  found(document.scenes, (each) => each.id === id);
const choiceOf = (document: CaseDocument, scene: string, id: string): Choice =>
  found(sceneOf(document, scene).choices, (each) => each.id === id);
const criterionOf = (document: CaseDocument, id: string): Criterion =>
  found(document.criteria, (each) => each.id === id);

const plain = (id: string, scene: string, when?: Choice['when']): Choice => ({
  id,
  ...(when ? { when } : {}),
  effects: [],
  to: [{ scene }],
  tone: 'neutral',
  formality: 'plain',
});
const further = (id: string, asks: Criterion['asks']): Criterion => ({
  id,
  competence: 'qualification',
  weight: 1,
  severity: 'minor',
  gate: false,
  error: 'E-25',
  fact: 'fact.practice.chain',
  seats: [modelSeat],
  phase: 'after',
  asks,
});
const statement = { person: 'w1', event: 'statement.made', with: { initiative: 'own' } };

/** A way out of `from` into a new scene of the same phase. */
const addScene = (document: CaseDocument, from: string, id: string, choices: Choice[]): void => {
  const { phase, place, choices: ways } = sceneOf(document, from);
  ways.push(plain(id, id));
  document.scenes.push({ id, phase, place, elements: [{ id: 'there', kind: 'narrative' }], choices });
};

const { en: english = {} } = wordsOf(modelDocument());
const { 'scene.van.seat': _unwritten, ...incomplete } = english;

/** The model case in English and Dutch, with one text of each. */
const wordedNote = (note: string, other: string): TextsAsked => ({
  texts: { en: { ...english, 'case.note': note }, nl: { ...english, 'case.note': other } },
});

/** The right case with words that are not. */
const badlyWorded = (what: string, words: TextsAsked): BrokenCase => ({
  what,
  document: modelDocument,
  words,
  fails: ['PROOF-10'],
});

export const brokenCases: readonly BrokenCase[] = [
  {
    what: 'a condition that always holds',
    document: changed((document) => {
      const hands = found(sceneOf(document, 'van').elements, (each) => each.id === 'hands');
      hands.when = { fact: 'spoke', atLeast: 0 };
    }),
    fails: ['PROOF-1'],
  },
  {
    what: 'a choice that can never be taken',
    document: changed((document) => {
      sceneOf(document, 'van').choices.push(plain('late', 'desk', { arrived: 'call' }));
    }),
    fails: ['PROOF-1'],
  },
  {
    what: 'a scene that no choice leads to',
    document: changed((document) => {
      document.scenes.push({ ...sceneOf(document, 'close'), id: 'attic' });
    }),
    fails: ['PROOF-1'],
  },
  {
    what: 'a paper that nothing brings',
    document: changed((document) => {
      document.papers.push({ ...found(document.papers, (each) => each.id === 'letter'), id: 'bill' });
    }),
    fails: ['PROOF-1'],
  },
  {
    what: 'an ending that another one stands before',
    document: changed((document) => {
      document.endings.splice(1, 0, {
        id: 'never',
        when: { all: [{ person: 'w1', stage: ['heard'] }] },
        storyBy: 'w1',
        storyLines: 4,
      });
    }),
    fails: ['PROOF-1'],
  },
  {
    what: 'a scene that only leads to itself',
    document: changed((document) => addScene(document, 'desk', 'circle', [plain('again', 'circle')])),
    fails: ['PROOF-2'],
  },
  {
    what: 'a scene in which there is sometimes nothing but waiting',
    document: changed((document) =>
      addScene(document, 'yard', 'alley', [plain('on', 'van', { fact: 'noted', is: 1 })]),
    ),
    fails: ['PROOF-3'],
  },
  {
    what: 'a criterion that nobody can miss',
    document: changed((document) => {
      document.criteria.push(further('no-bias', { never: { conduct: 'bias' } }));
    }),
    fails: ['PROOF-4'],
  },
  {
    what: 'a criterion that a clean run can miss',
    document: changed((document) => {
      document.criteria.push(further('closed', { did: { choice: 'desk/close-file' } }));
    }),
    fails: ['PROOF-5'],
  },
  {
    what: 'an error that costs nothing',
    document: changed((document) => {
      document.criteria = document.criteria.filter((each) => each.id !== 'no-promise');
    }),
    fails: ['PROOF-5'],
  },
  {
    what: 'a critical error that only a major criterion covers',
    document: changed((document) => {
      criterionOf(document, 'apart').severity = 'major';
    }),
    fails: ['PROOF-6'],
  },
  {
    what: 'something left undone that is critical and that only a major criterion covers',
    document: changed((document) => {
      const omission = found(
        document.phases.flatMap((phase) => phase.omissions ?? []),
        (each) => each.id === 'unwritten',
      );
      omission.errors = ['E-14'];
      criterionOf(document, 'written').error = 'E-14';
    }),
    fails: ['PROOF-6'],
  },
  {
    what: 'a duty that is no gate',
    document: changed((document) => {
      criterionOf(document, 'wages').gate = false;
    }),
    fails: ['PROOF-7'],
  },
  {
    what: 'a duty that the seat is not said to owe',
    document: changed((document) => {
      for (const seat of document.seats) seat.owes = ['secure-wages'];
    }),
    fails: ['PROOF-7'],
  },
  {
    what: 'a duty that never arises',
    document: changed((document) => {
      for (const seat of document.seats) seat.owes.push('offer-again');
    }),
    fails: ['PROOF-7'],
  },
  {
    what: 'an error that is taught and never shown',
    document: changed((document) => {
      document.header.teaches.push('E-25');
    }),
    fails: ['PROOF-8'],
  },
  {
    what: 'pressure declared after the statement it is for, where it is no breach',
    document: () => pressingDocument(),
    fails: ['PROOF-9'],
  },
  badlyWorded('a text that is not there', { texts: { en: incomplete } }),
  badlyWorded('a language that is declared and of which there is no word', {
    texts: { en: english },
    languages: ['en', 'nl'],
  }),
  badlyWorded('another placeholder in a translation', wordedNote('{{name}} waits.', '{{naam}} wacht.')),
  badlyWorded('another day in a translation', wordedNote('Until day 45.', 'Tot dag 54.')),
  badlyWorded('another month in a translation', wordedNote('Until 3 March.', 'Tot 3 mei.')),
  badlyWorded(
    'another fact in a translation',
    wordedNote('See fact.reflection.entry.', 'Zie fact.reflection.day-zero.'),
  ),
  badlyWorded('a translation of what has changed since', {
    ...wordedNote('Words of today.', 'Woorden van gisteren.'),
    stale: { nl: ['case.note'] },
  }),
  {
    what: 'a wrong choice after which another error cannot be helped',
    document: changed((document) => {
      choiceOf(document, 'yard', 'promise').effects.push({ person: 'w1', event: 'belongings.noticed' });
    }),
    fails: ['PROOF-11'],
  },
  {
    what: 'an error that can be shown with another only, by one wrong choice',
    document: changed((document) => {
      const promise = choiceOf(document, 'yard', 'promise');
      promise.effects.push({ person: 'w1', conduct: 'lifeline-taken' });
      promise.wrong?.errors.push('E-18');
    }),
    fails: ['PROOF-11'],
  },
  {
    what: 'a case that is passed by always taking the first choice',
    document: changed((document) => {
      for (const seat of document.seats) {
        seat.past = [];
        seat.owes = ['secure-belongings'];
      }
      document.criteria = document.criteria.filter((each) => each.id !== 'wages');
      for (const scene of document.scenes) scene.choices.reverse();
    }),
    fails: ['PROOF-12'],
  },
  {
    what: 'a case that is passed by always taking what is longest in Dutch',
    document: changed((document) => {
      for (const seat of document.seats) {
        seat.past = [];
        seat.owes = ['secure-belongings'];
      }
      document.criteria = document.criteria.filter((each) => each.id !== 'wages');
    }),
    words: {
      texts: {
        en: english,
        nl: {
          ...english,
          'choice.yard.wait': 'words and words',
          'choice.van.write-up': 'words and words',
          'choice.desk.close-file': 'words and words',
        },
      },
    },
    fails: ['PROOF-12'],
  },
  {
    what: 'somebody who speaks on every clean run',
    document: changed((document) => {
      // Not in the yard: its time may be up before anything is chosen there.
      choiceOf(document, 'van', 'write-up').effects.push(statement);
    }),
    fails: ['PROOF-13'],
  },
  {
    what: 'a warning that comes after the step',
    document: changed((document) => {
      Object.assign(choiceOf(document, 'yard', 'ask-here').wrong ?? {}, { warning: 'desk/quiet' });
    }),
    fails: ['PROOF-14'],
  },
  {
    what: 'a warning that is only sometimes on screen',
    document: changed((document) => {
      Object.assign(choiceOf(document, 'van', 'keep-phone').wrong ?? {}, { warning: 'van/hands' });
    }),
    fails: ['PROOF-14'],
  },
  {
    what: 'an arrival that shows a critical error of which nobody was warned',
    document: changed((document) => {
      sceneOf(document, 'desk').choices.push(plain('send-word', 'close'));
      document.arrivals.push({
        id: 'asked-there',
        from: { choice: 'desk/send-word' },
        after: { days: 0 },
        effects: choiceOf(document, 'yard', 'ask-here').effects,
      });
    }),
    fails: ['PROOF-14'],
  },
  {
    what: 'a breach that the choice does not declare',
    document: changed((document) => {
      delete choiceOf(document, 'yard', 'ask-here').wrong;
    }),
    fails: ['PROOF-15'],
  },
  {
    what: 'a choice that declares another error than the machine derives',
    document: changed((document) => {
      Object.assign(choiceOf(document, 'yard', 'ask-here').wrong ?? {}, { errors: ['E-02'] });
    }),
    fails: ['PROOF-11', 'PROOF-15'],
  },
  {
    what: 'a declared error that is only sometimes derived, and then costs nothing',
    document: changed((document) => {
      for (const effect of choiceOf(document, 'yard', 'ask-here').effects)
        effect.when = { fact: 'noted', is: 1 };
    }),
    fails: ['PROOF-5', 'PROOF-15'],
  },
];
