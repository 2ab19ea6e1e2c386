/** What may not be done to a minor, against a second reading of domain.md 5.4 and 14.1. */
import { describe, expect, it } from 'vitest';
import { minor } from './minor.ts';
import { rowFor } from './procedure.ts';
import {
  errors,
  happenings,
  hearing,
  minorIds,
  on,
  replay,
  report,
  toDocument,
  toGuardian,
  withoutService,
} from './minor-course.fixture.ts';

describe('what may not be done to a minor', () => {
  it.each(minorIds.filter((id) => !withoutService.includes(id)))(
    'applies the adult track in stage %s',
    (stage) => {
      const row = rowFor(minor, stage, 'annex15.issued', { 'names-trafficking': 'no' });
      expect(row).toMatchObject({ breach: { id: 'adult-track-for-minor', error: 'E-30' } });
      expect(row?.to).toBeUndefined();
    },
  );

  it('is not said of a document for an accompanied or Belgian child, of which domain.md is silent', () => {
    const rows = withoutService.map((id) =>
      rowFor(minor, id, 'annex15.issued', { 'names-trafficking': 'no' }),
    );
    expect(rows.map((row) => [row?.breach, row?.fact])).toEqual(
      rows.map(() => [undefined, 'fact.minor.belgian-accompanied']),
    );
  });

  it('hands the child to an unverified adult', () => {
    expect(errors(on(0, 'child.handed-over', { to: 'unverified-adult' }))).toEqual([
      ['child-to-unverified-adult', 'E-11'],
    ]);
    expect(errors(on(0, 'child.handed-over', { to: 'specialised-reception' }))).toEqual([]);
  });

  it('decides on age, unless the Guardianship Service does; raising a doubt is allowed', () => {
    const decided = (by: string) => on(1, 'age.decided', { by, result: 'adult' });
    expect(['police', 'immigration-office', 'other'].flatMap((by) => errors(report, decided(by)))).toEqual(
      Array(3).fill(['age-decided-by-other', 'E-12']),
    );
    expect(replay(1, report, decided('police')).stage).toBe('reported');
    expect(replay(1, report, decided('guardianship-service'))).toMatchObject({ stage: 'none', breaches: [] });
    expect(errors(on(0, 'doubt.raised', { by: 'police' }))).toEqual([]);
    expect(errors(on(0, 'age.decided', { by: 'police', result: 'minor' }))).toEqual([]);
  });

  it.each([
    ['safety', 'nobody-else', []],
    ['victim', 'nobody-else', [['child-heard-alone', 'E-27']]],
    ['victim', 'lawyer', [['child-heard-alone', 'E-27']]],
    ['victim', 'guardian', []],
    ['victim', 'guardian-and-lawyer', []],
    ['victim', 'support-person', []],
    ['suspect', 'guardian', [['child-suspect-without-lawyer', 'E-27']]],
    ['suspect', 'lawyer', []],
    ['suspect', 'guardian-and-lawyer', []],
    ['medical', 'nobody-else', []],
    ['safety', 'exploiter', [['questioned-before-exploiter', 'E-01']]],
  ])('questions of kind %s with %s present show %j', (kind, present, shown) => {
    expect(errors(hearing(kind, present))).toEqual(shown);
  });

  it('hears the child as a victim without the guardian it has', () => {
    expect(errors(...toGuardian, hearing('victim', 'support-person'))).toEqual([
      ['child-heard-without-guardian', 'E-27'],
    ]);
    expect(errors(...toGuardian, hearing('victim', 'guardian-and-lawyer'))).toEqual([]);
  });

  it('hides the missing lawyer behind no missing interpreter, and the exploiter behind nothing', () => {
    const asked = (present: string) =>
      errors(on(0, 'person.questioned', { kind: 'suspect', present, interpreter: 'none' })).map(([id]) => id);
    expect([asked('nobody-else'), asked('exploiter')]).toEqual([
      ['child-suspect-without-lawyer'],
      ['questioned-before-exploiter'],
    ]);
  });

  it('lets a child give up the confidential talk with a lawyer', () => {
    const talks = ['held', 'waived', 'not-held'].map((talk) => errors(on(0, 'lawyer.consulted', { talk })));
    expect(talks.map((shown) => shown.length)).toEqual([0, 1, 1]);
  });

  it('tests age before papers, interview and free consent; a refused consent is no breach and moves nobody', () => {
    const shown = ['interview-and-consent', 'no-interview', 'no-consent'].map((order) =>
      errors(...toGuardian.slice(0, 2), on(2, 'age.tested', { order })),
    );
    expect(shown.map((each) => each.map(([, error]) => error))).toEqual([[], ['E-28'], ['E-28']]);
    expect(replay(2, ...toGuardian.slice(0, 2), on(2, 'age.consent', { answer: 'refused' }))).toMatchObject({
      stage: 'identification',
      breaches: [],
    });
  });

  it('tests age before the Service identifies at all, whatever is said of the order: papers and interview are its own', () => {
    const order = 'interview-and-consent';
    const judged = minorIds.filter((id) => rowFor(minor, id, 'age.tested', { order })?.breach);
    expect(judged).toEqual(['met', 'reported', 'seen-accompanied', 'seen-belgian']);
    expect(errors(report, on(1, 'age.tested', { order }))).toEqual([['age-test-too-early', 'E-28']]);
    // From `met` too, for half a report does not keep the Service from identifying.
    expect(errors(on(0, 'identification.started'), on(1, 'age.tested', { order }))).toEqual([]);
  });

  it('hands the child to a family that is involved, even with authority', () => {
    expect(errors(on(0, 'child.handed-over', { to: 'involved-adult' }))).toEqual([
      ['child-to-involved-adult', 'E-11'],
    ]);
  });

  it('sends the child back to the exploiter, which rests on that practice', () => {
    const shown = minorIds.map((id) => rowFor(minor, id, 'person.sent-back', {})?.breach);
    expect(shown.map((each) => [each?.error, each?.fact])).toEqual(
      minorIds.map(() => ['E-11', 'fact.practice.not-sent-back']),
    );
  });

  it('orders a Belgian child to leave', () => {
    expect(errors(on(0, 'minor.met', { seems: 'belgian' }), on(1, 'removal.ordered'))).toEqual([
      ['removal-ordered-before-check', 'E-04'],
    ]);
  });

  it('is judged by nothing that is not confirmed: tasks of a guardian, a missing child, cells, withdrawal', () => {
    const open = happenings.filter(({ event }) =>
      /^(child\.(missing|found)|school|durable|lawyer\.requested|person\.held|status\.withdrawn|guardianship)/.test(
        event,
      ),
    );
    const rows = minorIds.flatMap((stage) =>
      open.map(({ event, payload }) => rowFor(minor, stage, event, payload)),
    );
    expect(rows.filter((row) => row?.breach)).toEqual([]);
    expect(open.length).toBeGreaterThan(10);
  });

  it('locks the child up, in whatever stage', () => {
    const shown = minorIds.map((stage) => rowFor(minor, stage, 'person.detained', {})?.breach?.error);
    expect(shown).toEqual(minorIds.map(() => 'E-04'));
  });

  it('presses for a statement', () => {
    expect(errors(...toDocument, on(8, 'statement.made', { initiative: 'pressed' }))).toEqual([
      ['child-pressed-for-statement', 'E-05'],
    ]);
  });

  it('judges nobody for requesting the document, as who files is not confirmed', () => {
    expect(errors(on(0, 'document.requested', { by: 'police' }))).toEqual([]);
  });
});
