/** Asks before something that is not done lightly. A click beside it is no answer: it may be the second of a double click. Focus starts on the harmless answer and returns to where it was. */
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

export interface ConfirmDialogProps {
  /** Words on the button that opens the question. */
  readonly open: string;
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly className?: string;
  /** `main` for a question whose answer destroys nothing; left out: `grave`. */
  readonly tone?: 'grave' | 'main';
  readonly children?: ReactNode;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('common');
  return (
    <DialogTrigger>
      <Button className={props.className ?? 'button button-quiet button-small'}>{props.open}</Button>
      <ModalOverlay className="modal-ground">
        <Modal className="modal">
          <Dialog className="modal-sheet" role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title" level={2}>
                  {props.title}
                </Heading>
                <p>{props.text}</p>
                {props.children}
                <div className="actions">
                  <Button className="button" autoFocus onPress={close}>
                    {t('action.cancel')}
                  </Button>
                  <Button
                    className={`button button-${props.tone ?? 'grave'}`}
                    onPress={() => {
                      close();
                      props.onConfirm();
                    }}
                  >
                    {props.confirm}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
