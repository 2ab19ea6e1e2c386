/** The command palette: type to find, arrow keys to choose, Enter to do; how many are found is said. */
import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Heading,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
  useFilter,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Keys } from './keys.tsx';

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** Each way to press it, as the parts shown. */
  readonly keys: readonly (readonly string[])[];
}

export interface PaletteGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

export interface CommandPaletteProps {
  readonly groups: readonly PaletteGroup[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

export function CommandPalette({ groups, onChoose, onClose }: CommandPaletteProps) {
  const { t } = useTranslation('keys');
  return (
    <ModalOverlay
      className="modal-ground modal-ground-top"
      isDismissable
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="modal modal-palette">
        <Dialog className="palette" data-palette="">
          <Heading slot="title" level={2} className="only-heard">
            {t('palette.title')}
          </Heading>
          <Finder groups={groups} onChoose={onChoose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ groups, onChoose }: Pick<CommandPaletteProps, 'groups' | 'onChoose'>) {
  const { t } = useTranslation('keys');
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState('');
  /** Every word typed must be there, in any order: "belt go" finds "Go to the duty belt". */
  const matches = (text: string, words: string): boolean =>
    words.split(/\s+/).every((word) => contains(text, word));
  const found = groups.flatMap(({ items }) => items).filter(({ label }) => matches(label, typed)).length;
  return (
    <Autocomplete filter={matches} inputValue={typed} onInputChange={setTyped}>
      <TextField className="field palette-field" autoFocus>
        <Label className="field-label">{t('palette.field')}</Label>
        <Input className="input" role="combobox" aria-expanded aria-haspopup="listbox" />
      </TextField>
      <p className="field-note palette-count" role="status">
        {found === 0 ? t('palette.none') : t('palette.count', { count: found })}
      </p>
      <ListBox
        className="palette-list"
        items={groups}
        selectionMode="none"
        onAction={(id) => onChoose(String(id))}
      >
        {(group) => (
          <ListBoxSection id={`group-${group.id}`} items={group.items}>
            <Header className="over-title palette-group">{group.title}</Header>
            {group.items.map((item) => (
              <ListBoxItem
                key={item.id}
                id={item.id}
                textValue={item.label}
                className="list-item palette-item"
                data-command={item.id}
              >
                <span>{item.label}</span>
                {item.keys[0] && <Keys parts={item.keys[0]} />}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  );
}
