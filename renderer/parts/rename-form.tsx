/** Another pseudonym for somebody: a refusal stays beside the field, and what was saved can be taken back. */
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../scenarios/core/result.ts';
import { issueKeys } from '../i18n/issue-keys.ts';

export interface RenameFormProps {
  readonly pseudonym: string;
  readonly label: string;
  /** What was wrong with it; empty when it is saved. */
  readonly onRename: (pseudonym: string) => Promise<readonly Issue[]>;
}

export function RenameForm({ pseudonym, label, onRename }: RenameFormProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { t: words } = useTranslation('errors');
  const id = useId();
  const [typed, setTyped] = useState(pseudonym);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [before, setBefore] = useState<string | null>(null);
  const rename = async (wanted: string) => {
    const found = await onRename(wanted);
    setIssues(found);
    if (found.length > 0) return;
    setTyped(wanted);
    setBefore(wanted === pseudonym ? null : pseudonym);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void rename(typed.trim());
  };
  return (
    <form className="rename" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          className="input"
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          aria-invalid={issues.length > 0}
          aria-describedby={issues.length > 0 ? `${id}-fault` : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        {issues.length > 0 && (
          <p id={`${id}-fault`} className="field-fault" role="alert">
            {issues.map((each) => words(issueKeys[each.code])).join(' ')}
          </p>
        )}
      </div>
      <button type="submit" className="button" aria-label={t('learner.rename')}>
        {common('action.save')}
      </button>
      <p role="status" className="rename-done">
        {before !== null && issues.length === 0 && t('learner.renamed', { pseudonym })}
      </p>
      {before !== null && issues.length === 0 && (
        <button type="button" className="button button-quiet button-small" onClick={() => rename(before)}>
          {t('learner.undo', { pseudonym: before })}
        </button>
      )}
    </form>
  );
}
