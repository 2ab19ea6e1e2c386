/** Back to the start of a phase: which one, after one written line; or in plain words why there is no way back. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../scenarios/core/result.ts';
import { FailureNote } from './failure-note.tsx';
import type { Item } from './picker.tsx';

export interface RewindDialogProps {
  readonly open: boolean;
  /** Phases in which something was decided, in the order they were entered. */
  readonly phases: readonly Item[];
  /** How often it can be done yet, and in all. */
  readonly left: number;
  readonly of: number;
  /** The least and the most characters of a line, and whether one keeps to that. */
  readonly length: { readonly least: number; readonly most: number };
  readonly fits: (line: string) => boolean;
  /** @returns what went wrong; nothing when the case went back, and the dialog is closed from outside. */
  readonly onRewind: (phase: string, line: string) => Promise<readonly Issue[]>;
  readonly onClose: () => void;
  /** The dialog is no longer on screen and holds the focus no longer. */
  readonly onGone?: () => void;
}

export function RewindDialog(props: RewindDialogProps) {
  const { t } = useTranslation('room');
  return (
    <ModalOverlay
      className="modal-ground"
      isOpen={props.open}
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
    >
      <Modal className="modal">
        <Dialog className="modal-sheet">
          <Heading slot="title" level={2}>
            {t('rewind.open')}
          </Heading>
          <RewindContent {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What was possible when the dialog opened: while it closes, the case has already gone back. */
function RewindContent(props: RewindDialogProps) {
  const { t } = useTranslation('room');
  const [{ left, of, phases }] = useState(props);
  useGone(props.onGone);
  if (left > 0 && phases.length > 0) return <RewindForm {...props} left={left} phases={phases} />;
  return (
    <>
      <p>{left === 0 ? t('rewind.limit', { of }) : t('rewind.none')}</p>
      <div className="actions">
        <Button className="button button-main" autoFocus onPress={props.onClose}>
          {t('rewind.close')}
        </Button>
      </div>
    </>
  );
}

/** A dialog keeps the focus inside as long as it is there, also while it closes. */
function useGone(onGone: (() => void) | undefined): void {
  const latest = useRef(onGone);
  useEffect(() => {
    latest.current = onGone;
  });
  useEffect(() => () => latest.current?.(), []);
}

function RewindForm(props: RewindDialogProps) {
  const { phases, left, of, length, onRewind, onClose } = props;
  const { t } = useTranslation('room');
  const { t: common } = useTranslation('common');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [picked, setPicked] = useState(phases.at(-1)?.id ?? '');
  const [line, setLine] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const busy = useRef(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy.current) return;
    const isGood = props.fits(line);
    setWrong(!isGood);
    if (!isGood) return field.current?.focus();
    busy.current = true;
    setIssues([]);
    setIssues(await onRewind(picked, line));
    busy.current = false;
  };
  return (
    <form className="stack" onSubmit={submit} data-rewind="">
      <p>{t('rewind.text')}</p>
      <p className="small soft">{t('rewind.left', { left, of })}</p>
      <fieldset className="picks">
        <legend>{t('rewind.to')}</legend>
        <div className="pick-row">
          {phases.map((phase) => (
            <label key={phase.id} className="pick">
              <input
                type="radio"
                name={`${id}-phase`}
                value={phase.id}
                checked={phase.id === picked}
                onChange={() => setPicked(phase.id)}
              />
              <span className="pick-name">{phase.label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor={id}>{t('rewind.line')}</label>
        <textarea
          ref={field}
          id={id}
          className="input"
          rows={3}
          autoComplete="off"
          value={line}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-wrong ${id}-note` : `${id}-note`}
          onChange={(event) => setLine(event.target.value)}
        />
        {isWrong && (
          <p id={`${id}-wrong`} className="field-fault" role="alert">
            {t('rewind.lineWrong', length)}
          </p>
        )}
        <p id={`${id}-note`} className="field-note">
          {t('rewind.lineHint', length)}
        </p>
      </div>
      {issues.length > 0 && <FailureNote issues={issues} kept />}
      <div className="actions">
        <Button className="button button-main" type="submit">
          {t('rewind.confirm')}
        </Button>
        <Button className="button button-quiet" onPress={onClose}>
          {common('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
