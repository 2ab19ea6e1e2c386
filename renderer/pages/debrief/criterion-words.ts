/** Criteria, and acts that went another way or were left undone, in words. */
import type { CriterionResult } from '../../../scenarios/attempt/score-sheet.ts';
import { type LeftUndone, leftUndone, toldVerdict } from '../../../scenarios/report/left-undone.ts';
import type { CriterionLine } from '../../parts/criterion-list.tsx';
import type { CardLine } from '../../parts/three-cards.tsx';
import type { TurnLine } from '../../parts/turn-list.tsx';
import type { ActWords, Using } from './act-words.ts';

export const cardLine = ({ words }: Using, result: CriterionResult): CardLine => ({
  id: result.id,
  title: words(`criterion.${result.id}.title`),
  why: words(`criterion.${result.id}.why`),
  verdict: toldVerdict(result),
});

export function criterionLine(using: Using, { actText }: ActWords, result: CriterionResult): CriterionLine {
  const { file, t, fact } = using;
  const undone = leftUndone(result.by);
  const entry = file.run.player.journal().find((each) => each.seq === result.at);
  const acted = entry ? t('details.trigger', { act: actText(entry.decision) }) : t('details.atEnd');
  return {
    ...cardLine(using, result),
    result,
    decided: undone ? undoneWords(using, undone) : acted,
    fact: fact(result.fact),
  };
}

const undoneWords = ({ words, t }: Using, undone: LeftUndone): string =>
  undone.kind === 'duty'
    ? t('details.notWhenDue')
    : t('details.undone', { phase: words(`phase.${undone.phase}.title`) });

export const turnLines = (using: Using, { actText }: ActWords): readonly TurnLine[] => {
  const { file, words, fact } = using;
  const journal = file.run.player.journal();
  return file.debrief.turns.map(({ at, why, fact: rests }) => {
    const entry = journal.find((each) => each.seq === at);
    return {
      at,
      day: entry?.day ?? 0,
      act: omittedWords(using, why) ?? (entry ? actText(entry.decision) : ''),
      why: words(why),
      fact: fact(rests),
    };
  });
};

/** What a text explains that was left out, with the title of the criterion it decided. Null for every other text. */
function omittedWords(using: Using, textId: string): string | null {
  const [, phase, omission] = /^wrong\.omission\.([^.]+)\.([^.]+)$/.exec(textId) ?? [];
  if (!phase || !omission) return null;
  const said = undoneWords(using, { kind: 'omission', phase });
  const { criteria } = using.file.debrief.sheet;
  const decided = criteria.find(({ by }) => by === `omission:${phase}/${omission}`);
  return decided ? `${said}: ${using.words(`criterion.${decided.id}.title`)}` : said;
}
