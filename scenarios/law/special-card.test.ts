/** A worker with a special card against a second reading of domain.md 6: as an adult, and harmed by the same acts in every stage. */
import { describe, expect, it } from 'vitest';
import { addDays } from '../core/local-date.ts';
import { annex15, centre, day0, errors, on, replay } from './overlay-course.fixture.ts';
import { rowFor, type Payload } from './procedure.ts';
import { specialCard as card } from './special-card.ts';

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
