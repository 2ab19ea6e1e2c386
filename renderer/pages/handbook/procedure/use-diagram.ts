/** The picture of a procedure with the words of the language on screen, placed. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedure, Stage } from '../../../../scenarios/law/procedure.ts';
import { useLanguage, useLawWords } from '../../../i18n/use-language.ts';
import { drawProcedure, type DrawnProcedure } from '../../../../scenarios/picture/draw-procedure.ts';
import type { PictureLabel } from '../../../../scenarios/picture/picture.ts';

/** "Annex 15, 45 days", or null where no document is held. */
export function useDocumentWords(): (stage: Stage) => string | null {
  const { t } = useTranslation('handbook');
  const law = useLawWords();
  return useMemo(() => {
    // A number and its unit stay on one line.
    const termWords = ({ term }: Stage) => {
      if (!term) return [];
      const words =
        'days' in term
          ? t('procedure.days', { count: term.days })
          : t('procedure.months', { count: term.months });
      return [words.replaceAll(' ', '\u00A0')];
    };
    return (stage) =>
      stage.document === null ? null : [law(`document.${stage.document}`), ...termWords(stage)].join(', ');
  }, [t, law]);
}

/** The payload is named where there are words for it; every event that moves somebody has words. */
export function useEventWords(): (label: PictureLabel) => string {
  const { t, i18n } = useTranslation('handbook');
  const language = useLanguage();
  return useMemo(
    () =>
      ({ slug, exactSlug, error }) => {
        const hasExact = i18n.exists(`handbook:event.${exactSlug}`, { lng: language });
        const name = t(`event.${hasExact ? exactSlug : slug}` as 'event.term-over');
        return error ? `${name} (${error})` : name;
      },
    [t, i18n, language],
  );
}

/** @param marked the stage of the person in the case, or null. */
export function useDiagram(procedure: Procedure, marked: string | null): DrawnProcedure {
  const { t } = useTranslation('handbook');
  const law = useLawWords();
  const document = useDocumentWords();
  const event = useEventWords();
  return useMemo(
    () =>
      drawProcedure(procedure, marked, {
        here: t('procedure.here'),
        name: (id) => law(`stage.${id}.name`),
        short: (id) => law(`stage.${id}.short`),
        document,
        event,
      }),
    [procedure, marked, t, law, document, event],
  );
}
