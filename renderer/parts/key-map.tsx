/** The keyboard map: every key by the place where it holds. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Keys } from './keys.tsx';

export interface KeyRow {
  readonly id: string;
  readonly label: string;
  /** Each way to press it, as the parts shown. */
  readonly keys: readonly (readonly string[])[];
}

export interface KeyMapProps {
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly rows: readonly KeyRow[];
  }[];
  /** Whether keys of one sign hold. */
  readonly characterKeys: boolean;
  readonly onClose: () => void;
}

export function KeyMap({ groups, characterKeys, onClose }: KeyMapProps) {
  const { t } = useTranslation('keys');
  return (
    <ModalOverlay className="modal-ground" isDismissable isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal modal-wide">
        <Dialog className="modal-sheet" data-key-map="">
          <Heading slot="title" level={2}>
            {t('map.title')}
          </Heading>
          <p className="soft">{t('map.lead')}</p>
          {groups.map((group) => (
            <table key={group.id} className="table key-table">
              <caption>{group.title}</caption>
              <thead className="only-heard">
                <tr>
                  <th scope="col">{t('map.action')}</th>
                  <th scope="col">{t('map.keys')}</th>
                </tr>
              </thead>
              <tbody>
                {group.rows.map((row) => (
                  <tr key={row.id} data-action={row.id}>
                    <th scope="row">{row.label}</th>
                    <td>
                      <KeyChoices keys={row.keys} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
          <p className="field-note">{t(characterKeys ? 'map.characterOn' : 'map.characterOff')}</p>
          <div className="actions">
            <Button className="button button-main" autoFocus onPress={onClose}>
              {t('map.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function KeyChoices({ keys }: { readonly keys: KeyRow['keys'] }) {
  const { t } = useTranslation('keys');
  return keys.map((parts, at) => (
    <span key={parts.join('+')}>
      {at > 0 && <span className="soft"> {t('map.or')} </span>}
      <Keys parts={parts} />
    </span>
  ));
}
