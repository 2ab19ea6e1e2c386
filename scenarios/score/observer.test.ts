import { describe, expect, it } from 'vitest';
import type { Predicate } from '../case/criterion.ts';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { dayPassed } from '../compile/person-event.ts';
import { observe, type Truth3 } from './observer.ts';

const compiled = compileCase(toPlayCase(smallCase()), 'police-officer', 'a');
const promise = 'w1:conduct.promise';
const referred = 'w1:victim.referred{to=recognised-centre}';
const visit = 'phase:visit';
const refer = { person: 'w1', event: 'victim.referred' };
const conduct = { conduct: 'promise' as const };

/** The value after each event, and last what the end makes of it. */
const course = (predicate: Predicate, events: readonly string[]): Truth3[] => {
  const observer = observe(compiled, predicate);
  const states = observer.atoms.map(() => 0);
  const values: Truth3[] = events.map((name) => {
    for (const [index, atom] of observer.atoms.entries())
      states[index] = atom.event(states[index] ?? 0, name);
    for (const [index, atom] of observer.atoms.entries()) expect(states[index]).toBeLessThanOrEqual(atom.max);
    return observer.value(states, null);
  });
  return [...values, observer.value(states, () => true)];
};

describe('the observer of', () => {
  it.each<[string, Predicate, readonly string[], Truth3[]]>([
    ['did: true once it happened', { did: conduct }, [visit, promise, promise], [null, true, true, true]],
    ['did: false at the end when it did not', { did: conduct }, [visit], [null, false]],
    ['did twice: waits for the second', { did: conduct, times: 2 }, [promise, promise], [null, true, true]],
    ['never: false once it happened', { never: conduct }, [visit, promise], [null, false, false]],
    ['never: true at the end when it did not', { never: conduct }, [visit], [null, true]],
    [
      'before: true when the first comes first',
      { before: [refer, conduct] },
      [referred, promise],
      [true, true, true],
    ],
    [
      'before: false when the second comes first',
      { before: [refer, conduct] },
      [promise, referred],
      [false, false, false],
    ],
    ['before: false at the end when neither came', { before: [refer, conduct] }, [visit], [null, false]],
    [
      'within: true on the last day of the term',
      { within: { days: 1, after: { phase: 'visit' }, happens: refer } },
      [visit, dayPassed, referred],
      [null, null, true, true],
    ],
    [
      'within: false the day after',
      { within: { days: 1, after: { phase: 'visit' }, happens: refer } },
      [visit, dayPassed, dayPassed, referred],
      [null, null, false, false, false],
    ],
    [
      'within: true at the end when the term never began',
      { within: { days: 1, after: { phase: 'visit' }, happens: refer } },
      [dayPassed],
      [null, true],
    ],
    [
      'within: false at the end when the run stops short',
      { within: { days: 1, after: { phase: 'visit' }, happens: refer } },
      [visit],
      [null, false],
    ],
    [
      'all: false as soon as one is',
      { all: [{ never: conduct }, { did: refer }] },
      [promise, referred],
      [false, false, false],
    ],
    [
      'any: true as soon as one is',
      { any: [{ did: conduct }, { did: refer }] },
      [visit, referred],
      [null, true, true],
    ],
    [
      'not: turns it round and stays open while it is open',
      { not: { did: conduct } },
      [visit, promise],
      [null, false, false],
    ],
  ])('%s', (_what, predicate, events, expected) => {
    expect(course(predicate, events)).toEqual(expected);
  });

  it('no breach: false once the person showed it, whoever else shows another', () => {
    const observer = observe(compiled, { noBreach: { kind: 'promise', person: 'w1' } });
    const atom = observer.atoms[0];
    const showing = {
      through: 'conduct',
      source: 'promise',
      error: 'E-13',
      fact: 'fact.x',
      person: 'w1',
    } as const;
    expect(atom?.showing(0, { ...showing, person: 'boss' })).toBe(0);
    expect(observer.value([atom?.showing(0, showing) ?? 0], null)).toBe(false);
  });

  it.each([
    ['procedure', 1],
    ['conduct', 1],
    ['duty', 0],
  ] as const)('no breach of any kind: what is shown through %s counts %i', (through, counts) => {
    const atom = observe(compiled, { noBreach: { person: 'w1' } }).atoms[0];
    const showing = { through, source: 'any', error: 'E-07', fact: 'fact.x', person: 'w1' } as const;
    expect(atom?.showing(0, showing)).toBe(counts);
  });

  it('something only the end decides stays open until then', () => {
    expect(course({ clustered: { person: 'w1', atLeast: 1 } }, [visit])).toEqual([null, true]);
  });
});
