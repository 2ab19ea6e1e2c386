/** The three dialogs of the commands, filled from the table of actions: palette, keyboard map, help lines. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../parts/announcer.tsx';
import { CommandPalette } from '../../parts/command-palette.tsx';
import { HelpDialog } from '../../parts/help-dialog.tsx';
import { KeyMap } from '../../parts/key-map.tsx';
import type { CommandDialog } from '../../pages/session/commands.ts';
import type { Choice, World } from './action.ts';
import { actions, patterns, places } from './action-table.ts';
import { type Command, commandsNow } from './find-action.ts';
import { isMac, type NamedKey, shownKey } from './key-stroke.ts';
import '../../styles/commands.css';

export interface CommandDialogsProps {
  readonly dialog: CommandDialog;
  readonly world: () => World;
  /** Closes; what is given is done when the focus is back where it was. */
  readonly onClose: (then?: () => void) => void;
}

export function CommandDialogs({ dialog, world, onClose }: CommandDialogsProps) {
  if (dialog === 'palette') return <Palette world={world} onClose={onClose} />;
  if (dialog === 'keys') return <Keys world={world()} onClose={onClose} />;
  return <HelpDialog contentNote={world().offers.contentNote?.text ?? null} onClose={() => onClose()} />;
}

function Palette({ world, onClose }: Omit<CommandDialogsProps, 'dialog'>) {
  const { t } = useTranslation('keys');
  const { t: common } = useTranslation('common');
  const show = useShownKeys();
  const announce = useAnnounce();
  const now = commandsNow(world());
  const all = now.flatMap(({ commands }) => commands);
  const nameOf = (choice: Choice | null): string =>
    choice === null ? '' : 'name' in choice ? choice.name : common(choice.key);
  const labelOf = ({ action, choice }: Command): string => t(action.label, { name: nameOf(choice) });
  const choose = (id: string): void => {
    const chosen = all.find((each) => each.id === id);
    onClose(() => {
      chosen?.action.perform(world(), chosen.choice?.id ?? '');
      if (chosen?.action.told) announce(labelOf(chosen));
    });
  };
  return (
    <CommandPalette
      groups={now.map(({ place, commands }) => ({
        id: place,
        title: t(`place.${place}`),
        items: commands.map((each) => ({
          id: each.id,
          label: labelOf(each),
          keys: each.action.keys.map(({ key }) => show(key)),
        })),
      }))}
      onChoose={choose}
      onClose={() => onClose()}
    />
  );
}

function Keys({ world, onClose }: { readonly world: World; readonly onClose: () => void }) {
  const { t } = useTranslation('keys');
  const show = useShownKeys();
  const rows = [
    ...actions.map((each) => ({ ...each, written: each.keys.map(({ key }) => key) })),
    ...patterns.map((each) => ({ ...each, written: (isMac() && each.macKeys) || each.patternKeys })),
  ].filter(({ written }) => written.length > 0);
  return (
    <KeyMap
      groups={places
        .map((place) => ({
          id: place,
          title: t(`place.${place}`),
          rows: rows
            .filter((row) => row.place === place)
            .map(({ id, label, written }) => ({
              id,
              label: t(label, { name: '' }),
              keys: written.map((key) => show(key)),
            })),
        }))
        .filter((group) => group.rows.length > 0)}
      characterKeys={world.settings.characterKeys}
      onClose={() => onClose()}
    />
  );
}

function useShownKeys(): (written: string) => readonly string[] {
  const { t } = useTranslation('keys');
  const onMac = isMac();
  return (written) => shownKey(written, onMac, (part) => keyWord(t, part));
}

const keyWord = (t: TFunction<'keys'>, part: NamedKey | 'Control'): string => t(`key.${part}`);
