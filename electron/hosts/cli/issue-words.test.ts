/** What an author reads of a case that is wrong: the file it is in, the place, and what would be right. */
import { describe, expect, it } from 'vitest';
import { documentLine } from './issue-words.ts';
import { smallDocument } from '../../../scenarios/case/small-case.fixture.ts';
import { libraryOf } from '../../app/desk.fixture.ts';
import { run } from './terminal.fixture.ts';

/** A document in which anything may stand anywhere. */
// biome-ignore lint/suspicious/noExplicitAny: a document that is wrong has no type
type Loose = any;

const line = (code: Parameters<typeof documentLine>[1]['code'], params: Record<string, string>) =>
  documentLine('case.json', { code, path: ['scenes', 0], params });

describe('a finding of a document', () => {
  it('says why a file is no JSON, on one line', () => {
    expect(line('case.json.malformed', { message: 'Unexpected token "["\n  [ , ...' })).toBe(
      'case.json: scenes/0: case.json.malformed: this is not JSON: Unexpected token "[" [ , ...',
    );
  });

  it('says which key stands twice', () => {
    expect(line('case.json.duplicateKey', { key: 'weight' })).toBe(
      'case.json: scenes/0: case.json.duplicateKey: the key weight stands there more than once; each key once, since only the last would count',
    );
  });

  it('does not offer a key that is right elsewhere as its own correction', () => {
    const wrong = { reason: 'unrecognized_keys', keys: 'minutes', nearest: 'minutes' };
    expect(line('case.shape', wrong)).toMatch(/: the key minutes does not belong here$/);
    expect(line('case.shape', { ...wrong, keys: 'minute' })).toMatch(
      /: unknown key minute; did you mean minutes\?$/,
    );
  });

  it.each<[string, (document: Loose) => void, string]>([
    [
      'another kind of value',
      (d) => {
        d.people[0].age = 41;
      },
      'people/0/age: case.shape: 41 stands there; expected an object with years, or with doubt',
    ],
    [
      'a text for a number',
      (d) => {
        d.people[0].age = { years: '41' };
      },
      'people/0/age/years: case.shape: "41" stands there; expected a number',
    ],
    [
      'a key that is missing',
      (d) => {
        delete d.startPapers;
      },
      'startPapers: case.shape: missing; expected a list',
    ],
    [
      'a word that is none',
      (d) => {
        d.people[0].gender = 'womn';
      },
      'people/0/gender: case.shape: "womn" stands there; one of: woman, man, other; did you mean woman?',
    ],
    [
      'a word that chooses a form',
      (d) => {
        d.papers[0].lines[0].truth.kind = 'teling';
      },
      'papers/0/lines/0/truth/kind: case.shape: "teling" stands there; one of: telling, ask, ordinary; did you mean telling?',
    ],
    [
      'a kind of element that is none',
      (d) => {
        d.scenes[0].elements[0].kind = 'speach';
      },
      'scenes/0/elements/0/kind: case.shape: "speach" stands there; one of: speech, paper, narrative, observation; did you mean speech?',
    ],
    [
      'speech nobody says',
      (d) => {
        d.scenes[0].elements[0].kind = 'speech';
      },
      'scenes/0/elements/0/speaker: case.shape: missing; expected a text',
    ],
    [
      'an act for nobody',
      (d) => {
        d.belt[1].persons = [];
      },
      'belt/1/persons: case.shape: 0 stand there; expected 1 or more in the list',
    ],
    [
      'a date of another form',
      (d) => {
        d.header.startsOn = '16/03/2026';
      },
      'header/startsOn: case.shape: "16/03/2026" stands there; it is written like 2026-03-17',
    ],
    [
      'an id of another form',
      (d) => {
        d.places[0].id = 'The Yard';
      },
      'places/0/id: case.shape: "The Yard" stands there; it is written like pay-book',
    ],
    [
      'a day no calendar has, in a paper',
      (d) => {
        d.papers[0].lines[0].cells.day = '2026-02-30';
      },
      'papers/0/lines/0/cells/day: date.malformed: 2026-02-30 is no day of the calendar, YYYY-MM-DD',
    ],
    [
      'a procedure of another status',
      (d) => {
        d.people[1].procedure = 'adult';
      },
      'people/1/procedure: case.shape: "adult" stands there; one of: belgian, none (beside status belgian)',
    ],
    [
      'a child who is an adult',
      (d) => {
        d.people[1].age = { years: 17 };
      },
      'people/1/age/years: case.shape: 17 stands there; expected 18 or more (beside status belgian)',
    ],
    [
      'somebody unmet who speaks',
      (d) => {
        d.scenes[3].unmet = ['w1'];
      },
      'scenes/3/unmet/0: case.shape: "w1" stands there; it does not fit here (beside speaker of voice)',
    ],
    [
      'a refuser who can say nothing',
      (d) => {
        d.seats[0].refuser = 'boss';
      },
      'seats/0/refuser: case.reference.unknown: there is no person with a procedure boss',
    ],
    [
      'a wrong step without an effect',
      (d) => {
        delete d.scenes[0].choices[1].wrong.arrival;
      },
      'scenes/0/choices/1/wrong: case.shape: missing; expected an object either with arrival, or with scene',
    ],
    [
      'a wrong step whose effect came before',
      (d) => {
        d.belt[0].outcomes[1].wrong.scene = 'yard';
        d.belt[0].outcomes[1].to = 'desk';
      },
      'belt/0/outcomes/1/wrong/scene: case.effect.never: the scene yard cannot come after this step; a later scene brings the effect, or an arrival that can still come',
    ],
    [
      'a number that is too small',
      (d) => {
        d.header.minutes = 2;
      },
      'header/minutes: case.shape: 2 stands there; expected 5 or more',
    ],
    [
      'a number that is too big',
      (d) => {
        d.header.minutes = 200;
      },
      'header/minutes: case.shape: 200 stands there; expected 120 or less',
    ],
    [
      'a list with too little in it',
      (d) => {
        d.header.objectives = [];
      },
      'header/objectives: case.shape: 0 stand there; expected 1 or more in the list',
    ],
    [
      'an id that is too long',
      (d) => {
        d.places[0].id = 'yard'.repeat(20);
      },
      'places/0/id: case.shape: 80 characters stand there; expected 64 or fewer',
    ],
    [
      'a key of an overlay that is no id',
      (d) => {
        d.variants.push({ id: 'b', overlay: { people: { 'W 1': { side: 'open' } } } });
      },
      'variants/1/overlay/people/W 1: case.shape: "W 1" stands there; it is written like pay-book',
    ],
    [
      'a fact above its highest value',
      (d) => {
        d.scenes[0].choices[0].effects.push({ set: 'talked', to: 2 });
      },
      'scenes/0/choices/0/effects/2/to: case.shape: 2 stands there; expected 1 or less',
    ],
    [
      'more marks than there are lines',
      (d) => {
        d.criteria[0].asks = { marked: { lines: ['pay-book/day1'], atLeast: 2 } };
      },
      'criteria/0/asks/marked/atLeast: case.shape: 2 stands there; expected 1 or less',
    ],
    [
      'a date that comes too early',
      (d) => {
        d.header.factsTo = '2025-12-31';
        d.header.factsFrom = '2026-01-31';
      },
      'header/factsTo: case.shape: "2025-12-31" stands there; expected 2026-01-31 or later',
    ],
    [
      'a case nobody can play',
      (d) => {
        d.seats[0].playable = false;
      },
      'seats: case.shape: no seat can be played; expected 1 or more with playable true',
    ],
    [
      'words in a column of money',
      (d) => {
        d.papers[1].columns = [{ id: 'paid', kind: 'money' }];
        d.papers[1].lines[0].cells = { paid: true };
      },
      'papers/1/lines/0/cells/paid: case.shape: true stands there; expected a whole number',
    ],
    [
      'a number in a column of words',
      (d) => {
        d.papers[1].columns = [{ id: 'entry', kind: 'text' }];
        d.papers[1].lines[0].cells = { entry: 42 };
      },
      'papers/1/lines/0/cells/entry: case.shape: 42 stands there; one of: true',
    ],
    [
      'a number in a column of dates',
      (d) => {
        d.papers[1].columns = [{ id: 'entry', kind: 'date' }];
        d.papers[1].lines[0].cells = { entry: 42 };
      },
      'papers/1/lines/0/cells/entry: case.shape: 42 stands there; it is written like 2026-03-17',
    ],
    [
      'a target no run comes to, for want of a condition on the one before',
      (d) => {
        d.scenes[0].choices[0].to.unshift({ scene: 'desk' });
      },
      'scenes/0/choices/0/to/0/when: case.shape: missing; expected a condition, since more follows and only the last has none',
    ],
    [
      'a target that leads nowhere',
      (d) => {
        d.scenes[0].choices[0].to = [{}];
      },
      'scenes/0/choices/0/to/0: case.shape: {} stands there; expected an object either with scene, or with end',
    ],
    [
      'a target that leads to a scene and ends the case',
      (d) => {
        d.scenes[0].choices[0].to[0].end = true;
      },
      'scenes/0/choices/0/to/0: case.shape: {"scene":"yard","end":true} stands there; expected an object either with scene, or with end',
    ],
    [
      'a target whose key is misspelt',
      (d) => {
        d.scenes[0].choices[0].to = [{ scen: 'yard' }];
      },
      'scenes/0/choices/0/to/0: case.shape: unknown key scen; did you mean scene?',
    ],
    [
      'a target that ends the case and does not',
      (d) => {
        d.scenes[0].choices[0].to = [{ end: false }];
      },
      'scenes/0/choices/0/to/0/end: case.shape: false stands there; one of: true',
    ],
    [
      'a target whose scene is a number',
      (d) => {
        d.scenes[0].choices[0].to = [{ scene: 5 }];
      },
      'scenes/0/choices/0/to/0/scene: case.shape: 5 stands there; expected a text',
    ],
    [
      'time that is bounded twice',
      (d) => {
        d.phases[1].time.moments = 4;
      },
      'phases/1/time: case.shape: {"untilDay":12,"moments":4} stands there; expected an object either with moments, or with untilDay',
    ],
    [
      'a condition that holds a fact against nothing',
      (d) => {
        d.endings[0].when = { fact: 'asked' };
      },
      'endings/0/when: case.shape: {"fact":"asked"} stands there; expected an object either with fact, is, or with fact, atLeast, or with fact, atMost',
    ],
    [
      'a cost when time is up',
      (d) => {
        d.scenes[1].choices[0].costs = { moments: 2 };
      },
      'scenes/1/choices/0/costs/moments: case.timeUp.costs: 2 stands there; expected 0, since no moments are left when the time of visit is up',
    ],
    [
      'conditions within conditions without end',
      (d) => {
        let when: object = { fact: 'asked', is: 1 };
        for (let level = 0; level < 99; level += 1) when = { all: [when] };
        d.endings[0].when = when;
      },
      'endings/0/when/all/0/all/0/all: case.shape: nested too deeply; 64 levels at most',
    ],
    [
      'a key no reader sees',
      (d) => {
        d.variants[0].overlay = JSON.parse('{"__proto__":{}}');
      },
      'variants/0/overlay: case.shape: unknown key __proto__',
    ],
  ])('says in plain words what would be right: %s', async (_what, change, words) => {
    const document = smallDocument();
    change(document);
    const cases = libraryOf({ 'small-case': document });
    const { err } = await run(['read', 'small-case'], {}, undefined, { cases });
    expect(err.split('\n')[0]?.split('.json: ')[1]).toBe(words);
  });

  it('tells one fault of a place once', async () => {
    const document: Loose = smallDocument();
    document.header.objectives = '';
    const cases = libraryOf({ 'small-case': document });
    const { err } = await run(['read', 'small-case'], {}, undefined, { cases });
    expect(err.split('.json: ').slice(1)).toEqual([
      'header/objectives: case.shape: "" stands there; expected a list\n',
    ]);
  });

  it('tells when a fact holds that does not hold at the time of the case', () => {
    const ban = { id: 'fact.identity.publication-ban', on: '2026-10-09', validTo: '2026-08-31' };
    expect(line('case.fact.notValid', ban)).toMatch(
      /: fact.identity.publication-ban does not hold on 2026-10-09, only until 2026-08-31; a critical criterion rests on one that does$/,
    );
  });

  it('tells what never happens, and to whom', () => {
    expect(line('case.happening.never', { what: 'promise', person: 'w1' })).toMatch(
      /: nothing in the case brings about promise of w1, so it never comes$/,
    );
    expect(line('case.happening.never', { what: 'inform-person' })).toMatch(
      /: nothing in the case brings about inform-person, so it never comes$/,
    );
  });

  it('tells an event that is none from a payload that does not go with one', () => {
    const misspelt = { event: 'annex15.isued', fault: 'annex15.isued', nearest: 'annex15.issued' };
    expect(line('case.event.unknown', misspelt)).toMatch(
      /: there is no event annex15.isued; did you mean annex15.issued\?$/,
    );
    expect(line('case.event.unknown', { event: 'annex15.issued', fault: 'to=x' })).toMatch(
      /: the event annex15.issued cannot be: to=x$/,
    );
  });
});
