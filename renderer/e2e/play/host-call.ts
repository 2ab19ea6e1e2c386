/** Asks the host what the page asks it, over whichever way there is: to set a stage without clicking through it. */
import type { Page } from '@playwright/test';
import type { Decision } from '../../../scenarios/case/decision.ts';
import type { Input, Operation, Output, Reply } from '../../../scenarios/contract/contract.ts';
import { caseId, seat, variant } from './library.ts';
import type { Language } from './words.ts';

/** Asks one after the other, all from inside the page: a stage of sixty decisions is set in one go. */
const askAll = <O extends Operation>(
  page: Page,
  operation: O,
  inputs: readonly Input<O>[],
): Promise<readonly Reply<Output<O>>[]> =>
  page.evaluate(
    async ([name, all]) => {
      const { bridge } = window as unknown as {
        bridge?: { call(name: string, input: unknown): Promise<never> };
      };
      const headers = { 'content-type': 'application/json' };
      const ask = async (input: unknown): Promise<never> => {
        if (bridge) return bridge.call(name, input);
        const body = JSON.stringify(input);
        const response = await fetch(`/api/${name}`, { method: 'POST', headers, body });
        return response.json() as Promise<never>;
      };
      const replies: never[] = [];
      for (const input of all) replies.push(await ask(input));
      return replies;
    },
    [operation, inputs] as const,
  );

/** The values of an operation asked several times. @throws when the host refuses one. */
async function hostCalls<O extends Operation>(
  page: Page,
  operation: O,
  inputs: readonly Input<O>[],
): Promise<readonly Output<O>[]> {
  const replies = await askAll(page, operation, inputs);
  return replies.map((reply) => {
    if (reply.ok) return reply.value;
    throw new Error(`${operation}: ${reply.issues.map((each) => each.code).join(', ')}`);
  });
}

/** The value of an operation. @throws when the host refuses. */
export async function hostCall<O extends Operation>(
  page: Page,
  operation: O,
  input: Input<O>,
): Promise<Output<O>> {
  const [value] = await hostCalls(page, operation, [input]);
  return value as Output<O>;
}

export interface Seated {
  readonly learnerId: string;
  readonly language: Language;
  /** Left out: the seat most specs play. */
  readonly as?: string;
}

/** Makes a learner and seats them at the desk; the page shows it after `openAt`. */
export async function seatLearner(
  page: Page,
  pseudonym: string,
  language: Language = 'en',
  as = seat,
): Promise<Seated> {
  const { id } = await hostCall(page, 'learners.create', { pseudonym, seat: as, language });
  await hostCall(page, 'settings.set', { currentLearner: id, language });
  return { learnerId: id, language, as };
}

/** Opens an attempt and takes these decisions in it. */
export async function startAttempt(
  page: Page,
  { learnerId, language, as = seat }: Seated,
  decisions: readonly Decision[] = [],
): Promise<string> {
  const { summary } = await hostCall(page, 'attempts.start', {
    learnerId,
    caseId,
    seat: as,
    variant,
    mode: 'practice',
    language,
  });
  await takeDecisions(page, summary.id, decisions);
  return summary.id;
}

/** Takes decisions in an open attempt, after as many as were taken before. */
export async function takeDecisions(
  page: Page,
  attemptId: string,
  decisions: readonly Decision[],
  before = 0,
): Promise<void> {
  const inputs = decisions.map((decision, at) => ({ attemptId, seq: before + at + 1, decision }));
  await hostCalls(page, 'attempts.append', inputs);
}

/** Loads the program anew at an address of the screens, as a bookmark would: the page before it hears nothing of the change. */
export async function openAt(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => history.replaceState(null, '', `#${hash}`), address);
  await page.reload();
}
