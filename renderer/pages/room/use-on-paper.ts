/** Marks and rows of the plan sheet: decisions like any other, said aloud; the last of both can be taken back by key and palette. */
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../scenarios/case/decision.ts';
import type { Words } from '../../i18n/case-words.ts';
import { useLawWords } from '../../i18n/use-language.ts';
import { useAnnounce } from '../../parts/announcer.tsx';
import { useOffer } from '../session/commands.ts';
import { markWords } from './journal-words.ts';
import type { ReadyAttempt } from './room.tsx';
import { lastUndo } from './undo.ts';

export interface OnPaperNeeds {
  readonly state: ReadyAttempt;
  readonly words: Words;
  readonly perform: (decision: Decision) => Promise<boolean>;
}

export type OnPaper = (decision: Decision) => Promise<void>;

export function useOnPaper({ state: { run, view }, words, perform }: OnPaperNeeds): OnPaper {
  const { t: room } = useTranslation('room');
  const law = useLawWords();
  const announce = useAnnounce();
  const said = (decision: Decision): string => {
    switch (decision.type) {
      case 'line.marked':
        return room('paper.marked', { mark: markWords(decision.reading, { words, room, law }) });
      case 'line.cleared':
        return room('paper.cleared');
      case 'row.listed':
      case 'row.struck': {
        const { listed = 0, atMost: of = 0 } = run.player.view().plan ?? {};
        const row = words(`plan.${decision.row}`);
        return room(decision.type === 'row.listed' ? 'plan.listed' : 'plan.struck', { row, listed, of });
      }
      default:
        return '';
    }
  };
  const onPaper: OnPaper = async (decision) => {
    if (await perform(decision)) announce(said(decision));
  };
  const decisions = run.player.journal().map((entry) => entry.decision);
  const undo = view.ended ? null : lastUndo(decisions, run.player.can);
  useOffer('undo', undo && { run: () => void onPaper(undo.decision) });
  return onPaper;
}
