/** Lines: which telling lines were found, missed or misread, and which ordinary lines were marked in error. */
import type { MarkReading } from '../case/decision.ts';
import type { CaseDocument } from '../case/schema.ts';
import type { Truth } from '../case/paper.ts';
import type { LineResults } from '../attempt/score-sheet.ts';

export type Marks = Readonly<Record<string, MarkReading>>;

/** Truth by `paper/line`. */
export const truthsOf = (document: CaseDocument): ReadonlyMap<string, Truth> =>
  new Map(
    document.papers.flatMap((paper) =>
      paper.lines.map((line) => [`${paper.id}/${line.id}`, line.truth] as const),
    ),
  );

/** Whether a mark reads a telling line rightly: any accepted indicator, and the person it tells of. */
export const readsRightly = (truth: Truth, mark: MarkReading | undefined): boolean =>
  truth.kind === 'telling' &&
  mark?.as === 'sign' &&
  mark.person === truth.person &&
  (truth.indicators as readonly string[]).includes(mark.indicator);

/**
 * Compares the marks that stand at the end with the truth. Lines of papers never shown do not count; a sign on an
 * "ask" line and an "ask" on a telling line are neutral.
 */
export const lineResults = (
  document: CaseDocument,
  shown: ReadonlySet<string>,
  marks: Marks,
): LineResults => {
  const truths = [...truthsOf(document)].filter(([ref]) => shown.has(ref.split('/')[0] ?? ''));
  const telling = truths.filter(([, truth]) => truth.kind === 'telling');
  const found = telling.filter(([ref, truth]) => readsRightly(truth, marks[ref]));
  const signed = (ref: string): boolean => marks[ref]?.as === 'sign';
  const ids = (entries: readonly (readonly [string, Truth])[]): string[] => entries.map(([ref]) => ref);
  return {
    telling: telling.length,
    found: ids(found),
    missed: ids(telling.filter(([ref]) => !signed(ref))),
    misread: ids(telling.filter(([ref, truth]) => signed(ref) && !readsRightly(truth, marks[ref]))),
    markedInError: ids(truths.filter(([ref, truth]) => truth.kind === 'ordinary' && signed(ref))),
    asked: ids(truths.filter(([ref, truth]) => truth.kind === 'ask' && marks[ref]?.as === 'ask')),
  };
};

/** How many different indicators are rightly linked to a person. */
export const clusterSize = (document: CaseDocument, marks: Marks, person: string): number => {
  const linked = [...truthsOf(document)].flatMap(([ref, truth]) => {
    const mark = marks[ref];
    return truth.kind === 'telling' &&
      truth.person === person &&
      mark?.as === 'sign' &&
      readsRightly(truth, mark)
      ? [mark.indicator]
      : [];
  });
  return new Set(linked).size;
};
