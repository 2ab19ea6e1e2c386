/** A smuggled person against a second reading of domain.md 1.2 and 4.3: protected while an aggravated form is possible. */
import { describe, expect, it } from 'vitest';
import { adult } from './adult.ts';
import { happeningsOf } from './every-happening.fixture.ts';
import { annex15, centre, errors, on, replay, statement } from './overlay-course.fixture.ts';
import { rowFor, type Procedure } from './procedure.ts';
import { smuggled } from './smuggling.ts';

describe('a smuggled person', () => {
  const simple = on(0, 'smuggling.assessed', { form: 'simple' });
  const aggravated = on(1, 'smuggling.assessed', { form: 'aggravated' });

  it('waits in a stage of its own while no aggravated form is seen, and leaves it when one is', () => {
    expect([replay(smuggled, simple).stage, replay(smuggled, simple, aggravated).stage]).toEqual([
      'smuggled-only',
      'signs-seen',
    ]);
  });

  it('stays in the check when an aggravated form is seen first, and enters it by no second look and no bed elsewhere', () => {
    const bed = on(1, 'victim.referred', { to: 'general-shelter' });
    expect([
      replay(smuggled, aggravated).stage,
      replay(smuggled, simple, simple).stage,
      replay(smuggled, simple, bed).stage,
    ]).toEqual(['signs-seen', 'smuggled-only', 'smuggled-only']);
  });

  it('becomes a presumed victim again with signs of exploitation, and can be referred at any time', () => {
    expect([
      replay(smuggled, simple, on(1, 'indicators.noticed')).stage,
      replay(smuggled, simple, centre).stage,
      replay(smuggled, centre, annex15, statement).stage,
    ]).toEqual(['signs-seen', 'referred', 'provisional-pending']);
  });

  it('is protected from removal while an aggravated form is possible, and not by smuggling alone', () => {
    const removed = on(2, 'removal.ordered');
    expect([errors(smuggled, removed), errors(smuggled, simple, removed)]).toEqual([
      [['removal-ordered-before-check', 'E-04']],
      [],
    ]);
  });

  it('is not assessed out of the check by the frontline once signs were noticed', () => {
    const signs = on(0, 'indicators.noticed');
    expect(errors(smuggled, signs, simple, on(2, 'removal.ordered'))).toEqual([
      ['removal-ordered-before-check', 'E-04'],
    ]);
    expect(replay(smuggled, signs, centre).stage).toBe('referred');
  });

  it('is not assessed out either when the signs are new, after a file that was closed', () => {
    const again = [on(0, 'indicators.noticed'), on(30, 'file.closed'), on(60, 'indicators.noticed')];
    const view = on(61, 'smuggling.assessed', { form: 'simple' });
    expect(replay(smuggled, ...again, view).stage).toBe('signs-seen');
    expect(errors(smuggled, ...again, view, on(62, 'removal.ordered'))).toEqual([
      ['removal-ordered-before-check', 'E-04'],
    ]);
  });

  it('goes the way of an adult from the first sign on', () => {
    const next = (procedure: Procedure, from: string) =>
      happeningsOf('adult')
        .filter(
          ({ event }) => !['indicators.noticed', 'indications.passed', 'victim.referred'].includes(event),
        )
        .map(({ event, payload }) => {
          const row = rowFor(procedure, from, event, payload);
          return [event, payload, row?.to, row?.term, row?.breach];
        });
    for (const { id } of adult.stages) if (id !== 'none') expect(next(smuggled, id)).toEqual(next(adult, id));
    expect(next(smuggled, 'signs-seen')).toEqual(next(adult, 'none'));
  });

  it('has no indications that could go with the name, and need not be referred, before any sign (1.2; 14.1 row 7)', () => {
    const name = on(2, 'indications.passed', { with: 'name-only' });
    const bed = on(2, 'victim.referred', { to: 'general-shelter' });
    const signs = on(0, 'indicators.noticed');
    const seenFirst = [[], [simple], [signs], [aggravated], [simple, signs]];
    const found = seenFirst.map((before) =>
      [name, bed].map((each) => errors(smuggled, ...before, each).flat()),
    );
    const faults = [
      ['name-without-indications', 'E-04'],
      ['general-shelter-only', 'E-07'],
    ];
    expect(found).toEqual([[[], []], [[], []], faults, faults, faults]);
    // Who spoke, refused or was referred before any sign: the table cannot tell, and blames nobody.
    const unseen = [[statement], [on(0, 'help.refused')], [centre], [statement, centre]];
    expect(unseen.map((first) => [name, bed].map((each) => errors(smuggled, ...first, each).flat()))).toEqual(
      unseen.map(() => [[], []]),
    );
  });

  it('answers all else before any sign as an adult is answered', () => {
    const cells = (procedure: Procedure) =>
      happeningsOf('adult')
        .filter(
          ({ event }) => !['indicators.noticed', 'indications.passed', 'victim.referred'].includes(event),
        )
        .map(({ event, payload }) => {
          const row = rowFor(procedure, 'none', event, payload);
          return [event, payload, row?.to, row?.term, row?.breach];
        });
    expect(cells(smuggled)).toEqual(cells(adult));
  });

  it('loses no statement, whichever way the referral comes (4.1 S3)', () => {
    const early = on(0, 'statement.made', { initiative: 'own' });
    const ways = [[early], [simple, early], [early, simple], [simple, early, aggravated]];
    expect(
      ways.map(
        (way) => replay(smuggled, ...way, on(1, 'victim.referred', { to: 'recognised-centre' })).stage,
      ),
    ).toEqual(ways.map(() => 'referred-heard'));
    expect([
      replay(smuggled, simple, early).stage,
      replay(smuggled, simple, early, early).stage,
      replay(smuggled, simple, early, aggravated).stage,
      replay(smuggled, simple, early, on(1, 'indicators.noticed')).stage,
      replay(smuggled, simple, early, on(1, 'smuggling.assessed', { form: 'simple' })).stage,
      replay(smuggled, early, on(1, 'file.closed'), on(2, 'indicators.noticed')).stage,
    ]).toEqual([
      'smuggled-only-heard',
      'smuggled-only-heard',
      'heard',
      'heard',
      'smuggled-only-heard',
      'heard',
    ]);
    expect(errors(smuggled, simple, early, on(1, 'removal.ordered'))).toEqual([]);
  });

  it('cannot be assessed out of a procedure that has begun', () => {
    const late = on(3, 'smuggling.assessed', { form: 'simple' });
    expect(replay(smuggled, centre, annex15, late).stage).toBe('reflection');
  });

  it('is pressed for a statement by nobody', () => {
    expect(errors(smuggled, simple, on(0, 'statement.made', { initiative: 'pressed' }))).toEqual([
      ['statement-pressed', 'E-05'],
    ]);
    const twice = [0, 1].map((day) => on(day, 'statement.made', { initiative: 'pressed' }));
    expect(errors(smuggled, simple, ...twice).map(([, error]) => error)).toEqual(['E-05', 'E-05']);
    expect(replay(smuggled, simple, ...twice).stage).toBe('smuggled-only-heard');
    expect(errors(smuggled, simple, statement)).toEqual([]);
  });
});
