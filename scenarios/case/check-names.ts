/** Names that stand for something of the law room or of the same part: breaches of a criterion, parties of a panel. */
import type { Issue } from '../core/result.ts';
import { duties } from '../law/duties.ts';
import { conductKinds } from '../law/events.ts';
import type { Procedure } from '../law/procedure.ts';
import { procedures } from '../law/procedures.ts';
import type { CaseDocument } from './schema.ts';
import { textIdsOf } from './text-ids.ts';
import { unknownReference } from './unknown-reference.ts';

type Path = Issue['path'];

/** What a run can show by name: procedure breaches, conduct, duties missed. */
const breachNames: ReadonlySet<string> = new Set([
  ...Object.values(procedures as Record<string, Procedure>).flatMap(({ rows }) =>
    rows.flatMap(({ breach }) => (breach ? [breach.id] : [])),
  ),
  ...conductKinds,
  ...duties.map(({ id }) => id),
]);

/** A criterion that names a breach names one that exists. */
export const checkBreachNames = (value: unknown, path: Path): readonly Issue[] => {
  if (Array.isArray(value)) return value.flatMap((each, at) => checkBreachNames(each, [...path, at]));
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]): readonly Issue[] => {
    const kind = key === 'noBreach' ? (inner as { readonly kind?: string }).kind : undefined;
    return kind === undefined || breachNames.has(kind)
      ? checkBreachNames(inner, [...path, key])
      : [unknownReference([...path, key, 'kind'], { kind: 'breach', id: kind }, breachNames)];
  });
};

/** Who comes to know something is one of the parties of the panel. */
export const checkPanels = ({ seats }: CaseDocument): readonly Issue[] =>
  seats.flatMap(({ panel }, at) =>
    panel?.kind === 'knowledge'
      ? panel.items.flatMap(({ knows }, item) =>
          knows.flatMap(({ party }, position) =>
            panel.parties.includes(party)
              ? []
              : [
                  unknownReference(
                    ['seats', at, 'panel', 'items', item, 'knows', position, 'party'],
                    { kind: 'party', id: party },
                    panel.parties,
                  ),
                ],
          ),
        )
      : [],
  );

type Variant = CaseDocument['variants'][number];
const lists = [
  ...(['people', 'facts', 'phases', 'scenes', 'arrivals'] as const),
  ...(['belt', 'papers', 'criteria', 'endings'] as const),
];

/** What an overlay leaves out exists in the document, and the texts it words anew exist in what it makes. */
export const checkOverlay = (
  document: CaseDocument,
  applied: CaseDocument,
  { overlay }: Variant,
): readonly Issue[] => {
  const texts = new Set(textIdsOf(applied));
  const leftOut = lists.flatMap((list) => {
    const known = document[list].map(({ id }) => id);
    return Object.entries(overlay[list] ?? {})
      .filter(([id, patch]) => patch === null && !known.includes(id))
      .map(([id]) => unknownReference(['overlay', list, id], { kind: list, id }, known));
  });
  const worded = (overlay.texts ?? []).flatMap((id, at) =>
    texts.has(id) ? [] : [unknownReference(['overlay', 'texts', at], { kind: 'text', id }, texts)],
  );
  return [...leftOut, ...worded];
};
