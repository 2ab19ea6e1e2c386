/** The rules of shipped cases, each on something that keeps it and something that breaks it; the example of FORMAT.md is the case. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseCase } from '../../scenarios/case/parse-case.ts';
import type { Walk } from '../../scenarios/case/walk.ts';
import {
  balanceLines,
  caseRuleFindings,
  cleanWords,
  longestAnswers,
  mostWords,
  repeatedExplanations,
  tellingFindings,
} from './case-rules.ts';
import { paperDateFindings, weekdayFindings } from './case-rules-dates.ts';
import { identifierFindings, identifiersIn } from './case-rules-identifiers.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../scenarios/case/FORMAT.md'), 'utf8');
const example = page.match(/```json\n(\{\s*"format"[\s\S]*?)```/u)?.[1];

const smallCase = () => {
  const parsed = parseCase(JSON.parse(example ?? '{}'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
};
const english = (texts: Readonly<Record<string, string>>) => new Map([['en', texts]]);
const walk = (decisions: Walk['decisions'], isClean = true): Walk => ({
  id: 'one-way',
  what: 'A way.',
  seat: 'police-officer',
  variant: 'a',
  mode: 'practice',
  decisions,
  expects: { percent: 100, passed: true, clean: isClean, ending: 'end' },
});

describe('the longest answer', () => {
  const long = 'a'.repeat(90);

  it('counts a fork where the right choice is the longest', () => {
    const texts = { 'choice.gate.not-here': long, 'choice.gate.ask-here': 'short' };
    expect(longestAnswers(smallCase(), texts)).toEqual({ forks: ['gate'], rightIsLongest: ['gate'] });
  });

  it('does not count a fork where a wrong choice is longer', () => {
    const texts = { 'choice.gate.not-here': 'short', 'choice.gate.ask-here': long };
    expect(longestAnswers(smallCase(), texts)).toEqual({ forks: ['gate'], rightIsLongest: [] });
  });

  it('counts a tie, since the longest answer is then safe to guess', () => {
    const texts = { 'choice.gate.not-here': long, 'choice.gate.ask-here': long };
    expect(longestAnswers(smallCase(), texts).rightIsLongest).toEqual(['gate']);
  });
});

describe('words on a clean way', () => {
  const aside = { type: 'choice.chosen', scene: 'gate', choice: 'not-here' } as const;
  const texts = {
    'scene.gate.look': 'one two three',
    'scene.leave.title': 'four five',
    'choice.gate.not-here': 'six',
    'scene.leave.silent': 'never read here',
    'paper.book.title': 'papers do not count',
  };

  it('counts what stands on screen, and neither papers nor what only other ways show', () => {
    expect(cleanWords(smallCase(), [walk([aside])], texts)).toEqual([{ id: 'one-way', words: 6 }]);
  });

  it('leaves out walks that are not clean', () => {
    expect(cleanWords(smallCase(), [walk([aside], false)], texts)).toEqual([]);
  });

  it('reports a clean way that is too long', () => {
    vi.spyOn(console, 'log').mockReturnValue();
    const tooMany = { ...texts, 'scene.gate.look': 'word '.repeat(mostWords) };
    const findings = caseRuleFindings(smallCase(), english(tooMany), [walk([aside])]);
    expect(findings).toContainEqual(expect.stringContaining(`at most ${mostWords}`));
  });
});

describe('telling lines', () => {
  const paper = (telling: number, ordinary: number) => {
    const [first] = smallCase().papers;
    const line = first?.lines.find((each) => each.truth.kind === 'telling');
    const plain = first?.lines.find((each) => each.truth.kind === 'ordinary');
    if (!first || !line || !plain) throw new Error('the small case has such lines');
    return { ...first, lines: [...Array(telling).fill(line), ...Array(ordinary).fill(plain)] };
  };

  it.each([
    [1, 9],
    [2, 8],
  ])('takes %i telling among %i others', (telling, ordinary) => {
    expect(tellingFindings({ papers: [paper(telling, ordinary - 1), paper(0, 1)] })).toEqual([]);
  });

  it.each([
    [1, 10],
    [3, 9],
  ])('refuses %i telling among %i others', (telling, ordinary) => {
    expect(tellingFindings({ papers: [paper(telling, ordinary - 1), paper(0, 1)] })).toHaveLength(1);
  });

  it('asks for one paper in which nothing tells', () => {
    expect(tellingFindings({ papers: [paper(1, 5), paper(1, 5)] })).toEqual([
      expect.stringContaining('one must have none'),
    ]);
  });
});

describe('dates', () => {
  const dated = (date: string) => {
    const { id, header, papers } = smallCase();
    const columns = [{ id: 'on', kind: 'date' as const }];
    const onDate = papers.map((paper) => ({
      ...paper,
      columns,
      lines: paper.lines.slice(0, 1).map((line) => ({ ...line, cells: { on: date } })),
    }));
    return { id, header, papers: onDate };
  };

  it.each(['2025-01-02', '2026-03-15', '2026-03-17'])('takes %s on a paper', (date) => {
    expect(paperDateFindings(dated(date), new Map())).toEqual([]);
  });

  it.each(['2026-02-30', '2026-03-18'])('refuses %s on a paper', (date) => {
    expect(paperDateFindings(dated(date), new Map())).toHaveLength(1);
  });

  it('takes a later date that is listed with its reason', () => {
    const allowed = new Map([['one-yard/book/week', 'announces a visit']]);
    expect(paperDateFindings(dated('2028-01-11'), allowed)).toEqual([]);
  });

  it.each([
    ['en', 'Monday 16 March 2026', 'Tuesday 16 March 2026'],
    ['nl', 'maandag 16 maart 2026', 'dinsdag 16 maart 2026'],
    ['fr', 'vendredi 1er mai', 'samedi 31 avril'],
    ['de', 'Montag, den 16. März 2026', 'Sonntag, den 16. März 2026'],
  ])('knows the weekdays of %s', (language, right, wrong) => {
    const found = weekdayFindings(smallCase().header, new Map([[language, { right, wrong }]]));
    expect(found).toEqual([expect.stringContaining(`wrong: ${wrong}`)]);
  });
});

describe('identifiers', () => {
  it.each([
    ['an account of the right check digits', 'BE68 5390 0754 7034'],
    ['an account written with hyphens', 'BE68-5390-0754-7034'],
    ['an account abroad', 'DE89 3704 0044 0532 0130 00'],
    ['an old account number', '539-0075470-34'],
    ['a national register number', '73.01.11-361.73'],
    ['an enterprise number', 'BE 0202.239.951'],
    ['a payment card', '4111 1111 1111 1111'],
    ['a telephone in Brussels', '02 555 12 12'],
    ['a mobile telephone', '0470 12 34 56'],
    ['a mobile telephone from abroad', '+32 470 12 34 56'],
    ['a telephone in another country', '+370 612 34567'],
    ['a service line that is not known', '078 15 00 00'],
    ['a plate', '1-ABC-234'],
    ['an older plate', 'ABC-234'],
    ['a passport', 'EH 123456'],
    ['a telephone written with unbreakable spaces', '0470\u00a012\u202f34\u00a056'],
    ['a telephone with its zero in brackets', '+32 (0)470 12 34 56'],
    ['a number nobody can read', 'file 4455667'],
  ])('refuses %s', (_what, text) => {
    expect(identifiersIn(`It says ${text}, no more.`)).not.toEqual([]);
  });

  it.each([
    ['an account that fails its check', 'BE68 5390 0754 7035'],
    ['a register number that fails', '73.01.11-361.74'],
    ['an enterprise number that fails', '0000.000.000'],
    ['a zone that is not given out', '062 12 34 56'],
    ['a country code that is never given out', '+999 12 34 56 78'],
    ['the contact point', '078 055 800'],
    ['a plate with index 0', '0-ABC-234'],
    ['a passport of zeros', 'EH 000000'],
    ['dates and amounts', '2026-03-16, 16/03/2026, 16.03.2026, 1,840.00 and 14.620,00'],
  ])('takes %s', (_what, text) => {
    expect(identifiersIn(`It says ${text}, no more.`)).toEqual([]);
  });

  it('names the language and the text', () => {
    expect(identifierFindings('a-case', english({ 'scene.a.b': 'Ring 0470 12 34 56.' }))).toEqual([
      expect.stringContaining('en: scene.a.b: 0470 12 34 56'),
    ]);
  });
});

describe('explanations', () => {
  const first = 'The door stood open all evening. Somebody listened.';

  it('finds one that says the same as another, and a sentence told twice', () => {
    const found = repeatedExplanations(
      english({ 'wrong.a.b': first, 'criterion.c.why': `${first} `, 'wrong.d.e': `He left. ${first}` }),
    );
    expect(new Set(found.map((each) => each.split(' ')[1]))).toEqual(
      new Set(['criterion.c.why', 'wrong.d.e']),
    );
  });

  it('leaves other texts, short sentences and the text of a variant alone', () => {
    const texts = {
      'wrong.a.b': first,
      'wrong.a.b@two': first,
      'scene.a.b': first,
      'wrong.c.d': 'Somebody listened.',
    };
    expect(repeatedExplanations(english(texts))).toEqual([]);
  });
});

describe('the balance', () => {
  beforeEach(() => vi.restoreAllMocks());

  it('counts the people of all cases by gender, age, status and side', () => {
    const [worker, boss] = smallCase().people;
    if (!worker || !boss) throw new Error('the small case has two people');
    const youth = { ...worker, age: { doubt: [16, 19] as [number, number] } };
    const lines = balanceLines([{ people: [worker, boss] }, { people: [youth] }]).join('\n');
    expect(lines).toContain('balance of 3 people in 2 cases');
    expect(lines).toContain('gender: man 2, woman 1');
    expect(lines).toContain('age: 40s 1, 50s 1, in doubt 1');
    expect(lines).toContain('side and gender: presumed-victim man 2, suspect woman 1');
  });
});
