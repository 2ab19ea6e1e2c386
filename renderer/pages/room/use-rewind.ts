/** Going back to the start of a phase: what is possible here, and the dialog that asks for it. */
import { type RefObject, useRef, useState } from 'react';
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

export interface RewindNeeds {
  readonly state: ReadyAttempt;
  readonly words: Words;
  readonly rewind: Rewind;
  readonly room: RefObject<HTMLElement | null>;
}

export function useRewind({ state: { run }, words, rewind, room }: RewindNeeds): RewindState {
  const { t } = useTranslation('room');
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const hasGoneBack = useRef(false);
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
      onGone: () => {
        if (hasGoneBack.current) room.current?.querySelector<HTMLElement>('.stage-scroll h1')?.focus();
        hasGoneBack.current = false;
      },
      onRewind: async (phase, line) => {
        const done = await rewind(phase, line);
        if (!done.ok) return done.issues;
        hasGoneBack.current = true;
        setOpen(false);
        announce(t('rewind.done', { phase: words(`phase.${phase}.title`) }));
        return [];
      },
    },
  };
}
