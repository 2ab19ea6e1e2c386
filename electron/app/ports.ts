/** What the use cases need from the disk, as types; whoever starts the program hands in something that fits. */
import type { AttemptEvent, AttemptHeader, Language } from '../../scenarios/attempt/event.ts';
import type { Decision } from '../../scenarios/case/decision.ts';
import type { GoodRun } from '../../scenarios/case/walk.ts';
import type { ScoreSheet } from '../../scenarios/attempt/score-sheet.ts';
import type { AttemptSummary, Learner, Settings } from '../../scenarios/contract/contract.ts';
import type { Issue, Result } from '../../scenarios/core/result.ts';
import type { ResultSeal } from '../../scenarios/report/result-file.ts';

/** Sealed files by their names. */
export interface SealedFiles {
  readonly has: (name: string) => boolean;
  /** Null when there is none, whatever the reason. */
  readonly read: (name: string) => Uint8Array | null;
}

export interface LearnerRecords {
  list(): Result<Learner[]>;
  find(learnerId: string): Result<Learner>;
  create(newcomer: Pick<Learner, 'pseudonym' | 'seat' | 'language'>): Result<Learner>;
  update(
    learnerId: string,
    change: Partial<Pick<Learner, 'pseudonym' | 'seat' | 'language'>>,
  ): Result<Learner>;
  erase(learnerId: string): Result<unknown>;
}

export interface AttemptRecords {
  open(attempt: {
    readonly learnerId: string;
    readonly header: AttemptHeader;
    readonly caseDocument: Uint8Array;
    readonly day: number;
    /** What the log begins with after its header; left out: nothing. */
    readonly decisions?: readonly Decision[];
  }): Result<AttemptSummary>;
  append(append: {
    readonly attemptId: string;
    readonly seq: number;
    readonly event: AttemptEvent;
    readonly day: number;
  }): Result<AttemptSummary>;
  rewind(back: {
    readonly attemptId: string;
    readonly seq: number;
    readonly toPhase: string;
    readonly kept: number;
    /** Kept on this computer; only `rewindLines` reads it back. */
    readonly line: string;
    readonly day: number;
  }): Result<AttemptSummary>;
  close(end: {
    readonly attemptId: string;
    readonly seq: number;
    readonly sheet: ScoreSheet;
  }): Result<AttemptSummary>;
  leave(attemptId: string): Result<AttemptSummary>;
  find(attemptId: string): Result<AttemptSummary>;
  read(attemptId: string): Result<{ readonly summary: AttemptSummary; readonly events: AttemptEvent[] }>;
  list(learnerId: string): Result<AttemptSummary[]>;
  verifyChain(attemptId: string): Result<AttemptSummary>;
  /** Lines by the number of the event. Only the transcript asks for them. */
  rewindLines(attemptId: string): Result<ReadonlyMap<number, string>>;
}

/** A log as it lies on disk. `seconds` worked at it, null when that was not kept. */
export interface StoredLog {
  readonly events: readonly Uint8Array[];
  readonly head: Uint8Array;
  readonly count: number;
  readonly seconds: number | null;
}

export interface StoreContents {
  readonly learners: number;
  readonly attempts: number;
  readonly lastAt: string | null;
  readonly broken: number;
}

export type BackupSource = { readonly fileName: string } | { readonly transfer: string };

/** Copies of everything, and one of them in the place of what is there. */
export interface Backups {
  /** Where the copies lie. */
  readonly folder: string;
  list(): Result<readonly { readonly fileName: string; readonly madeAt: string; readonly bytes: number }[]>;
  receive(piece: {
    readonly transfer: string | null;
    readonly at: number;
    readonly bytes: Uint8Array;
  }): Result<{ readonly transfer: string; readonly received: number }>;
  inspect(source: BackupSource): Result<{
    readonly backup: StoreContents & { readonly complete: boolean };
    readonly present: StoreContents;
  }>;
  restore(source: BackupSource): Result<{ readonly setAside: string }>;
}

/** Everything that outlives the program. */
export interface Records {
  /** What was wrong at opening and survived. */
  readonly issues: readonly Issue[];
  readonly learners: LearnerRecords;
  readonly attempts: AttemptRecords;
  readonly documents: { read(hash: string): Result<Uint8Array> };
  readonly logs: { read(attemptId: string): Result<StoredLog> };
  /** The key of this installation, which stays where it is. */
  readonly signing: { seal(text: string): Result<ResultSeal> };
  backUp(): Result<{ readonly fileName: string }>;
  readonly backups: Backups;
  /** Restores since the program was started. */
  readonly restores: number;
  eraseAll(): Result<unknown>;
  readonly settings: { get(): Result<Settings>; set(change: Partial<Settings>): Result<Settings> };
}

/** The shipped cases, by id. */
export interface CaseLibrary {
  ids(): readonly string[];
  languages(caseId: string): Language[];
  document(caseId: string): Result<Uint8Array>;
  text(caseId: string, language: Language): Result<Record<string, string>>;
  /** By language: ids of the texts to be reread since the English changed; empty where the library keeps no account of it. */
  stale(caseId: string): Readonly<Record<string, readonly string[]>>;
  /** Files that the build of the cases sealed. */
  readonly sealed: SealedFiles;
  /** SVG text by file name. */
  pictures(caseId: string): Result<Record<string, string>>;
  /** Runs known to be good, to compare others with; none for most cases from outside. */
  goodRuns(caseId: string): Result<readonly GoodRun[]>;
}
