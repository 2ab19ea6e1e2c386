/** What each step of the debrief holds: its heading, what stands under it, and its matter. */
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { cardsOf } from '../../../scenarios/report/debrief-cards.ts';
import { addDays, type LocalDate } from '../../../scenarios/core/local-date.ts';
import type { Words } from '../../i18n/case-words.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { TakeBack } from '../../parts/take-back.tsx';
import { ThreeCards } from '../../parts/three-cards.tsx';
import { DaysSection } from './days/days-section.tsx';
import { Details } from './details.tsx';
import type { DebriefFile } from './open-debrief.ts';
import { Story } from './story.tsx';
import { type Step, stepAddress } from './steps.ts';
import { type DebriefTexts, useDebriefWords } from './use-debrief-words.ts';

/** With the library that places the pictures. */
const MapSection = lazy(async () => {
  const section = await import('./map/map-section.tsx');
  return { default: section.MapSection };
});

export interface SectionParts {
  readonly attemptId: string;
  readonly file: DebriefFile;
  readonly words: Words;
}

export interface Section {
  readonly title: string;
  readonly lead: string;
  readonly body: ReactNode;
}

export function useSections(parts: SectionParts): Readonly<Record<Step, Section>> {
  const { t } = useTranslation('debrief');
  const { file, words } = parts;
  const texts = useDebriefWords(file, words);
  const { sheet } = file.debrief;
  const ending = file.run.play.endings.find((each) => each.id === sheet.ending);
  const teller = ending ? words(`person.${ending.storyBy}.name`) : '';
  return {
    acts: { title: t('acts.title'), lead: t('acts.lead'), body: <TakeBack phases={texts.acts} /> },
    story: {
      title: t('story.title', { name: teller }),
      lead: words(`ending.${sheet.ending}.title`),
      body: <Story lines={texts.story} ending={words(`ending.${sheet.ending}.text`)} />,
    },
    cards: { title: t('cards.title'), lead: t('speaks'), body: <Cards file={file} texts={texts} /> },
    details: {
      title: t('details.title'),
      lead: t('speaks'),
      body: <Details sheet={sheet} words={words} texts={texts} />,
    },
    ...useRunSections(parts, texts),
  };
}

/** What is told of the run played anew; nothing of it where this version cannot play the case. */
function useRunSections(
  { attemptId, file, words }: SectionParts,
  texts: DebriefTexts,
): Readonly<Record<'map' | 'days', Section>> {
  const { t } = useTranslation('debrief');
  const { date } = useFormats();
  const { run: report } = file.debrief;
  const titles = { map: t('map.title'), days: t('days.title') };
  if (!report) {
    const body = <p className="note">{t('map.unplayable')}</p>;
    return {
      map: { title: titles.map, lead: t('speaks'), body },
      days: { title: titles.days, lead: t('speaks'), body },
    };
  }
  const on = (day: number) => date(addDays(report.timeLine.startsOn as LocalDate, day));
  const href = stepAddress(attemptId, 'map');
  return {
    map: {
      title: titles.map,
      lead: t(report.turn ? 'map.lead' : 'map.leadAlone'),
      body: (
        <Suspense fallback={<LoadingNote />}>
          <MapSection file={file} report={report} words={words} texts={texts} href={href} />
        </Suspense>
      ),
    },
    days: {
      title: titles.days,
      lead: t('days.lead', { from: on(0), to: on(report.timeLine.last) }),
      body: <DaysSection file={file} timeLine={report.timeLine} words={words} />,
    },
  };
}

function Cards({ file, texts }: { readonly file: DebriefFile; readonly texts: DebriefTexts }) {
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation('common');
  const { sheet, diagnosis, run } = file.debrief;
  const cards = cardsOf(sheet, diagnosis, run?.idle ?? null);
  const critical = sheet.criteria.filter((each) => sheet.criticalErrors.includes(each.id));
  return (
    <ThreeCards
      kept={cards.kept.map(texts.cardLine)}
      cost={cards.cost.map(texts.cardLine)}
      practise={cards.practise.map(({ competence, missed, all }) =>
        t('cards.competence', { competence: common(`competence.${competence}`), missed, all }),
      )}
      reasonings={cards.reasonings.map(texts.errorWords)}
      critical={critical.map(texts.cardLine)}
    />
  );
}
