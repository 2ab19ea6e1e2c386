/** Everybody who was here before, folded: another pseudonym, or being forgotten, without going to their desk. */
import { useTranslation } from 'react-i18next';
import type { Learner } from '../../../scenarios/contract/contract.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { RenameForm } from '../../parts/rename-form.tsx';
import type { useLearners } from './use-learners.ts';

interface ManageLearnersProps {
  readonly learners: readonly Learner[];
  readonly tools: ReturnType<typeof useLearners>;
}

export function ManageLearners({ learners, tools: { issues, erased, rename, erase } }: ManageLearnersProps) {
  const { t } = useTranslation('welcome');
  const { t: desk } = useTranslation('desk');
  return (
    <div className="stack manage">
      {learners.length > 0 && (
        <details className="learner-change">
          <summary>{t('manage.title')}</summary>
          <ul className="manage-list">
            {learners.map((each) => (
              <li key={each.id} data-learner={each.id}>
                <RenameForm
                  pseudonym={each.pseudonym}
                  label={t('manage.new', each)}
                  onRename={(pseudonym) => rename(each.id, pseudonym)}
                />
                <ConfirmDialog
                  open={t('manage.erase', each)}
                  className="button button-grave button-small"
                  title={desk('erase.title', each)}
                  text={desk('erase.text')}
                  confirm={desk('erase.confirm', each)}
                  onConfirm={() => erase(each)}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
      {issues.length > 0 && <FailureNote issues={issues} />}
      <p role="status">{erased !== null && t('manage.erased', { pseudonym: erased })}</p>
    </div>
  );
}
