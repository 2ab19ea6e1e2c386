/** The mutator of the law tables: each change is one change, the same seed draws the same ones, and every kind is drawn. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { applyLawMutant, drawLawMutants, lawTables } from './law-mutants-draw.ts';
import { equivalentLawMutants } from './law-mutants-equivalent.ts';
import { spotsOf } from './law-mutants-spots.ts';

const folder = path.resolve(import.meta.dirname, '../../scenarios/law');
const sources = Object.fromEntries(
  lawTables.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
);
const whole = drawLawMutants(sources, 10_000, 45);

const table = `const rows = [
  { from: ['a', 'b'], on: 'help.refused', to: 'c', fact: 'fact.x.y' },
  { from: ['a'], on: 'indications.passed', where: { with: ['name-only'] }, ...breach('id', 'E-04', 'fact.x.z') },
  { stage: 'a', to: 'b', term: { days: 45 } },
];`;
const drawn = drawLawMutants({ 'table.ts': table }, 100, 1);
const textsOf = (from: string) =>
  drawn.map((mutant) => applyLawMutant(table, mutant)).filter((text) => text.includes(from));

describe('the mutator of the law tables', () => {
  it('draws the same changes for the same seed, and others for another', () => {
    const names = (seed: number) => drawLawMutants(sources, 60, seed).map(({ name }) => name);
    expect(names(45)).toEqual(names(45));
    expect(names(46)).not.toEqual(names(45));
  });

  it('draws as many as it is asked for, each another change', () => {
    const some = drawLawMutants(sources, 60, 45);
    expect(some).toHaveLength(60);
    expect(new Set(some.map(({ name }) => name)).size).toBe(60);
  });

  it('takes every file in turn, so that none has more than its share while all have some left', () => {
    const files = drawLawMutants(sources, lawTables.length * 2, 45).map(({ file }) => file);
    expect(files.toSorted()).toEqual([...lawTables, ...lawTables].toSorted());
  });

  it('changes one place of one file, and leaves a text that can be read', () => {
    const faulty = whole.filter((mutant) => {
      const source = sources[mutant.file] ?? '';
      const text = applyLawMutant(source, mutant);
      const rest = source.length - mutant.start - mutant.was.length;
      const same =
        text.startsWith(source.slice(0, mutant.start)) && (rest === 0 || text.endsWith(source.slice(-rest)));
      return text === source || !same || parseSync(mutant.file, text).errors.length > 0;
    });
    expect(faulty.map(({ name }) => name)).toEqual([]);
  });

  it('finds rows, entries, targets, terms, breaches, payloads, duties, fines, dates and classes', () => {
    const kinds = lawTables.flatMap((file) => spotsOf(file, sources[file] ?? '').map(({ kind }) => kind));
    expect([...new Set(kinds)].toSorted()).toEqual([
      'breach',
      'class',
      'date',
      'duty',
      'entry',
      'number',
      'payload',
      'row',
      'stage',
      'target',
      'term',
    ]);
  });

  it('can still draw every change that is named as equivalent', () => {
    const names = new Set(whole.map(({ name }) => name));
    expect(Object.keys(equivalentLawMutants).filter((name) => !names.has(name))).toEqual([]);
  });

  it('drops a row with its comma', () => {
    expect(textsOf("{ from: ['a']").some((text) => !text.includes('help.refused'))).toBe(true);
  });

  it('drops an entry of a list, and never the last one of a list of one', () => {
    expect(textsOf("from: ['b'], on: 'help.refused'")).toHaveLength(1);
    expect(textsOf('from: []')).toEqual([]);
  });

  it('leads a row to another target that the file names', () => {
    expect(textsOf("on: 'help.refused', to: 'b'")).toHaveLength(1);
  });

  it('takes the breach from a row and leaves its fact, or shows another error', () => {
    expect(textsOf("fact: 'fact.x.z'")).toHaveLength(1);
    expect(textsOf("breach('id', 'E-").filter((text) => !text.includes("'E-04'"))).toHaveLength(1);
  });

  it('asks for another word of the payload, or for none', () => {
    expect(textsOf('where: {}')).toHaveLength(1);
    expect(textsOf("with: ['name-and-indications']")).toHaveLength(1);
  });

  it('moves a term by one', () => {
    expect([...textsOf('days: 44'), ...textsOf('days: 46')]).toHaveLength(1);
  });

  it('refuses a text that is not the one it drew from', () => {
    const [first] = drawn;
    expect(() => first && applyLawMutant(`${' '.repeat(3)}${table}`, first)).toThrow('changed since');
  });
});
