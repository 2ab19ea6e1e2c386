/** Who is at the desk: switch, change pseudonym or seat, erase with a question before it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Learner } from '../../scenarios/contract/contract.ts';
import { isSeat, type Seat } from '../i18n/seat-keys.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { RenameForm, type RenameFormProps } from './rename-form.tsx';
import { SeatPicker } from './seat-picker.tsx';

export interface LearnerMenuProps {
  readonly learner: Learner;
  readonly served: ReadonlySet<string>;
  readonly onSwitch: () => void;
  readonly onRename: RenameFormProps['onRename'];
  readonly onSeat: (seat: Seat) => void;
  readonly onErase: () => void;
}

export function LearnerMenu({ learner, served, onSwitch, onRename, onSeat, onErase }: LearnerMenuProps) {
  const { t } = useTranslation('desk');
  const { t: welcome } = useTranslation('welcome');
  return (
    <div className="stack">
      <div className="actions">
        <button type="button" className="button" onClick={onSwitch}>
          {t('learner.switch')}
        </button>
        <ConfirmDialog
          open={t('learner.erase')}
          className="button button-grave"
          title={t('erase.title', { pseudonym: learner.pseudonym })}
          text={t('erase.text')}
          confirm={t('erase.confirm', { pseudonym: learner.pseudonym })}
          onConfirm={onErase}
        />
      </div>
      <details className="learner-change">
        <summary>{t('learner.change')}</summary>
        <RenameForm pseudonym={learner.pseudonym} label={welcome('pseudonym.label')} onRename={onRename} />
        <SeatForm learner={learner} served={served} onSeat={onSeat} />
      </details>
    </div>
  );
}

/** Saved by its button: going through the seats with the arrow keys changes nothing yet. */
function SeatForm({ learner, served, onSeat }: Pick<LearnerMenuProps, 'learner' | 'served' | 'onSeat'>) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const [picked, setPicked] = useState<Seat | null>(null);
  const seat = picked ?? (isSeat(learner.seat) ? learner.seat : null);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (seat && seat !== learner.seat) onSeat(seat);
      }}
    >
      <SeatPicker label={t('learner.seat')} value={seat} served={served} onChange={setPicked} />
      <div className="actions">
        <button
          type="submit"
          className="button"
          disabled={seat === learner.seat}
          aria-label={t('learner.seatSave')}
        >
          {common('action.save')}
        </button>
      </div>
    </form>
  );
}
