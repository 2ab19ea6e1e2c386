/** What the pictures show: learners and attempts of one language, made through the contract. */
import type { Page } from '@playwright/test';
import type { Decision } from '../../scenarios/case/decision.ts';
import {
  hostCall,
  type Seated,
  seatLearner,
  startAttempt,
  takeDecisions,
} from '../../renderer/e2e/play/host-call.ts';
import {
  caseId,
  caseNamed,
  cleanWalk,
  seat,
  untilScene,
  variant,
  walkNamed,
} from '../../renderer/e2e/play/library.ts';
import { type Language, type Words, wordsOf } from '../../renderer/e2e/play/words.ts';

export interface Stage {
  readonly page: Page;
  readonly language: Language;
  readonly words: Words;
  readonly newcomer: Seated;
  /** With one open attempt and one closed. */
  readonly learner: Seated;
  /** With attempts that stand at many places. */
  readonly traveller: Seated;
  readonly chief: Seated;
  /** With a certificate. */
  readonly assessed: Seated;
  /** Attempts by what they show. */
  readonly attempts: Readonly<
    Record<'fresh' | 'control' | 'beforeVerdict' | 'terms' | 'almost' | 'ended' | 'closed' | 'plan', string>
  >;
  /** The act that ends the second phase in `beforeVerdict`. */
  readonly lastOfPhase: Decision;
}

const usual = caseNamed(caseId);
const clean = cleanWalk(usual, seat);
const faulty = walkNamed('where');
const chiefs = cleanWalk(usual, 'chief-inspector');

/** How many decisions come before the one that ends the second phase: the first that is judged. */
function beforeSecondEnd(decisions: readonly Decision[]): number {
  const ends = usual
    .player(decisions)
    .journal()
    .flatMap(({ consequence }, at) => (consequence.phaseEnded === null ? [] : [at]));
  return ends[1] ?? 0;
}

/** Rows of the plan sheet, as many as the walk lists before it is signed. */
const rowsOf = (decisions: readonly Decision[]) =>
  decisions.filter(({ type }) => type === 'row.listed').slice(0, 5);

async function closed(
  page: Page,
  seated: Seated,
  mode: 'practice' | 'assessment',
  decisions: readonly Decision[],
) {
  const { learnerId, language } = seated;
  const { summary } = await hostCall(page, 'attempts.start', {
    learnerId,
    caseId,
    seat,
    variant,
    mode,
    language,
  });
  await takeDecisions(page, summary.id, decisions);
  await hostCall(page, 'attempts.close', { attemptId: summary.id });
  return summary.id;
}

export async function setStage(page: Page, language: Language): Promise<Stage> {
  const newcomer = await seatLearner(page, `Otter ${language}`, language);
  const chief = await seatLearner(page, `Kite ${language}`, language, 'chief-inspector');
  const assessed = await seatLearner(page, `Wren ${language}`, language);
  await closed(page, assessed, 'assessment', clean.decisions);
  const learner = await seatLearner(page, `Heron ${language}`, language);
  const ends = beforeSecondEnd(clean.decisions);
  const traveller = await seatLearner(page, `Stork ${language}`, language);
  const start = (decisions: readonly Decision[]) => startAttempt(page, traveller, decisions);
  const attempts = {
    closed: await closed(page, learner, 'practice', faulty.decisions),
    fresh: await start([]),
    beforeVerdict: await start(clean.decisions.slice(0, ends)),
    terms: await start(untilScene(clean, 'speaks')),
    almost: await start(faulty.decisions.slice(0, -1)),
    ended: await start(faulty.decisions),
    control: await startAttempt(page, learner, untilScene(clean, 'unit')),
    plan: await startAttempt(page, chief, rowsOf(chiefs.decisions)),
  };
  const lastOfPhase = clean.decisions[ends];
  if (!lastOfPhase) throw new Error('no phase ends in the clean walk');
  return {
    page,
    language,
    words: wordsOf(language),
    newcomer,
    learner,
    traveller,
    chief,
    assessed,
    attempts,
    lastOfPhase,
  };
}
