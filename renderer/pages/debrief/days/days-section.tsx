/** The run day by day: a chart against phases, documents and duties, the same as a table, and the way to the picture of the procedure. */
import { useTranslation } from 'react-i18next';
import { addDays, type LocalDate } from '../../../../scenarios/core/local-date.ts';
import type { TimeLine } from '../../../../scenarios/report/time-line.ts';
import type { Words } from '../../../i18n/case-words.ts';
import { useFormats, useLawWords } from '../../../i18n/use-language.ts';
import { TimeChart } from '../../../parts/time-chart.tsx';
import { TimeTable } from '../../../parts/time-table.tsx';
import { linkTo } from '../../handbook/address.ts';
import type { DebriefFile } from '../open-debrief.ts';
import { tellTime, type TimeWords } from './time-words.ts';

export interface DaysSectionProps {
  readonly file: DebriefFile;
  readonly timeLine: TimeLine;
  readonly words: Words;
}

export function DaysSection({ file, timeLine, words }: DaysSectionProps) {
  const { t } = useTranslation('debrief');
  const told = tellTime(timeLine, actsByDay(file), useTimeWords(timeLine, words));
  return (
    <div className="stack-wide">
      <TimeChart
        label={t('days.chart')}
        last={timeLine.last}
        lines={timeLine.phases.map((each) => each.from).filter((day) => day > 0)}
        groups={told}
      />
      <Procedures timeLine={timeLine} words={words} />
      {timeLine.duties.length === 0 && <p className="soft">{t('days.dutiesNone')}</p>}
      <details className="fold">
        <summary>{t('details.asTable')}</summary>
        <TimeTable groups={told} />
      </details>
    </div>
  );
}

const actsByDay = ({ run }: DebriefFile) => {
  const days = run.player.journal().map((each) => each.day);
  return [...new Set(days)].map((day) => ({ day, count: days.filter((each) => each === day).length }));
};

/** Where each person stood last, marked in the picture of the handbook. */
function Procedures({ timeLine, words }: Pick<DaysSectionProps, 'timeLine' | 'words'>) {
  const { t } = useTranslation('debrief');
  const last = new Map(timeLine.stages.map((each) => [each.person, each]));
  if (last.size === 0) return <p className="soft">{t('days.documentsNone')}</p>;
  return (
    <ul className="dash-list print-none">
      {[...last.values()].map(({ person, procedure, stage }) => (
        <li key={person}>
          <a href={linkTo('procedure', [procedure], { stage })}>
            {t('days.picture', { name: words(`person.${person}.name`) })}
          </a>
        </li>
      ))}
    </ul>
  );
}

function useTimeWords({ startsOn }: TimeLine, words: Words): TimeWords {
  const { t } = useTranslation('debrief');
  const law = useLawWords();
  const formats = useFormats();
  const date = (day: number) => formats.shortDate(addDays(startsOn as LocalDate, day));
  const names = new Intl.ListFormat(formats.locale, { type: 'conjunction' });
  const person = (id: string) => words(`person.${id}.name`);
  return {
    date,
    person,
    phase: (id) => words(`phase.${id}.title`),
    arrival: (id) => words(`arrival.${id}.summary`),
    stage: (id) => law(`stage.${id}.name`),
    document: (id) => law(`document.${id}`),
    duty: (id) => law(`duty.${id}`),
    acted: (count) => t('days.acted', { count }),
    open: t('days.open'),
    valid: (document, due) => t('days.valid', { document, date: date(due), day: due }),
    dutyFor: (duty, who) => t('days.dutyFor', { duty, names: who }),
    outcome: (status, done) =>
      status === 'done' && done !== null
        ? t('days.done', { date: date(done) })
        : t(`days.${statusKey(status)}`),
    names: (ids) => names.format(ids.map(person)),
    title: {
      phases: t('days.phases'),
      acts: t('days.acts'),
      arrivals: t('days.arrivals'),
      documents: t('days.documents'),
      duties: t('days.duties'),
    },
  };
}

/** A duty that was done has its date; one without is as good as open. */
const statusKey = (status: TimeLine['duties'][number]['status']) => (status === 'done' ? 'owed' : status);
