/** One step of the debrief with the way to the next and the one before. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../i18n/case-words.ts';
import { Page } from '../../parts/page.tsx';
import { useOffer } from '../session/commands.ts';
import { StepBar } from '../../parts/step-bar.tsx';
import { cardsOf } from '../../../scenarios/report/debrief-cards.ts';
import { TakeBack } from '../../parts/take-back.tsx';
import { ThreeCards } from '../../parts/three-cards.tsx';
import { Details } from './details.tsx';
import type { DebriefFile } from './open-debrief.ts';
import { Story } from './story.tsx';
import { type Step, steps } from './steps.ts';
import { useDebriefWords } from './use-debrief-words.ts';

interface DebriefStepProps {
  readonly attemptId: string;
  readonly file: DebriefFile;
  readonly words: Words;
  readonly step: Step;
}

export function DebriefStep({ attemptId, file, words, step }: DebriefStepProps) {
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation('common');
  const texts = useDebriefWords(file, words);
  const { sheet } = file.debrief;
  const ending = file.run.play.endings.find((each) => each.id === sheet.ending);
  const teller = ending ? words(`person.${ending.storyBy}.name`) : '';
  const cards = cardsOf(sheet, file.debrief.diagnosis);
  const pages: Record<Step, { title: string; lead: string; body: ReactNode }> = {
    acts: { title: t('acts.title'), lead: t('acts.lead'), body: <TakeBack acts={texts.acts} /> },
    story: {
      title: t('story.title', { name: teller }),
      lead: words(`ending.${sheet.ending}.title`),
      body: <Story lines={texts.story} ending={words(`ending.${sheet.ending}.text`)} />,
    },
    cards: {
      title: t('cards.title'),
      lead: t('speaks'),
      body: (
        <ThreeCards
          kept={cards.kept.map(texts.cardLine)}
          cost={cards.cost.map(texts.cardLine)}
          practise={cards.practise.map(({ competence, missed, all }) =>
            t('cards.competence', { competence: common(`competence.${competence}`), missed, all }),
          )}
          reasonings={cards.reasonings.map(texts.errorWords)}
          critical={sheet.criteria
            .filter((each) => sheet.criticalErrors.includes(each.id))
            .map(texts.cardLine)}
        />
      ),
    },
    details: {
      title: t('details.title'),
      lead: t('speaks'),
      body: <Details sheet={sheet} words={words} texts={texts} />,
    },
  };
  const page = pages[step];
  const address = (each: Step) => `#/attempt/${attemptId}/debrief/${each}`;
  useOffer('debrief', {
    steps: steps.filter((each) => each !== step).map((each) => ({ id: each, name: t(`step.${each}`) })),
    go: (to) => {
      window.location.hash = `/attempt/${attemptId}/debrief/${to}`;
    },
  });
  const at = steps.indexOf(step);
  const next = steps[at + 1];
  const back = steps[at - 1];
  return (
    <Page title={page.title} over={words('case.title')} lead={page.lead} narrow={step !== 'cards'}>
      <div className="stack-wide">
        <StepBar
          label={t('steps')}
          steps={steps.map((each) => ({
            href: address(each),
            label: t(`step.${each}`),
            here: each === step,
          }))}
        />
        {page.body}
        <div className="actions">
          {next ? (
            <a className="button button-main" href={address(next)}>
              {t('next', { step: t(`step.${next}`) })}
            </a>
          ) : (
            <a className="button button-main" href="#/desk">
              {t('desk')}
            </a>
          )}
          {back && (
            <a className="button button-quiet" href={address(back)}>
              {t('back', { step: t(`step.${back}`) })}
            </a>
          )}
        </div>
      </div>
    </Page>
  );
}
