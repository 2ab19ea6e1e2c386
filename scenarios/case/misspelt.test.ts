/** Every kind of name an author can misspell is refused with its path, and with the one that was most likely meant. */
import { describe, expect, it } from 'vitest';
import { parseCase } from './parse-case.ts';
import type { CaseDocument } from './schema.ts';
import { smallDocument } from './small-case.fixture.ts';

/** A document in which anything may stand anywhere. */
// biome-ignore lint/suspicious/noExplicitAny: a misspelt document has no type
type Loose = any;

/** The small case with a plan, an omission, a knowledge panel and a second variant, so that each can be misspelt. */
const wholeDocument = (): CaseDocument => {
  const document = smallDocument();
  const [visit] = document.phases;
  const [seat] = document.seats;
  if (!visit || !seat) throw new Error('the fixture has both');
  visit.omissions = [
    {
      ...{ id: 'no-note', when: { fact: 'asked', is: 0 }, errors: ['E-16'], warning: 'yard/look' },
      ...{ scene: 'desk', fact: 'fact.practice.separate' },
    },
  ];
  document.plan = {
    ...{ scenes: ['yard'], atMost: 2 },
    rows: [
      { id: 'interpreter', group: 'people' },
      { id: 'press', group: 'people' },
    ],
  };
  seat.panel = {
    kind: 'knowledge',
    parties: ['officer', 'centre'],
    items: [{ id: 'pay', knows: [{ party: 'officer', when: { shown: 'pay-book' } }] }],
  };
  document.variants.push({
    id: 'b',
    overlay: { people: { w1: { side: 'open' } }, texts: ['scene.yard.look'] },
  });
  return document;
};

/** Code, path and nearest of each issue. */
const found = (change: (document: Loose) => void): string[] => {
  const document = wholeDocument();
  change(document);
  const parsed = parseCase(document);
  return parsed.ok
    ? []
    : parsed.issues.map(({ code, path, params }) =>
        [code, path.join('/'), params.nearest].filter((each) => each !== undefined).join(' '),
      );
};

describe('a name that is misspelt', () => {
  it('is the only thing wrong with these documents', () => {
    expect(found(() => undefined)).toEqual([]);
  });

  it.each<[string, (document: Loose) => void, string]>([
    [
      'the key of a condition',
      (d) => {
        d.scenes[0].choices[0].when = { fact: 'talked', si: 0 };
      },
      'case.shape scenes/0/choices/0/when is',
    ],
    [
      'a condition inside another',
      (d) => {
        d.endings[0].when = { all: [{ arived: 'call' }] };
      },
      'case.shape endings/0/when/all/0 arrived',
    ],
    [
      'the key of an effect',
      (d) => {
        d.belt[2].outcomes[0].effects[1] = { shwo: 'letter' };
      },
      'case.shape belt/2/outcomes/0/effects/1 show',
    ],
    [
      'a key that may be left out',
      (d) => {
        d.scenes[0].choices[0].cots = { moments: 1 };
      },
      'case.shape scenes/0/choices/0 costs',
    ],
    [
      'the target of a choice',
      (d) => {
        d.scenes[1].choices[0].to = [{ scene: 'dekk' }];
      },
      'case.reference.unknown scenes/1/choices/0/to/0/scene desk',
    ],
    [
      'a text that a variant words anew',
      (d) => {
        d.variants[1].overlay.texts = ['scene.yard.lok'];
      },
      'case.reference.unknown variants/1/overlay/texts/0 scene.yard.look',
    ],
    [
      'what a variant leaves out',
      (d) => {
        d.variants[1].overlay.arrivals = { leter: null };
      },
      'case.reference.unknown variants/1/overlay/arrivals/leter letter',
    ],
    [
      'a fact of the register',
      (d) => {
        d.criteria[0].fact = 'fact.practice.seperate';
      },
      'case.fact.unknown criteria/0/fact fact.practice.separate',
    ],
    [
      'a fact of the case',
      (d) => {
        d.phases[0].carries = ['promissed'];
      },
      'case.reference.unknown phases/0/carries/0 promised',
    ],
    [
      'an indicator',
      (d) => {
        d.papers[0].lines[0].truth.indicators = ['I99'];
      },
      'case.shape papers/0/lines/0/truth/indicators/0 I9',
    ],
    [
      'an error id',
      (d) => {
        d.criteria[0].error = 'E-1';
      },
      'case.shape criteria/0/error E-01',
    ],
    [
      'a stage',
      (d) => {
        d.endings[0].when = { person: 'w1', stage: ['reflexion'] };
      },
      'case.reference.unknown endings/0/when/stage reflection',
    ],
    [
      'a duty that is owed',
      (d) => {
        d.seats[0].owes = ['inform-persons'];
      },
      'case.reference.unknown seats/0/owes/0 inform-person',
    ],
    [
      'a duty that is missed',
      (d) => {
        d.criteria[3].asks = { never: { missed: 'inform-persn' } };
      },
      'case.reference.unknown criteria/3/asks/never/missed inform-person',
    ],
    [
      'an omission',
      (d) => {
        d.criteria[3].asks = { never: { omission: 'visit/no-notes' } };
      },
      'case.reference.unknown criteria/3/asks/never/omission visit/no-note',
    ],
    [
      'a row of the plan',
      (d) => {
        d.endings[0].when = { planned: 'interpeter' };
      },
      'case.reference.unknown endings/0/when/planned interpreter',
    ],
    [
      'a variant',
      (d) => {
        d.criteria[0].variants = ['bb'];
      },
      'case.reference.unknown criteria/0/variants/0 b',
    ],
    [
      'a seat',
      (d) => {
        d.criteria[0].seats = ['police-oficer'];
      },
      'case.reference.unknown criteria/0/seats/0 police-officer',
    ],
    [
      'an outcome of an act',
      (d) => {
        d.criteria[2].asks = { did: { act: 'leaflet', outcome: 'gven' } };
      },
      'case.reference.unknown criteria/2/asks/did/outcome given',
    ],
    [
      'a breach',
      (d) => {
        d.criteria[0].asks = { noBreach: { kind: 'questioned-before-exploiters' } };
      },
      'case.reference.unknown criteria/0/asks/noBreach/kind questioned-before-exploiter',
    ],
    [
      'who tells the story',
      (d) => {
        d.endings[0].storyBy = 'bos';
      },
      'case.reference.unknown endings/0/storyBy boss',
    ],
    [
      'who refuses',
      (d) => {
        d.seats[0].refuser = 'w11';
      },
      'case.reference.unknown seats/0/refuser w1',
    ],
    [
      'a party that knows',
      (d) => {
        d.seats[0].panel.items[0].knows[0].party = 'oficer';
      },
      'case.reference.unknown seats/0/panel/items/0/knows/0/party officer',
    ],
    [
      'a column of a sum',
      (d) => {
        d.papers[0].columns[3].sum.minus = ['bedd'];
      },
      'case.reference.unknown papers/0/columns/3/sum/minus/0 bed',
    ],
    [
      'an object of the belt',
      (d) => {
        d.belt[0].object = 'leaflt';
      },
      'case.reference.unknown belt/0/object hand-over leaflet',
    ],
    [
      'a programme',
      (d) => {
        d.programme = 'polise';
      },
      'case.reference.unknown programme police',
    ],
  ])('is refused: %s', (_what, change, expected) => {
    expect(found(change)).toContain(expected);
  });

  it('has no nearest when nothing is close', () => {
    expect(
      found((document) => {
        document.phases[0].timeUp = 'far-away-from-here';
      }),
    ).toEqual(['case.reference.unknown phases/0/timeUp']);
  });

  it('is told with every other one, in the shape as in the meaning', () => {
    expect(
      found((document) => {
        document.scenes[0].choices[0].when = { fact: 'talked', si: 0 };
        document.criteria[0].error = 'E-1';
        document.seets = [];
      }),
    ).toEqual([
      'case.shape scenes/0/choices/0/when is',
      'case.shape criteria/0/error E-01',
      'case.shape  seats',
    ]);
  });
});
