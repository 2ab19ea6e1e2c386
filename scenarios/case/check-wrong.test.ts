/** What brings the effect of a wrong step is one thing, and comes after it. */
import { describe, expect, it } from 'vitest';
import { type Change, found, type Loose } from './refused.fixture.ts';

const choiceOf = (d: Loose, scene: string, choice: string): Loose =>
  d.scenes.find((each: Loose) => each.id === scene).choices.find((each: Loose) => each.id === choice);

/** A wrong step of the small case: in the yard, whence a way leads to the desk and on to the end. */
const brought = (by: object, scene = 'yard', choice = 'promise-papers'): Change => {
  const rest = { errors: ['E-13'], warning: 'yard/arrive', fact: 'fact.residence.no-promise' };
  return (d) => (choiceOf(d, scene, choice).wrong = { ...rest, ...by });
};
/** The place of what the helper above writes. */
const inYard = 'scenes/0/choices/2/wrong';

const call = { from: { phase: 'after' }, after: { days: 2 }, effects: [] };
/** An arrival more, that brings the effect. */
const arriving =
  (arrival: object, wrong = brought({ arrival: 'word' })): Change =>
  (d) => {
    d.arrivals.push({ ...call, id: 'word', ...arrival });
    wrong(d);
  };

/** The same step at the desk, where the story waits in its second phase; the yard never comes back. */
const atDesk = (by: object): Change => brought(by, 'desk', 'close-file');

describe('the effect of a wrong step', () => {
  it.each<[string, Change]>([
    ['nothing', brought({})],
    ['two things', brought({ scene: 'desk', arrival: 'letter' })],
  ])('is refused where it is brought by %s', (_what, change) => {
    expect(found(change)).toEqual([`case.shape ${inYard}`]);
  });

  it.each<[string, Change, string]>([
    ['the scene of the choice', brought({ scene: 'yard' }), `${inYard}/scene`],
    ['a scene no run comes back to', atDesk({ scene: 'yard' }), 'scenes/2/choices/0/wrong/scene'],
    [
      'an arrival that only a choice before it brings at once',
      (d) => {
        d.arrivals.push({ ...call, id: 'word', from: { choice: 'yard/promise-papers' }, after: { days: 0 } });
        atDesk({ arrival: 'word' })(d);
      },
      'scenes/2/choices/0/wrong/arrival',
    ],
    [
      'an arrival that only another way brings',
      (d) => {
        // Two ways out of the yard, one of which is the wrong one.
        choiceOf(d, 'yard', 'talk-aside').to = [{ scene: 'desk' }];
        choiceOf(d, 'yard', 'promise-papers').to = [{ scene: 'desk' }];
        arriving({ from: { choice: 'yard/talk-aside' } })(d);
      },
      `${inYard}/arrival`,
    ],
    [
      'a scene that only an act of another phase leads to',
      (d) => {
        d.scenes.push({ ...d.scenes[1], id: 'shout' });
        Object.assign(d.belt[1], { phases: ['visit'] });
        d.belt[1].outcomes[0].to = 'shout';
        atDesk({ scene: 'shout' })(d);
      },
      'scenes/2/choices/0/wrong/scene',
    ],
    [
      'an arrival with a scene that comes no more',
      (d) => {
        d.scenes.push({ ...d.scenes[1], id: 'shout', waits: true, choices: [] });
        d.arrivals.push({ ...call, id: 'word', from: { phase: 'visit' }, scene: 'shout' });
        atDesk({ arrival: 'word' })(d);
      },
      'scenes/2/choices/0/wrong/arrival',
    ],
    [
      'arrivals that follow from each other alone',
      (d) => {
        d.arrivals.push({ ...call, id: 'one', from: { arrival: 'word' }, after: { days: 0 } });
        arriving({ from: { arrival: 'one' }, after: { days: 0 } })(d);
      },
      `${inYard}/arrival`,
    ],
    [
      'what is judged when its phase is left, where it is a scene of that phase',
      (d) =>
        (d.phases[0].omissions = [
          {
            ...{ id: 'undone', when: { fact: 'talked', is: 0 }, errors: ['E-13'], scene: 'yard' },
            ...{ warning: 'yard/arrive', fact: 'fact.residence.no-promise' },
          },
        ]),
      'phases/0/omissions/0/scene',
    ],
  ])('is refused where it is brought by %s', (_what, change, place) => {
    expect(found(change)).toEqual([`case.effect.never ${place}`]);
  });

  it.each<[string, Change]>([
    ['a later scene', brought({ scene: 'close' })],
    ['the scene where time is up', brought({ scene: 'drive-off' })],
    ['a scene an arrival brings where the story waits', brought({ scene: 'call' })],
    [
      'a scene an act of the belt leads to',
      (d) => {
        d.scenes.push({ ...d.scenes[1], id: 'shout' });
        Object.assign(d.belt[1], { phases: ['visit'] });
        d.belt[1].outcomes[0].to = 'shout';
        brought({ scene: 'shout' })(d);
      },
    ],
    [
      'an arrival from what another arrival does',
      (d) => {
        d.arrivals[1].effects = [{ person: 'w1', conduct: 'accusation' }];
        arriving({ from: { conduct: 'accusation' }, after: { days: 0 } })(d);
      },
    ],
    [
      'an arrival from what was left undone in its phase',
      (d) => {
        const rest = { warning: 'yard/arrive', fact: 'fact.residence.no-promise', scene: 'desk' };
        d.phases[0].omissions = [
          { ...rest, id: 'undone', when: { fact: 'talked', is: 0 }, errors: ['E-13'] },
        ];
        arriving({ from: { omission: 'visit/undone' }, after: { days: 0 } })(d);
      },
    ],
    ['an arrival from the step itself', brought({ arrival: 'letter' })],
    ['an arrival from the beginning of a later phase', brought({ arrival: 'call' })],
    ['an arrival that was on its way', arriving({}, atDesk({ arrival: 'word' }))],
    [
      'an arrival from an effect of the step',
      arriving({ from: { person: 'w1', conduct: 'promise' }, after: { days: 0 } }),
    ],
    [
      'an arrival from what can be done after it',
      arriving({ from: { act: 'centre', outcome: 'referred' }, after: { days: 0 } }),
    ],
    ['an arrival of an arrival', arriving({ from: { arrival: 'call' }, after: { days: 0 } })],
    ['an arrival from a duty missed', arriving({ from: { missed: 'inform-person' }, after: { days: 0 } })],
    [
      'an arrival that waits for a condition',
      (d) => {
        const when = { person: 'w1', stage: ['referred'] };
        const from = { choice: 'yard/promise-papers' };
        d.arrivals.push({ ...call, id: 'word', from, after: { days: 0 }, when });
        atDesk({ arrival: 'word' })(d);
      },
    ],
  ])('can be brought by %s', (_what, change) => {
    expect(found(change)).toEqual([]);
  });
});

describe('what brings the effect of a wrong step', () => {
  it.each<[string, Change, string[]]>([
    [
      'a target',
      (d) => (choiceOf(d, 'drive-off', 'write-up').to = [{ scene: 'dekk' }]),
      ['case.reference.unknown scenes/1/choices/0/to/0/scene desk'],
    ],
    ['the scene', brought({ scene: 'dekk' }), [`case.reference.unknown ${inYard}/scene desk`]],
    ['the arrival', brought({ arrival: 'lettr' }), [`case.reference.unknown ${inYard}/arrival letter`]],
    [
      'what the arrival follows from',
      (d) => (d.arrivals[2].from.choice = 'yard/promise-paper'),
      ['case.reference.unknown arrivals/2/from/choice yard/promise-papers'],
    ],
    [
      'the phase of a scene between',
      (d) => (d.scenes[2].phase = 'aftr'),
      ['case.reference.unknown scenes/2/phase after', 'case.reference.unknown phases/1/start'],
    ],
  ])('is not blamed for a name that is misspelt: %s', (_what, change, expected) => {
    expect(found(change)).toEqual(expect.arrayContaining(expected.slice(0, 1)));
    expect(found(change).filter((each) => each.startsWith('case.effect'))).toEqual([]);
  });

  it('is not blamed for a scene of the wrong shape', () => {
    expect(found((d) => delete d.scenes[1].elements)).toEqual(['case.shape scenes/1/elements']);
    expect(found((d) => (d.scenes[1] = 'drive-off'))).toEqual(['case.shape scenes/1']);
  });
});
