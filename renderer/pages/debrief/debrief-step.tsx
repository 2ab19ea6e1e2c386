/** One step of the debrief with the way to the next and the one before. */
import { useTranslation } from 'react-i18next';
import type { Words } from '../../i18n/case-words.ts';
import { Page } from '../../parts/page.tsx';
import { StepBar } from '../../parts/step-bar.tsx';
import { ReplayFromPhase } from '../record/replay-from-phase.tsx';
import { useOffer } from '../session/commands.ts';
import type { DebriefFile } from './open-debrief.ts';
import { type Step, stepAddress, steps, wholeStep } from './steps.ts';
import { useSections } from './use-sections.tsx';

export interface DebriefStepProps {
  readonly attemptId: string;
  readonly file: DebriefFile;
  readonly words: Words;
  readonly step: Step;
}

/** Pages of prose are narrow; charts, cards and the map take the whole page. */
const narrow: readonly Step[] = ['acts', 'story', 'details'];
/** From the detail on, the debrief can be left: what comes after it is for who wants to know more. */
const canLeave: readonly Step[] = ['details', 'map', 'days'];

export function DebriefStep({ attemptId, file, words, step }: DebriefStepProps) {
  const { t } = useTranslation('debrief');
  const { title, lead, body } = useSections({ attemptId, file, words })[step];
  useOffer('debrief', {
    steps: steps.filter((each) => each !== step).map((each) => ({ id: each, name: t(`step.${each}`) })),
    go: (to) => {
      window.location.hash = `/attempt/${attemptId}/debrief/${to}`;
    },
  });
  return (
    <Page title={title} over={words('case.title')} lead={lead} narrow={narrow.includes(step)}>
      <div className="stack-wide">
        <StepBar
          label={t('steps')}
          steps={steps.map((each) => ({
            href: stepAddress(attemptId, each),
            label: t(`step.${each}`),
            here: each === step,
          }))}
        />
        {body}
        {step === 'days' && <ReplayFromPhase attemptId={attemptId} words={words} />}
        <Ways attemptId={attemptId} step={step} />
      </div>
    </Page>
  );
}

function Ways({ attemptId, step }: Pick<DebriefStepProps, 'attemptId' | 'step'>) {
  const { t } = useTranslation('debrief');
  const at = steps.indexOf(step);
  const next = steps[at + 1];
  const back = steps[at - 1];
  return (
    <div className="actions">
      {next && (
        <a className="button button-main" href={stepAddress(attemptId, next)}>
          {t('next', { step: t(`step.${next}`) })}
        </a>
      )}
      {canLeave.includes(step) && (
        <a className={next ? 'button' : 'button button-main'} href="#/desk">
          {t('desk')}
        </a>
      )}
      {back && (
        <a className="button button-quiet" href={stepAddress(attemptId, back)}>
          {t('back', { step: t(`step.${back}`) })}
        </a>
      )}
      {canLeave.includes(step) && (
        <a className="button button-quiet" href={stepAddress(attemptId, wholeStep)}>
          {t('print.open')}
        </a>
      )}
    </div>
  );
}
