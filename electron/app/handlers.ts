/** All use cases of the contract over one store and one library; without a store, what needs it says why. */
import type { Handlers } from '../../scenarios/contract/contract.ts';
import { fail, issue, type Result } from '../../scenarios/core/result.ts';
import { attemptHandlers } from './attempts.ts';
import { backupHandlers } from './backups.ts';
import { createShelf } from './case-shelf.ts';
import { caseHandlers } from './cases.ts';
import { debriefHandlers } from './debrief.ts';
import { type HostFacts, hostHandlers, type StoreStanding } from './host.ts';
import { learnerHandlers } from './learners.ts';
import type { CaseLibrary, Records } from './ports.ts';
import { recordHandlers } from './record.ts';
import { replayHandlers } from './replays.ts';
import { createRuns } from './runs.ts';
import { settingsHandlers } from './settings.ts';
import { transcriptHandlers } from './transcripts.ts';

export interface HandlerParts extends HostFacts {
  /** What opening the store answered; a refusal is shown to the user, never worked around. */
  readonly store: Result<Records>;
  readonly cases: CaseLibrary;
  /** So many random bytes; only seeds of attempts come from here. */
  readonly random: (size: number) => Uint8Array;
}

export const createHandlers = ({ store, cases, random, ...facts }: HandlerParts): Handlers => {
  const kept = store.ok
    ? (hash: string) => store.value.documents.read(hash)
    : (hash: string) => fail(issue('case.unknown', [], { hash }));
  const shelf = createShelf({ shipped: cases.document, kept, sealed: cases.sealed });
  const stored = store.ok
    ? storedHandlers({ records: store.value, shelf, cases, random, version: facts.version })
    : refusals(store);
  return {
    ...hostHandlers(facts, () => standingOf(store)),
    ...caseHandlers(cases, shelf),
    ...stored,
  };
};

/** Asked anew each time: a restore takes what was wrong at the start out of the way. */
const standingOf = (store: Result<Records>): StoreStanding =>
  store.ok
    ? { issues: store.value.issues, restores: store.value.restores }
    : { issues: store.issues, restores: 0 };

type StoredHandlers = Omit<
  Handlers,
  'host.abilities' | 'cases.list' | 'cases.open' | 'cases.text' | 'cases.pictures'
>;

const storedHandlers = ({
  records,
  shelf,
  cases,
  random,
  version,
}: Pick<HandlerParts, 'cases' | 'random' | 'version'> & {
  records: Records;
  shelf: ReturnType<typeof createShelf>;
}): StoredHandlers => {
  const runs = createRuns(records.attempts, shelf);
  const parts = { records, shelf, runs, random };
  return {
    ...settingsHandlers(records),
    ...learnerHandlers(records, runs),
    ...attemptHandlers(parts),
    ...replayHandlers(parts),
    ...debriefHandlers({ ...parts, goodRuns: cases.goodRuns }),
    ...transcriptHandlers(parts),
    ...backupHandlers(records, runs),
    ...recordHandlers({ records, shelf, runs, version }),
  };
};

/** Every operation that needs the store answers with what opening it answered. */
const refusals = (refusal: Extract<Result<never>, { ok: false }>): StoredHandlers => {
  const refuse = async () => refusal;
  return {
    'settings.get': refuse,
    'settings.set': refuse,
    'learners.list': refuse,
    'learners.create': refuse,
    'learners.update': refuse,
    'learners.erase': refuse,
    'attempts.case': refuse,
    'attempts.list': refuse,
    'attempts.start': refuse,
    'attempts.phases': refuse,
    'attempts.replay': refuse,
    'attempts.read': refuse,
    'attempts.standing': refuse,
    'attempts.append': refuse,
    'attempts.rewind': refuse,
    'attempts.close': refuse,
    'attempts.leave': refuse,
    'attempts.verdict': refuse,
    'attempts.debrief': refuse,
    'attempts.transcript': refuse,
    'record.read': refuse,
    'record.export': refuse,
    'store.backUp': refuse,
    'store.backups': refuse,
    'store.receive': refuse,
    'store.inspect': refuse,
    'store.restore': refuse,
    'store.eraseAll': refuse,
  };
};
