/** Courses of adults who made a statement before the referral: the 45 days are theirs, too (domain.md 3.3 (c), 4.1 S3, X3). */
import { describe, expect, it } from 'vitest';
import { annex15, centre, on, ownStatement, replay, toReflection } from './adult-course.fixture.ts';

describe('the reflection period of who made a statement before the referral', () => {
  const early = (initiative: string) => on(-1, 'statement.made', { initiative });
  const toDays = [early('own'), centre, annex15];

  it.each(['own', 'offered', 'pressed'])('is not lost: statement %s', (initiative) => {
    const waits = replay(0, early(initiative), centre);
    expect([waits.stage, waits.document, waits.due]).toEqual(['referred-heard', null, null]);
    expect(replay(45, early(initiative), centre, annex15)).toMatchObject({
      stage: 'reflection-heard',
      document: 'annex15',
      since: '2026-03-24',
      due: '2026-05-08',
    });
  });

  it('is not lost to who refused first, or whose file was closed', () => {
    const refused = on(-1, 'help.refused');
    const closed = on(-1, 'file.closed');
    expect([refused, closed].map((each) => replay(1, early('own'), each, centre, annex15).stage)).toEqual([
      'reflection-heard',
      'reflection-heard',
    ]);
  });

  it('is kept until it begins: nothing that ends a status ends what is none yet, and pressing is a fault as before it', () => {
    const waiting = [early('own'), centre];
    const ends = ['file.closed', 'status.withdrawn'].map(
      (event) => replay(1, ...waiting, on(1, event)).stage,
    );
    expect(ends).toEqual(['referred-heard', 'referred-heard']);
    expect(replay(1, ...waiting, on(1, 'help.refused')).stage).toBe('refused-heard');
    const pressed = replay(1, ...waiting, on(1, 'statement.made', { initiative: 'pressed' }));
    expect([pressed.stage, pressed.breaches.map(({ error }) => error)]).toEqual(['referred-heard', ['E-05']]);
  });

  it('leaves the way to the orange card open before and in the 45 days', () => {
    const card = on(9, 'certificate.issued');
    expect(replay(9, early('own'), centre, card)).toMatchObject({
      stage: 'provisional',
      since: '2026-04-02',
    });
    expect(replay(9, ...toDays, card)).toMatchObject({ stage: 'provisional', since: '2026-04-02' });
  });

  it('ends on day 45 with the wait for the card, and not with an expiry: a statement was made', () => {
    expect(replay(45, ...toDays).stage).toBe('reflection-heard');
    expect(replay(46, ...toDays)).toMatchObject({
      stage: 'reflection-heard-over',
      document: 'certificate-awaited',
      since: '2026-05-09',
      due: null,
    });
    expect(replay(60, ...toDays, on(60, 'certificate.issued')).stage).toBe('provisional');
    expect(replay(60, ...toDays, on(60, 'file.closed')).stage).toBe('ended');
    expect(replay(60, ...toDays, on(60, 'removal.ordered')).breaches).toEqual([]);
  });

  it('begins once: neither in it, nor after a statement in it or its end, does another Annex 15 start it again', () => {
    const second = (day: number) => on(day, 'annex15.issued', { 'names-trafficking': 'no' });
    expect(replay(30, ...toDays, second(20)).due).toBe('2026-05-08');
    expect(replay(30, ...toDays, ownStatement(10), second(20)).stage).toBe('provisional-pending');
    expect(replay(60, ...toDays, second(60)).stage).toBe('reflection-heard-over');
    expect(replay(30, ...toReflection, ownStatement(10), second(20)).stage).toBe('provisional-pending');
    expect(replay(30, ...toDays, on(9, 'certificate.issued'), second(20)).stage).toBe('provisional');
  });

  it('is protected as the other: no pressure, no removal, and a document that names nothing', () => {
    const faults = [
      on(5, 'statement.made', { initiative: 'pressed' }),
      on(5, 'removal.ordered'),
      on(5, 'person.detained'),
    ].map((each) => replay(5, ...toDays, each).breaches.map(({ id }) => id));
    expect(faults).toEqual([
      ['statement-pressed-in-reflection'],
      ['removal-ordered-in-reflection'],
      ['person-detained-in-reflection'],
    ]);
    const named = on(0, 'annex15.issued', { 'names-trafficking': 'yes' });
    expect(replay(1, early('own'), centre, named)).toMatchObject({
      stage: 'reflection-heard',
      breaches: [{ error: 'E-14' }],
    });
    expect(replay(5, ...toDays, on(5, 'file.closed')).stage).toBe('reflection-heard');
  });
});
