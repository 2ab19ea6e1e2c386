/** Tests of the start page: what a host puts into it, and that a page that cannot be filled is sent as it was built. */
import { describe, expect, it } from 'vitest';
import type { GivenAnswer, PaintedPage } from '../../scenarios/contract/first-page.ts';
import type { Dispatch } from './dispatch.ts';
import type { RendererFiles } from './renderer-files.ts';
import { withStartPage } from './start-page.ts';

const built =
  '<html lang="en" data-theme="system" data-text-percent="100"><div id="root"><!--painted--></div><!--given--></html>';
const files: RendererFiles = {
  read: async (pathname) => ({ bytes: new TextEncoder().encode(built), type: pathname, lasting: false }),
};

const values: Readonly<Record<string, unknown>> = {
  'host.abilities': { systemLanguage: 'nl' },
  'settings.get': { currentLearner: 'l1', language: null },
  'learners.list': [{ id: 'l1', pseudonym: '</script><b>' }],
  'cases.list': [{ id: 'c1' }],
  'cases.text': { 'case.title': 'Titel' },
  'attempts.list': [
    { id: 'a1', state: 'open' },
    { id: 'a2', state: 'passed' },
  ],
  'attempts.standing': { day: 3 },
};
const call: Dispatch = async (operation) =>
  values[String(operation)] === undefined
    ? { ok: false, issues: [] }
    : { ok: true, value: values[String(operation)] };

const painted: PaintedPage = {
  language: 'nl',
  theme: 'dark',
  textPercent: 125,
  words: { desk: { title: 'Bureau' } },
  markup: '<h1>Bureau $&</h1>',
};

const pageAt = async (
  pathname: string,
  paint: (answers: readonly GivenAnswer[]) => Promise<PaintedPage | null>,
  log: string[] = [],
) => {
  const page = withStartPage({ files, call, painter: async () => paint, log: (line) => log.push(line) });
  return new TextDecoder().decode((await page.read(pathname))?.bytes);
};

describe('the start page', () => {
  it('shows what was painted in its place, in the look and language it was painted in', async () => {
    const page = await pageAt('/', async () => painted);
    expect(page).toContain('<html lang="nl" data-theme="dark" data-text-percent="125">');
    expect(page).toContain('<div id="root"><h1>Bureau $&</h1></div>');
  });

  it('carries what the desk asks, in the words it asks it, and nothing can end the element it stands in', async () => {
    const page = await pageAt('/', async () => painted);
    const json = /<script type="application\/json" id="given">(.*?)<\/script>/.exec(page)?.[1] ?? '';
    const { answers, words } = JSON.parse(json) as { answers: GivenAnswer[]; words: unknown };
    expect(words).toEqual(painted.words);
    expect(answers.map(({ operation, input }) => [operation, input])).toEqual([
      ['host.abilities', {}],
      ['settings.get', {}],
      ['learners.list', {}],
      ['cases.list', {}],
      ['cases.text', { caseId: 'c1', language: 'nl' }],
      ['attempts.list', { learnerId: 'l1' }],
      ['attempts.standing', { attemptId: 'a1' }],
    ]);
    expect(answers[2]?.reply).toEqual({ ok: true, value: values['learners.list'] });
  });

  it('is the page as it was built when nobody can be painted, and when the painter fails, which is said', async () => {
    const log: string[] = [];
    expect(await pageAt('/', async () => null, log)).toBe(built);
    expect(log).toEqual([]);
    const failing = () => Promise.reject(new RangeError('Heron'));
    expect(await pageAt('/', failing, log)).toBe(built);
    expect(new Set(log)).toEqual(new Set(['start page not filled: RangeError']));
  });

  it('is the only address that is filled', async () => {
    expect(await pageAt('/assets/a.js', async () => painted)).toBe(built);
  });

  it('is sent as it was built where there is no painter', () => {
    expect(withStartPage({ files, call, painter: undefined })).toBe(files);
  });
});
