/** The tables of the law as they are printed: complete, and each row with its fact and class. */
import { describe, expect, it } from 'vitest';
import { duties } from '../../scenarios/law/duties.ts';
import { conductKinds, eventKinds } from '../../scenarios/law/events.ts';
import { facts } from '../../scenarios/law/facts.ts';
import { lawTable, lawTableNames } from './law-tables.ts';

it('prints every fact, duty, conduct breach and event once, in order', () => {
  const ids = (['facts', 'duties', 'conduct', 'events'] as const).map((name) =>
    lawTable(name).map((row) => row.id),
  );
  expect(ids).toEqual(
    [facts, duties, conductKinds.map((id) => ({ id })), eventKinds].map((all) => all.map(({ id }) => id)),
  );
});

it('gives every row of a table the same columns', () => {
  const columns = lawTableNames.map(
    (name) => new Set(lawTable(name).map((row) => Object.keys(row).join(' '))).size,
  );
  expect(columns).toEqual([1, 1, 1, 1, 1]);
});

describe('a row', () => {
  it('says of a breach by which event, in which stages, and on which fact', () => {
    expect(lawTable('breaches')).toContainEqual({
      procedure: 'adult',
      id: 'statement-pressed-in-reflection',
      event: 'statement.made initiative=pressed',
      stages: 'reflection, reflection-heard',
      error: 'E-05',
      fact: 'fact.reflection.no-pressure',
      class: 'LAW',
      reviewer: 'open',
    });
  });

  it('says of a duty what ends it, and that only what comes after counts', () => {
    const ends = (id: string) => {
      const row = lawTable('duties').find((each) => each.id === id);
      return [row?.lapses, row?.anew];
    };
    expect([ends('offer-again'), ends('inform-person')]).toEqual([
      [
        'return.chosen or victim.referred to=recognised-centre or annex15.issued or certificate.issued or a-card.issued or person.gone',
        'only after it is known',
      ],
      ['', ''],
    ]);
  });

  it('leaves no field of a duty out', () => {
    const fields = new Set(duties.flatMap((duty) => Object.keys(duty)));
    // Known with another one: told beside the events it is known from.
    fields.delete('knownWith');
    const columns = Object.keys(lawTable('duties')[0] ?? {});
    expect([...fields].filter((field) => !columns.includes(field))).toEqual([]);
    expect(lawTable('duties').find(({ id }) => id === 'pass-indications')?.knownFrom).toContain(
      'once tell-immigration is known',
    );
  });

  it('says of conduct in which stages of which procedure it is a breach', () => {
    const stages = (id: string) => lawTable('conduct').find((row) => row.id === id)?.stages;
    expect(stages('promise')).toBe('any');
    expect(stages('help-conditional')).toBe(stages('pressure'));
    expect(stages('pressure')?.split('; ')).toEqual([
      'adult: none, heard, refused-heard, check-over, check-over-heard, refused, referred, referred-heard, reflection, reflection-heard',
      expect.stringMatching(/^minor: met, reported, .*, belgian-adult, none, heard, .*, reflection-heard$/),
      'belgian: any',
      'eu: none, heard, refused-heard, check-over, check-over-heard, refused, referred, referred-heard, reflection, reflection-heard',
      'special-card: none, heard, refused-heard, check-over, check-over-heard, refused, referred, referred-heard, reflection, reflection-heard',
      expect.stringMatching(/^smuggled: none, signs-seen, .*, smuggled-only, smuggled-only-heard$/),
    ]);
  });

  it('says of a deed that it counts on a later day only', () => {
    const again = lawTable('duties').find((row) => row.id === 'offer-again');
    expect(again).toMatchObject({
      doneBy: 'help.offered on a later day or victim.referred to=recognised-centre',
    });
  });

  it('says of a deed who may do it beside the others', () => {
    expect(lawTable('duties').find((row) => row.id === 'secure-wages')).toMatchObject({
      doneBy: 'wages.recorded or wages.claimed (also by person)',
    });
  });

  it('says of a duty after what nothing makes it known', () => {
    expect(lawTable('duties').find((row) => row.id === 'offer-again')?.knownFrom).toBe(
      'help.refused (unless victim.referred to=recognised-centre or annex15.issued or certificate.issued or a-card.issued came before)',
    );
  });

  it('says of a duty who owes it, from when, until when and who else may do it', () => {
    expect(lawTable('duties').find((row) => row.id === 'report-minor')).toEqual({
      id: 'report-minor',
      owners: 'police-officer, chief-inspector, labour-inspector',
      knownFrom: expect.stringMatching(
        /^minor\.met seems=unaccompanied .* or adult\.checked .* or doubt\.raised/,
      ),
      doneBy: 'minor.reported form=sent|without-box|without-copy',
      anew: '',
      lapses: expect.stringContaining('majority.reached'),
      renewedAfter: 'unaccompanied.decided result=accompanied',
      due: 'day 0',
      substitutes: expect.stringContaining('guardian, guardianship-service, immigration-office'),
      statuses: 'minor',
      error: 'E-09',
      fact: 'fact.minor.same-day',
      class: 'PRACTICE',
      reviewer: 'open',
    });
    expect(lawTable('duties').map((row) => row.due)).toContain('end of case');
  });

  it('says of an event which words it carries and who knows it', () => {
    expect(lawTable('events')).toContainEqual({
      id: 'smuggling.assessed',
      payload: 'form=simple|aggravated',
      procedure: 'smuggled',
    });
    expect(lawTable('events').find(({ id }) => id === 'person.questioned')?.payload).toMatch(
      /^kind=.* interpreter=.* about\?=safety\|exploitation\|own-offence$/,
    );
  });
});

it('keeps one class when asked to, and no breach or duty is unconfirmed', () => {
  expect(new Set(lawTable('facts', 'PRACTICE').map((row) => row.class))).toEqual(new Set(['PRACTICE']));
  expect((['duties', 'breaches', 'conduct'] as const).map((name) => lawTable(name, 'UNC'))).toEqual([
    [],
    [],
    [],
  ]);
});
