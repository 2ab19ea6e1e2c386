/** All of the debrief on one page, made to be printed or saved as a PDF file. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isSeat, seatKeys } from '../../i18n/seat-keys.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { Page } from '../../parts/page.tsx';
import { PrintButton } from '../../parts/print-button.tsx';
import { dayOf } from '../record/day-of.ts';
import { useSession } from '../session/session.ts';
import { stepAddress, steps } from './steps.ts';
import { type SectionParts, useSections } from './use-sections.tsx';
import '../../styles/print.css';
import '../../styles/debrief-print.css';

export function WholeDebrief(parts: SectionParts) {
  const { t } = useTranslation('debrief');
  const { attemptId, words } = parts;
  const sections = useSections(parts);
  const facts = useFacts(parts);
  usePaperFoot(`${facts.map(({ value }) => value).join(' · ')} · ${t('print.training')}`);
  return (
    <Page title={t('print.title')} over={words('case.title')} lead={t('print.lead')}>
      <div className="debrief-whole stack-wide" data-whole="">
        <div className="actions">
          <PrintButton
            label={t('print.now')}
            unfold=".debrief-whole details"
            className="button button-main"
          />
          <a className="button button-quiet" href={stepAddress(attemptId, 'acts')}>
            {t('print.back')}
          </a>
        </div>
        <dl className="whole-facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt className="small soft">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {steps.map((step) => (
          <section key={step} className="whole-step" data-step={step} aria-labelledby={`whole-${step}`}>
            <h2 id={`whole-${step}`}>{sections[step].title}</h2>
            <p className="whole-lead">{sections[step].lead}</p>
            {sections[step].body}
          </section>
        ))}
        <p className="print-foot">{t('print.training')}</p>
      </div>
    </Page>
  );
}

interface Fact {
  readonly name: string;
  readonly value: string;
}

function useFacts({ file, words }: SectionParts): readonly Fact[] {
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation('common');
  const { learners } = useSession();
  const { date } = useFormats();
  const { summary, play } = file.run;
  const { seat } = summary.header;
  const pseudonym = learners.find((each) => each.id === summary.learnerId)?.pseudonym ?? '';
  return [
    { name: t('print.case'), value: words('case.title') },
    { name: t('print.pseudonym'), value: pseudonym },
    { name: t('print.seat'), value: isSeat(seat) ? common(seatKeys[seat]) : seat },
    { name: t('print.date'), value: date(dayOf(summary.lastAt)) },
    { name: t('print.law'), value: date(play.header.lawAsOf) },
  ];
}

/** The line at the foot of each sheet; the style sheet of the printer reads it from the root. */
function usePaperFoot(line: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--paper-foot', JSON.stringify(line));
    return () => {
      style.removeProperty('--paper-foot');
    };
  }, [line]);
}
