/** The library on disk: which cases it lists, which words it reads, and that no id leads out of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCases, openSourceCases } from './cases.ts';
import { codesOf, valueIn } from './store.fixture.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

let dir = '';
const put = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  writeFileSync(path.join(dir, file), text);
};

beforeAll(() => {
  dir = path.join(temporaryDir(), 'library');
  put('carwash-raid/case.json', '{ "id": "carwash-raid" }\n');
  put('carwash-raid/text/en.json', '{"title":"The carwash"}');
  put('carwash-raid/text/de.json', '{"title":');
  put('carwash-raid/text/fr.json', '{"title":{"nested":"words"}}');
  put('carwash-raid/pictures/gate.svg', '<svg/>\n');
  put('carwash-raid/pictures/notes.txt', 'not a drawing');
  put('carwash-raid/good-runs.json', '{"runs":[{"seat":"police-officer","variant":"a","decisions":[]}]}');
  put(`carwash-raid/sealed/${'0'.repeat(64)}_1.txt`, 'sealed');
  put('carwash-raid/sealed/notes.txt', 'not a seal');
  put('torn-case/case.json', '{}');
  put('torn-case/good-runs.json', '{"runs":[{"seat":');
  put('bare-case/case.json', '{}');
  put('half-a-case/text/en.json', '{}');
  put('Not An Id/case.json', '{}');
  put('../secret/case.json', '{"secret":true}');
});

describe('the case library', () => {
  it('lists the folders that hold a case and have an id for a name', () => {
    expect(openCases(dir).ids()).toEqual(['bare-case', 'carwash-raid', 'torn-case']);
  });

  it('gives the exact bytes of a case document', () => {
    expect(new TextDecoder().decode(valueIn(openCases(dir).document('carwash-raid')))).toBe(
      '{ "id": "carwash-raid" }\n',
    );
  });

  it('gives the words of a case and the languages they lie in', () => {
    const cases = openCases(dir);
    expect([valueIn(cases.text('carwash-raid', 'en')), cases.languages('carwash-raid')]).toEqual([
      { title: 'The carwash' },
      ['en', 'fr', 'de'],
    ]);
  });

  it('gives the drawings of a case by file name, and none where there are none', () => {
    const cases = openCases(dir);
    expect([valueIn(cases.pictures('carwash-raid')), valueIn(cases.pictures('bare-case'))]).toEqual([
      { 'gate.svg': '<svg/>\n' },
      {},
    ]);
  });

  it('gives the runs known to be good, none where there are none, and says when they cannot be read', () => {
    const cases = openCases(dir);
    expect([valueIn(cases.goodRuns('carwash-raid')), valueIn(cases.goodRuns('bare-case'))]).toEqual([
      [{ seat: 'police-officer', variant: 'a', decisions: [] }],
      [],
    ]);
    expect(codesOf(cases.goodRuns('torn-case'))).toEqual(['case.json.malformed']);
  });

  it('gives what was sealed with a case, and nothing for a name that is none', () => {
    const { sealed } = openCases(dir);
    const mark = `${'0'.repeat(64)}_1.txt`;
    expect(sealed.has(mark)).toBe(true);
    expect(new TextDecoder().decode(sealed.read(mark) ?? new Uint8Array())).toBe('sealed');
    const others = [
      'notes.txt',
      `../sealed/${mark}`,
      `${'1'.repeat(64)}_1.txt`,
      `${'0'.repeat(64)}_1_a.txt`,
      '',
    ];
    expect(others.map(sealed.has)).toEqual(others.map(() => false));
    expect(others.map(sealed.read)).toEqual(others.map(() => null));
  });

  it.each([
    ['nl', 'case.text.missing'],
    ['de', 'case.json.malformed'],
    ['fr', 'case.json.malformed'],
  ] as const)('answers for words in %s that cannot be had: %s', (language, code) => {
    expect(codesOf(openCases(dir).text('carwash-raid', language))).toEqual([code]);
  });

  it.each([
    '../secret',
    '..',
    '.',
    '',
    '/etc',
    'carwash-raid/../../secret',
    'half-a-case',
    'constructor',
    'Not An Id',
  ])('knows no case %j', (caseId) => {
    const cases = openCases(dir);
    expect([
      codesOf(cases.document(caseId)),
      codesOf(cases.text(caseId, 'en')),
      codesOf(cases.pictures(caseId)),
      cases.languages(caseId),
    ]).toEqual([['case.unknown'], ['case.unknown'], ['case.unknown'], []]);
  });

  it('reads the same from the repository, where the words lie beside', () => {
    const root = temporaryDir();
    for (const [file, text] of [
      ['scenarios/library/carwash-raid/case.json', '{}'],
      ['locales/nl/cases/carwash-raid.json', '{"title":"De carwash"}'],
    ] as const) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    const cases = openSourceCases(root);
    expect([cases.ids(), cases.languages('carwash-raid'), valueIn(cases.text('carwash-raid', 'nl'))]).toEqual(
      [['carwash-raid'], ['nl'], { title: 'De carwash' }],
    );
  });

  it('knows what is stale in the repository, of its own cases only, and nothing of it in a build', () => {
    const root = temporaryDir();
    const write = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    };
    write('scenarios/library/carwash-raid/case.json', '{}');
    for (const [language, id] of [
      ['en', 'carwash-raid'],
      ['nl', 'carwash-raid'],
      ['en', 'gone'],
      ['nl', 'gone'],
    ])
      write(`locales/${language}/cases/${id}.json`, '{"title":"words"}');
    const cases = openSourceCases(root);
    expect([cases.stale('carwash-raid'), cases.stale('gone')]).toEqual([{ nl: ['title'] }, {}]);
    expect(openCases(dir).stale('carwash-raid')).toEqual({});
  });

  it('is empty where there is no folder', () => {
    expect(openCases(path.join(dir, 'nowhere')).ids()).toEqual([]);
  });
});
