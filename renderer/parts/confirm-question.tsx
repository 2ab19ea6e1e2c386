/** The question of `confirm-dialog.tsx`, a chunk of its own. A click beside it is no answer: it may be the second of a double click. Focus starts on the harmless answer. */
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

export interface ConfirmQuestionProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  /** `main` for a question whose answer destroys nothing; left out: `grave`. */
  readonly tone?: 'grave' | 'main';
  readonly children?: ReactNode;
}

export function ConfirmQuestion({ isOpen, onOpenChange, ...asked }: ConfirmQuestionProps) {
  const { t } = useTranslation('common');
  return (
    <ModalOverlay className="modal-ground" isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className="modal">
        <Dialog className="modal-sheet" role="alertdialog">
          {({ close }) => (
            <>
              <Heading slot="title" level={2}>
                {asked.title}
              </Heading>
              <p>{asked.text}</p>
              {asked.children}
              <div className="actions">
                <Button className="button" autoFocus onPress={close}>
                  {t('action.cancel')}
                </Button>
                <Button
                  className={`button button-${asked.tone ?? 'grave'}`}
                  onPress={() => {
                    close();
                    asked.onConfirm();
                  }}
                >
                  {asked.confirm}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
