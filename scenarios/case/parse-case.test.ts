import { describe, expect, it } from 'vitest';
import { caseJsonSchema } from './json-schema.ts';
import { parseCase } from './parse-case.ts';
import type { CaseDocument } from './schema.ts';
import { smallDocument } from './small-case.fixture.ts';
import { textIdsOf } from './text-ids.ts';
import { toPlayCase } from './to-play-case.ts';
import { playCase } from './play-case.ts';

/** Parses the small case after a change and returns the codes with their paths. */
const faults = (change: (document: CaseDocument) => void): string[] => {
  const document = smallDocument();
  change(document);
  const parsed = parseCase(document);
  return parsed.ok ? [] : parsed.issues.map((each) => `${each.code} ${each.path.join('/')}`);
};
const first = <T>(list: readonly T[]): T => {
  const found = list[0];
  if (!found) throw new Error('the fixture has one');
  return found;
};

describe('a case document', () => {
  it('is accepted when everything it names exists', () => {
    expect(faults(() => undefined)).toEqual([]);
  });

  it('is accepted where time that runs out, or a choice, leads into another phase', () => {
    expect(
      faults((document) => {
        first(document.phases).timeUp = 'desk';
        first(first(document.scenes).choices).to = [{ scene: 'desk' }];
      }),
    ).toEqual([]);
  });

  it('is refused with all its faults at once, each with code and path', () => {
    expect(
      faults((document) => {
        first(document.phases).timeUp = 'nowhere';
        first(first(document.scenes).choices).to = [{ scene: 'void' }];
        first(document.belt).object = 'horoscope';
        first(document.criteria).fact = 'fact.invented.rule';
      }),
    ).toEqual([
      'case.reference.unknown phases/0/timeUp',
      'case.reference.unknown scenes/0/choices/0/to/0/scene',
      'case.fact.unknown criteria/0/fact',
      'case.reference.unknown belt/0/object',
    ]);
  });

  it.each<[string, (document: CaseDocument) => void, string]>([
    [
      'an id used twice',
      (d) => d.scenes.push(structuredClone(first(d.scenes))),
      'case.id.duplicate scenes/5',
    ],
    [
      'an unknown stage',
      (d) => {
        first(d.endings).when = { person: 'w1', stage: ['limbo'] };
      },
      'case.reference.unknown endings/0/when/stage',
    ],
    [
      'a word outside a payload',
      (d) => {
        first(d.seats).past = [{ person: 'w1', event: 'victim.referred', with: { to: 'cousin' } }];
      },
      'case.event.unknown seats/0/past/0/event',
    ],
    [
      'an event outside the catalogue',
      (d) => {
        first(d.seats).past = [{ person: 'w1', event: 'victim.rescued' }];
      },
      'case.event.unknown seats/0/past/0/event',
    ],
    [
      'an event about somebody whose procedure does not know it',
      (d) => {
        first(d.seats).past = [{ person: 'boss', event: 'help.offered' }];
      },
      'case.event.unknown seats/0/past/0/event',
    ],
    [
      'a sum that is wrong',
      (d) => {
        first(first(d.papers).lines).cells.net = 3501;
      },
      'case.paper.sum papers/0/lines/0/cells/net',
    ],
    [
      'a total that is wrong',
      (d) => {
        first(d.papers).total = { gross: 1 };
      },
      'case.paper.sum papers/0/total/gross',
    ],
    [
      'a condition on the last ending',
      (d) => {
        d.endings = [first(d.endings)];
      },
      'case.start.missing endings/0',
    ],
    [
      'more than eight bits carried',
      (d) => {
        d.facts.push({ id: 'big', max: 255 });
        first(d.phases).carries.push('big');
      },
      'case.carries.tooMany phases/0/carries',
    ],
    [
      'a critical criterion on an unconfirmed fact',
      (d) => {
        first(d.criteria).fact = 'fact.indicators.absence';
      },
      'case.fact.notCritical criteria/0/fact',
    ],
    [
      'a percentage with too few observations',
      (d) => {
        d.percentages = ['safety'];
      },
      'case.reference.unknown percentages/0',
    ],
    [
      'a day that does not exist',
      (d) => {
        d.header.startsOn = '2026-02-30';
      },
      'date.malformed header/startsOn',
    ],
    [
      'a warning that is nowhere',
      (d) => {
        const { wrong } = first(d.scenes).choices[1] ?? {};
        if (wrong) wrong.warning = 'yard/siren';
      },
      'case.reference.unknown scenes/0/choices/1/wrong/warning',
    ],
  ])('is refused for %s', (_what, change, expected) => {
    expect(faults(change)).toContain(expected);
  });

  it('of a newer format is refused as too new, and not looked at further', () => {
    const parsed = parseCase({ format: 99 });
    expect(parsed).toEqual({
      ok: false,
      issues: [{ code: 'case.format.tooNew', path: ['format'], params: { format: 99, known: 1 } }],
    });
  });

  it('of the wrong shape is refused with the path of each fault', () => {
    const parsed = parseCase({ ...smallDocument(), people: 'everyone', surprise: 1 });
    expect(parsed.ok ? [] : parsed.issues.map((each) => each.path.join('/'))).toEqual(['people', '']);
  });
});

describe('what is derived from a document', () => {
  it('plays without truth, error ids and criteria', () => {
    const played = toPlayCase(smallDocument());
    expect(playCase.safeParse(played).success).toBe(true);
    expect(JSON.stringify(played)).not.toMatch(/"truth"|"wrong"|"criteria"|"side"|"teaches"|E-\d\d/);
  });

  it('names each text it needs once', () => {
    const ids = textIdsOf(smallDocument());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        'choice.yard.talk-aside',
        'reply.yard.talk-aside',
        'act.leaflet.given.w1',
        'paper.pay-book.day1.why',
        'wrong.act.leaflet.in-view',
        'story.resting.police-officer.4',
        'arrival.call.summary',
      ]),
    );
    expect(ids).not.toContain('arrival.annex15.summary');
  });

  it('has a JSON Schema that asks for the parts of a case', () => {
    expect(caseJsonSchema()).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['phases', 'scenes', 'belt', 'papers', 'criteria', 'endings']),
    });
  });
});
