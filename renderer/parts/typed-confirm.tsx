/** Asks before the gravest things: nothing happens until a word has been typed. */
import { type FormEvent, useId, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

export interface TypedConfirmProps {
  /** Words on the button that opens the question. */
  readonly open: string;
  readonly title: string;
  readonly text: string;
  /** What must be typed; upper and lower case are the same, and accents may be left out. */
  readonly word: string;
  readonly label: string;
  readonly wrong: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
}

/** Not every keyboard has every accent: "loschen" will do. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

export function TypedConfirm(props: TypedConfirmProps) {
  return (
    <DialogTrigger>
      <Button className="button button-grave">{props.open}</Button>
      <ModalOverlay className="modal-ground">
        <Modal className="modal">
          <Dialog className="modal-sheet" role="alertdialog">
            {({ close }) => <Question {...props} close={close} />}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Question(props: TypedConfirmProps & { readonly close: () => void }) {
  const { t } = useTranslation('common');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (plain(typed) !== plain(props.word)) {
      setWrong(true);
      field.current?.focus();
      return;
    }
    props.close();
    props.onConfirm();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Heading slot="title" level={2}>
        {props.title}
      </Heading>
      <p>{props.text}</p>
      <div className="field">
        <label htmlFor={id}>{props.label}</label>
        <input
          ref={field}
          id={id}
          className="input"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the question is a dialog, and this is its first thing to do; nothing happens by Enter alone
          autoFocus
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        {isWrong && (
          <p id={`${id}-wrong`} className="field-fault" role="alert">
            {props.wrong}
          </p>
        )}
      </div>
      <div className="actions">
        <Button className="button" onPress={props.close}>
          {t('action.cancel')}
        </Button>
        <Button className="button button-grave" type="submit">
          {props.confirm}
        </Button>
      </div>
    </form>
  );
}
