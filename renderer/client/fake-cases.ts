/** Cases of the fake client: the documents a test hands in, as the desk and the case room get them. */
import { type ValidCase, variantOf } from '../../scenarios/case/parse-case.ts';
import { textIdsOf } from '../../scenarios/case/text-ids.ts';
import { toPlayCase } from '../../scenarios/case/to-play-case.ts';
import type { CaseCard, Handlers } from '../../scenarios/contract/contract.ts';
import { fail, issue, type Result } from '../../scenarios/core/result.ts';
import { languages } from '../../scenarios/attempt/event.ts';
import type { FakeOptions } from './fake-client.ts';

interface Wanted {
  readonly caseId: string;
  readonly seat: string;
  readonly variant: string;
}

/** The case that was asked for. Issues `case.unknown`, `case.seat.unknown`, `case.variant.unknown`. */
export function findCase({ cases }: FakeOptions, { caseId, seat, variant }: Wanted): Result<ValidCase> {
  const found = cases.find((each) => each.id === caseId);
  if (!found) return fail(issue('case.unknown', ['caseId'], { caseId }));
  if (!found.seats.some((each) => each.id === seat && each.playable))
    return fail(issue('case.seat.unknown', ['seat'], { seat }));
  return variantOf(found, variant);
}

export const caseHandlers = (
  options: FakeOptions,
): Pick<Handlers, 'cases.list' | 'cases.open' | 'cases.text' | 'cases.pictures'> => ({
  'cases.list': async () => ({ ok: true, value: options.cases.map(cardOf) }),
  'cases.open': async (wanted) => {
    const found = findCase(options, wanted);
    return found.ok ? { ok: true, value: toPlayCase(found.value) } : found;
  },
  'cases.text': async ({ caseId, language }) => {
    const found = options.cases.find((each) => each.id === caseId);
    if (!found) return fail(issue('case.unknown', ['caseId'], { caseId }));
    const words = options.text ? options.text(caseId, language) : idsAsWords(found);
    return words
      ? { ok: true, value: { ...words } }
      : fail(issue('case.text.missing', [caseId], { language }));
  },
  'cases.pictures': async ({ caseId }) =>
    options.cases.some((each) => each.id === caseId)
      ? { ok: true, value: { ...options.pictures?.(caseId) } }
      : fail(issue('case.unknown', ['caseId'], { caseId })),
});

const idsAsWords = (found: ValidCase): Record<string, string> =>
  Object.fromEntries(textIdsOf(found).map((textId) => [textId, textId]));

const cardOf = (found: ValidCase): CaseCard => ({
  id: found.id,
  version: found.version,
  programme: found.programme,
  startsOn: found.header.startsOn,
  minutes: found.header.minutes,
  lawAsOf: found.header.lawAsOf,
  seats: found.seats.map(({ id, playable }) => ({ id, playable })),
  variants: found.variants.map(({ id }) => id),
  objectives: found.header.objectives.length,
  languages: [...languages],
  reviewState: found.header.review.state,
});
