/** Listens to the keyboard of the window and does what the table of actions says. */
import type { World } from './action.ts';
import { actionFor } from './find-action.ts';
import { isMac } from './key-stroke.ts';

const typedInto =
  'input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable], [role=textbox], [role=combobox], [role=searchbox], [role=listbox], [role=menu]';

/** Looks before any control does: lists and fields keep keys to themselves. */
export function listenToKeys(worldNow: () => World, signal: AbortSignal): void {
  const onMac = isMac();
  const answer = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    const { target } = event;
    const world = worldNow();
    const found = actionFor(event, world, {
      inTextField: target instanceof Element && target.closest(typedInto) !== null,
      fieldUndoes: undoesItself(target),
      dialogOpen: document.querySelector('[role=dialog], [role=alertdialog]') !== null,
      onMac,
    });
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    found.perform(world, '');
  };
  window.addEventListener('keydown', answer, { capture: true, signal });
}

/** Every field undoes what was typed into it; the field of the plan sheet is empty and new after each row. */
const undoesItself = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=radio], [type=checkbox], [type=button]), textarea, [contenteditable]') !==
    null &&
  !(target instanceof HTMLInputElement && target.value === '' && target.closest('[data-plan]') !== null);
