/** Below the scene: the duty belt and the ways to let time pass, each act a decision. */
import type { Decision } from '../../../scenarios/case/decision.ts';
import type { PlayerView } from '../../../scenarios/compile/player.ts';
import { type BeltAct, DutyBelt } from '../../parts/duty-belt.tsx';
import { WaitList } from '../../parts/wait-list.tsx';
import type { RoomWords } from './use-room-words.ts';

interface RoomBeltProps {
  readonly view: PlayerView;
  readonly texts: RoomWords;
  /** Number of the last act. */
  readonly turn: number;
  readonly can: (decision: Decision) => boolean;
  readonly perform: (decision: Decision) => Promise<boolean>;
}

const actOf = ({ verb, object, person }: BeltAct): Decision => ({
  type: 'act.performed',
  verb,
  object,
  ...(person ? { person } : {}),
});

export function RoomBelt({ view, texts, turn, can, perform }: RoomBeltProps) {
  return (
    <div className="stage-belt">
      <DutyBelt
        turn={turn}
        verbs={texts.verbs}
        people={texts.beltPeople}
        timed={view.moments !== null}
        spent={view.moments?.left === 0}
        canDo={(chosen) => can(actOf(chosen))}
        onDo={(chosen) => perform(actOf(chosen))}
      />
      <WaitList waits={view.waits} onWait={(until) => perform({ type: 'time.passed', until })} />
    </div>
  );
}
