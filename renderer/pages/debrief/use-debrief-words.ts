/** Everything the debrief shows, in the words of the language on screen. */
import { useTranslation } from 'react-i18next';
import type { CriterionResult } from '../../../scenarios/attempt/score-sheet.ts';
import type { Decision } from '../../../scenarios/case/decision.ts';
import type { JournalEntry } from '../../../scenarios/compile/player.ts';
import type { Words } from '../../i18n/case-words.ts';
import { useFormats, useLawWords } from '../../i18n/use-language.ts';
import type { LineGroup, LineOutcome } from '../../parts/line-results.tsx';
import { useFact } from '../session/use-fact.ts';
import { type ActWords, actWords, type Using } from './act-words.ts';
import { cardLine, criterionLine, turnLines } from './criterion-words.ts';
import type { DebriefFile } from './open-debrief.ts';

export type DebriefTexts = ReturnType<typeof useDebriefWords>;

export function useDebriefWords(file: DebriefFile, words: Words) {
  const { t } = useTranslation('debrief');
  const { t: room } = useTranslation('room');
  const { t: belt } = useTranslation('belt');
  const law = useLawWords();
  const fact = useFact();
  const formats = useFormats();
  const using: Using = { file, words, t, room, belt, law, formats, fact };
  const acts = actWords(using);
  return {
    acts: actsByPhase(file.run.player.journal()).map(({ phase, entries }) => ({
      id: phase,
      title: words(`phase.${phase}.title`),
      acts: entries.map(({ seq, day, decision }) => ({ seq, day, text: acts.actText(decision) })),
    })),
    story: file.debrief.story.map((textId) => words(textId)),
    stepText: acts.stepText,
    cardLine: (result: CriterionResult) => cardLine(using, result),
    criterionLine: (result: CriterionResult) => criterionLine(using, acts, result),
    lines: lineOutcomes(using, acts),
    turns: turnLines(using, acts),
    errorWords: (error: string) => law(`error.${error}`),
  };
}

/** Marks have their own place in the detail, and waiting for what comes next is no act to take back. */
const isAct = (decision: Decision): boolean =>
  decision.type === 'time.passed'
    ? decision.until === 'moment'
    : decision.type !== 'line.marked' && decision.type !== 'line.cleared';

const actsByPhase = (journal: readonly JournalEntry[]) => {
  const acts = journal.filter((entry) => isAct(entry.decision));
  return [...new Set(acts.map((each) => each.phase))].map((phase) => ({
    phase,
    entries: acts.filter((each) => each.phase === phase),
  }));
};

function lineOutcomes(
  { file: { debrief }, words, fact }: Using,
  { lineText }: ActWords,
): Readonly<Record<LineGroup, readonly LineOutcome[]>> {
  const outcome = (ref: string): LineOutcome => {
    const [paper = '', line = ''] = ref.split('/');
    const truth = debrief.lines.find((each) => each.paper === paper && each.line === line);
    const why = `paper.${paper}.${line}.why`;
    return {
      ref,
      text: lineText(paper, line),
      why: words.has(why) ? words(why) : null,
      fact: fact(truth?.fact),
    };
  };
  const { found, missed, misread, markedInError, asked } = debrief.sheet.lines;
  return {
    found: found.map(outcome),
    lineMissed: missed.map(outcome),
    misread: misread.map(outcome),
    error: markedInError.map(outcome),
    asked: asked.map(outcome),
  };
}
