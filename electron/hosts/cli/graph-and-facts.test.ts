/** The commands that show pictures and tables of the law: what they print, as text and as JSON, and their exit codes. */
import { describe, expect, it } from 'vitest';
import { run, runJson } from './terminal.fixture.ts';

describe('case graph', () => {
  it('writes Mermaid text of a procedure', async () => {
    const { code, out } = await run(['graph', 'law:wages']);
    expect([code, out.split('\n').slice(0, 6)]).toEqual([
      0,
      [
        '---',
        'title: "wages"',
        '---',
        'flowchart TD',
        '  n0(["W0 wages-unknown"])',
        '  n1["W1 wages-noticed"]',
      ],
    ]);
  });

  it('writes an SVG of a procedure and of a story', async () => {
    const pictures = await Promise.all(
      ['law:adult', 'small-case'].map((name) => run(['graph', name, '--format', 'svg'])),
    );
    expect(
      pictures.map(({ code, out }) => [code, out.startsWith('<svg '), out.endsWith('</svg>\n')]),
    ).toEqual([
      [0, true, true],
      [0, true, true],
    ]);
  });

  it('gives nodes and edges as JSON', async () => {
    expect(await runJson(['graph', 'small-case'])).toMatchObject({
      code: 0,
      lines: 1,
      value: { title: 'small-case' },
    });
  });

  it('exits with 2 for a procedure that is none, as law does', async () => {
    const [drawn, told] = [
      await run(['graph', 'law:martian']),
      await run(['law', 'martian', '--events', '-'], { '-': '' }),
    ];
    expect([drawn.code, drawn.out, told.code]).toEqual([2, '', 2]);
    expect(drawn.err).toMatch(
      /'law:martian' is invalid .* Allowed choices are law:adult, .*, or the id of a case\.\n$/,
    );
  });

  it('exits with 1 for a case that is none, and with 2 for a format that is none', async () => {
    expect([
      await run(['graph', 'martian']),
      (await run(['graph', 'law:adult', '--format', 'png'])).code,
      (await run(['graph'])).code,
    ]).toEqual([
      {
        code: 1,
        out: '',
        err: expect.stringMatching(
          /^name: case.unknown {"caseId":"martian"} \(there is law:adult, .*, small-case\)\n$/,
        ),
      },
      2,
      2,
    ]);
  });
});

describe('case facts', () => {
  it('prints class, reviewer and state of knowledge of each fact', async () => {
    const { code, out } = await run(['facts']);
    const row = out.split('\n').find((each) => each.startsWith('fact.reflection.term45 '));
    expect([code, row?.replace(/ +/g, ' ')]).toEqual([
      0,
      'fact.reflection.term45 LAW open 2026-11-22 - - 4.1 S2 seed EC page; AGII',
    ]);
  });

  it('names its columns in the first line', async () => {
    const { out } = await run(['facts']);
    expect(out.split('\n')[0]?.split(/ +/)).toEqual([
      'id',
      'class',
      'reviewer',
      'asOf',
      'validFrom',
      'validTo',
      'section',
      'source',
    ]);
  });

  it('prints the other tables of the law', async () => {
    const tables = await Promise.all(
      ['duties', 'breaches', 'conduct', 'events'].map((name) => run(['facts', '--table', name])),
    );
    expect(tables.map(({ code, out }) => [code, out.split('\n')[1]?.split(' ')[0]])).toEqual([
      [0, 'inform-person'],
      [0, 'adult'],
      [0, 'pressure'],
      [0, 'indicators.noticed'],
    ]);
    expect((await run(['facts', '--table', 'prices'])).code).toBe(2);
  });

  it('gives one class only when asked to, as JSON too', async () => {
    const { value } = await runJson(['facts', '--class', 'UNC']);
    expect([...new Set(value.map((fact: { class: string }) => fact.class))]).toEqual(['UNC']);
    expect((await run(['facts', '--class', 'MAYBE'])).code).toBe(2);
  });
});
