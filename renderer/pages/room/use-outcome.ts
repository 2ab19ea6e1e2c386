/** What the last act led to, in words; said aloud once, together with the time that is left. Marks and rows of the plan sheet lead to nothing here. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../scenarios/case/decision.ts';
import type { JournalEntry } from '../../../scenarios/compile/player.ts';
import type { Words } from '../../i18n/case-words.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { useAnnounce } from '../../parts/announcer.tsx';
import type { ReadyAttempt } from './room.tsx';

export interface Outcome {
  readonly answers: readonly string[];
  readonly arrivals: readonly string[];
}

const onPaper: ReadonlySet<Decision['type']> = new Set([
  'line.marked',
  'line.cleared',
  'row.listed',
  'row.struck',
]);

export function useOutcome(
  { last, view }: ReadyAttempt,
  words: Words,
): { outcome: Outcome | null; turn: number } {
  const { t: belt } = useTranslation('belt');
  const { t: room } = useTranslation('room');
  const { weekday } = useFormats();
  const announce = useAnnounce();
  const shown = useRef<JournalEntry>(null);
  if (last && !onPaper.has(last.decision.type)) shown.current = last;
  const entry = shown.current;
  const outcome = entry && {
    answers: [
      ...entry.consequence.answers.map((textId) => words(textId)),
      ...(!entry.consequence.foreseen && entry.decision.type === 'act.performed'
        ? [belt(`plain.${entry.decision.verb}` as 'plain.call')]
        : []),
    ],
    // An arrival without words is one nobody sees: an office does its part.
    arrivals: entry.consequence.arrivals
      .map((id) => `arrival.${id}.summary`)
      .filter((textId) => words.has(textId))
      .map((textId) => words(textId)),
  };
  const turn = entry?.seq ?? 0;
  const time = view.moments
    ? room('changed.moments', view.moments)
    : room('changed.day', { date: weekday(view.date), day: view.day });
  const said = outcome ? [...outcome.answers, ...outcome.arrivals, time].join(' ') : '';
  const toSay = useRef(said);
  toSay.current = said;
  useEffect(() => {
    if (turn > 0) announce(toSay.current);
  }, [turn, announce]);
  return { outcome, turn };
}
