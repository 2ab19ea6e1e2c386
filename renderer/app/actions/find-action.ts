/** Which action a pressed key asks for, and which actions the palette lists now. */
import type { Action, Choice, Place, World } from './action.ts';
import { actions } from './action-table.ts';
import { isCharacterKey, isPressed, type KeyPress, strokeOf } from './key-stroke.ts';

/** What a key was pressed into. */
export interface Scene {
  readonly inTextField: boolean;
  /** Whether that field keeps Ctrl+Z and the like: it holds text, or is not the empty field of a list one adds to. */
  readonly fieldUndoes: boolean;
  readonly dialogOpen: boolean;
  readonly onMac: boolean;
}

/** The action of a key, where it holds now. */
export function actionFor(press: KeyPress, world: World, scene: Scene): Action | null {
  const found = actions.find(({ keys }) =>
    keys.some(({ key }) => {
      const stroke = strokeOf(key);
      if (!isPressed(stroke, press, scene.onMac)) return false;
      return !isCharacterKey(stroke) || (world.settings.characterKeys && !scene.inTextField);
    }),
  );
  if (!found || (scene.dialogOpen && !found.overDialogs)) return null;
  if (found.notInFilledFields && scene.fieldUndoes) return null;
  return found.when(world) ? found : null;
}

/** One line of the palette. */
export interface Command {
  /** `action` or `action/choice`. */
  readonly id: string;
  readonly action: Action;
  readonly choice: Choice | null;
}

/** What can be done now, place by place; the place one is at comes before what can be done everywhere. */
export function commandsNow(world: World): readonly { place: Place; commands: readonly Command[] }[] {
  const order: readonly Place[] = ['room', 'debrief', 'everywhere'];
  return order
    .map((place) => ({ place, commands: actions.filter((each) => each.place === place).flatMap(linesOf) }))
    .filter(({ commands }) => commands.length > 0);

  function linesOf(action: Action): readonly Command[] {
    if (action.inPalette === false || !action.when(world)) return [];
    if (!action.choices) return [{ id: action.id, action, choice: null }];
    return action.choices(world).map((choice) => ({ id: `${action.id}/${choice.id}`, action, choice }));
  }
}
