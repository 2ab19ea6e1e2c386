/** `verify`: what it prints of the proofs of a case, its exit codes, the runs it writes, and that Ctrl-C stops between claims and within one. */
import { describe, expect, it } from 'vitest';
import { fixedBounds } from '../../../scenarios/verify/fixed-bounds.ts';
import { smallDocument } from '../../../scenarios/case/small-case.fixture.ts';
import { cleanRun, criticalError, libraryOf } from '../../app/desk.fixture.ts';
import { type Claim, type Decision, openProofs, type SeatProofs } from '../../app/verify-desk.ts';
import type { Terminal } from './output.ts';
import { run } from './terminal.fixture.ts';

const claim = (given: Partial<Claim>): Claim => ({
  proof: 'PROOF-2',
  what: 'an ending from everywhere',
  run: null,
  holds: true,
  states: 100,
  steps: 300,
  kept: 4,
  refinements: 1,
  ...given,
});
const broken: readonly Decision[] = [criticalError, { type: 'time.passed', until: 'moment' }];
const bounds = { states: 250, refinements: 24, steps: 5000, seatStates: 1000 };
const words = { 'scene.yard.title': 'The yard', 'choice.yard.talk-before-boss': 'Are you all right?' };

/** A terminal whose case has just these claims. */
const claiming = (claims: Iterable<Claim | null>): Partial<Terminal> => ({
  proofs: ({ caseId }) => ({
    ok: true,
    value: [
      {
        ...{
          caseId,
          seat: 'police-officer',
          variant: 'a',
          bounds,
          fixed: fixedBounds,
          declared: true,
          walks: 3,
          lost: [],
        },
        languages: ['en', 'nl'],
        words,
        claims: () => claims,
      } satisfies SeatProofs,
    ],
  }),
});
const verify = (
  claims: readonly (Claim | null)[],
  more: readonly string[] = [],
  other: Partial<Terminal> = {},
) => run(['verify', 'small-case', ...more], {}, undefined, { ...claiming(claims), ...other });

const two = [
  claim({ proof: 'PROOF-4' }),
  claim({ proof: 'PROOF-5', holds: false, run: broken, states: 150 }),
];

describe('case verify', () => {
  it('exits with 0 when every claim holds, and tells claims, states, refinements and bounds', async () => {
    const { code, out, err } = await verify([claim({}), claim({ states: 40, refinements: 3 })]);
    const lines = out.split('\n').map((line) => line.replaceAll(/ +/g, ' ').trim());
    expect([code, err]).toEqual([0, '']);
    expect(lines).toEqual(
      expect.arrayContaining([
        'small-case police-officer a: 3 walks, texts en nl',
        'PROOF-1 0 of 0 0 states 0 refinements 0 kept no claim',
        'PROOF-2 2 of 2 140 states 3 refinements 4 kept holds',
        'bounds declared: 250 states a slice (most in a claim 100), 24 refinements (most 3), 5000 steps a claim (most 300), 1000 states a seat (used 140)',
        'bounds of every case: 20000 ways of an act, 24 random runs of at most 400 decisions, 40000 decisions to change a known run, 300000 to shorten one and 60000 for a shorter one, 60 dead ends played',
      ]),
    );
  });

  it('exits with 1 when one fails, and tells the run that breaks it act by act', async () => {
    const { code, err } = await verify(two);
    expect([code, err.split('\n')]).toEqual([
      1,
      [
        'small-case police-officer a: PROOF-5 fails: an ending from everywhere',
        '  shortest run that was found, 2 acts:',
        '    1. in “The yard” choose “Are you all right?” (yard/talk-before-boss)',
        '    2. let time pass for a moment',
        '',
      ],
    ]);
  });

  it('says "not decided" in the table where nothing failed and something was not decided', async () => {
    const { code, out } = await verify([
      ...[claim({}), claim({ holds: null })],
      ...[claim({ proof: 'PROOF-5', holds: null }), claim({ proof: 'PROOF-5', holds: false })],
    ]);
    const rows = out.split('\n').map((line) => line.replaceAll(/ +/g, ' ').trim());
    expect(code).toBe(1);
    expect(rows).toContain('PROOF-2 1 of 2 200 states 1 refinements 4 kept not decided');
    expect(rows).toContain('PROOF-5 0 of 2 200 states 1 refinements 4 kept fails');
  });

  it('exits with 1 for a claim that was not decided, and for more states than a seat may take', async () => {
    const undecided = await verify([claim({ holds: null })]);
    const over = await verify([claim({ states: 1001 })]);
    expect([undecided.code, undecided.err, over.code, over.err]).toEqual([
      1,
      'small-case police-officer a: PROOF-2 is not decided within the bounds: an ending from everywhere\n',
      1,
      'small-case police-officer a: 1001 states in all slices, more than 1000\n',
    ]);
  });

  it('tells each walk that is no run of the case with its file, and exits with 1 for it', async () => {
    const slip = { ...walkOf(cleanRun), id: 'slip', seat: 'police-oficer' };
    const walks = JSON.stringify({ walks: [walkOf(cleanRun), slip, walkOf(cleanRun.slice(0, 1))] });
    const proofs: Terminal['proofs'] = (asked) => {
      const source = { cases: libraryOf({ 'small-case': smallDocument() }), walks: () => walks };
      const opened = openProofs(source, asked);
      return opened.ok
        ? { ok: true, value: opened.value.map((seat) => ({ ...seat, claims: () => [claim({})] })) }
        : opened;
    };
    const { code, out, err } = await verify([], [], { proofs });
    expect([code, out.split('\n')[0]]).toEqual([1, 'small-case police-officer a: 1 walks, texts en nl']);
    expect(err.split('\n')).toEqual([
      'small-case/walks.json: walks/1/seat: case.seat.unknown {"walk":"slip","seat":"police-oficer","nearest":"police-officer"} (there is police-officer)',
      expect.stringMatching(/^small-case\/walks.json: walks\/2\/decisions\/1: attempt.open \{"walk":"clean"/),
      '',
    ]);
    const { out: line } = await verify([], ['--json'], { proofs });
    expect(JSON.parse(line)).toMatchObject({ holds: false, seats: [{ walks: 1, lost: [{}, {}] }] });
  });

  it.each([
    [
      'an empty list',
      '{"walks":[]}',
      /^small-case\/walks.json: walks: request.malformed .*expected 1 or more\)\n$/,
    ],
    [
      'no JSON',
      '{"walks":',
      /^small-case\/walks.json: \.: request.malformed .*\(this is not JSON: .*ends too early\)\n$/,
    ],
  ])('exits with 1 for walks that are %s, naming their file', async (_what, walks, told) => {
    expect(await run(['verify', 'small-case'], { 'walks.json': walks })).toMatchObject({
      code: 1,
      err: expect.stringMatching(told),
    });
  });

  it('speaks of bounds only where something was searched', async () => {
    const { err } = await verify([claim({ holds: null, states: 0, steps: 0, what: 'a run: give a walk' })]);
    expect(err).toBe('small-case police-officer a: PROOF-2 is not decided: a run: give a walk\n');
  });

  it('writes each run that breaks a proof as play reads it, and says how to play it', async () => {
    const { written, err } = await verify([...two, ...two], ['--walk-out', 'run.jsonl']);
    const text = broken.map((decision) => `${JSON.stringify(decision)}\n`).join('');
    expect(written).toEqual({ 'run.jsonl': text, 'run.jsonl.2': text });
    expect(err).toContain(
      'PROOF-5: npm run -s case -- play small-case --seat police-officer --variant a --events run.jsonl\n',
    );
    const played = await run(['play', 'small-case', '--seat', 'police-officer', '--events', '-'], {
      '-': text,
    });
    expect(played.err).toContain('decisions/2: attempt.open');
  });

  it('gives Ctrl-C back only when its runs are written', async () => {
    const order: string[] = [];
    const watchStop = () => ({ stopped: () => false, end: () => void order.push('Ctrl-C is back') });
    const writeText = async () => void order.push('written');
    await verify(two, ['--walk-out', 'run.jsonl'], { watchStop, writeText });
    expect(order).toEqual(['written', 'Ctrl-C is back']);
  });

  it('exits with 2 when a run cannot be written', async () => {
    const writeText = () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }));
    const { code, err } = await verify(two, ['--walk-out', 'x'], { writeText });
    expect([code, err.endsWith('error: cannot write x: EACCES\n')]).toEqual([2, true]);
  });

  it('prints one line of JSON, findings with their runs among it', async () => {
    const { code, out, err } = await verify(two, ['--json']);
    expect([code, err, out.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(JSON.parse(out)).toMatchObject({
      holds: false,
      stopped: false,
      seats: [
        {
          caseId: 'small-case',
          bounds,
          used: { states: 150, refinements: 1, steps: 300, seatStates: 250 },
          findings: [
            { proof: 'PROOF-5', holds: false, run: broken, acts: [expect.any(String), expect.any(String)] },
          ],
        },
      ],
    });
  });

  it('stops between claims on Ctrl-C with 130, and prints what was settled', async () => {
    let asked = 0;
    const watchStop = () => ({
      stopped: () => {
        asked += 1;
        return asked > 2;
      },
      end: () => undefined,
    });
    const { code, out } = await verify([claim({}), claim({}), claim({})], [], { watchStop });
    expect([code, out.split('\n')[0]]).toEqual([
      130,
      'small-case police-officer a: 3 walks, texts en nl, stopped before the last claim',
    ]);
    expect(out).toMatch(/PROOF-2 +2 of 2/);
  });

  it('stops at a pause within a claim on Ctrl-C, and asks for nothing more', async () => {
    let pauses = 0;
    const watchStop = () => ({ stopped: () => pauses > 2, end: () => undefined });
    const pausing = {
      *[Symbol.iterator]() {
        yield claim({});
        for (; pauses < 100; pauses += 1) yield null;
        yield claim({});
      },
    };
    const { code, out } = await run(['verify', 'small-case'], {}, undefined, {
      ...claiming(pausing),
      watchStop,
    });
    expect([code, pauses]).toEqual([130, 3]);
    expect(out).toMatch(/PROOF-2 +1 of 1/);
  });

  it('rewrites one line on a terminal after each claim and wipes it at the end', async () => {
    const lines: string[] = [];
    await verify(two, [], { progress: (line) => lines.push(line) });
    expect(lines).toEqual([
      'small-case police-officer a  1 claims  100 states  PROOF-4 an ending from everywhere',
      'small-case police-officer a  2 claims  250 states  PROOF-5 an ending from everywhere',
      '',
    ]);
  });

  it('colours a verdict and nothing else', async () => {
    const open = claim({ proof: 'PROOF-6', holds: null });
    const { out } = await verify([...two, open], [], { paint: (tone, text) => `<${tone}>${text}` });
    expect(out.match(/<.*$/gm)).toEqual(['<good>holds', '<bad>fails', '<bad>not decided']);
  });

  it.each([
    ['neither a case nor --all', ['verify']],
    ['both', ['verify', 'small-case', '--all']],
  ])('exits with 2 for %s', async (_what, words) => {
    expect(await run(words)).toMatchObject({ code: 2, out: '' });
  });

  it.each([
    ['an unknown case', ['verify', 'no-case'], 'case.unknown'],
    ['an unknown seat', ['verify', 'small-case', '--seat', 'admiral'], 'case.seat.unknown'],
    ['an unknown variant', ['verify', 'small-case', '--variant', 'z'], 'case.variant.unknown'],
  ])('exits with 1 for %s', async (_what, words, code) => {
    expect(await run(words)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(code) });
  });

  it('asks for the words in the languages it is told, and in no other', async () => {
    const asked: unknown[] = [];
    const proofs: Terminal['proofs'] = (each) => {
      asked.push(each);
      return { ok: true, value: [] };
    };
    await verify([], ['--languages', 'fr,nl'], { proofs });
    await verify([], [], { proofs });
    expect(asked).toEqual([{ caseId: 'small-case', languages: ['nl', 'fr'] }, { caseId: 'small-case' }]);
  });

  it.each(['', 'nl,xx', 'nl,nl', 'nl, fr'])('exits with 2 for the languages "%s"', async (list) => {
    const { code, err } = await verify([], ['--languages', list]);
    expect([code, err]).toEqual([2, expect.stringContaining('Each of en, nl, fr, de may be named, once.')]);
  });

  it('proves a case that has fewer languages in those', async () => {
    const { out } = await run(['verify', 'small-case', '--languages', 'en,nl', '--json']);
    const { seats } = JSON.parse(out);
    const found: readonly { proof: string; what: string }[] = seats[0].findings;
    expect(seats[0].languages).toEqual(['en', 'nl']);
    expect(found.filter(({ proof }) => proof === 'PROOF-10').map(({ what }) => what.slice(0, 11))).toEqual([
      'texts in en',
      'texts in nl',
    ]);
  }, 60_000);

  it('proves a real case, seat by seat', async () => {
    const walks = JSON.stringify({ walks: [walkOf(cleanRun)] });
    const { code, out } = await run(['verify', '--all', '--json'], { 'walks.json': walks });
    const { seats } = JSON.parse(out);
    expect([code, seats.length, seats[0].walks, seats[0].declared]).toEqual([1, 1, 1, false]);
    expect(seats[0].proofs.map((each: { proof: string }) => each.proof)).toHaveLength(15);
    expect(seats[0].findings.map((each: { what: string }) => each.what)).toContainEqual(
      expect.stringMatching(/^texts in nl: \d+ texts, first case\.question$/),
    );
    expect(seats[0].languages).toEqual(['en', 'nl']);
    expect(seats[0].findings.map((each: { what: string }) => each.what)).toContain(
      'texts in de: there are none in this language',
    );
  }, 60_000);
});

const walkOf = (decisions: readonly Decision[]) => ({
  ...{ id: 'clean', what: 'clean', seat: 'police-officer', variant: 'a', mode: 'practice', decisions },
  expects: { percent: 100, passed: true, clean: true, ending: 'resting' },
});
