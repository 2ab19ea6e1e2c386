/** What went wrong, in words with a code, and what can be done about it. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../scenarios/core/result.ts';
import { issueKeys } from '../i18n/issue-keys.ts';

export interface FailureNoteProps {
  readonly issues: readonly Issue[];
  readonly onRetry?: () => void;
  /** Opens the same place anew from what is saved. */
  readonly onReload?: () => void;
  readonly kept?: boolean;
}

const outOfStep: ReadonlySet<Issue['code']> = new Set(['attempt.sequence.gap', 'attempt.sequence.conflict']);

export function FailureNote({ issues, onRetry, onReload, kept }: FailureNoteProps) {
  const { t } = useTranslation('errors');
  const note = useRef<HTMLDivElement>(null);
  // Whoever pressed something far down the page sees what became of it.
  useEffect(() => {
    if (issues.length > 0) note.current?.scrollIntoView?.({ block: 'nearest' });
  }, [issues]);
  // Another window went on: the same act would be refused again, and only the place as it is saved helps.
  const canRetry = onRetry && !(onReload && issues.some(({ code }) => outOfStep.has(code)));
  const codes = [...new Set(issues.map((each) => each.code))];
  const texts = [...new Set(codes.map((code) => t(issueKeys[code])))];
  return (
    <div className="note note-failure" role="alert" ref={note}>
      <h2 className="h-note">{t('title')}</h2>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {kept && <p>{t('kept')}</p>}
      <p className="note-code">{t('code', { code: codes.join(', ') })}</p>
      <div className="actions">
        {canRetry && (
          <button type="button" className="button" onClick={onRetry}>
            {t('retry')}
          </button>
        )}
        {onReload && (
          <button type="button" className="button" onClick={onReload}>
            {t('reload')}
          </button>
        )}
      </div>
    </div>
  );
}
