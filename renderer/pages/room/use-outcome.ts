/** What the last act led to, in words, after a resume too; said aloud once, together with the time that is left. Marks and rows of the plan sheet lead to nothing here. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../scenarios/case/decision.ts';
import type { PlayerView } from '../../../scenarios/compile/player.ts';
import type { Words } from '../../i18n/case-words.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { useAnnounce } from '../../parts/announcer.tsx';
import { type ConsequenceWords, consequenceWords } from './consequence-words.ts';
import type { PanelInWords } from './panel-words.ts';
import type { ReadyAttempt } from './room.tsx';

export interface Outcome extends ConsequenceWords {
  /** What changed on the clock panel, one line for each person. */
  readonly clock: readonly string[];
}

const onPaper: ReadonlySet<Decision['type']> = new Set([
  'line.marked',
  'line.cleared',
  'row.listed',
  'row.struck',
]);

interface Given {
  readonly state: ReadyAttempt;
  readonly words: Words;
  readonly panel: PanelInWords;
}

export function useOutcome({ state, words, panel }: Given): { outcome: Outcome | null; turn: number } {
  const { t: belt } = useTranslation('belt');
  const { t: room } = useTranslation('room');
  const { weekday } = useFormats();
  const { run, view } = state;
  const entry = run.player.journal().findLast(({ decision }) => !onPaper.has(decision.type));
  const turn = entry?.seq ?? 0;
  const { people, isOtherDay } = useChanged(view, turn);
  const rows = panel.kind === 'legal-clock' ? panel.rows.filter(({ id }) => people.includes(id)) : [];
  const outcome = entry
    ? {
        ...consequenceWords(entry, { words, belt }),
        clock: rows.map(({ name, stage, document, term }) =>
          room('clock.now', {
            name,
            state: [stage, document, term && room('clock.due', { date: term.due })]
              .filter(Boolean)
              .join(', '),
          }),
        ),
      }
    : null;
  const time = [
    ...(isOtherDay || !view.moments
      ? [room('changed.day', { date: weekday(view.date), day: view.day })]
      : []),
    ...(view.moments ? [room('changed.moments', view.moments)] : []),
  ];
  useSaid(
    turn,
    outcome ? [...outcome.answers, ...outcome.arrivals, ...sentences(outcome.clock), ...time] : [],
  );
  return { outcome, turn };
}

const sentences = (lines: readonly string[]) => lines.map((line) => `${line}.`);

/** Says the texts once for each turn, in the words they have when the turn comes; not those of a turn that was taken before the room opened, or that the case has gone back to. */
function useSaid(turn: number, texts: readonly string[]): void {
  const announce = useAnnounce();
  const said = useRef(turn);
  const toSay = useRef('');
  toSay.current = texts.join(' ');
  useEffect(() => {
    const isNew = turn > said.current;
    said.current = turn;
    if (isNew) announce(toSay.current);
  }, [turn, announce]);
}

interface Changed {
  /** People whose stage, document or last day is another than before the act. */
  readonly people: readonly string[];
  readonly isOtherDay: boolean;
}

/** What the act of this turn changed on the clock. */
function useChanged(view: PlayerView, turn: number): Changed {
  const now = {
    turn,
    date: view.date,
    people: new Map(view.people.map((each) => [each.id, [each.stage, each.document, each.due].join()])),
    changed: { people: [], isOtherDay: false } as Changed,
  };
  const seen = useRef(now);
  const before = seen.current;
  if (turn < before.turn) seen.current = now;
  else if (turn > before.turn) {
    const people = [...now.people].filter(([id, state]) => before.people.get(id) !== state);
    const changed = { people: people.map(([id]) => id), isOtherDay: before.date !== now.date };
    seen.current = { ...now, changed };
  }
  return seen.current.changed;
}
