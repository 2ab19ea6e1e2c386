/** Going back to the start of a phase: what is possible here, and the dialog that asks for it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  isRewindLine,
  mostRewinds,
  rewindLine,
  rewindPoints,
  rewindsLeft,
} from '../../../scenarios/attempt/rewind.ts';
import type { Words } from '../../i18n/case-words.ts';
import { useAnnounce } from '../../parts/announcer.tsx';
import type { RewindDialogProps } from '../../parts/rewind-dialog.tsx';
import { useOffer } from '../session/commands.ts';
import type { ReadyAttempt } from './room.tsx';
import type { Rewind } from './use-attempt.ts';

export interface RewindState {
  readonly dialog: RewindDialogProps;
  /** Opens the dialog; null where there is no way back now. */
  readonly ask: (() => void) | null;
}

export function useRewind({ run }: ReadyAttempt, words: Words, rewind: Rewind): RewindState {
  const { t } = useTranslation('room');
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const { mode } = run.summary.header;
  const left = rewindsLeft(mode, run.setAside.length);
  const phases = rewindPoints(run.player.journal()).map(({ phase }) => ({
    id: phase,
    label: words(`phase.${phase}.title`),
  }));
  const ask = () => setOpen(true);
  useOffer('rewind', mode === 'practice' ? { open: ask } : null);
  return {
    ask: left > 0 && phases.length > 0 ? ask : null,
    dialog: {
      open,
      phases,
      left,
      of: mostRewinds,
      length: rewindLine,
      fits: isRewindLine,
      onClose: () => setOpen(false),
      onRewind: async (phase, line) => {
        const done = await rewind(phase, line);
        if (!done.ok) return done.issues;
        setOpen(false);
        announce(t('rewind.done', { phase: words(`phase.${phase}.title`) }));
        return [];
      },
    },
  };
}
