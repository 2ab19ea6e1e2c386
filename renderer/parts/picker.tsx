/** Chooses one of a list: a finder to type in (combo box) or a plain picker, both from one shape of items. */
import { type Key, type KeyboardEvent, memo, type ReactNode, useContext, useState } from 'react';
import {
  Button,
  Collection,
  ComboBox,
  type ComboBoxProps,
  ComboBoxStateContext,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';

export interface Item {
  readonly id: string;
  readonly label: string;
}

/** Items under a heading; the heading cannot be chosen. */
export interface ItemGroup extends Item {
  readonly items: readonly Item[];
}

interface ChooserProps {
  readonly label: string;
  readonly items: readonly Item[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly placeholder: string;
  readonly disabled?: boolean;
  readonly name: string;
}

export interface FinderProps extends ChooserProps {
  readonly empty: string;
  readonly openLabel: string;
}

export interface GroupFinderProps extends Omit<FinderProps, 'items' | 'value' | 'onChange'> {
  readonly groups: readonly ItemGroup[];
  readonly onFind: (id: string) => void;
}

const idOf = (key: Key | null) => (key === null ? null : String(key));

/** Drawn anew only when its own values change: its list is long, and most acts leave it as it is. */
export const Finder = memo(function Finder(props: FinderProps) {
  return (
    <FinderOver {...props} opens={{ menuTrigger: 'focus' }}>
      {(item: Item) => <ListItem item={item} />}
    </FinderOver>
  );
});

/**
 * Finds one thing after the other under headings: what is chosen is reported and not kept. The list opens on letters
 * or on its button only, and each find leaves an empty field with the focus and the list shut.
 */
export function GroupFinder({ groups, onFind, ...props }: GroupFinderProps) {
  const [found, setFound] = useState(0);
  const find = (id: string | null) => {
    if (id === null) return;
    setFound(found + 1);
    onFind(id);
  };
  return (
    <FinderOver
      {...props}
      // A field emptied in place would open its list again.
      key={found}
      items={groups}
      value={null}
      onChange={find}
      opens={{ menuTrigger: 'input', autoFocus: found > 0 }}
    >
      {(group: ItemGroup) => (
        <ListBoxSection id={`group/${group.id}`} className="list-group">
          <Header className="list-group-name">{group.label}</Header>
          <Collection items={group.items}>{(item) => <ListItem item={item} />}</Collection>
        </ListBoxSection>
      )}
    </FinderOver>
  );
}

interface FinderOverProps<T extends Item> extends Omit<FinderProps, 'items'> {
  readonly items: readonly T[];
  readonly opens: Pick<ComboBoxProps<T>, 'menuTrigger' | 'autoFocus'>;
  readonly children: (item: T) => ReactNode;
}

function FinderOver<T extends Item>(props: FinderOverProps<T>) {
  return (
    <ComboBox
      className="field"
      data-finder={props.name}
      {...props.opens}
      defaultItems={props.items}
      value={props.value}
      onChange={(key) => props.onChange(idOf(key as Key | null))}
      allowsEmptyCollection
      isDisabled={props.disabled ?? false}
    >
      <Label className="field-label">{props.label}</Label>
      <div className="combo">
        <FinderInput placeholder={props.placeholder} />
        <Button className="combo-open" aria-label={props.openLabel}>
          <Chevron />
        </Button>
      </div>
      <Popover className="list-pop">
        <ListBox<T> className="list-box" renderEmptyState={() => <p className="list-empty">{props.empty}</p>}>
          {props.children}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Enter takes the first of what was found, unless the arrows went to another: few keys to a thing whose name one knows. */
function FinderInput({ placeholder }: Pick<ChooserProps, 'placeholder'>) {
  const state = useContext(ComboBoxStateContext);
  const takeFirst = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !state?.isOpen || state.selectionManager.focusedKey !== null) return;
    const { collection, inputValue, selectedItems } = state;
    const isTyped = inputValue.trim() !== '' && selectedItems.every((each) => each.textValue !== inputValue);
    const first = [...collection.getKeys()].find((key) => collection.getItem(key)?.type === 'item');
    if (!isTyped || first === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    state.selectionManager.select(first);
  };
  return <Input className="input" placeholder={placeholder} onKeyDownCapture={takeFirst} />;
}

/** As `Finder`, drawn anew only when its own values change. */
export const Picker = memo(function Picker(props: ChooserProps) {
  return (
    <Select
      className="field"
      data-picker={props.name}
      value={props.value}
      onChange={(key) => props.onChange(idOf(key as Key | null))}
      placeholder={props.placeholder}
      isDisabled={props.disabled ?? false}
    >
      <Label className="field-label">{props.label}</Label>
      <Button className="input picker-button">
        <SelectValue />
        <Chevron />
      </Button>
      <Popover className="list-pop">
        <ListBox className="list-box" items={props.items}>
          {(item: Item) => <ListItem item={item} />}
        </ListBox>
      </Popover>
    </Select>
  );
});

function ListItem({ item }: { readonly item: Item }) {
  return (
    <ListBoxItem id={item.id} textValue={item.label} className="list-item" data-item={item.id}>
      {item.label}
    </ListBoxItem>
  );
}

function Chevron() {
  return (
    <svg viewBox="0 0 12 8" width="12" height="8" aria-hidden="true" className="chevron">
      <path d="M1 1.5 6 6.5 11 1.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
