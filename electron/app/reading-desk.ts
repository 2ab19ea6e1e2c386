/** The reading copy of a shipped case in one language, and the languages there are. */
import { languages, type Language } from '../../scenarios/attempt/event.ts';
import { ok, type Result } from '../../scenarios/core/result.ts';
import { readingCopy } from '../../scenarios/report/reading-copy.ts';
import { shelveCase } from './case-shelf.ts';
import type { CaseLibrary } from './ports.ts';

export { languages, type Language };

export interface ReadingAsked {
  readonly caseId: string;
  readonly language: Language;
  readonly wordsOnly: boolean;
}

export interface ReadCopy {
  readonly version: string;
  readonly copy: string;
}

/** Issues: those of the case, and of its words in that language. */
export const readCase = (cases: CaseLibrary, { caseId, ...asked }: ReadingAsked): Result<ReadCopy> => {
  const bytes = cases.document(caseId);
  if (!bytes.ok) return bytes;
  const shelved = shelveCase(bytes.value);
  if (!shelved.ok) return shelved;
  const words = cases.text(caseId, asked.language);
  if (!words.ok) return words;
  const { document } = shelved.value;
  return ok({ version: document.version, copy: readingCopy(document, { ...asked, words: words.value }) });
};
