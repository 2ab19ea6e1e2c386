/** Chooses one of a list: a finder to type in (combo box) or a plain picker, both from one shape of items. */
import type { Key } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';

export interface Item {
  readonly id: string;
  readonly label: string;
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

const idOf = (key: Key | null) => (key === null ? null : String(key));

export function Finder(props: FinderProps) {
  return (
    <ComboBox
      className="field"
      data-finder={props.name}
      defaultItems={props.items}
      value={props.value}
      onChange={(key) => props.onChange(idOf(key as Key | null))}
      menuTrigger="focus"
      allowsEmptyCollection
      isDisabled={props.disabled ?? false}
    >
      <Label className="field-label">{props.label}</Label>
      <div className="combo">
        <Input className="input" placeholder={props.placeholder} />
        <Button className="combo-open" aria-label={props.openLabel}>
          <Chevron />
        </Button>
      </div>
      <Popover className="list-pop">
        <ListBox className="list-box" renderEmptyState={() => <p className="list-empty">{props.empty}</p>}>
          {(item: Item) => <ListItem item={item} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

export function Picker(props: ChooserProps) {
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
}

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
