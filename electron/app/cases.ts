/** Use cases of shipped cases: the cards of the desk, the case as it is played, its words and drawings. */
import type { CaseCard, Handlers } from '../../scenarios/contract/contract.ts';
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import { ok, type Result } from '../../scenarios/core/result.ts';
import type { CaseShelf } from './case-shelf.ts';
import type { CaseLibrary } from './ports.ts';

type CaseHandlers = Pick<Handlers, 'cases.list' | 'cases.open' | 'cases.text' | 'cases.pictures'>;

export const caseHandlers = (library: CaseLibrary, shelf: Pick<CaseShelf, 'shipped'>): CaseHandlers => ({
  'cases.list': async () => listCases(library, shelf),

  'cases.open': async ({ caseId, seat, variant }) => {
    const found = shelf.shipped(caseId);
    return found.ok ? found.value.playable({ seat, variant }) : found;
  },

  'cases.text': async ({ caseId, language }) => library.text(caseId, language),

  'cases.pictures': async ({ caseId }) => library.pictures(caseId),
});

/** One card per shipped case. A case that cannot be read is an installation that is damaged: its issues are the answer, none is left out in silence. */
export const listCases = (library: CaseLibrary, shelf: Pick<CaseShelf, 'shipped'>): Result<CaseCard[]> => {
  const cards: CaseCard[] = [];
  for (const caseId of library.ids()) {
    const found = shelf.shipped(caseId);
    if (!found.ok)
      return { ok: false, issues: found.issues.map((each) => ({ ...each, path: [caseId, ...each.path] })) };
    cards.push(cardOf(found.value.document, library.languages(caseId)));
  }
  return ok(cards);
};

const cardOf = ({ header, ...document }: ValidCase, languages: CaseCard['languages']): CaseCard => ({
  id: document.id,
  version: document.version,
  programme: document.programme,
  startsOn: header.startsOn,
  minutes: header.minutes,
  lawAsOf: header.lawAsOf,
  seats: document.seats.map(({ id, playable }) => ({ id, playable })),
  variants: document.variants.map(({ id }) => id),
  objectives: header.objectives.length,
  languages,
  reviewState: header.review.state,
});
