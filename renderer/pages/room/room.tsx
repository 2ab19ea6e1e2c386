/** The case room in play: bar, scene and belt on the left, dossier and clock on the right. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../scenarios/case/decision.ts';
import type { Words } from '../../i18n/case-words.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { CaseBar } from '../../parts/case-bar.tsx';
import { RewindDialog } from '../../parts/rewind-dialog.tsx';
import { useWindowTitle } from '../../parts/page.tsx';
import { CommandsButton, DisplayMenu, HelpMenu } from '../session/display-menu.tsx';
import { RoomDossier } from './room-dossier.tsx';
import { RoomPanel } from './room-panel.tsx';
import { RoomStage } from './room-stage.tsx';
import type { AttemptState, Rewind } from './use-attempt.ts';
import { useDossier } from './use-dossier.ts';
import { useDues } from './use-dues.ts';
import { useOnPaper } from './use-on-paper.ts';
import { useRewind } from './use-rewind.ts';
import { useRoomOffer } from './use-room-offer.ts';
import { useRoomWords } from './use-room-words.ts';

export type ReadyAttempt = Extract<AttemptState, { status: 'ready' }>;

export interface RoomProps {
  readonly attemptId: string;
  readonly state: ReadyAttempt;
  readonly words: Words;
  readonly perform: (decision: Decision) => Promise<boolean>;
  readonly rewind: Rewind;
  readonly reload: () => void;
}

export function Room({ attemptId, state, words, perform, rewind, reload }: RoomProps) {
  const { t } = useTranslation('room');
  const { weekday } = useFormats();
  const { run, view } = state;
  const texts = useRoomWords(run, view, words);
  const dues = useDues(view, words);
  const dossier = useDossier();
  const onPaper = useOnPaper({ state, words, perform });
  const room = useRef<HTMLDivElement>(null);
  const back = useRewind({ state, words, rewind, room });
  const [paused, setPaused] = useState(false);
  useRoomOffer({
    room,
    dossier,
    canMark: texts.sheets.length > 0 && !view.ended,
    contentNote: words('case.note'),
    onPause: () => setPaused(true),
  });
  useWindowTitle(words('case.title'));
  return (
    <div className="room" ref={room}>
      <div className="room-all">
        <CaseBar
          title={words('case.title')}
          when={t('bar.day', { date: weekday(view.date), day: view.day })}
          moments={view.moments}
          dues={dues}
          mode={run.summary.header.mode}
          paused={paused}
          onPause={setPaused}
        >
          <CommandsButton />
          <HelpMenu />
          <DisplayMenu />
        </CaseBar>
        <div className="room-columns" data-wide={dossier.wide}>
          <RoomStage
            // What followed the acts that were set aside goes with them.
            key={run.setAside.length}
            attemptId={attemptId}
            state={state}
            words={words}
            texts={texts}
            perform={perform}
            onPaper={onPaper}
            reload={reload}
            onOpenPaper={dossier.openPaper}
            onRewind={back.ask}
          />
          <aside className="room-side" aria-label={t('side')}>
            <RoomDossier state={state} texts={texts} dossier={dossier} rewind={back} onPaper={onPaper} />
            <RoomPanel panel={texts.panel} />
          </aside>
        </div>
      </div>
      <RewindDialog {...back.dialog} />
    </div>
  );
}
