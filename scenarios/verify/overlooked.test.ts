/** Breaks that are easily overlooked: behind a mark, a day, a row only the rubric asks for; and ways out that no run lacks. */
import { describe, expect, it } from 'vitest';
import { replay } from '../attempt/replay.ts';
import type { Predicate } from '../case/criterion.ts';
import type { CaseDocument } from '../case/schema.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import type { Claim, ProofId } from './finding.ts';
import { modelDocument, modelRuns, modelSeat, parsed } from './model-case.fixture.ts';
import { verifyCase } from './verify-case.ts';

type Choice = CaseDocument['scenes'][number]['choices'][number];

const choicesIn = (document: CaseDocument, id: string): Choice[] => {
  const scene = document.scenes.find((each) => each.id === id);
  if (!scene) throw new Error('the model case has changed');
  return scene.choices;
};
const leading = (id: string, scene: string, more: Partial<Choice> = {}): Choice => ({
  id,
  effects: [],
  to: [{ scene }],
  tone: 'neutral',
  formality: 'plain',
  ...more,
});
const sly = (scene: string, when: NonNullable<Choice['when']>): Choice =>
  leading('sly', scene, {
    when,
    wrong: {
      errors: ['E-16'],
      warning: 'yard/look',
      scene: 'close',
      fact: 'fact.practice.observed-facts',
    },
  });

/** One more scene with one choice, and a choice that leads into it. */
const addScene = (document: CaseDocument, way: Choice, back: Choice, from = 'yard'): void => {
  choicesIn(document, from).push(way);
  document.scenes.push({
    id: 'alley',
    phase: from === 'desk' ? 'after' : 'visit',
    place: 'yard',
    elements: [{ id: 'there', kind: 'narrative' }],
    choices: [back],
  });
};

/** Failed claims of one proof, on the model case so changed, without witnesses that happen to show them. */
const failures = (proof: ProofId, change: (document: CaseDocument) => void): readonly Claim[] => {
  const document = modelDocument();
  change(document);
  const options = { seat: modelSeat, variant: 'a', runs: modelRuns, randomRuns: 0 };
  return [...verifyCase(parsed(document), options)].filter(
    (each) => each.proof === proof && each.holds !== true,
  );
};

describe('an error that costs nothing is found', () => {
  it('when only a mark unlocks it, and the run has the mark', () => {
    const [found] = failures('PROOF-5', (document) =>
      choicesIn(document, 'yard').push(sly('van', { marked: 'pay-book/soap' })),
    );
    expect(found?.what).toBe('choice yard/sly costs no criterion');
    expect(found?.run?.map(({ type }) => type)).toContain('line.marked');
  });

  it('when only an act that takes days comes to its day', () => {
    const [found] = failures('PROOF-5', (document) => {
      const outcomes = [{ id: 'kept', costs: { moments: 1, days: 1 }, effects: [] }];
      document.belt.push({
        id: 'slow',
        verb: 'call',
        object: 'recognised-centre',
        phases: ['visit'],
        outcomes,
      });
      choicesIn(document, 'van').push(sly('desk', { day: { atLeast: 2 } }));
    });
    expect(found?.what).toBe('choice van/sly costs no criterion');
    expect(found?.run?.filter((each) => each.type === 'act.performed' && each.verb === 'call')).toHaveLength(
      2,
    );
  });
});

describe('a condition that is always the same is found', () => {
  const never = { day: { atLeast: 5 } };
  const changes: readonly (readonly [string, string, (document: CaseDocument) => void])[] = [
    [
      'of an effect',
      'condition of choice yard/wait effect 1 can hold',
      (document) => waiting(document)?.effects.push({ set: 'noted', to: 1, when: never }),
    ],
    [
      'of a way a choice leads',
      'condition of choice yard/wait to desk can hold',
      (document) => waiting(document)?.to.unshift({ scene: 'desk', when: never }),
    ],
    [
      'of an arrival',
      'condition of arrival call can fail',
      (document) => {
        for (const each of document.arrivals) if (each.id === 'call') each.when = { day: { atLeast: 0 } };
      },
    ],
    [
      'of what the panel says was offered',
      'condition of panel row told can hold',
      (document) => {
        for (const seat of document.seats)
          seat.panel = {
            kind: 'offers',
            rows: [{ id: 'told', person: 'w1', when: { day: { atLeast: 99 } } }],
          };
      },
    ],
    [
      'of who knows what, by the panel',
      'condition of panel item name of town can fail',
      (document) => {
        for (const seat of document.seats)
          seat.panel = {
            kind: 'knowledge',
            parties: ['town', 'police'],
            items: [
              {
                id: 'name',
                knows: [
                  { party: 'town', when: { day: { atLeast: 0 } } },
                  { party: 'police', when: { fact: 'noted', is: 1 } },
                ],
              },
            ],
          };
      },
    ],
  ];
  const waiting = (document: CaseDocument): Choice | undefined =>
    choicesIn(document, 'yard').find((each) => each.id === 'wait');

  it.each(changes)('%s', (_what, claimed, change) => {
    expect(failures('PROOF-1', change).map(({ what }) => what)).toEqual([claimed]);
  });
});

it('a choice is open after a mark for which something comes only with the next act', () => {
  const marked = { marked: 'pay-book/soap' };
  const found = failures('PROOF-1', (document) => {
    document.arrivals.push({
      id: 'told',
      from: { phase: 'visit' },
      after: { days: 0 },
      when: marked,
      effects: [],
    });
    choicesIn(document, 'yard').push(sly('van', { all: [marked, { none: [{ arrived: 'told' }] }] }));
  });
  expect(found.map(({ what }) => what)).not.toContain('choice yard/sly');
});

it('a duty nobody happened to miss is found to be no gate', () => {
  const [found] = failures('PROOF-7', (document) => {
    for (const each of document.criteria) if (each.id === 'wages') each.gate = false;
  });
  expect(found?.what).toBe('duty secure-wages of w1 costs no criterion');
});

describe('the cost of an error', () => {
  const promise = { choice: 'yard/promise' };
  const asked = (asks: readonly Predicate[]) => (document: CaseDocument) => {
    const known = document.criteria.find((each) => each.id === 'no-promise');
    document.criteria = document.criteria.filter((each) => each !== known);
    for (const [at, each] of asks.entries())
      if (known) document.criteria.push({ ...known, id: `part-${at}`, asks: each });
  };

  it('may be one criterion on one way and another on another', () => {
    const wrote = { act: 'note' };
    const parts: Predicate[] = [
      { not: { all: [{ did: promise }, { did: wrote }] } },
      { not: { all: [{ did: promise }, { never: wrote }] } },
    ];
    expect(failures('PROOF-5', asked(parts))).toEqual([]);
  });

  it('is none on the shortest run that has the error and meets every criterion', () => {
    const [found] = failures('PROOF-5', asked([]));
    expect(found?.what).toBe('choice yard/promise costs no criterion');
    // Two duties, a note, the promise, and out of three scenes.
    expect(found?.run).toHaveLength(6);
  });
});

describe('a criterion that a clean run can miss is found', () => {
  it.each([
    ['by a row that nothing else asks for', { atEnd: { none: [{ planned: 'mayor' }] } }],
    ['by the beginning of a phase that nobody hears of', { never: { phase: 'visit' } }],
    ['by marks that are right', { not: { marked: { lines: ['pay-book/week'], atLeast: 1 } } }],
  ] as const)('%s', (_what, asks) => {
    const [found] = failures('PROOF-5', (document) => {
      document.plan = {
        scenes: ['yard'],
        atMost: 1,
        rows: ['mayor', 'dog'].map((id) => ({ id, group: 'all' })),
      };
      const [first] = document.criteria;
      if (first)
        document.criteria.push({
          ...first,
          id: 'further',
          severity: 'minor',
          asks: structuredClone(asks) as unknown as typeof first.asks,
        });
    });
    expect(found?.what).toBe('clean runs meet further');
    expect(found?.run).not.toBeNull();
  });
});

describe('a way out', () => {
  it('is not said to be missing where no run comes', () => {
    const change = (document: CaseDocument): void => {
      document.facts.push({ id: 'both', max: 1 });
      const wait = choicesIn(document, 'yard').find((each) => each.id === 'wait');
      wait?.effects.push({ set: 'both', to: 1 }, { set: 'spoke', to: 1 });
      // Who comes to the alley has been there: both facts are set together, and the slice knows only one of them.
      const back = leading('back', 'van', { when: { fact: 'spoke', is: 1 } });
      addScene(document, leading('in', 'alley', { when: { fact: 'both', is: 1 } }), back, 'van');
    };
    expect(failures('PROOF-2', change)).toEqual([]);
    expect(failures('PROOF-3', change)).toEqual([]);
  });

  it('is missing where something is on its way, but no day passes', () => {
    const [found] = failures('PROOF-3', (document) => {
      document.arrivals.push({
        id: 'later',
        from: { phase: 'visit' },
        after: { days: 3 },
        paper: 'letter',
        effects: [],
      });
      addScene(document, leading('in', 'alley'), leading('on', 'van', { when: { fact: 'noted', is: 1 } }));
    });
    expect(found?.run).toEqual([{ type: 'choice.chosen', scene: 'yard', choice: 'in' }]);
  });

  it('that is missing only after days is shown with one wait for all of them', () => {
    const change = (document: CaseDocument): void =>
      addScene(
        document,
        leading('in', 'alley', { when: { day: { atLeast: 4 } } }),
        leading('again', 'alley'),
        'desk',
      );
    const [found] = failures('PROOF-2', change);
    expect(found?.run?.filter(({ type }) => type === 'time.passed')).toHaveLength(1);
  });

  it('that leads nowhere is shown by the shortest run there', () => {
    const change = (document: CaseDocument): void =>
      addScene(document, leading('in', 'alley'), leading('again', 'alley'), 'desk');
    const [found] = failures('PROOF-2', change);
    expect(found?.run).toHaveLength(3);
    expect(found?.run?.at(-1)).toEqual({ type: 'choice.chosen', scene: 'desk', choice: 'in' });
  });
});

it('runs that are printed can be played', () => {
  const document = modelDocument();
  choicesIn(document, 'yard').push(sly('van', { marked: 'pay-book/soap' }));
  const valid = parsed(document);
  const compiled = compileCase(toPlayCase(valid), modelSeat, 'a');
  const claims = [...verifyCase(valid, { seat: modelSeat, variant: 'a', runs: modelRuns })];
  const runs = claims.flatMap(({ holds, run }) => (holds === false && run ? [run] : []));
  expect(runs.length).toBeGreaterThan(0);
  for (const run of runs) expect(replay(compiled, run).ok).toBe(true);
});
