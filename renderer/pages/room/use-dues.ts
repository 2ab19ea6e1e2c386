/** The last days that run now, in words for the bar over the room; a case without a legal clock has none. */
import { useTranslation } from 'react-i18next';
import type { PlayerView } from '../../../scenarios/compile/player.ts';
import type { Words } from '../../i18n/case-words.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { nextDues } from './next-dues.ts';

export function useDues({ panel, people }: PlayerView, words: Words): readonly string[] {
  const { t } = useTranslation('room');
  const { date } = useFormats();
  if (panel.kind !== 'legal-clock') return [];
  return nextDues(people).map(({ on, day, days, people: ids }) =>
    t('bar.due', {
      date: date(on),
      day,
      days,
      names: ids.map((id) => words(`person.${id}.name`)).join(', '),
    }),
  );
}
