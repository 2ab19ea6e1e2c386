/** The picture of a procedure with the words of the language on screen, placed. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedure, Stage } from '../../../../scenarios/law/procedure.ts';
import { useLanguage, useLawWords } from '../../../i18n/use-language.ts';
import type { Diagram } from '../../../parts/procedure-diagram.tsx';
import { type Picture, type PictureLabel, pictureOf } from './picture.ts';
import { placeWithin } from './place.ts';
import type { TextBlock } from './set-blocks.ts';

export interface DrawnProcedure {
  readonly picture: Picture;
  readonly diagram: Diagram;
}

/** The column of the handbook in a window 1,280 pixels wide that has a scroll bar, in units of the drawing (16 are one rem). */
const column = 970;

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
  const documentWords = useDocumentWords();
  const eventWords = useEventWords();
  return useMemo(() => {
    const picture = pictureOf(procedure);
    const namesOf = (stages: readonly Stage[]) =>
      stages.map(({ id }) => law(`stage.${id}.short`)).join('\u00A0· ');
    const nodes = picture.nodes.map(({ stage, kind, ways, renewals }) => {
      const isMarked = stage.id === marked;
      const document = documentWords(stage);
      const blocks: TextBlock[] = [
        ...(isMarked ? [{ text: t('procedure.here'), tone: 'here' } as const] : []),
        { text: stage.code, tone: 'code' },
        { text: law(`stage.${stage.id}.name`), tone: 'name' },
        ...(document === null ? [] : [{ text: document, tone: 'soft' } as const]),
        ...renewals.map((label) => ({ text: `↻ ${eventWords(label)}`, tone: 'event' }) as const),
        ...(ways.length > 0 ? [{ text: `→ ${namesOf(ways)}`, tone: 'exit' } as const] : []),
      ];
      return { id: stage.id, kind, marked: isMarked, blocks };
    });
    const edges = picture.edges.map(({ from, to, isMain, labels }) => ({
      from,
      to,
      isMain,
      blocks: labels.map(
        (label): TextBlock => ({
          text: eventWords(label),
          tone: label.error ? 'breach' : 'event',
        }),
      ),
    }));
    return { picture, diagram: placeWithin(column, nodes, edges) };
  }, [procedure, marked, t, law, documentWords, eventWords]);
}
