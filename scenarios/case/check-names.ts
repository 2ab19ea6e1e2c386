/** Names that stand for something of the law room or of the same part: breaches of a criterion, parties of a panel. */
import { type Issue, issue } from '../core/result.ts';
import { duties } from '../law/duties.ts';
import { conductKinds } from '../law/events.ts';
import type { Procedure } from '../law/procedure.ts';
import { procedures } from '../law/procedures.ts';
import { programmes, seatIds } from './programmes.ts';
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

/** Everybody who can bring an event about: every seat, and the professionals and offices duties are owed by. */
export const actors: ReadonlySet<string> = new Set([
  ...seatIds,
  ...duties.flatMap(({ owners, substitutes }) => [...owners, ...substitutes]),
]);

/** Who is played is a seat of the programme, for nobody else owes anything; who is not played may be any professional. */
export const checkSeats = ({ seats, programme, variants }: CaseDocument): readonly Issue[] => {
  const ofProgramme = programmes.find(({ id }) => id === programme)?.seats ?? seatIds;
  const [first] = variants;
  return [
    ...seats.flatMap(({ id, playable }, at) => {
      const known = playable ? ofProgramme : [...actors];
      return known.includes(id) ? [] : [unknownReference(['seats', at, 'id'], { kind: 'seat', id }, known)];
    }),
    // The case as it is written is played under this name.
    ...(first && first.id !== 'a'
      ? [unknownReference(['variants', 0, 'id'], { kind: 'first variant', id: first.id }, ['a'])]
      : []),
  ];
};

type Variant = CaseDocument['variants'][number];
const lists = [
  ...(['people', 'facts', 'phases', 'scenes', 'arrivals'] as const),
  ...(['belt', 'papers', 'criteria', 'endings'] as const),
];

type Entry = { readonly id: string };
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the patches of a list leave out and the list does not have; lists inside its entries are patched alike. */
const leftOutOf = (
  list: string,
  entries: readonly Entry[],
  patches: unknown,
  path: Path,
): readonly Issue[] => {
  if (!isRecord(patches)) return [];
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  return Object.entries(patches).flatMap(([id, patch]): readonly Issue[] => {
    const entry = known.get(id) as Readonly<Record<string, unknown>> | undefined;
    if (patch === null)
      return entry ? [] : [unknownReference([...path, id], { kind: list, id }, known.keys())];
    if (!entry || !isRecord(patch)) return [];
    return Object.entries(patch).flatMap(([key, inner]) =>
      Array.isArray(entry[key]) ? leftOutOf(key, entry[key], inner, [...path, id, key]) : [],
    );
  });
};

/** What an overlay leaves out exists in the document, and the texts it words anew exist in what it makes. */
export const checkOverlay = (
  document: CaseDocument,
  applied: CaseDocument,
  { overlay }: Variant,
): readonly Issue[] => {
  const texts = new Set(textIdsOf(applied));
  const leftOut = lists.flatMap((list) => leftOutOf(list, document[list], overlay[list], ['overlay', list]));
  const named = overlay.texts ?? [];
  const worded = named.flatMap((id, at) => {
    const path = ['overlay', 'texts', at];
    if (!texts.has(id)) return [unknownReference(path, { kind: 'text', id }, texts)];
    return named.indexOf(id) < at ? [issue('case.id.duplicate', path, { id })] : [];
  });
  return [...leftOut, ...worded];
};
