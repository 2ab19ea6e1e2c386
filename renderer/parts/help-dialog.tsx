/** The help lines, and in a case its content note, one key away. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { HelpLines } from './help-lines.tsx';

export interface HelpDialogProps {
  /** Null outside a case. */
  readonly contentNote: string | null;
  readonly onClose: () => void;
}

export function HelpDialog({ contentNote, onClose }: HelpDialogProps) {
  const { t } = useTranslation('common');
  const { t: keys } = useTranslation('keys');
  return (
    <ModalOverlay className="modal-ground" isDismissable isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="modal-sheet" data-help="">
          <Heading slot="title" level={2}>
            {t('help.title')}
          </Heading>
          <HelpLines />
          {contentNote && (
            <section className="note" aria-labelledby="help-content">
              <h3 id="help-content" className="h-note">
                {keys('help.content')}
              </h3>
              <p>{contentNote}</p>
            </section>
          )}
          <div className="actions">
            <Button className="button button-main" autoFocus onPress={onClose}>
              {keys('map.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
