/** What lies on this computer: a backup of it, and erasing it. */
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { TypedConfirm } from '../../parts/typed-confirm.tsx';
import type { useRecord } from './use-record.ts';

interface OnThisComputerProps {
  readonly tools: Pick<ReturnType<typeof useRecord>, 'backup' | 'backUp'>;
}

interface ErasingProps {
  readonly tools: Pick<ReturnType<typeof useRecord>, 'erase' | 'eraseAll'>;
  readonly pseudonym: string;
}

/** A backup of everything that is here. */
export function OnThisComputer({ tools }: OnThisComputerProps) {
  const { t } = useTranslation('record');
  return (
    <section className="block" aria-labelledby="record-computer">
      <h2 id="record-computer" className="block-title">
        {t('computer.title')}
      </h2>
      <p className="record-measure">{t('computer.backup')}</p>
      <div className="actions">
        <button type="button" className="button" onClick={tools.backUp}>
          {t('computer.backUp')}
        </button>
        <p role="status" className="figure">
          {tools.backup && t('computer.backedUp', { fileName: tools.backup })}
        </p>
      </div>
    </section>
  );
}

/** Erasing one learner, or everybody, each after its question. */
export function Erasing({ tools, pseudonym }: ErasingProps) {
  const { t } = useTranslation('record');
  const { t: desk } = useTranslation('desk');
  const word = t('eraseAll.word');
  return (
    <section className="block" aria-labelledby="record-erasing">
      <h2 id="record-erasing" className="block-title">
        {t('computer.erasing')}
      </h2>
      <p className="record-measure">{t('computer.erase')}</p>
      <div className="actions">
        <ConfirmDialog
          open={desk('learner.erase')}
          className="button button-grave"
          title={desk('erase.title', { pseudonym })}
          text={desk('erase.text')}
          confirm={desk('erase.confirm', { pseudonym })}
          onConfirm={tools.erase}
        />
        <TypedConfirm
          open={t('eraseAll.open')}
          title={t('eraseAll.title')}
          text={t('eraseAll.text')}
          word={word}
          label={t('eraseAll.type', { word })}
          wrong={t('eraseAll.wrong', { word })}
          confirm={t('eraseAll.confirm')}
          onConfirm={tools.eraseAll}
        />
      </div>
    </section>
  );
}
