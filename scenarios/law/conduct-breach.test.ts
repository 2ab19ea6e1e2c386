/** Conduct stage by stage: pressing is a breach where domain.md says so, as a pressed statement is; everything else everywhere. */
import { describe, expect, it } from 'vitest';
import { conductBreach, pressing } from './conduct-breach.ts';
import { conductErrors, conductKinds } from './events.ts';
import { minorIds } from './minor-stages.ts';
import { rowFor } from './procedure.ts';
import { drawable, procedures, type ProcedureName } from './procedures.ts';

/** Stages by their codes of domain.md in which pressing is, or is not, a breach. */
const codesOf = (name: ProcedureName, isBreach: boolean): readonly string[] => {
  const procedure = procedures[name];
  const found = procedure.stages.filter(
    ({ id }) => (conductBreach(procedure, id, 'pressure') !== null) === isBreach,
  );
  return [...new Set(found.map(({ code }) => code))].sort();
};
const stagesOf = (name: ProcedureName, isBreach: boolean): readonly string[] =>
  procedures[name].stages.flatMap(({ id }) =>
    (conductBreach(procedures[name], id, 'pressure') !== null) === isBreach ? [id] : [],
  );

describe('pressing for a statement is E-05', () => {
  it.each(['adult', 'eu', 'special-card', 'smuggled'] as const)(
    'from detection to reflection, towards who refused too, and in no later stage: %s',
    (name) => {
      expect([codesOf(name, true), codesOf(name, false)]).toEqual([
        ['S0', 'S1', 'S2', 'X1'],
        ['S3', 'S3b', 'S4', 'S5', 'X2', 'X3', 'X4', 'X5'],
      ]);
    },
  );

  it('towards a Belgian in every stage: none of them comes after a statement', () => {
    expect([codesOf('belgian', true), codesOf('belgian', false)]).toEqual([['S0', 'S1', 'X1'], []]);
  });

  it('towards a child in every stage, for best interests hold throughout', () => {
    expect(codesOf('minor', true).filter((code) => code.startsWith('M'))).toEqual([
      'M0',
      'M1',
      'M2',
      'M3',
      'M4',
      'M5',
      'M6',
      'M7',
      'M8',
      'M9',
    ]);
    expect(stagesOf('minor', false).filter((id) => minorIds.includes(id))).toEqual([]);
  });

  it('towards who came of age in the procedure of minors as towards any adult: not after the statement', () => {
    expect(stagesOf('minor', false)).toEqual(['turned-18-heard', ...stagesOf('adult', false)]);
  });

  it('towards who has no procedure, where no stage tells anything apart', () => {
    expect(conductBreach(procedures.none, 'none', 'pressure')).toEqual(conductErrors.pressure);
  });
});

it.each(pressing)(
  '%s is a breach where a statement made under pressure is one, with the same error and fact',
  (kind) => {
    const shown = Object.values(drawable)
      .filter(({ id }) => id !== 'wages')
      .flatMap((procedure) =>
        procedure.stages.map(({ id }) => {
          const pressed = rowFor(procedure, id, 'statement.made', { initiative: 'pressed' })?.breach;
          return [
            conductBreach(procedure, id, kind),
            pressed ? { error: pressed.error, fact: pressed.fact } : null,
          ] as const;
        }),
      );
    for (const [declared, derived] of shown) expect(declared).toEqual(derived);
    expect(new Set(shown.flat().map((each) => each?.error))).toEqual(new Set(['E-05', undefined]));
  },
);

it.each(pressing)(
  '%s rests on what protects a child, and in reflection on the law of the 45 days',
  (kind) => {
    const factIn = (name: ProcedureName, stage: string) => conductBreach(procedures[name], stage, kind)?.fact;
    expect([
      factIn('minor', 'three-months'),
      factIn('minor', 'guardian-heard'),
      factIn('minor', 'turned-18'),
      factIn('adult', 'none'),
      factIn('adult', 'reflection'),
    ]).toEqual([
      'fact.minor.best-interests',
      'fact.minor.best-interests',
      'fact.practice.no-pressure',
      'fact.practice.no-pressure',
      'fact.reflection.no-pressure',
    ]);
  },
);

it('takes every other conduct as the same breach in every stage', () => {
  const others = conductKinds.filter((kind) => !pressing.includes(kind) && kind !== 'referral-forced');
  const unlike = others.filter((kind) =>
    Object.values(drawable).some((procedure) =>
      procedure.stages.some(({ id }) => conductBreach(procedure, id, kind) !== conductErrors[kind]),
    ),
  );
  expect(unlike).toEqual([]);
});

it('takes a referral over the head of an adult as a breach, and of nobody who is a child (2.5, 5.4 N3)', () => {
  const innocent = Object.values(drawable).flatMap((procedure) =>
    procedure.stages.flatMap(({ id }) => (conductBreach(procedure, id, 'referral-forced') ? [] : [id])),
  );
  expect(new Set(innocent)).toEqual(new Set(minorIds));
});
