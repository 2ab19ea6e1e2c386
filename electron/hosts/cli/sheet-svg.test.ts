/** The SVG of a procedure: the picture of the handbook, with everything the table of the law has, on a sheet that can be read. */
import { describe, expect, it } from 'vitest';
import { procedureGraph } from '../../../scenarios/law/procedure-graph.ts';
import { drawable } from '../../../scenarios/law/procedures.ts';
import { wages } from '../../../scenarios/law/wages.ts';
import { labelOf, ownStages } from '../../../scenarios/picture/picture.ts';
import { movesOf } from '../../../scenarios/picture/tables.ts';
import { languages } from '../../app/reading-desk.ts';
import type { WordTree } from '../../app/procedure-sheet.ts';
import { lawWords } from './law-words.ts';
import { run } from './terminal.fixture.ts';

const plain = (text: string): string =>
  text
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\u00A0\u202F]/g, ' ');

interface Said {
  readonly tone: string;
  readonly text: string;
}

/** What stands beside the picture, one saying after the other, and in each box, line after line. */
const readSheet = (svg: string) => {
  const [picture = '', beside = ''] = svg.split('\n</g>\n');
  const said = [...beside.matchAll(/<text class="(\w+)"[^>]*>(.*?)<\/text>/g)].map(
    ([, tone = '', text = '']): Said => ({ tone, text: plain(text) }),
  );
  const boxes = [...picture.matchAll(/<g data-stage="([^"]+)">(.*?)<\/g>/g)].map(
    ([, id = '', inside = '']) => [id, plain(inside.replaceAll('</text>', ' ')).trim()] as const,
  );
  const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
  const [width = 0, height = 0] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).slice(1).map(Number);
  return { said, boxes: new Map(boxes), sizes, width, height };
};

const wordAt = (words: WordTree, ...keys: readonly string[]): string | undefined => {
  const at = keys.reduce<string | WordTree | undefined>(
    (here, key) => (typeof here === 'object' ? here[key] : undefined),
    words,
  );
  return typeof at === 'string' ? at : undefined;
};

describe.each(languages)('the sheet of a procedure in %s', (language) => {
  it.each(Object.entries(drawable))('has every stage, exit and event of %s', async (name, procedure) => {
    const { law, handbook } = await lawWords(language);
    const { out } = await run(['graph', `law:${name}`, '--format', 'svg', '--language', language]);
    const { said, boxes } = readSheet(out);
    const nameOf = (id: string, form: 'name' | 'short') => {
      const code = procedure.stages.find((stage) => stage.id === id)?.code;
      return `${code} ${plain(wordAt(law, 'stage', id, form) ?? '')}`;
    };
    const own = ownStages(procedure).map(({ id }) => id);
    const missing = own.filter(
      (id) =>
        !(boxes.get(id) ?? '').startsWith(nameOf(id, 'name')) &&
        !said.some(({ text }) => text === nameOf(id, 'name')),
    );
    expect(missing).toEqual([]);
    const moves = said.flatMap(({ tone, text }, at) => {
      const way =
        said
          .slice(at)
          .find((each) => each.tone === 'soft')
          ?.text.split(' → ') ?? [];
      return tone === 'event' || tone === 'breach' ? [{ event: text, way }] : [];
    });
    const expected = procedureGraph(procedure)
      .edges.filter(({ from }) => own.includes(from))
      .flatMap(({ from, to, labels }) => labels.map((label) => ({ from, to, label: labelOf(label) })));
    const lost = expected.filter(({ from, to, label: { slug, exactSlug, error } }) => {
      const event = plain(wordAt(handbook, 'event', exactSlug) ?? wordAt(handbook, 'event', slug) ?? '');
      return !moves.some(
        (move) =>
          move.event === (error ? `${event} (${error})` : event) &&
          move.way[0]?.split(' · ').includes(nameOf(from, 'short')) &&
          move.way[1] === nameOf(to, 'short'),
      );
    });
    expect([expected.length > 0, lost]).toEqual([true, []]);
  });

  it.each(Object.keys(drawable))('can be read on an A3 sheet: %s', async (name) => {
    const { out } = await run(['graph', `law:${name}`, '--format', 'svg', '--language', language]);
    const { width, height, sizes } = readSheet(out);
    // An upright A3 sheet with a margin of a centimetre. In the whole table as one graph letters came out at half a millimetre.
    const unit = Math.min(277 / width, 400 / height);
    expect(Math.min(...sizes) * unit).toBeGreaterThan(1.6);
  });
});

it('says in which language its words are, and is written in English unless asked otherwise', async () => {
  const { out } = await run(['graph', 'law:belgian', '--format', 'svg']);
  expect(out).toContain(' lang="en">\n<title id="title">Belgians</title>');
});

it('describes every move for whoever cannot see the picture', async () => {
  const { out } = await run(['graph', 'law:wages', '--format', 'svg', '--language', 'de']);
  const description = plain(/<desc id="description">(.*)<\/desc>/.exec(out)?.[1] ?? '');
  const { handbook } = await lawWords('de');
  const events = movesOf(wages).map(({ label }) => wordAt(handbook, 'event', label.slug) ?? '');
  expect(events.filter((event) => !description.includes(event))).toEqual([]);
  expect(description).toContain(' → W4 ');
});

it('has no language for what is written in ids', async () => {
  const asked = [
    ['graph', 'law:adult', '--language', 'de'],
    ['graph', 'small-case', '--format', 'svg', '--language', 'de'],
    ['graph', 'law:adult', '--format', 'svg', '--language', 'de', '--json'],
    ['graph', 'law:adult', '--format', 'svg', '--language', 'es'],
  ];
  const ends = [];
  for (const words of asked) ends.push((await run(words)).code);
  expect(ends).toEqual([2, 2, 2, 2]);
});

it('names no resource outside itself', async () => {
  const { out } = await run(['graph', 'law:minor', '--format', 'svg']);
  expect(out.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|<script/);
});
