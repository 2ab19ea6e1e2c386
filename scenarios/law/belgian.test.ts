/** A Belgian against a second reading of domain.md 4.3: help as for anybody else, no document and no term. */
import { describe, expect, it } from 'vitest';
import { belgian } from './belgian.ts';
import { annex15, centre, errors, on, replay, statement } from './overlay-course.fixture.ts';

describe('a Belgian', () => {
  it('is detected, may refuse and can be supported by a centre like anybody else', () => {
    const stages = [[], [centre], [on(0, 'help.refused')], [on(0, 'help.refused'), centre]].map(
      (events) => replay(belgian, ...events).stage,
    );
    expect(stages).toEqual(['none', 'referred', 'refused', 'referred']);
    expect(errors(belgian, on(0, 'victim.referred', { to: 'general-shelter' }))).toEqual([
      ['general-shelter-only', 'E-07'],
    ]);
  });

  it('has no document and no term, whatever is issued', () => {
    expect(belgian.stages.filter((stage) => stage.document !== null || stage.term !== null)).toEqual([]);
    expect(belgian.expiries).toEqual([]);
    expect(
      replay(belgian, centre, annex15, statement, on(3, 'certificate.issued'), on(90, 'file.closed')),
    ).toMatchObject({ stage: 'referred', document: null, due: null, breaches: [] });
  });

  it('may be pressed by nobody, and is never a person to be removed', () => {
    expect(
      errors(
        belgian,
        on(0, 'statement.made', { initiative: 'pressed' }),
        on(0, 'removal.ordered'),
        centre,
        on(1, 'person.detained'),
      ),
    ).toEqual([
      ['statement-pressed', 'E-05'],
      ['removal-ordered-before-check', 'E-04'],
      ['person-detained-before-check', 'E-04'],
    ]);
  });

  it('needs no request and no indications for the Immigration Office', () => {
    expect(
      errors(
        belgian,
        on(0, 'document.requested', { by: 'police' }),
        on(0, 'indications.passed', { with: 'name-only' }),
      ),
    ).toEqual([]);
  });
});
