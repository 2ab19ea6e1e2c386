/** Who is at the desk: switch, change pseudonym or seat, erase with a question before it. */
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Learner } from '../../scenarios/contract/contract.ts';
import { isSeat, type Seat } from '../i18n/seat-keys.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { SeatPicker } from './seat-picker.tsx';

export interface LearnerMenuProps {
  readonly learner: Learner;
  readonly served: ReadonlySet<string>;
  readonly onSwitch: () => void;
  readonly onUpdate: (change: { pseudonym?: string; seat?: string }) => void;
  readonly onErase: () => void;
}

export function LearnerMenu({ learner, served, onSwitch, onUpdate, onErase }: LearnerMenuProps) {
  const { t } = useTranslation('desk');
  const { t: welcome } = useTranslation('welcome');
  const { t: common } = useTranslation('common');
  const id = useId();
  const [pseudonym, setPseudonym] = useState(learner.pseudonym);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    onUpdate({ pseudonym: pseudonym.trim() });
  };
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
        <form className="rename" onSubmit={rename}>
          <div className="field">
            <label htmlFor={id}>{welcome('pseudonym.label')}</label>
            <input
              id={id}
              className="input"
              maxLength={40}
              autoComplete="off"
              value={pseudonym}
              onChange={(event) => setPseudonym(event.target.value)}
            />
          </div>
          <button type="submit" className="button" aria-label={t('learner.rename')}>
            {common('action.save')}
          </button>
        </form>
        <SeatPicker
          label={t('learner.seat')}
          value={isSeat(learner.seat) ? learner.seat : null}
          served={served}
          onChange={(seat: Seat) => onUpdate({ seat })}
        />
      </details>
    </div>
  );
}
