/** The commands that ask the law: what they print, as text and as JSON, and their exit codes. */
import { describe, expect, it } from 'vitest';
import { run, runJson } from './terminal.fixture.ts';

describe('case terms', () => {
  it('answers with the last day 2026-04-15 for the adult track from 2026-03-01', async () => {
    const { code, out, err } = await run(['terms', '--track', 'adult', '--from', '2026-03-01']);
    expect([code, out.split('\n')[0], err]).toEqual([
      0,
      'reflection           annex15      from 2026-03-01  last day 2026-04-15 (check)  check from 2026-04-16',
      '',
    ]);
  });

  it.each([
    ['2026-02-18', 'from 2026-02-18 last day 2026-04-04 (check) check from 2026-04-05', true],
    ['2026-03-02', 'from 2026-03-02 last day 2026-04-16 check from 2026-04-17', false],
  ])('moves no day from a weekend and shows it as check: %s', async (from, shown, check) => {
    const words = ['terms', '--track', 'adult', '--from', from];
    const { out } = await run(words);
    expect(out.split('\n')[0]?.replace(/ +/g, ' ')).toBe(`reflection annex15 ${shown}`);
    const weekend = check ? 'fact.reflection.weekend' : null;
    expect((await runJson(words)).value.terms[0]).toMatchObject({ check, weekend });
  });

  it.each([
    ['eu', ['check', 'check', 'check', 'check', 'check']],
    ['minor', ['-', 'check', 'check']],
    ['adult', ['-', '-', '-', '-', '-']],
  ])('marks the days of %s with the word check where the document is not confirmed', async (track, marks) => {
    const words = ['terms', '--track', track, '--from', '2026-03-02'];
    const { out } = await run(words);
    const rows = out.trim().split('\n');
    const marked = rows.map((row) => (/last day [-0-9]+ \(check\)/.test(row) ? 'check' : '-'));
    const { value } = await runJson(words);
    const terms: readonly { readonly check: boolean }[] = value.terms;
    expect([marked, terms.map(({ check }) => (check ? 'check' : '-'))]).toEqual([marks, marks]);
  });

  it('prints the same as JSON', async () => {
    expect(await runJson(['terms', '--track', 'minor', '--from', '2026-11-30'])).toMatchObject({
      code: 0,
      lines: 1,
      value: {
        track: 'minor',
        from: '2026-11-30',
        lastDay: '2027-02-28',
        terms: [
          { stage: 'three-months' },
          { stage: 'three-months-renewed', check: true },
          { stage: 'minor-temporary' },
        ],
      },
    });
  });

  it.each([
    ['a day that does not exist', ['--track', 'adult', '--from', '2026-02-30']],
    ['a track without terms', ['--track', 'belgian', '--from', '2026-03-01']],
    ['no track', ['--from', '2026-03-01']],
    ['no day', ['--track', 'adult']],
  ])('exits with 2 for %s', async (_what, words) => {
    const { code, out, err } = await run(['terms', ...words]);
    expect([code, out, err === '']).toEqual([2, '', false]);
  });
});

describe('case law', () => {
  const lines = [
    '{"date":"2026-03-24","event":"indicators.noticed"}',
    '{"date":"2026-03-24","event":"victim.referred","with":{"to":"recognised-centre"}}',
    '{"date":"2026-03-24","event":"phase.ended"}',
    '{"date":"2026-03-26","event":"annex15.issued","with":{"names-trafficking":"yes"}}',
  ].join('\n');
  const law = ['law', 'adult', '--events', '-'];

  it.each([
    ['eu', true, 'document annex15 (check)', 'last day 2026-05-10 (check)'],
    // A Sunday.
    ['adult', false, 'document annex15', 'last day 2026-05-10 (check)'],
  ])('says of the document of %s whether it is to be checked: %s', async (track, check, ...shown) => {
    const asked = ['law', track, '--events', '-'];
    const { out } = await run(asked, { '-': lines });
    const rows = out.split('\n').map((row) => row.replace(/ +/g, ' '));
    expect(rows).toEqual(expect.arrayContaining(shown));
    expect(await runJson(asked, { '-': lines })).toMatchObject({ value: { due: '2026-05-10', check } });
  });

  it.each(['adult', 'eu', 'special-card', 'smuggled'])('shows an expiry as check: %s', async (track) => {
    const late = '{"date":"2026-05-12","event":"person.sent-back"}';
    const { out } = await run(['law', track, '--events', '-'], { '-': `${lines}\n${late}` });
    const rows = out.split('\n').map((row) => row.replace(/ +/g, ' '));
    expect(rows).toContain('stage expired (X3) (check) since 2026-05-11');
    expect(rows).toContain(
      'procedure breach person-sent-back E-32 2026-05-12 in expired (check) fact.practice.not-sent-back',
    );
  });

  it('prints stage, document, last day, breaches and duties', async () => {
    const { code, out, err } = await run(law, { '-': lines });
    const rows = out.split('\n').map((row) => row.replace(/ +/g, ' '));
    expect([code, err]).toEqual([0, '']);
    expect(rows).toEqual(
      expect.arrayContaining([
        'stage reflection (S2) since 2026-03-26',
        'document annex15',
        'last day 2026-05-10 (check)',
        'procedure breach document-names-trafficking E-14 2026-03-26 in referred fact.reflection.document-neutral',
        'duty missed inform-person E-06 known 2026-03-24 due 2026-03-24 done - police-officer,chief-inspector,labour-inspector fact.information.duty',
        'duty couldNot request-document E-07 known 2026-03-24 due - done - centre fact.residence.centre-requests',
      ]),
    );
  });

  it('prints the same as JSON, for a day and a seat', async () => {
    const answer = await runJson([...law, '--until', '2026-05-11', '--seat', 'centre'], { '-': lines });
    expect(answer).toMatchObject({
      code: 0,
      lines: 1,
      value: { stage: 'expired', until: '2026-05-11', missed: [], duties: [{ duty: 'request-document' }] },
    });
  });

  it('exits with 1 for events that cannot be read, and says where and what would be right', async () => {
    const wrong = { '-': '{"date":"2026-03-24","event":"victim.referred","with":{"to":"hotel"}}' };
    expect(await run(law, wrong)).toEqual({
      code: 1,
      out: '',
      err: 'events/0/with/to: law.event.unknown {"event":"victim.referred","allowed":"recognised-centre, general-shelter"}\n',
    });
    expect(await runJson(law, wrong)).toMatchObject({
      code: 1,
      value: { issues: [{ code: 'law.event.unknown' }] },
    });
  });

  it.each([
    ['annex15.isued', 'nearest: annex15.issued; '],
    ['card.issued', 'nearest: a-card.issued; '],
    ['minor.met', ''],
    ['conduct.presure', 'nearest: conduct.pressure, conduct.promise; '],
  ])('names the few events nearest to %s and how to list all', async (event, nearest) => {
    const wrong = { '-': JSON.stringify({ date: '2026-03-24', event }) };
    const { code, err } = await run(law, wrong);
    expect([code, err]).toEqual([
      1,
      `events/0/event: law.event.unknown {"event":"${event}"} (this procedure knows no such event; ${nearest}\`law --help\` lists all)\n`,
    ]);
    const { value } = await runJson(law, wrong);
    expect(value.issues[0].params.allowed.split(', ')).toContain('phase.ended');
  });

  it.each([
    ['a procedure that is none', ['law', 'martian', '--events', '-']],
    ['no procedure', ['law', '--events', '-']],
    ['no events', ['law', 'adult']],
    ['a file that cannot be read', ['law', 'adult', '--events', 'gone.jsonl']],
    ['a day that is none', [...law, '--until', 'tomorrow']],
  ])('exits with 2 for %s', async (_what, words) => {
    const { code, out, err } = await run(words, { '-': lines });
    expect([code, out, err === '']).toEqual([2, '', false]);
  });

  it('lists the events and their words in its help', async () => {
    const { code, out } = await run(['law', '--help']);
    expect([code, out.includes('victim.referred  to: recognised-centre | general-shelter')]).toEqual([
      0,
      true,
    ]);
  });
});

describe('case qualify', () => {
  const facts = JSON.stringify({
    from: '2026-08-31',
    to: '2026-09-01',
    actions: ['A4'],
    purposes: ['P3'],
    victims: [{ count: 3, age: 17, origin: 'belgian' }],
    circumstances: ['authority-position'],
    victimOffences: [{ directConsequence: 'unknown' }],
    socialBreaches: ['poor-pay'],
    smuggling: { gain: true, irregular: true },
  });

  it('prints both Codes, advice and checks', async () => {
    const { code, out } = await run(['qualify', '--facts', 'facts.json'], { 'facts.json': facts });
    expect([code, out.split('\n').map((row) => row.replace(/ +/g, ' '))]).toEqual([
      0,
      [
        'trafficking potential',
        'smuggling not indicated',
        'advice refer',
        'track minor',
        'social law breach',
        'old code art. 433septies - fine up to 300000 (x 3) minor',
        'old code art. 433quinquies §5 non-punishment (check)',
        'new code (check) art. 260 §1 level 4 fine up to 45000 (x 3) minor',
        'new code (check) art. 261 sentencing authority-position',
        'new code (check) art. 264 non-punishment (check)',
        'codes both shown the magistrate decides',
        'not decided guilt, victim-status',
        'check with reference-magistrate fact.code.straddling',
        'check with reference-magistrate fact.code.time-rule',
        'check with reference-magistrate fact.code.in-force',
        'check with labour-auditor fact.carwash.ordinary-breach',
        '',
      ],
    ]);
  });

  it('prints the same as JSON', async () => {
    expect(await runJson(['qualify', '--facts', '-'], { '-': facts })).toMatchObject({
      code: 0,
      lines: 1,
      value: {
        potentialTrafficking: true,
        magistrateDecides: true,
        regimes: [{ regime: 'old' }, { regime: 'new' }],
      },
    });
  });

  it('says of a tier that is reached by an uncertain age alone that it is to be checked, under both Codes', async () => {
    const rows = async (age: number | 'uncertain') => {
      const asked = { ...JSON.parse(facts), victims: [{ count: 3, age, origin: 'belgian' }] };
      const { out } = await run(['qualify', '--facts', '-'], { '-': JSON.stringify(asked) });
      const tiers = out.split('\n').filter((row) => row.includes('fine up to'));
      return tiers.map((row) => row.replace(/ +/g, ' '));
    };
    expect(await rows('uncertain')).toEqual([
      'old code art. 433septies (check) - fine up to 300000 (x 3) minor',
      'new code (check) art. 260 §1 (check) level 4 fine up to 45000 (x 3) minor',
    ]);
    expect(await rows(17)).toEqual([
      'old code art. 433septies - fine up to 300000 (x 3) minor',
      'new code (check) art. 260 §1 level 4 fine up to 45000 (x 3) minor',
    ]);
  });

  it('names the articles on smuggling where it is indicated, beside trafficking and without it', async () => {
    const smuggled = { ...JSON.parse(facts), victims: [{ count: 1, age: 30, origin: 'third-country' }] };
    const rows = async (asked: object) => {
      const { out } = await run(['qualify', '--facts', '-'], { '-': JSON.stringify(asked) });
      const ofCodes = out.split('\n').filter((row) => /^(old|new) code/.test(row));
      return ofCodes.map((row) => row.replace(/ +/g, ' '));
    };
    expect(await rows({ ...smuggled, purposes: [] })).toEqual([
      'old code art. 77bis ff. Aliens Act smuggling',
      'new code (check) art. 259; 260; 261 smuggling',
    ]);
    expect(await rows(smuggled)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^old code art\. 433/),
        'old code art. 77bis ff. Aliens Act smuggling',
        'new code (check) art. 259; 260; 261 smuggling',
      ]),
    );
    const { smuggling: _none, ...neither } = smuggled;
    expect(await rows({ ...neither, purposes: [] })).toEqual(['old code -', 'new code (check) -']);
  });

  it('says that nothing is indicated, and never that there is no victim', async () => {
    const none = { ...JSON.parse(facts), purposes: [], to: '2026-08-31' };
    const { out } = await run(['qualify', '--facts', '-'], { '-': JSON.stringify(none) });
    expect([out.includes('not indicated'), out.includes('consult'), /no victim/i.test(out)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('exits with 1 for facts that are wrong, at their place, and with 2 without a file', async () => {
    const wrong = { '-': JSON.stringify({ ...JSON.parse(facts), victims: [] }) };
    expect(await run(['qualify', '--facts', '-'], wrong)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^victims: request\.malformed/),
    });
    expect((await run(['qualify', '--facts', '-'], { '-': '{' })).code).toBe(1);
    expect((await run(['qualify'])).code).toBe(2);
  });
});

it.each(['law', 'terms', 'qualify', 'graph', 'facts'])(
  'case %s --help exits with 0 and shows its options',
  async (name) => {
    const { code, out } = await run([name, '--help']);
    expect([code, out.includes('--json'), out.includes('Usage:')]).toEqual([0, true, true]);
  },
);
