/** What a host puts into the page it sends, so that the first screen asks for nothing: answers to the calls to come, and the desk painted from them. */
import type { Language } from '../attempt/event.ts';
import type { Operation, Reply, Settings } from './contract.ts';

/** The answer to a call the page is about to make. Only what was answered is given; a refusal the page meets by itself. */
export interface GivenAnswer {
  readonly operation: Operation;
  readonly input: object;
  readonly reply: Reply<unknown>;
}

/** What stands in the page for `renderer/main.tsx`, as JSON. */
export interface GivenPage {
  readonly language: Language;
  /** The words of the first screens in that language, by namespace. */
  readonly words: Readonly<Record<string, object>>;
  readonly answers: readonly GivenAnswer[];
}

/** A first screen as the host paints it. */
export interface PaintedPage
  extends Pick<GivenPage, 'language' | 'words'>,
    Pick<Settings, 'theme' | 'textPercent'> {
  /** HTML of the desk; null when nobody sits at it. */
  readonly markup: string | null;
}

/** Paints from answers given ahead; null when they do not say who is here. */
export type Paint = (answers: readonly GivenAnswer[]) => Promise<PaintedPage | null>;
