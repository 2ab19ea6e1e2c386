/** What an author can get wrong beside a misspelt id is refused when the case is read: none of it waits until the case is played. */
import { describe, expect, it } from 'vitest';
import { type Change, found, issuesOf } from './refused.fixture.ts';
import { smallDocument } from './small-case.fixture.ts';

const informed = { event: 'information.given', with: { interpreter: 'professional', view: 'private' } };

/** The small case with one of its ids changed wherever it stands. */
const renamed = (before: string, after: string): string[] =>
  issuesOf(
    JSON.parse(
      JSON.stringify(smallDocument())
        .replaceAll(`"${before}"`, `"${after}"`)
        .replaceAll(`"${before}/`, `"${after}/`),
    ),
  );

const nested = (depth: number): object => {
  let condition: object = { fact: 'asked', is: 1 };
  for (let level = 0; level < depth; level += 1) condition = { all: [condition] };
  return condition;
};

describe('a name nobody would have heard', () => {
  it.each<[string, Change, string]>([
    [
      'who brings an event about',
      (d) => d.scenes[0].choices[0].effects.push({ person: 'w1', ...informed, by: 'police-oficer' }),
      'case.reference.unknown scenes/0/choices/0/effects/2/by police-officer',
    ],
    [
      'a seat no programme has',
      (d) => {
        d.seats[0].id = 'police-oficer';
      },
      'case.reference.unknown seats/0/id police-officer',
    ],
    [
      '@person in a choice, where nobody is aimed at',
      (d) => d.scenes[0].choices[0].effects.push({ person: '@person', place: 'apart' }),
      'case.reference.unknown scenes/0/choices/0/effects/2/person',
    ],
    [
      '@person in an act that names nobody',
      (d) => {
        delete d.belt[0].persons;
      },
      'case.reference.unknown belt/0/outcomes/0/effects/0/person',
    ],
    [
      'an act asked for with somebody it is not for',
      (d) => {
        d.criteria[2].asks = { did: { act: 'leaflet', person: 'boss' } };
      },
      'case.reference.unknown criteria/2/asks/did/person',
    ],
    [
      'an act for somebody who cannot be chosen on the belt',
      (d) => {
        d.people[1].onBelt = false;
      },
      'case.reference.unknown belt/1/persons/1',
    ],
    [
      'a fact of the case as the basis of a criterion',
      (d) => {
        d.criteria[0].fact = 'asked';
      },
      'case.fact.unknown criteria/0/fact',
    ],
    [
      'a fact of the case as the basis of a line',
      (d) => {
        d.papers[0].lines[0].truth.fact = 'asked';
      },
      'case.fact.unknown papers/0/lines/0/truth/fact',
    ],
    [
      'a choice a variant leaves out',
      (d) => d.variants.push({ id: 'b', overlay: { scenes: { yard: { choices: { 'talk-asid': null } } } } }),
      'case.reference.unknown variants/1/overlay/scenes/yard/choices/talk-asid talk-aside',
    ],
    [
      'a first variant that is not the case as it is written',
      (d) => {
        d.variants[0].id = 'b';
      },
      'case.reference.unknown variants/0/id a',
    ],
    [
      'an event, told with the one that was meant',
      (d) => d.scenes[0].choices[0].effects.push({ person: 'w1', event: 'information.givn' }),
      'case.event.unknown scenes/0/choices/0/effects/2/event information.given',
    ],
    [
      'a word of an event, told with the one that was meant',
      (d) => {
        d.criteria[2].asks = { did: { person: 'w1', event: 'information.given', with: { view: 'privat' } } };
      },
      'case.event.unknown criteria/2/asks/did/event view=private',
    ],
    [
      'a key of an event, told with the one that was meant',
      (d) => {
        d.criteria[2].asks = { did: { person: 'w1', event: 'information.given', with: { viw: 'private' } } };
      },
      'case.event.unknown criteria/2/asks/did/event view',
    ],
  ])('is refused: %s', (_what, change, expected) => {
    expect(found(change)).toContain(expected);
  });
});

describe('an id that says two things', () => {
  it.each<[string, Change, string]>([
    ['outcomes', (d) => d.belt[0].outcomes.push(d.belt[0].outcomes[0]), 'belt/0/outcomes/'],
    ['columns', (d) => d.papers[0].columns.push(d.papers[0].columns[0]), 'papers/0/columns/'],
    ['objectives', (d) => d.header.objectives.push(d.header.objectives[0]), 'header/objectives/'],
    ['paragraphs of the briefing', (d) => d.header.briefing.push(d.header.briefing[0]), 'header/briefing/'],
    [
      'parties of a panel',
      (d) => {
        d.seats[0].panel = { kind: 'knowledge', parties: ['a', 'a'], items: [{ id: 'pay', knows: [] }] };
      },
      'seats/0/panel/parties/',
    ],
    [
      'items of a panel',
      (d) => {
        const items = [1, 2].map(() => ({ id: 'pay', knows: [] }));
        d.seats[0].panel = { kind: 'knowledge', parties: ['a', 'b'], items };
      },
      'seats/0/panel/items/',
    ],
    [
      'rows of a panel',
      (d) => {
        const rows = [0, 1].map((atLeast) => ({ id: 'told', person: 'w1', when: { day: { atLeast } } }));
        d.seats[0].panel = { kind: 'offers', rows };
      },
      'seats/0/panel/rows/',
    ],
  ])('is refused twice among %s', (_what, change, path) => {
    expect(found(change)).toEqual([expect.stringContaining(`case.id.duplicate ${path}`)]);
  });

  it.each(['story', 'clock', 'post', 'dossier', 'mandate', 'none'])('is refused: a person named %s', (id) => {
    expect(renamed('w1', id)).toContain('case.id.reserved people/0/id');
  });

  it('is refused: a scene named like the end of the case', () => {
    expect(renamed('yard', 'end')).toEqual(['case.id.reserved scenes/0/id']);
  });

  it('is refused: parts whose words would lie under those of another', () => {
    expect(
      found((document) => {
        document.scenes[0].elements[0].id = 'title';
        document.papers[1].lines[0].id = 'column';
        document.papers[1].columns[0].id = 'why';
      }),
    ).toEqual(
      expect.arrayContaining([
        'case.id.reserved scenes/0/elements/0/id',
        'case.id.reserved papers/1/lines/0/id',
        'case.id.reserved papers/1/columns/0/id',
      ]),
    );
  });
});

describe('a value of another kind', () => {
  it.each<[string, Change, string]>([
    [
      'speech without a speaker',
      (d) => d.scenes[0].elements.push({ id: 'said', kind: 'speech' }),
      'case.shape scenes/0/elements/3/speaker',
    ],
    [
      'a paper that is laid down and not named',
      (d) => d.scenes[0].elements.push({ id: 'laid', kind: 'paper' }),
      'case.shape scenes/0/elements/3/paper',
    ],
    [
      'a date where there is money',
      (d) => {
        d.papers[0].lines[1].cells.bed = '2026-03-01';
      },
      'case.shape papers/0/lines/1/cells/bed',
    ],
    [
      'a number where there are words',
      (d) => {
        d.papers[1].columns = [{ id: 'entry', kind: 'text' }];
        d.papers[1].lines[0].cells = { entry: 42 };
      },
      'case.shape papers/1/lines/0/cells/entry',
    ],
    [
      'a day no calendar has',
      (d) => {
        d.papers[1].columns = [{ id: 'entry', kind: 'date' }];
        d.papers[1].lines[0].cells = { entry: '2026-02-30' };
      },
      'date.malformed papers/1/lines/0/cells/entry',
    ],
    [
      'facts that end before they begin',
      (d) => {
        d.header.factsTo = '2025-12-31';
      },
      'case.shape header/factsTo',
    ],
    [
      'a phase that ends before it begins',
      (d) => {
        d.phases[1].time = { untilDay: d.phases[1].startsOnDay - 1 };
      },
      'case.shape phases/1/time/untilDay',
    ],
    [
      'an act that is for nobody',
      (d) => {
        d.belt[1].persons = [];
      },
      'case.shape belt/1/persons',
    ],
    [
      'a case nobody can play',
      (d) => {
        d.seats[0].playable = false;
      },
      'case.shape seats',
    ],
    [
      'a target no run comes to',
      (d) => d.scenes[0].choices[0].to.unshift({ scene: 'desk' }),
      'case.shape scenes/0/choices/0/to/0/when',
    ],
    [
      'an ending no run comes to',
      (d) => d.endings.unshift({ ...d.endings.at(-1), id: 'always' }),
      'case.shape endings/0/when',
    ],
    [
      'a fact set above its highest value',
      (d) => d.scenes[0].choices[0].effects.push({ set: 'talked', to: 2 }),
      'case.shape scenes/0/choices/0/effects/2/to',
    ],
  ])('is refused: %s', (_what, change, expected) => {
    expect(found(change)).toContain(expected);
  });
});

describe('a document nobody would write', () => {
  it('is refused where it is nested too deeply, and does not break the reader', () => {
    for (const depth of [100, 50_000])
      expect(
        found((document) => {
          document.endings[0].when = nested(depth);
        }),
      ).toEqual([expect.stringContaining('case.shape endings/0/when/all')]);
  });

  it('is refused where a key would be dropped in silence', () => {
    expect(
      found((document) => {
        document.variants.push({ id: 'b', overlay: { people: JSON.parse('{"__proto__":{"side":"open"}}') } });
      }),
    ).toEqual(['case.shape variants/1/overlay/people']);
  });

  it('may use names that every object has, and names of its own keys for columns', () => {
    expect(renamed('w1', 'constructor')).toEqual([]);
    expect(
      found((document) => {
        document.papers[1].columns = ['constructor', 'person', 'fact'].map((id) => ({ id, kind: 'date' }));
        document.papers[1].lines[0].cells = { constructor: '2026-03-01', person: '2026-03-01', fact: null };
      }),
    ).toEqual([]);
    expect(
      found((document) => {
        document.scenes[0].choices[0].effects.push({
          person: 'w1',
          event: 'information.given',
          with: { ...informed.with, constructor: 'x' },
        });
      }),
    ).toEqual(['case.event.unknown scenes/0/choices/0/effects/2/event']);
  });
});
