/** The text of a case document: what is no JSON, and keys that stand twice. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCaseText } from './parse-case-text.ts';
import { repeatedKeys } from './repeated-keys.ts';
import { smallDocument } from './small-case.fixture.ts';

const pathsIn = (text: string) => repeatedKeys(text).map(({ path }) => path);
const issuesOf = (text: string) => {
  const parsed = parseCaseText(text);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path]);
};
const written = JSON.stringify(smallDocument(), null, 2);

describe('the text of a case', () => {
  it('is the case where no key stands twice', () => {
    expect(parseCaseText(written)).toMatchObject({ ok: true, value: { id: 'small-case' } });
  });

  it('is refused where it is no JSON, with the words of the reader', () => {
    expect(parseCaseText('{ "id": ')).toMatchObject({
      ok: false,
      issues: [{ code: 'case.json.malformed', path: [], params: { message: expect.any(String) } }],
    });
  });

  it('is refused for a key that stands twice, with all else that is wrong', () => {
    const twice = written.replace('"weight":', '"weight": 9, "weight":');
    expect(issuesOf(twice)).toEqual([['case.json.duplicateKey', ['criteria', 0, 'weight']]]);
    expect(issuesOf(twice.replace('"programme": "police"', '"programme": "navy"'))).toEqual([
      ['case.json.duplicateKey', ['criteria', 0, 'weight']],
      ['case.reference.unknown', ['programme']],
    ]);
  });
});

describe('keys that stand twice', () => {
  it.each([
    ['in the document itself', '{"a": 1, "b": 2, "a": 3}', [['a']]],
    ['in an object within lists', '[0, [{}, {"a": [1, 2], "b": {"c": 1, "c": 1}}]]', [[1, 1, 'b', 'c']]],
    ['after a list or an object that is closed', '{"a": [{"b": 1}], "c": {"b": 1}, "a": 2}', [['a']]],
    ['three times', '{"a": 1, "a": 2, "a": 3}', [['a']]],
    ['in two spellings', '{"weight": 1, "w\\u0065ight": 2}', [['weight']]],
    ['that inherited names could hide', '{"__proto__": 1, "toString": 1, "__proto__": 2}', [['__proto__']]],
    ['of signs that JSON is made of', '{"{\\"[": 1, "{\\"[": 2, "\\\\": 3}', [['{"[']]],
  ])('are told %s', (_what, text, paths) => {
    expect(pathsIn(text)).toEqual(paths);
  });

  it.each([
    ['in objects beside each other', '[{"a": 1}, {"a": 1}]'],
    ['in an object within the other', '{"a": {"a": {"a": 1}}}'],
    ['as a key and as a value', '{"a": "a", "b": ["a", "a"], "c": "a"}'],
    ['in a text that looks like JSON', '{"a": "{\\"b\\": 1, \\"b\\": 2}"}'],
    ['in what is no object at all', '"a"'],
  ])('are not told %s', (_what, text) => {
    expect(pathsIn(text)).toEqual([]);
  });

  it('are none in anything that was written by JSON itself', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(pathsIn(text)).toEqual([]);
      }),
    );
  });

  it('are told at their place, whatever stands around them', () => {
    const key = fc.string();
    fc.assert(
      fc.property(key, fc.json(), fc.array(fc.json()), (twice, value, before) => {
        const name = JSON.stringify(twice);
        const text = `[${[...before, `{${name}: ${value}, ${name}: ${value}}`].join(', ')}]`;
        expect(pathsIn(text)).toEqual([[before.length, twice]]);
      }),
    );
  });

  it('are a hundred at most, none of them nested more deeply than any case may be', () => {
    const many = `{${Array.from({ length: 300 }, (_each, at) => `"${at % 150}": 1`).join(', ')}}`;
    const deep = `${'['.repeat(64)}{"a": 1, "a": 1}${']'.repeat(64)}`;
    expect([pathsIn(many).length, pathsIn(deep)]).toEqual([100, []]);
  });
});
