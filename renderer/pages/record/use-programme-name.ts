/** The name of a programme in the language on screen; one we do not know is shown by its id. */
import { useTranslation } from 'react-i18next';
import { programmeKeys } from '../../i18n/seat-keys.ts';

export function useProgrammeName(): (programme: string) => string {
  const { t } = useTranslation('common');
  return (programme) => {
    const key = programmeKeys[programme];
    return key ? t(key) : programme;
  };
}
