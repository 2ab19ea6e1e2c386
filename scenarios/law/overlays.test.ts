/** The procedures beside those of adults and minors, against a second reading of domain.md 1.2, 4.3, 6 and 14.1 row 8. */
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../core/local-date.ts';
import { adult } from './adult.ts';
import { factById } from './fact.ts';
import { eventKinds } from './events.ts';
import { happeningsOf } from './every-happening.fixture.ts';
import { overlayOf } from './overlay.ts';
import { rowFor, type Payload, type Procedure } from './procedure.ts';
import { procedureState, type DatedEvent } from './procedure-state.ts';
import { drawable, procedures } from './procedures.ts';
import { wages } from './wages.ts';

const day0 = '2026-10-05' as LocalDate;
const on = (day: number, event: string, payload: Payload = {}): DatedEvent => ({
  date: addDays(day0, day),
  event,
  payload,
});
const replay = (procedure: Procedure, ...events: DatedEvent[]) => procedureState(procedure, events);
const errors = (procedure: Procedure, ...events: DatedEvent[]) =>
  replay(procedure, ...events).breaches.map(({ id, error }) => [id, error]);

const centre = on(0, 'victim.referred', { to: 'recognised-centre' });
const annex15 = on(1, 'annex15.issued', { 'names-trafficking': 'no' });
const statement = on(2, 'statement.made', { initiative: 'own' });
const { belgian, eu, 'special-card': card, smuggled } = procedures;

describe.each(Object.entries(drawable))('the table of %s', (name, procedure) => {
  const ids = procedure.stages.map((stage) => stage.id);
  const happenings = happeningsOf(procedure.id);

  it('is known by its own id', () => {
    expect(procedure.id).toBe(name);
  });

  it('has a row for every event with every payload in every stage', () => {
    const holes = ids.flatMap((stage) =>
      happenings.filter(({ event, payload }) => !rowFor(procedure, stage, event, payload)),
    );
    expect(holes).toEqual([]);
  });

  it('has no row that another hides, and reaches every stage from the first', () => {
    const reached = new Set([procedure.initial]);
    const used = new Set(
      ids.flatMap((id) => happenings.map((each) => rowFor(procedure, id, each.event, each.payload))),
    );
    for (const stage of reached) {
      for (const { event, payload } of happenings)
        reached.add(rowFor(procedure, stage, event, payload)?.to ?? stage);
      for (const expiry of procedure.expiries) if (expiry.stage === stage) reached.add(expiry.to);
    }
    expect(procedure.rows.filter((row) => !used.has(row))).toEqual([]);
    expect([...reached].sort()).toEqual([...ids].sort());
  });

  it('moves only to stages it has, and names only events of the catalogue', () => {
    const known = eventKinds.map((kind) => kind.id);
    expect(procedure.rows.filter((row) => row.to !== undefined && !ids.includes(row.to))).toEqual([]);
    expect(procedure.rows.filter((row) => !known.includes(row.on))).toEqual([]);
  });
});

it('knows six procedures a case can name, and the wages beside them', () => {
  const named = ['adult', 'minor', 'belgian', 'eu', 'special-card', 'smuggled'];
  expect(Object.keys(procedures)).toEqual([...named, 'none']);
  expect(Object.keys(drawable)).toEqual([...named, 'wages']);
});

it.each(['constructor', 'toString', '__proto__'])('knows no procedure named %s', (name) => {
  expect(drawable[name]).toBeUndefined();
});

it('gives an event that only one procedure knows to a procedure that exists', () => {
  const bound = eventKinds.flatMap(({ only }) => (only === undefined ? [] : [only]));
  expect(bound.filter((each) => !(each in drawable))).toEqual([]);
  expect(new Set(bound)).toEqual(new Set(['minor', 'special-card', 'smuggled']));
});

describe('an overlay', () => {
  const base: Procedure = {
    id: 'base',
    initial: 'a',
    stages: ['a', 'b', 'c'].map((id) => ({
      id,
      code: id,
      document: null,
      term: null,
      decider: 'nobody',
      facts: [],
    })),
    rows: [
      { from: ['a', 'b'], on: 'x', to: 'c', fact: 'f' },
      { from: ['b', 'c'], on: 'x', fact: 'f' },
      { from: ['c'], on: 'y', fact: 'f' },
      { from: 'any', on: 'y', fact: 'f' },
      { from: 'any', on: 'z', fact: 'f' },
    ],
    expiries: [
      { stage: 'a', to: 'c' },
      { stage: 'a', to: 'b' },
    ],
  };

  it('leaves out what starts or ends in a stage it has not, and puts its own rows first', () => {
    const own = { from: 'any', on: 'z', fact: 'own' } as const;
    expect(
      overlayOf(base, { id: 'over', stages: base.stages.slice(0, 2), instead: ['z'], rows: [own] }),
    ).toEqual({
      id: 'over',
      initial: 'a',
      stages: base.stages.slice(0, 2),
      rows: [own, { from: ['b'], on: 'x', fact: 'f' }, { from: 'any', on: 'y', fact: 'f' }],
      expiries: [{ stage: 'a', to: 'b' }],
    });
  });
});

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

describe('an EU citizen', () => {
  it('stands where an adult stands after any event', () => {
    const moves = (procedure: Procedure) =>
      adult.stages.flatMap(({ id }) =>
        happeningsOf('adult').map(({ event, payload }) => {
          const row = rowFor(procedure, id, event, payload);
          return [row?.to, row?.term, row?.breach];
        }),
      );
    expect(moves(eu)).toEqual(moves(adult));
  });

  it('is shown every document as unconfirmed', () => {
    const held = eu.stages.filter((stage) => stage.document !== null);
    expect(held.map((stage) => stage.facts.some((id) => factById(id)?.class === 'UNC'))).toEqual(
      held.map(() => true),
    );
    expect(rowFor(eu, 'referred', 'annex15.issued', { 'names-trafficking': 'no' })?.fact).toBe(
      'fact.track.eu-documents',
    );
    expect(eu.stages.flatMap((stage) => stage.facts)).not.toContain('fact.reflection.term45');
  });

  it('is told at every step towards a document that what follows is not confirmed', () => {
    const steps = happeningsOf('eu').filter(({ event }) =>
      /^(annex15|certificate|a-card|permanent|statement|document|status|file)\./.test(event),
    );
    const rows = eu.stages.flatMap(({ id }) =>
      steps.map(({ event, payload }) => rowFor(eu, id, event, payload)).filter((row) => !row?.breach),
    );
    expect(new Set(rows.map((row) => row?.fact))).toEqual(new Set(['fact.track.eu-documents']));
    const offer = (procedure: Procedure) => rowFor(procedure, 'none', 'help.offered', {})?.fact;
    expect(offer(eu)).toBe(offer(adult));
  });

  it('can be granted the status, and meets the grounds of an adult where no document is held', () => {
    const facts = (procedure: Procedure, id: string) =>
      procedure.stages.find((stage) => stage.id === id)?.facts;
    expect(eu.stages.filter((stage) => !stage.facts.includes('fact.track.eu'))).toEqual([]);
    expect(facts(eu, 'refused')).toEqual([...(facts(adult, 'refused') ?? []), 'fact.track.eu']);
    // Whether a centre requests a document for an EU citizen is part of what is not confirmed.
    expect(facts(eu, 'referred')).toEqual([
      'fact.referral.recognised-centre',
      'fact.track.eu',
      'fact.track.eu-documents',
    ]);
  });
});

describe('a worker with a special card', () => {
  it('goes the way of an adult, immunity or not', () => {
    expect(
      replay(card, on(0, 'immunity.invoked', { to: 'limit-search' }), on(0, 'card.lapsed'), centre, annex15),
    ).toMatchObject({ stage: 'reflection', due: addDays(day0, 46), breaches: [] });
  });

  it.each([
    ['protocol.informed', { address: 'yes' }, 'protocol-told-address', 'E-14'],
    ['embassy.called', { named: 'yes' }, 'embassy-told-name', 'E-14'],
    ['residence.entered', { basis: 'none' }, 'residence-entered', 'E-20'],
    ['embassy.called', { named: 'no' }, 'embassy-called', 'E-33'],
    ['immunity.invoked', { to: 'drop-file' }, 'worker-dropped-for-immunity', 'E-20'],
    ['person.sent-back', {}, 'person-sent-back', 'E-32'],
  ])('is harmed by %s %j in every stage', (event, payload, id, error) => {
    const shown = card.stages.map((stage) => rowFor(card, stage.id, event, payload)?.breach);
    expect(shown.map((breach) => [breach?.id, breach?.error])).toEqual(card.stages.map(() => [id, error]));
  });

  it.each([
    ['protocol.informed', { address: 'no' }],
    ['residence.entered', { basis: 'consent' }],
    ['residence.entered', { basis: 'immediate-danger' }],
    ['prosecution.barred', {}],
    ['residence.entered', { basis: 'waiver' }],
    ['immunity.invoked', { to: 'limit-search' }],
    ['card.lapsed', {}],
  ])('is not harmed by %s %j', (event, payload) => {
    expect(errors(card, on(0, event, payload as Payload))).toEqual([]);
  });
});

it('shows a worker with a special card at the start what immunity leaves, and late what a barred prosecution may', () => {
  const stagesWith = (id: string) =>
    card.stages.filter(({ facts }) => facts.includes(id)).map((stage) => stage.id);
  expect(
    ['tied', 'immunity-scope', 'status-barred'].map((name) => stagesWith(`fact.special-card.${name}`)),
  ).toEqual([['none'], ['none'], ['temporary', 'permanent']]);
});

it('lets a barred prosecution move no worker with a special card, as what follows is not confirmed', () => {
  const rows = card.stages.map((stage) => rowFor(card, stage.id, 'prosecution.barred', {}));
  expect(rows.map((row) => [row?.to, row?.fact])).toEqual(
    rows.map(() => [undefined, 'fact.special-card.status-barred']),
  );
});

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
        .filter(({ event }) => event !== 'indicators.noticed')
        .map(({ event, payload }) => {
          const row = rowFor(procedure, from, event, payload);
          return [event, payload, row?.to, row?.term, row?.breach];
        });
    for (const { id } of adult.stages) expect(next(smuggled, id)).toEqual(next(adult, id));
    expect(next(smuggled, 'signs-seen')).toEqual(next(adult, 'none'));
  });

  it('cannot be assessed out of a procedure that has begun', () => {
    const late = on(3, 'smuggling.assessed', { form: 'simple' });
    expect(replay(smuggled, centre, annex15, late).stage).toBe('reflection');
  });

  it('is pressed for a statement by nobody', () => {
    expect(errors(smuggled, simple, on(0, 'statement.made', { initiative: 'pressed' }))).toEqual([
      ['statement-pressed', 'E-05'],
    ]);
    expect(errors(smuggled, simple, statement)).toEqual([]);
  });
});

describe('unpaid wages', () => {
  const step = (name: string) => on(0, `wages.${name}`);

  it('are noticed, recorded, claimed and settled, and can be claimed first', () => {
    const stages = [
      ['noticed'],
      ['noticed', 'recorded'],
      ['recorded'],
      ['noticed', 'recorded', 'claimed'],
      ['noticed', 'claimed'],
      ['claimed'],
      ['claimed', 'settled'],
      ['settled'],
      ['claimed', 'noticed', 'recorded'],
      ['explained'],
    ].map((names) => replay(wages, ...names.map(step)).stage);
    expect(stages).toEqual([
      'wages-noticed',
      'wages-recorded',
      'wages-recorded',
      'wages-claimed',
      'wages-claimed',
      'wages-claimed',
      'wages-settled',
      'wages-unknown',
      'wages-claimed',
      'wages-unknown',
    ]);
  });

  it('stay what they are through refusal, return, withdrawal, a closed file and any other event', () => {
    const others = happeningsOf('wages').filter(({ event }) => !event.startsWith('wages.'));
    const touched = wages.stages.flatMap(({ id }) =>
      others.filter(({ event, payload }) => {
        const row = rowFor(wages, id, event, payload);
        return row?.to !== undefined || row?.breach !== undefined;
      }),
    );
    expect(touched).toEqual([]);
    expect(others.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['help.refused', 'return.chosen', 'status.withdrawn', 'file.closed']),
    );
  });

  it('change nothing in any procedure', () => {
    const moved = Object.values(procedures).flatMap((procedure: Procedure) =>
      procedure.rows.filter((row) => row.on.startsWith('wages.') && (row.to ?? row.breach) !== undefined),
    );
    expect(moved).toEqual([]);
  });
});
