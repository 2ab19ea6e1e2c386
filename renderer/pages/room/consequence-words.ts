/** What an act led to, in words: the answers of people in order, and what reached the seat. */
import type { TFunction } from 'i18next';
import type { JournalEntry } from '../../../scenarios/compile/player.ts';
import type { Words } from '../../i18n/case-words.ts';
import { plainAnswer } from './plain-answer.ts';

export interface ConsequenceWords {
  readonly answers: readonly string[];
  readonly arrivals: readonly string[];
}

/** The same for the scene after an act and for the journal, where it can be read again. */
export const consequenceWords = (
  { decision, consequence }: JournalEntry,
  { words, belt }: { readonly words: Words; readonly belt: TFunction<'belt'> },
): ConsequenceWords => ({
  answers: [
    ...consequence.answers.map((textId) => words(textId)),
    ...(!consequence.foreseen && decision.type === 'act.performed' ? [plainAnswer(belt, decision)] : []),
  ],
  // An arrival without words is one nobody sees: an office does its part.
  arrivals: consequence.arrivals
    .map((id) => `arrival.${id}.summary`)
    .filter((textId) => words.has(textId))
    .map((textId) => words(textId)),
});
