/** Restoring a backup: those on this computer, or a file from elsewhere; what it holds beside what is here; the question. */
import { useId } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../scenarios/contract/contract.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useSession } from '../session/session.ts';
import { BackupTable } from './backup-table.tsx';
import { dayOf, timeOf } from './day-of.ts';
import { type RestoreState, useRestore } from './use-restore.ts';
import '../../styles/restore.css';

interface RestoreSectionProps {
  /** False where what is around it shows its name already. */
  readonly titled?: boolean;
}

export function RestoreSection({ titled = true }: RestoreSectionProps) {
  const { t } = useTranslation('record');
  const { percent } = useFormats();
  const { backups, state, look, lookIntoFile, restore } = useRestore(useSession());
  const id = useId();
  return (
    <section className="block" aria-labelledby={`${id}-title`} data-restore="">
      <h2 id={`${id}-title`} className={titled ? 'block-title' : 'only-heard'}>
        {t('restore.title')}
      </h2>
      <p className="restore-measure">{t('restore.text')}</p>
      <h3 id={`${id}-list`}>{t('restore.list')}</h3>
      {backups.status === 'failed' && <FailureNote issues={backups.issues} onRetry={backups.reload} />}
      {backups.status === 'ready' && (
        <BackupList
          backups={backups.value.backups}
          labelled={`${id}-list`}
          onLook={(fileName) => look({ fileName })}
        />
      )}
      {backups.status === 'ready' && (
        <p className="small soft restore-measure restore-folder">
          {t('restore.folder', { folder: backups.value.folder })}
        </p>
      )}
      <div className="restore-file">
        <p className="soft">{t('restore.file')}</p>
        <FileTrigger
          acceptedFileTypes={['.db']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file) void lookIntoFile(file);
          }}
        >
          <Button className="button">{t('restore.choose')}</Button>
        </FileTrigger>
      </div>
      <p role="status" className="figure">
        {state.status === 'reading' && t('restore.reading', { percent: percent(state.percent) })}
        {state.status === 'checking' && t('restore.checking')}
        {state.status === 'found' && `${t('restore.found')}.`}
      </p>
      {state.status === 'failed' && <Refused issues={state.issues} />}
      {state.status === 'found' && <Found state={state} onRestore={() => restore(state.source)} />}
    </section>
  );
}

interface BackupListProps {
  readonly backups: Output<'store.backups'>['backups'];
  readonly labelled: string;
  readonly onLook: (fileName: string) => void;
}

function BackupList({ backups, labelled, onLook }: BackupListProps) {
  const { t } = useTranslation('record');
  const { date, number } = useFormats();
  if (backups.length === 0) return <p className="soft">{t('restore.none')}</p>;
  return (
    <ul className="backup-list" aria-labelledby={labelled}>
      {backups.map(({ fileName, madeAt, bytes }) => {
        const at = { date: date(dayOf(madeAt)), time: timeOf(madeAt) };
        return (
          <li key={fileName} data-backup={fileName}>
            <span className="figure">
              {t('restore.item', { ...at, size: number(Math.ceil(bytes / 1000)) })}
              {fileName.includes('-before-restore') && ` · ${t('restore.replaced')}`}
            </span>
            <button
              type="button"
              className="button button-small"
              aria-label={t('restore.lookOf', at)}
              onClick={() => onLook(fileName)}
            >
              {t('restore.look')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The place helps whoever helps: which part of the file is not what it should be. */
function Refused({ issues }: { readonly issues: Extract<RestoreState, { status: 'failed' }>['issues'] }) {
  const { t } = useTranslation('record');
  const places = issues.flatMap(({ path }) => (path.length > 0 ? [path.join('/')] : []));
  return (
    <div className="stack">
      <FailureNote issues={issues} />
      {places.length > 0 && <p className="note-code">{t('restore.place', { place: places.join(', ') })}</p>}
    </div>
  );
}

interface FoundProps {
  readonly state: Extract<RestoreState, { status: 'found' }>;
  readonly onRestore: () => void;
}

function Found({ state: { found }, onRestore }: FoundProps) {
  const { t } = useTranslation('record');
  return (
    <div className="stack restore-found">
      <BackupTable contents={found} />
      {found.backup.broken > 0 && <p>{t('restore.broken', { count: found.backup.broken })}</p>}
      {!found.backup.complete && <p className="note">{t('restore.incomplete')}</p>}
      <div className="actions">
        <ConfirmDialog
          open={t('restore.open')}
          className="button button-grave"
          title={t('restore.ask')}
          text={t('restore.question')}
          confirm={t('restore.confirm')}
          onConfirm={onRestore}
        >
          <BackupTable contents={found} />
        </ConfirmDialog>
      </div>
    </div>
  );
}
