/** The dossier of the run with its marking dialog; marks are decisions like any other. */
import type { Decision } from '../../../scenarios/case/decision.ts';
import { Dossier } from '../../parts/dossier.tsx';
import { MarkDialog } from '../../parts/mark-dialog.tsx';
import { undoOfLastMark } from './undo.ts';
import type { ReadyAttempt } from './room.tsx';
import { RewindEntry } from './rewind-entry.tsx';
import type { DossierState } from './use-dossier.ts';
import type { OnPaper } from './use-on-paper.ts';
import type { RewindState } from './use-rewind.ts';
import type { RoomWords } from './use-room-words.ts';

interface RoomDossierProps {
  readonly state: ReadyAttempt;
  readonly texts: RoomWords;
  readonly dossier: DossierState;
  readonly rewind: RewindState;
  readonly onPaper: OnPaper;
}

export function RoomDossier({ state, texts, dossier, rewind, onPaper }: RoomDossierProps) {
  const { view, run } = state;
  const { target } = dossier;
  const undo = undoOfLastMark(run.player.journal().map((entry) => entry.decision))?.decision ?? null;
  const mark = (decision: Decision) => {
    dossier.setTarget(null);
    void onPaper(decision);
  };
  const sheet = texts.sheets.find((each) => each.id === target?.paper);
  return (
    <>
      <Dossier
        sheets={texts.sheets}
        openSheet={dossier.paper}
        onOpenSheet={dossier.openPaper}
        people={texts.people}
        asks={texts.asks}
        marks={texts.marks}
        journal={texts.journal}
        setAside={texts.setAside}
        overJournal={<RewindEntry mode={run.summary.header.mode} rewind={rewind} />}
        tab={dossier.tab}
        onTab={dossier.setTab}
        onMark={(paper, line) => dossier.setTarget({ paper, line })}
        wide={dossier.wide}
        onWiden={dossier.setWide}
        locked={view.ended}
        canUndo={!view.ended && undo !== null}
        onUndo={() => undo && mark(undo)}
      />
      <MarkDialog
        line={sheet?.lines.find((each) => each.id === target?.line)?.spoken ?? null}
        reading={target ? (view.marks[`${target.paper}/${target.line}`] ?? null) : null}
        indicators={texts.indicators}
        people={texts.filePeople}
        onMark={(reading) => target && mark({ type: 'line.marked', ...target, reading })}
        onClear={() => target && mark({ type: 'line.cleared', ...target })}
        onClose={() => dossier.setTarget(null)}
      />
    </>
  );
}
