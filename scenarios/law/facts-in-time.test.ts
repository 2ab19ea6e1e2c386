/** Facts in time: what one Criminal Code says applies under it alone (domain.md 7.1, 7.2, 7.4), and all else at any time. */
import { describe, expect, it } from 'vitest';
import { isValidOn } from './fact.ts';
import { facts } from './facts.ts';

/** Statements of the column OLD of 7.2, and of 1.1 and 1.2 on the old articles: facts until 31 August 2026. */
const old = [
  'fact.definition.purposes-old',
  'fact.smuggling.articles-old',
  'fact.offence.base-old',
  'fact.offence.authority-old',
  'fact.offence.authority-means-old',
  'fact.offence.aggravated-old',
  'fact.offence.gravest-old',
  'fact.offence.fine-per-victim',
  'fact.offence.confiscation-old',
  'fact.offence.bans-old',
  'fact.offence.pimping-old',
  'fact.identity.publication-ban',
  'fact.non-punishment.article-old',
];

/** Of the column NEW, of 7.1 on the day itself, and of the chapters of the new Code: facts from 1 September 2026 on. */
const recent = [
  'fact.definition.purposes-new',
  'fact.definition.minor-other-chapter',
  'fact.smuggling.articles-new',
  'fact.code.in-force',
  'fact.code.levels',
  'fact.offence.base-new',
  'fact.offence.authority-new',
  'fact.offence.aggravated-new',
  'fact.offence.gravest-new',
  'fact.offence.fine-per-victim-new',
  'fact.offence.confiscation-new',
  'fact.offence.bans-new',
  'fact.offence.pimping-new',
  'fact.offence.vulnerability-new',
  'fact.offence.inquiry-new',
  'fact.identity.new-code',
  'fact.non-punishment.new-code',
];

const idsOf = (isOne: (fact: (typeof facts)[number]) => boolean): readonly string[] =>
  facts.filter(isOne).map(({ id }) => id);

describe('the register in time', () => {
  it('ends with 31 August 2026 what the old Code says (7.1, 7.2)', () => {
    expect(idsOf(({ validTo }) => validTo === '2026-08-31').toSorted()).toEqual(old.toSorted());
  });

  it('begins with 1 September 2026 what the new Code says (7.1, 7.2)', () => {
    expect(idsOf(({ validFrom }) => validFrom === '2026-09-01').toSorted()).toEqual(recent.toSorted());
  });

  it('knows the principle of non-punishment since 1 July 2019 (7.2), under both Codes (7.4)', () => {
    const principle = facts.find(({ id }) => id === 'fact.non-punishment.principle');
    expect([principle?.validFrom, principle?.validTo]).toEqual(['2019-07-01', undefined]);
  });

  it('leaves open only before the Act of 24 June 2013 how fines were counted (7.2)', () => {
    expect(idsOf(({ validTo }) => validTo === '2013-06-23')).toEqual(['fact.offence.fine-before-act']);
    expect(idsOf(({ validFrom }) => validFrom === '2013-06-24')).toEqual(['fact.offence.fine-per-victim']);
    const on = (day: string) =>
      facts
        .filter((each) => each.id.startsWith('fact.offence.fine-') && isValidOn(each, day))
        .map(({ id }) => id);
    expect(['2013-06-23', '2013-06-24', '2026-08-31', '2026-09-01'].map(on)).toEqual([
      ['fact.offence.fine-before-act'],
      ['fact.offence.fine-per-victim'],
      ['fact.offence.fine-per-victim'],
      ['fact.offence.fine-per-victim-new'],
    ]);
  });

  it('limits in time nothing else but what another statement says better', () => {
    const superseded = idsOf(({ validTo }) => validTo === '2026-11-21');
    const limited = idsOf(({ validFrom, validTo }) => validFrom !== undefined || validTo !== undefined);
    const own = ['fact.non-punishment.principle', 'fact.offence.fine-before-act'];
    expect(limited.toSorted()).toEqual([...old, ...recent, ...superseded, ...own].toSorted());
    expect(superseded.toSorted()).toEqual(['fact.minor.no-handover', 'fact.special-card.not-sent-back']);
  });
});
