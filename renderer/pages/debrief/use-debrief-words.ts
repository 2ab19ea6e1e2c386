/** Everything the debrief shows, in the words of the language on screen. */
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../scenarios/case/decision.ts';
import type { CriterionResult } from '../../../scenarios/attempt/score-sheet.ts';
import type { Words } from '../../i18n/case-words.ts';
import { useLawWords } from '../../i18n/use-language.ts';
import type { CriterionLine } from '../../parts/criterion-list.tsx';
import type { LineGroup, LineOutcome } from '../../parts/line-results.tsx';
import type { CardLine } from '../../parts/three-cards.tsx';
import type { TurnLine } from '../../parts/turn-list.tsx';
import { journalText } from '../room/journal-words.ts';
import { useRoomWords } from '../room/use-room-words.ts';
import { useFact } from '../session/use-fact.ts';
import type { DebriefFile } from './open-debrief.ts';

const isMark = (decision: Decision) => decision.type === 'line.marked' || decision.type === 'line.cleared';

export function useDebriefWords({ run, debrief }: DebriefFile, words: Words) {
  const { t: room } = useTranslation('room');
  const { t: belt } = useTranslation('belt');
  const law = useLawWords();
  const fact = useFact();
  const { sheets } = useRoomWords(run, run.player.view(), words);
  const { sheet } = debrief;
  const journal = run.player.journal();
  const actText = (decision: Decision) => journalText(decision, { words, room, belt, law });

  const cardLine = ({ id }: CriterionResult): CardLine => ({
    id,
    title: words(`criterion.${id}.title`),
    why: words(`criterion.${id}.why`),
  });
  const criterionLine = (result: CriterionResult): CriterionLine => {
    const entry = journal.find((each) => each.seq === result.at);
    return {
      ...cardLine(result),
      result,
      trigger: entry ? actText(entry.decision) : null,
      fact: fact(result.fact),
    };
  };
  const lineOutcome = (ref: string): LineOutcome => {
    const [paper = '', line = ''] = ref.split('/');
    const shown = sheets.find((each) => each.id === paper);
    const truth = debrief.lines.find((each) => each.paper === paper && each.line === line);
    const why = `paper.${paper}.${line}.why`;
    return {
      ref,
      text: room('people.from', {
        paper: words(`paper.${paper}.title`),
        line: shown?.lines.find((each) => each.id === line)?.spoken ?? line,
      }),
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
    acts: journal
      .filter((entry) => !isMark(entry.decision))
      .map((entry) => ({ seq: entry.seq, day: entry.day, text: actText(entry.decision) })),
    story: debrief.story.map((textId) => words(textId)),
    cardLine,
    criterionLine,
    lines,
    turns: debrief.turns.map(({ at, why, fact: rests }): TurnLine => {
      const entry = journal.find((each) => each.seq === at);
      return {
        at,
        day: entry?.day ?? 0,
        act: entry ? actText(entry.decision) : '',
        why: words(why),
        fact: fact(rests),
      };
    }),
    errorWords: (error: string) => law(`error.${error}`),
  };
}
