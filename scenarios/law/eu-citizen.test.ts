/** An EU citizen against a second reading of domain.md 4.3 and 14.2: as an adult, with documents that are not confirmed. */
import { describe, expect, it } from 'vitest';
import { adult } from './adult.ts';
import { euCitizen as eu } from './eu-citizen.ts';
import { type Happening, happeningsOf } from './every-happening.fixture.ts';
import { factById } from './fact.ts';
import { rowFor, type Procedure } from './procedure.ts';

/** Workers without stay (14.1 row 7): not an EU citizen. */
const isBareName = ({ event, payload }: Happening): boolean =>
  event === 'indications.passed' && payload.with === 'name-only';

describe('an EU citizen', () => {
  it('stands where an adult stands after any event', () => {
    const moves = (procedure: Procedure) =>
      adult.stages.flatMap(({ id }) =>
        happeningsOf('adult')
          .filter((each) => !isBareName(each))
          .map(({ event, payload }) => {
            const row = rowFor(procedure, id, event, payload);
            return [row?.to, row?.term, row?.breach];
          }),
      );
    expect(moves(eu)).toEqual(moves(adult));
  });

  it('is named to the Immigration Office without a breach: row 7 speaks of workers without stay (14.1)', () => {
    const rows = eu.stages.flatMap(({ id }) =>
      ['name-only', 'name-and-indications'].map((words) =>
        rowFor(eu, id, 'indications.passed', { with: words }),
      ),
    );
    expect(new Set(rows.map((row) => [row?.to, row?.breach?.id, row?.fact].join(' ')))).toEqual(
      new Set(['  fact.track.eu']),
    );
  });

  it('waits, as anybody, for what is not confirmed when the magistrate closes the file before a referral', () => {
    expect(['none', 'heard'].map((id) => rowFor(eu, id, 'file.closed', {})?.fact)).toEqual([
      'fact.referral.check-after-file',
      'fact.referral.check-after-file',
    ]);
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
    expect(new Set(rows.map((row) => row?.fact))).toEqual(
      new Set(['fact.track.eu-documents', 'fact.referral.check-after-file']),
    );
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
