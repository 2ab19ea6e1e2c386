/** Errors a run showed: breaches, conduct and missed duties the machine derived, wrong choices and acts, and what was left undone. */
import type { ShownError } from '../attempt/score-sheet.ts';
import type { CaseDocument } from '../case/schema.ts';
import { eventNames } from '../compile/happenings.ts';
import type { JournalEntry } from '../compile/player.ts';
import type { ScoredRun } from './score-attempt.ts';

/** Error ids the run showed, each source once: derived breaches, declared conduct, duties missed, wrong choices and acts, omissions. */
export const shownErrors = ({
  document,
  player,
}: Pick<ScoredRun, 'document' | 'player'>): readonly ShownError[] => {
  const derived = player.showings().map(
    ({ seq, showing }): ShownError => ({
      error: showing.error,
      through: showing.through,
      source: showing.source,
      person: showing.person,
      at: seq,
    }),
  );
  const chosen = player.journal().flatMap((entry): ShownError[] => {
    const taken = wrongTaken(document, entry);
    return (taken?.errors ?? []).map((error) => ({
      error,
      through: 'choice',
      source: taken?.source ?? '',
      at: entry.seq,
    }));
  });
  const undone = player.journal().flatMap((entry) => omissionsShown(document, entry));
  const seen = new Set<string>();
  return [...derived, ...chosen, ...undone].filter((each) => {
    const key = `${each.error} ${each.through} ${each.source} ${each.person ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** What a document says of wrong choices, wrong outcomes and omissions, by the event that shows them. */
interface Wrongs {
  readonly choices: ReadonlyMap<string, readonly string[]>;
  readonly outcomes: ReadonlyMap<string, Wrong>;
  readonly omissions: ReadonlyMap<string, Wrong>;
}
interface Wrong {
  readonly errors: readonly string[];
  readonly source: string;
}

const readWrongs = (document: CaseDocument): Wrongs => ({
  choices: new Map(
    document.scenes.flatMap((scene) =>
      scene.choices.flatMap(({ id, wrong }) => (wrong ? [[`${scene.id}/${id}`, wrong.errors] as const] : [])),
    ),
  ),
  outcomes: new Map(
    document.belt.flatMap((act) =>
      act.outcomes.flatMap(({ id, wrong }) =>
        wrong
          ? (act.persons ?? [undefined]).map(
              (person) =>
                [
                  eventNames.act(act.id, id, person),
                  { errors: wrong.errors, source: `${act.id}/${id}` },
                ] as const,
            )
          : [],
      ),
    ),
  ),
  omissions: new Map(
    document.phases.flatMap((phase) =>
      (phase.omissions ?? []).map(
        ({ id, errors }) =>
          [eventNames.omission(phase.id, id), { errors, source: `${phase.id}/${id}` }] as const,
      ),
    ),
  ),
});

const wrongTables = new WeakMap<CaseDocument, Wrongs>();
const wrongsOf = (document: CaseDocument): Wrongs => {
  const wrongs = wrongTables.get(document) ?? readWrongs(document);
  wrongTables.set(document, wrongs);
  return wrongs;
};

const omissionsShown = (
  document: CaseDocument,
  { seq, consequence }: JournalEntry,
): readonly ShownError[] => {
  const { omissions } = wrongsOf(document);
  const found = new Set(consequence.events.flatMap((event) => omissions.get(event.name) ?? []));
  return [...found].flatMap(({ errors, source }) =>
    errors.map((error): ShownError => ({ error, through: 'omission', source, at: seq })),
  );
};

/** The wrong choice or wrong act a decision was, with its source, or null when it was neither. */
const wrongTaken = (document: CaseDocument, { decision, consequence }: JournalEntry): Wrong | null => {
  const { choices, outcomes } = wrongsOf(document);
  if (consequence.events.some(({ name }) => name === eventNames.cameToNothing)) return null;
  if (decision.type === 'choice.chosen') {
    const source = `${decision.scene}/${decision.choice}`;
    const errors = choices.get(source);
    return errors ? { errors, source } : null;
  }
  for (const { name } of consequence.events) {
    const wrong = outcomes.get(name);
    if (wrong) return wrong;
  }
  return null;
};
