/** Rules of the score sheet, each on the small case with one thing changed: who is scored, pass points, floors, percentages, marks. */
import { describe, expect, it } from 'vitest';
import { replay } from '../attempt/replay.ts';
import type { Criterion, Predicate } from '../case/criterion.ts';
import type { Decision } from '../case/decision.ts';
import { parseCase } from '../case/parse-case.ts';
import { smallDocument } from '../case/small-case.fixture.ts';
import type { CaseDocument } from '../case/schema.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { rubricOf, scoreAttempt, verdictOfFinishedPhases } from './score-attempt.ts';
import { shownErrors } from './shown-errors.ts';

const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const act = (verb: string, object: string, person?: string): Decision => ({
  type: 'act.performed',
  verb,
  object,
  ...(person ? { person } : {}),
});
const wait = (until: 'moment' | 'next-due'): Decision => ({ type: 'time.passed', until });
const mark = (line: string, as: 'sign' | 'ask' = 'sign', indicator = 'I8'): Decision => ({
  type: 'line.marked',
  paper: 'pay-book',
  line,
  reading: as === 'ask' ? { as } : { as, indicator, person: 'w1' },
});
const visit = [
  act('move', 'far-bay', 'w1'),
  act('hand-over', 'leaflet', 'w1'),
  act('call', 'recognised-centre'),
];
const after = [
  wait('moment'),
  choose('drive-off', 'write-up'),
  wait('next-due'),
  choose('call', 'listen'),
  wait('next-due'),
  choose('close', 'done'),
];
const clean = [...visit, mark('day1'), ...after];

const runOf = (decisions: readonly Decision[], change: (document: CaseDocument) => void = () => {}) => {
  const changed = smallDocument();
  change(changed);
  const parsed = parseCase(changed);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const document = parsed.value;
  const compiled = compileCase(toPlayCase(document), 'police-officer', 'a');
  const player = replay(compiled, decisions);
  if (!player.ok) throw new Error(JSON.stringify(player.issues));
  return { document, compiled, player: player.value };
};
const score = (decisions: readonly Decision[], change?: (document: CaseDocument) => void) =>
  scoreAttempt(runOf(decisions, change));

const criterion = (id: string, asks: Predicate, more: Partial<Criterion> = {}): Criterion => ({
  ...{ id, competence: 'safety', weight: 1, severity: 'minor', gate: false, error: 'E-16' },
  ...{ fact: 'fact.indicators.list', seats: ['police-officer'], phase: 'visit', asks },
  ...more,
});
const scoring =
  (...criteria: readonly Criterion[]) =>
  (document: CaseDocument): void => {
    document.criteria = [...criteria];
  };
const always: Predicate = { never: { conduct: 'blame' } };
const never: Predicate = { did: { conduct: 'blame' } };

describe('the rubric of a seat and variant', () => {
  it('holds the criteria of that seat, and those of that variant', () => {
    const document = smallDocument();
    document.criteria = [
      criterion('mine', always),
      criterion('theirs', always, { seats: ['chief-inspector'] }),
      criterion('of-a', always, { variants: ['a'] }),
      criterion('of-b', always, { variants: ['b'] }),
    ];
    expect(rubricOf(document, 'police-officer', 'a').map(({ id }) => id)).toEqual(['mine', 'of-a']);
    expect(rubricOf(document, 'chief-inspector', 'a').map(({ id }) => id)).toEqual(['theirs']);
  });
});

describe('passing', () => {
  const signs = { competence: 'indicators' as const };
  const much = [1, 2, 3].map((at) => criterion(`much-${at}`, always, { ...signs, weight: 10 }));

  it('needs the pass points of the programme, and these are enough', () => {
    const share = (met: number, missed: number) =>
      score(
        clean,
        scoring(
          criterion('met', always, { ...signs, weight: met }),
          criterion('not', never, { ...signs, weight: missed }),
        ),
      );
    expect(share(7, 3)).toMatchObject({ percent: 70, passPercent: 70, passed: true });
    expect(share(9, 4)).toMatchObject({ percent: 69, passed: false });
  });

  it('needs the floor of a competence that is shown as a percentage', () => {
    const five = (missed: number) =>
      score(
        clean,
        scoring(
          ...much,
          ...[1, 2, 3, 4, 5].map((at) => criterion(`safe-${at}`, at <= missed ? never : always)),
        ),
      );
    expect(five(3)).toMatchObject({ floorsMissed: ['safety'], passed: false });
    expect(five(2)).toMatchObject({ floorsMissed: [], passed: true });
  });

  it('knows no floor of a competence of which too little was seen', () => {
    const sheet = score(clean, scoring(...much, ...[1, 2, 3, 4].map((at) => criterion(`safe-${at}`, never))));
    expect(sheet).toMatchObject({ floorsMissed: [], passed: true });
    expect(sheet.competences.find(({ competence }) => competence === 'safety')).toEqual({
      ...{ competence: 'safety', points: 0, maxPoints: 4, observations: 4, percent: null },
    });
  });

  it('is 0 percent of nothing', () => {
    const run = runOf(clean);
    const sheet = scoreAttempt({ ...run, document: { ...run.document, criteria: [] } });
    expect(sheet).toMatchObject({ percent: 0, maxPoints: 0, passed: false });
  });
});

describe('a verdict', () => {
  it('names the decision and the event that decided it, and neither when the end did', () => {
    const { criteria } = score(
      [choose('yard', 'promise-papers'), ...clean],
      scoring(
        criterion('promise', { never: { conduct: 'promise' } }),
        criterion('moved', { did: { act: 'aside' } }),
        criterion('missing', never),
      ),
    );
    expect(criteria[0]).toMatchObject({ verdict: 'violated', at: 1 });
    expect(criteria[0]?.by).toContain('promise');
    expect(criteria[1]).toMatchObject({ verdict: 'met', at: 2, by: 'act:aside/moved@w1' });
    expect(Object.keys(criteria[2] ?? {})).not.toContain('at');
    expect(Object.keys(criteria[2] ?? {})).not.toContain('by');
  });

  it('names a breach by its kind and its person', () => {
    const { criteria } = score(
      [choose('yard', 'talk-before-boss'), act('move', 'far-bay', 'w1'), ...clean.slice(2)],
      scoring(
        criterion('alone', { noBreach: { person: 'w1' } }),
        criterion('boss', { noBreach: { person: 'boss' } }),
      ),
    );
    expect(criteria[0]).toMatchObject({ verdict: 'violated', at: 1 });
    expect(criteria[0]?.by).toMatch(/^[a-z-]+@w1$/u);
    expect(criteria[1]?.verdict).toBe('met');
  });

  it('is told after a phase for criteria of that phase, at the end for all', () => {
    const open = runOf([...visit, wait('moment'), choose('drive-off', 'write-up')]);
    expect(verdictOfFinishedPhases(open).map(({ id }) => id)).toEqual([
      'separate',
      'inform-first',
      'no-promise',
    ]);
    const early = runOf(visit);
    expect(verdictOfFinishedPhases(early)).toEqual([]);
    expect(verdictOfFinishedPhases(runOf(clean)).map(({ id }) => id)).toEqual(
      smallDocument().criteria.map(({ id }) => id),
    );
  });
});

describe('what only the end decides', () => {
  const verdict = (asks: Predicate, decisions: readonly Decision[]) =>
    score(decisions, scoring(criterion('asked', asks))).criteria[0]?.verdict;
  const lines = ['pay-book/day1', 'pay-book/day3', 'pay-book/day2'];

  it('counts telling lines read rightly and lines put on the ask list', () => {
    const two: Predicate = { marked: { lines, atLeast: 2 } };
    expect(verdict(two, [mark('day1'), mark('day3', 'ask'), ...clean])).toBe('met');
    expect(verdict(two, [mark('day3', 'ask'), ...visit, ...after])).toBe('missed');
    expect(verdict(two, clean)).toBe('missed');
    expect(verdict(two, [mark('day3', 'sign'), ...clean])).toBe('missed');
    expect(verdict(two, [mark('day2', 'sign'), ...clean])).toBe('missed');
    expect(verdict({ marked: { lines, atLeast: 1 } }, clean)).toBe('met');
    expect(verdict({ marked: { lines, atLeast: 1 } }, [...visit, ...after])).toBe('missed');
  });

  it('counts misread and falsely marked lines together', () => {
    const oneAtMost: Predicate = { noFalseMarks: { atMost: 1 } };
    expect(verdict(oneAtMost, [mark('day2'), ...clean])).toBe('met');
    expect(verdict(oneAtMost, [mark('day2'), ...visit, mark('day1', 'sign', 'I7'), ...after])).toBe('missed');
  });

  it('reads the last state', () => {
    const reflection: Predicate = { atEnd: { person: 'w1', stage: ['reflection', 'provisional-pending'] } };
    expect(verdict(reflection, clean)).toBe('met');
    expect(verdict({ not: reflection }, clean)).toBe('missed');
  });
});

describe('errors and clean runs', () => {
  const wrongTwice = [
    choose('yard', 'talk-before-boss'),
    choose('yard', 'talk-before-boss'),
    act('move', 'far-bay', 'w1'),
    act('call', 'recognised-centre'),
    ...after.slice(1),
  ];

  it('names each source of an error once, with the first decision that showed it', () => {
    const errors = shownErrors(runOf(wrongTwice));
    const keys = errors.map(({ error, through, source, person }) =>
      [error, through, source, person].join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(errors.filter(({ through }) => through === 'choice')).toEqual([
      { error: 'E-01', through: 'choice', source: 'yard/talk-before-boss', at: 1 },
    ]);
  });

  it('shows an omission of a phase once the phase is left, with its source', () => {
    const omitting = (document: CaseDocument): void => {
      const [phase] = document.phases;
      if (phase)
        phase.omissions = [
          {
            id: 'silent',
            when: { fact: 'talked', is: 0 },
            errors: ['E-16'],
            warning: 'yard/look',
            scene: 'desk',
            fact: 'fact.practice.separate',
          },
        ];
    };
    const sheet = score(clean, omitting);
    const at = clean.findIndex((each) => each.type === 'choice.chosen' && each.choice === 'write-up') + 1;
    expect(sheet.errors).toEqual([{ error: 'E-16', through: 'omission', source: 'visit/silent', at }]);
    expect(sheet.clean).toBe(false);
    expect(score(clean).clean).toBe(true);
  });

  it('is not clean where a criterion on marks is not met, and clean where another is not', () => {
    const marks: readonly Predicate[] = [
      { marked: { lines: ['pay-book/day1'], atLeast: 1 } },
      { clustered: { person: 'w1', atLeast: 1 } },
      { not: { noFalseMarks: { atMost: 5 } } },
      { all: [always, { clustered: { person: 'w1', atLeast: 1 } }] },
      { any: [never, { marked: { lines: ['pay-book/day1'], atLeast: 1 } }] },
    ];
    for (const asks of marks)
      expect({
        asks,
        clean: score([...visit, ...after], scoring(criterion('marks', asks), criterion('other', always)))
          .clean,
      }).toEqual({ asks, clean: false });
    expect(score([...visit, ...after], scoring(criterion('deed', never))).clean).toBe(true);
    expect(
      score(
        [...visit, ...after],
        scoring(criterion('deed', never), criterion('marks', { noFalseMarks: { atMost: 5 } })),
      ).clean,
    ).toBe(true);
  });

  it('counts days, decisions and rewinds', () => {
    expect(score(clean)).toMatchObject({ decisions: clean.length, rewinds: 0, days: 12 });
    const run = runOf(clean);
    expect(scoreAttempt(run, [runOf(visit)])).toMatchObject({ rewinds: 1 });
  });

  it('cannot be asked of a run that goes on', () => {
    expect(() => scoreAttempt(runOf(visit))).toThrow('the run has ended');
  });
});
