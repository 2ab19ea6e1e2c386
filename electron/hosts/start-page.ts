/** The start page with what its first screen needs: answers it would ask for, and the desk painted from them before any script runs. */
import type { Input, Operation, Output } from '../../scenarios/contract/contract.ts';
import type { GivenAnswer, GivenPage, Paint, PaintedPage } from '../../scenarios/contract/first-page.ts';
import type { Dispatch } from './dispatch.ts';
import type { RendererFile, RendererFiles } from './renderer-files.ts';

export interface StartPageOptions {
  readonly files: RendererFiles;
  readonly call: Dispatch;
  /** Brings the painter, once; it is code of the screens, which a host knows only as this. Left out, the page is sent as it was built. */
  readonly painter: (() => Promise<Paint>) | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

/**
 * The built screens, the start page filled. A page that cannot be filled is sent as it was built: it asks for everything itself.
 * It is filled once at the start and thrown away, so that the first page that is asked for meets warm code.
 */
export function withStartPage({
  files,
  call,
  painter,
  log = console.error,
}: StartPageOptions): RendererFiles {
  if (!painter) return files;
  let brought: Promise<Paint> | undefined;
  const filled = async (page: RendererFile): Promise<RendererFile> => {
    try {
      brought ??= painter();
      const answers = await firstAnswers(call);
      const painted = await (await brought)(answers);
      return painted ? { ...page, bytes: fill(page.bytes, painted, answers) } : page;
    } catch (error) {
      log(
        `start page not filled: ${error instanceof Error ? error.name : 'something that is not an Error was thrown'}`,
      );
      return page;
    }
  };
  const read = async (pathname: string): Promise<RendererFile | undefined> => {
    const file = await files.read(pathname);
    return file && (pathname === '/' || pathname === '/index.html') ? filled(file) : file;
  };
  void read('/');
  return { read };
}

/** What the desk asks when it opens, in the same words. */
async function firstAnswers(call: Dispatch): Promise<readonly GivenAnswer[]> {
  const answers: GivenAnswer[] = [];
  const ask = async <O extends Operation>(operation: O, input: Input<O>): Promise<Output<O> | undefined> => {
    const reply = await call(operation, input);
    if (!reply.ok) return undefined;
    answers.push({ operation, input, reply });
    return reply.value as Output<O>;
  };
  const abilities = await ask('host.abilities', {});
  const settings = await ask('settings.get', {});
  const learners = await ask('learners.list', {});
  const learner = learners?.find(({ id }) => id === settings?.currentLearner);
  const language = settings?.language ?? abilities?.systemLanguage;
  if (!learner || !language) return answers;
  for (const { id } of (await ask('cases.list', {})) ?? []) await ask('cases.text', { caseId: id, language });
  for (const { id, state } of (await ask('attempts.list', { learnerId: learner.id })) ?? [])
    if (state === 'open') await ask('attempts.standing', { attemptId: id });
  return answers;
}

/** Places of renderer/index.html: what was painted stands before what it was painted from, so that it is seen first. */
const places = {
  look: '<html lang="en" data-theme="system" data-text-percent="100">',
  painted: '<!--painted-->',
  given: '<!--given-->',
};

function fill(
  bytes: RendererFile['bytes'],
  { language, theme, textPercent, markup, words }: PaintedPage,
  answers: readonly GivenAnswer[],
): RendererFile['bytes'] {
  const given: GivenPage = { language, words, answers };
  const look = `<html lang="${language}" data-theme="${theme}" data-text-percent="${textPercent}">`;
  const page = new TextDecoder()
    .decode(bytes)
    .replace(places.look, () => look)
    .replace(places.painted, () => markup ?? '')
    .replace(places.given, () => `<script type="application/json" id="given">${harmless(given)}</script>`);
  return new TextEncoder().encode(page);
}

/** JSON that cannot end the element it stands in, whatever a learner wrote. */
const harmless = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
