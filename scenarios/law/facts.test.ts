/** The register of facts: well formed, complete for what the law room cites, and worded by class. */
import { describe, expect, it } from 'vitest';
import words from '../../locales/en/law.json' with { type: 'json' };
import { errorIds } from './errors.ts';
import { conductErrors, conductKinds } from './events.ts';
import { factById, factClasses, isValidOn, mayBeCritical } from './fact.ts';
import { facts } from './facts.ts';
import { indicators } from './indicators.ts';
import { drawable } from './procedures.ts';

/** Keys of domain.md 0.1 and 14.4, and two for what has no key: agreed practice, and background knowledge. */
const sources = [
  'seed EC page',
  'seed PAG-ASA',
  'seed CC 433',
  'AH-novies',
  'NCC-I',
  'NCC-II',
  'FactReg 2026',
  'Myria status',
  'AGII',
  'AGII 2017',
  'ADDE',
  'DQ',
  'Helder',
  'RTBF 2022a',
  'RTBF 2022b',
  'Circ 2008',
  'Circ 2016',
  'LW 2017',
  'LW 2019',
  'IBZ',
  'SH',
  'Senate 2009',
  'ECPAT 2019',
  'DemandAT',
  'NSSO 2018',
  'LeSoir 2020',
  'SSM 2024',
  'TIP 2020',
  'TIP 2021',
  'HLN 2019',
  'NB 2022',
  'Myria recs',
  'Myria Ghent',
  'Myria case',
  'Fairwork',
  'ORCA',
  'Fedasil DE',
  'SRC-1',
  'SRC-2',
  'SRC-3',
  'SRC-4',
  'SRC-5',
  'SRC-6',
  'SRC-7',
  'SRC-8',
  'SRC-9',
  'SRC-11',
  'NBB-47',
  'NBB-55',
  'RegTom',
  'FinCEN 2020',
  'FOS',
  'DDE',
  'GS',
  'MEE',
  'Circ 2004',
  'La Ligue',
  'practice',
  'background',
];

const textOf = (id: string): string | undefined => {
  const found = id
    .split('.')
    .reduce<unknown>(
      (node, key) =>
        typeof node === 'object' && node !== null
          ? Object.entries(node).find(([name]) => name === key)?.[1]
          : undefined,
      words,
    );
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
};
const without = (ids: readonly string[]) => ids.filter((id) => textOf(id) === undefined);
const leaves = (node: object): number =>
  Object.values(node).reduce((sum, each) => sum + (typeof each === 'string' ? 1 : leaves(each)), 0);

describe('the register of facts', () => {
  it('gives every statement an id of its own, of the form fact.area.name', () => {
    const ids = facts.map((fact) => fact.id);
    expect(ids.filter((id) => !/^fact\.[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual(
      [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives every fact a class, a section, known sources and a reviewer', () => {
    const faulty = facts.filter(
      (fact) =>
        !factClasses.includes(fact.class) ||
        fact.section === '' ||
        fact.reviewer === '' ||
        fact.source.split('; ').some((key) => !sources.includes(key)),
    );
    expect(faulty).toEqual([]);
  });

  it('rests no LAW on background knowledge or on practice alone', () => {
    expect(
      facts.filter((fact) => fact.class === 'LAW' && /^(practice|background)$/.test(fact.source)),
    ).toEqual([]);
  });

  it('calls unconfirmed what holds only from 1 September 2026', () => {
    expect(facts.filter((fact) => (fact.validFrom ?? '') >= '2026-09-01' && fact.class !== 'UNC')).toEqual(
      [],
    );
  });

  it('has words for every fact, and no words without a fact', () => {
    expect(without(facts.map((fact) => fact.id))).toEqual([]);
    expect(leaves(words.fact)).toBe(facts.length);
  });

  it('words agreed practice as such, never as law', () => {
    const practice = facts.filter((fact) => fact.class === 'PRACTICE').map((fact) => textOf(fact.id) ?? '');
    expect(
      practice.filter((text) => !text.startsWith('Agreed practice') || /law requires|must|duty/i.test(text)),
    ).toEqual([]);
  });

  it('says of everything unconfirmed whom to check with', () => {
    const unconfirmed = facts.filter((fact) => fact.class === 'UNC').map((fact) => textOf(fact.id) ?? '');
    expect(unconfirmed.filter((text) => !/check with/i.test(text))).toEqual([]);
  });

  it('claims agreed practice only for agreed practice', () => {
    const others = facts.filter((fact) => fact.class !== 'PRACTICE').map((fact) => textOf(fact.id) ?? '');
    expect(others.filter((text) => /agreed practice/i.test(text))).toEqual([]);
  });

  it('finds a fact by its id, and nothing by another', () => {
    expect(factById('fact.reflection.term45')).toMatchObject({
      class: 'LAW',
      asOf: '2026-11-22',
      reviewer: 'open',
    });
    expect(factById('fact.reflection')).toBeUndefined();
  });

  it('lets law and agreed practice be critical, and nothing unconfirmed', () => {
    const verdicts = ['fact.information.duty', 'fact.practice.separate', 'fact.reflection.work'].map((id) => {
      const fact = factById(id);
      return fact && mayBeCritical(fact);
    });
    expect(verdicts).toEqual([true, true, false]);
  });

  it('knows that the old Code ends with 31 August 2026 and the new begins on the day after', () => {
    const validOn = (id: string, date: string) => {
      const fact = factById(id);
      return fact && isValidOn(fact, date);
    };
    expect(['2026-08-31', '2026-09-01'].map((date) => validOn('fact.offence.base-old', date))).toEqual([
      true,
      false,
    ]);
    expect(['2026-08-31', '2026-09-01'].map((date) => validOn('fact.offence.base-new', date))).toEqual([
      false,
      true,
    ]);
  });
});

describe('what the law room cites', () => {
  const cited = [
    ...Object.values(drawable).flatMap((procedure) => [
      ...procedure.stages.flatMap((stage) => stage.facts),
      ...procedure.rows.flatMap((row) => [row.breach?.fact, row.fact].filter((id) => id !== undefined)),
    ]),
    ...Object.values(conductErrors).map((each) => each.fact),
  ];

  it('stands in the register', () => {
    expect(cited.filter((id) => !factById(id))).toEqual([]);
  });

  it('holds up every stage, and names none twice there', () => {
    const stages = Object.values(drawable).flatMap((procedure) =>
      procedure.stages.map((stage) => ({ place: `${procedure.id} ${stage.id}`, facts: stage.facts })),
    );
    const faulty = stages.filter(
      (stage) => stage.facts.length === 0 || new Set(stage.facts).size < stage.facts.length,
    );
    expect(faulty.map(({ place }) => place)).toEqual([]);
  });

  it('names stages by the codes of domain.md 4.1 and 5.3, and of the wages', () => {
    const codes = ['S0', 'S1', 'S2', 'S3', 'S3b', 'S4', 'S5', 'X1', 'X2', 'X3', 'X4', 'X5']
      .concat(Array.from({ length: 10 }, (_each, at) => `M${at}`))
      .concat(Array.from({ length: 5 }, (_each, at) => `W${at}`));
    const stages = Object.values(drawable).flatMap((procedure) => procedure.stages);
    expect(new Set(stages.map(({ code }) => code))).toEqual(new Set(codes));
  });

  it('shows only errors of the closed list', () => {
    const shown = [
      ...Object.values(drawable).flatMap((each) => each.rows.flatMap((row) => row.breach?.error ?? [])),
      ...Object.values(conductErrors).map((each) => each.error),
    ];
    expect(shown.filter((error) => !errorIds.some((id) => id === error))).toEqual([]);
  });

  it('rests no breach on an unconfirmed fact', () => {
    const breaches = [
      ...Object.values(drawable).flatMap((each) => each.rows.flatMap((row) => row.breach?.fact ?? [])),
      ...Object.values(conductErrors).map((each) => each.fact),
    ];
    expect(breaches.filter((id) => factById(id)?.class === 'UNC')).toEqual([]);
  });

  it('has names: stages, documents, deciders, breaches, conduct, errors, indicators, classes', () => {
    const drawn = Object.values(drawable);
    const stages = drawn.flatMap((each) => each.stages);
    const rows = drawn.flatMap((each) => each.rows);
    expect(
      without([
        ...stages.flatMap((stage) => [
          `stage.${stage.id}.name`,
          `stage.${stage.id}.short`,
          `decider.${stage.decider}`,
        ]),
        ...stages.map((stage) => `document.${stage.document ?? 'none'}`),
        ...rows.flatMap((row) => (row.breach ? [`breach.${row.breach.id}`] : [])),
        ...conductKinds.map((kind) => `conduct.${kind}`),
        ...errorIds.map((id) => `error.${id}`),
        ...indicators.map((id) => `indicator.${id}`),
        ...factClasses.map((kind) => `class.${kind}`),
      ]),
    ).toEqual([]);
  });

  it('has no name for a breach, conduct, error or indicator that does not exist', () => {
    const breachIds = new Set(
      Object.values(drawable).flatMap((each) => each.rows.flatMap((row) => row.breach?.id ?? [])),
    );
    expect(Object.keys(words.breach).sort()).toEqual([...breachIds].sort());
    expect(Object.keys(words.conduct).sort()).toEqual([...conductKinds].sort());
    expect(Object.keys(words.error)).toEqual([...errorIds]);
    expect(Object.keys(words.indicator)).toEqual([...indicators]);
  });
});
