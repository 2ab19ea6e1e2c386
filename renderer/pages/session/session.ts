/** What every page shares: the client, who is here, how it looks, and the words of cases. */
import { createContext, useContext } from 'react';
import type { Language } from '../../../scenarios/attempt/event.ts';
import type { Input, Learner, Output, Settings } from '../../../scenarios/contract/contract.ts';
import { invariant, type Issue } from '../../../scenarios/core/result.ts';
import type { PageClient } from '../../client/answered-client.ts';
import type { CaseWords } from '../../i18n/case-words.ts';

/** After a restore: in this window, with the name of what was set aside; or noticed, when another window did it. */
export type Restored = { readonly kind: 'here'; readonly fileName: string } | { readonly kind: 'elsewhere' };

export interface Session {
  readonly client: PageClient;
  readonly abilities: Output<'host.abilities'>;
  readonly settings: Settings;
  readonly learners: readonly Learner[];
  /** Who is at the desk; null before anybody has said a pseudonym. */
  readonly learner: Learner | null;
  readonly caseWords: CaseWords;
  /** What went wrong with the last change of settings or learner; empty when it was saved. */
  readonly issues: readonly Issue[];
  changeLanguage(language: Language): Promise<void>;
  changeSettings(patch: Input<'settings.set'>): Promise<void>;
  /** Sits a learner down at the desk, or nobody. */
  enter(learnerId: string | null): Promise<void>;
  /** Reads everything anew after a backup took the place of the data: whatever page is open begins afresh. */
  reopen(restored: Restored): Promise<void>;
  /** Reads the list of learners again after one was made, changed or erased. */
  refreshLearners(): Promise<void>;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  invariant(session, 'a page stands inside the session');
  return session;
}
