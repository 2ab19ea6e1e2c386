/** What holds at another time than that of the case, and what no run can come to, is refused when the case is read. */
import { describe, expect, it } from 'vitest';
import { type Change, found, issuesOf } from './refused.fixture.ts';
import { parseCase } from './parse-case.ts';
import { smallDocument } from './small-case.fixture.ts';

describe('a critical criterion on a fact that does not hold at its time', () => {
  const critical = (fact: string, header: object): string[] =>
    found((document) => {
      Object.assign(document.header, header);
      document.criteria[0].fact = fact;
    });
  const during = (factsFrom: string, factsTo: string) => ({ factsFrom, factsTo });
  const refused = ['case.fact.notValid criteria/0/fact'];
  const ban = 'fact.identity.publication-ban';

  it('is refused: a fact of the old Code for facts that end under the new one', () => {
    expect(critical(ban, during('2026-10-01', '2026-10-09'))).toEqual(refused);
    expect(critical(ban, during('2026-08-01', '2026-09-01'))).toEqual(refused);
    expect(critical(ban, during('2026-08-01', '2026-08-31'))).toEqual([]);
  });

  it('may rest on a rule that came while the facts went on, and on none that came after', () => {
    const rule = 'fact.non-punishment.principle';
    expect(critical(rule, during('2018-05-01', '2019-07-01'))).toEqual([]);
    expect(critical(rule, during('2018-05-01', '2019-06-30'))).toEqual(refused);
  });

  it('is refused: a fact another says better by the state of the law the case was written on', () => {
    const superseded = 'fact.minor.no-handover';
    expect(critical(superseded, { lawAsOf: '2026-11-22' })).toEqual(refused);
    expect(critical(superseded, { lawAsOf: '2026-11-21' })).toEqual([]);
  });

  it('is told when, and from when to when the fact holds; one that is not critical may stand', () => {
    const document = smallDocument();
    Object.assign(document.header, during('2026-10-01', '2026-10-09'));
    Object.assign(document.criteria[0] ?? {}, { fact: ban });
    const parsed = parseCase(document);
    expect(parsed.ok ? [] : parsed.issues.map(({ params }) => params)).toEqual([
      { id: ban, on: '2026-10-09', validTo: '2026-08-31' },
    ]);
    Object.assign(document.criteria[0] ?? {}, { severity: 'major' });
    expect(issuesOf(document)).toEqual([]);
  });

  it('is refused in the variant that plays at another time', () => {
    expect(
      found((document) => {
        document.criteria[0].fact = ban;
        document.variants.push({ id: 'b', overlay: { factsTo: '2026-10-09' } });
      }),
    ).toEqual(['case.fact.notValid variants/1/criteria/0/fact']);
  });
});

describe('what can never be', () => {
  it.each<[string, Change, string]>([
    [
      'a phase that begins in another',
      (d) => {
        d.phases[1].start = 'yard';
      },
      'case.reference.unknown phases/1/start',
    ],
    [
      'an arrival from an event nothing brings about',
      (d) => {
        d.arrivals[0].from = { person: 'w1', event: 'permanent.granted' };
      },
      'case.happening.never arrivals/0/from',
    ],
    [
      'an arrival from an event with words it never has',
      (d) => {
        d.arrivals[0].from = { person: 'w1', event: 'victim.referred', with: { to: 'general-shelter' } };
      },
      'case.happening.never arrivals/0/from',
    ],
    [
      'an arrival from conduct nothing declares towards this person',
      (d) => {
        d.arrivals[0].from = { conduct: 'promise', person: 'boss' };
      },
      'case.happening.never arrivals/0/from',
    ],
    [
      'an arrival from a duty the seats of the case do not owe',
      (d) => {
        d.arrivals[0].from = { missed: 'request-document' };
      },
      'case.happening.never arrivals/0/from',
    ],
    [
      'a criterion for a seat nobody plays',
      (d) => {
        d.seats.push({ ...d.seats[0], id: 'labour-inspector', playable: false });
        d.criteria[0].seats = ['labour-inspector'];
      },
      'case.reference.unknown criteria/0/seats/0',
    ],
    [
      'an error that brings itself',
      (d) => {
        d.implies = [{ error: 'E-01', also: ['E-13', 'E-01'] }];
      },
      'case.id.duplicate implies/0/also/1',
    ],
    [
      'a line that is asked for twice',
      (d) => {
        d.criteria[0].asks = { all: [{ marked: { lines: ['pay-book/day1', 'pay-book/day1'], atLeast: 1 } }] };
      },
      'case.id.duplicate criteria/0/asks/all/0/marked/lines/1',
    ],
    [
      'more marks than there are lines',
      (d) => {
        d.criteria[0].asks = { not: { marked: { lines: ['pay-book/day1'], atLeast: 2 } } };
      },
      'case.shape criteria/0/asks/not/marked/atLeast',
    ],
  ])('is refused: %s', (_what, change, expected) => {
    expect(found(change)).toEqual([expect.stringContaining(expected)]);
  });

  it('is no arrival that comes in one variant, or by an act aimed at the person', () => {
    expect(
      found((d) => {
        d.arrivals[0].from = { person: 'w1', event: 'information.given', with: { view: 'private' } };
        d.arrivals[1].from = { missed: 'inform-person', person: 'w1' };
      }),
    ).toEqual([]);
    expect(
      found((d) => {
        d.arrivals[0].from = { conduct: 'promise', person: 'boss' };
        const effects = [{ person: 'boss', conduct: 'promise' }];
        d.variants.push({
          id: 'b',
          overlay: { scenes: { yard: { choices: { 'talk-aside': { effects } } } } },
        });
      }),
    ).toEqual([]);
  });
});
