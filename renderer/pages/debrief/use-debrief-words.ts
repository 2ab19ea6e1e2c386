/** Everything the debrief shows, in the words of the language on screen. */
import { useTranslation } from 'react-i18next';
import type { Decision, MarkReading } from '../../../scenarios/case/decision.ts';
import type { JournalEntry } from '../../../scenarios/compile/player.ts';
import type { LocalDate } from '../../../scenarios/core/local-date.ts';
import type { CriterionResult } from '../../../scenarios/attempt/score-sheet.ts';
import { type LeftUndone, leftUndone } from '../../../scenarios/report/left-undone.ts';
import type { Words } from '../../i18n/case-words.ts';
import { useFormats, useLawWords } from '../../i18n/use-language.ts';
import type { CriterionLine } from '../../parts/criterion-list.tsx';
import type { LineGroup, LineOutcome } from '../../parts/line-results.tsx';
import type { CardLine } from '../../parts/three-cards.tsx';
import type { TurnLine } from '../../parts/turn-list.tsx';
import { journalText, markWords } from '../room/journal-words.ts';
import { sheetOf } from '../room/sheets.ts';
import { useFact } from '../session/use-fact.ts';
import type { DebriefFile } from './open-debrief.ts';

/** The phase of a text that explains what was left out by its end; empty for every other text. */
const omittedIn = (textId: string): string => /^wrong\.omission\.([^.]+)\./.exec(textId)?.[1] ?? '';

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

export type DebriefTexts = ReturnType<typeof useDebriefWords>;

export function useDebriefWords({ run, debrief }: DebriefFile, words: Words) {
  const { t } = useTranslation('debrief');
  const { t: room } = useTranslation('room');
  const { t: belt } = useTranslation('belt');
  const law = useLawWords();
  const fact = useFact();
  const formats = useFormats();
  const read = (reading: MarkReading) => markWords(reading, { words, room, law });
  const startsOn = run.play.header.startsOn as LocalDate;
  const { sheet } = debrief;
  const journal = run.player.journal();
  const actText = (decision: Decision) => journalText(decision, { words, room, belt, law });

  const lineText = (paper: string, line: string) => {
    const found = run.play.papers.find((each) => each.id === paper);
    const sheet = found && sheetOf(found, {}, { words, formats, startsOn, markWords: read });
    return room('people.from', {
      paper: words(`paper.${paper}.title`),
      line: sheet?.lines.find((each) => each.id === line)?.spoken ?? line,
    });
  };
  /** An act of this run or another; a mark with its line. */
  const stepText = (decision: Decision): string =>
    decision.type === 'line.marked'
      ? `${lineText(decision.paper, decision.line)}: ${read(decision.reading)}`
      : actText(decision);

  const cardLine = ({ id }: CriterionResult): CardLine => ({
    id,
    title: words(`criterion.${id}.title`),
    why: words(`criterion.${id}.why`),
  });
  const undoneWords = (undone: LeftUndone) =>
    undone.kind === 'duty'
      ? t('details.notWhenDue')
      : t('details.undone', { phase: words(`phase.${undone.phase}.title`) });
  const decidedBy = ({ by }: CriterionResult, entry: JournalEntry | undefined): string => {
    const undone = leftUndone(by);
    if (undone) return undoneWords(undone);
    return entry ? t('details.trigger', { act: actText(entry.decision) }) : t('details.atEnd');
  };
  const criterionLine = (result: CriterionResult): CriterionLine => {
    const entry = journal.find((each) => each.seq === result.at);
    return {
      ...cardLine(result),
      result,
      verdict: result.verdict === 'violated' && leftUndone(result.by) ? 'missed' : result.verdict,
      decided: decidedBy(result, entry),
      fact: fact(result.fact),
    };
  };
  const lineOutcome = (ref: string): LineOutcome => {
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
  const lines: Record<LineGroup, readonly LineOutcome[]> = {
    found: sheet.lines.found.map(lineOutcome),
    lineMissed: sheet.lines.missed.map(lineOutcome),
    misread: sheet.lines.misread.map(lineOutcome),
    error: sheet.lines.markedInError.map(lineOutcome),
    asked: sheet.lines.asked.map(lineOutcome),
  };
  return {
    acts: actsByPhase(journal).map(({ phase, entries }) => ({
      id: phase,
      title: words(`phase.${phase}.title`),
      acts: entries.map((entry) => ({ seq: entry.seq, day: entry.day, text: actText(entry.decision) })),
    })),
    story: debrief.story.map((textId) => words(textId)),
    stepText,
    cardLine,
    criterionLine,
    lines,
    turns: debrief.turns.map(({ at, why, fact: rests }): TurnLine => {
      const entry = journal.find((each) => each.seq === at);
      const acted = entry ? actText(entry.decision) : '';
      return {
        at,
        day: entry?.day ?? 0,
        act: omittedIn(why) ? undoneWords({ kind: 'omission', phase: omittedIn(why) }) : acted,
        why: words(why),
        fact: fact(rests),
      };
    }),
    errorWords: (error: string) => law(`error.${error}`),
  };
}
