/** The contract: every operation both hosts serve, with the schema of its input and output, written once. */
import * as z from 'zod';
import { attemptEvent, attemptHeader, languages, modes, verdictTimes } from '../attempt/event.ts';
import { decision } from '../case/decision.ts';
import { id } from '../core/id.ts';
import { scoreSheet } from '../attempt/score-sheet.ts';
import { playCase } from '../case/play-case.ts';
import { certificateStanding } from '../report/certificate.ts';
import { debriefReport } from '../report/debrief-report.ts';
import { recordEntry } from '../report/record.ts';
import { transcript } from '../report/transcript.ts';
import { runReport } from '../report/run-report.ts';
import { issueCodes } from '../core/issue-code.ts';
import { pieceBytes } from './piece.ts';

z.config({ jitless: true });

const op = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
const nothing = z.strictObject({});
/** JSON text of what a schema describes. Only who checks answers reads it here. */
const textOf = (schema: z.ZodType) => z.string().refine((text) => schema.safeParse(JSON.parse(text)).success);
const key = z.string().min(1).max(64);
/** Wall-clock time of the record (not of the fiction), ISO 8601 in UTC, stamped by the host. */
const stamp = z.string().max(32);
const language = z.enum(languages);

export const learner = z.strictObject({
  id: key,
  pseudonym: z.string(),
  seat: id,
  language,
  createdAt: stamp,
});
export type Learner = z.infer<typeof learner>;

/** One line of the desk or the record. `day` is the in-fiction day the attempt stands on. */
export const attemptSummary = z.strictObject({
  id: key,
  learnerId: key,
  header: attemptHeader,
  openedAt: stamp,
  lastAt: stamp,
  events: z.int(),
  day: z.int(),
  state: z.enum(['open', 'passed', 'failed', 'left']),
  percent: z.int().nullable(),
});
export type AttemptSummary = z.infer<typeof attemptSummary>;

/** A case as the desk shows it; its words come from `cases.text`. */
export const caseCard = z.strictObject({
  id,
  version: z.string(),
  programme: id,
  startsOn: z.string(),
  minutes: z.int(),
  lawAsOf: z.string(),
  seats: z.array(z.strictObject({ id, playable: z.boolean() })),
  variants: z.array(id),
  objectives: z.int(),
  languages: z.array(language),
  reviewState: z.enum(['open', 'reviewed']),
});
export type CaseCard = z.infer<typeof caseCard>;

export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  textPercent: z.int().min(100).max(200),
  /** Whether keys that are one sign without Ctrl hold (WCAG 2.1.4: they can be turned off). */
  characterKeys: z.boolean(),
  language: language.nullable(),
  currentLearner: key.nullable(),
});
export type Settings = z.infer<typeof settings>;

const readAttempt = z.strictObject({
  summary: attemptSummary,
  events: z.array(attemptEvent),
});

/** What a database holds. `broken`: attempts whose log is no longer what was appended. */
const contents = z.strictObject({
  learners: z.int(),
  attempts: z.int(),
  lastAt: stamp.nullable(),
  broken: z.int(),
});
/** A copy in the data folder by its name, or a file that was handed in. */
const backupSource = z.union([
  z.strictObject({ fileName: z.string().max(120) }),
  z.strictObject({ transfer: key }),
]);

export const contract = {
  'host.abilities': op(
    nothing,
    z.strictObject({
      edition: z.enum(['desktop', 'browser']),
      version: z.string(),
      systemLanguage: language,
      /** How often a backup took the place of the data since the program was started: a window that knew fewer shows what is no more. */
      restores: z.int().min(0),
      /** What went wrong with the store at start, if anything: the renderer shows it and nothing is overwritten. */
      storeIssues: z.array(
        z.strictObject({
          code: z.enum(issueCodes),
          path: z.array(z.union([z.string(), z.number()])),
          params: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      ),
    }),
  ),
  'settings.get': op(nothing, settings),
  'settings.set': op(settings.partial(), settings),
  'learners.list': op(nothing, z.array(learner)),
  'learners.create': op(z.strictObject({ pseudonym: z.string().max(40), seat: id, language }), learner),
  'learners.update': op(
    z.strictObject({
      learnerId: key,
      pseudonym: z.string().max(40).optional(),
      seat: id.optional(),
      language: language.optional(),
    }),
    learner,
  ),
  'learners.erase': op(z.strictObject({ learnerId: key }), nothing),
  'cases.list': op(nothing, z.array(caseCard)),
  /** The case as it is played: no line truth, no error ids, no criteria. */
  'cases.open': op(z.strictObject({ caseId: id, seat: id, variant: id }), playCase),
  /**
   * The case an attempt was opened on, by its hash, however old, as JSON texts: they lie ready, and a text crosses a host sooner than
   * what it says. `packed`: what it compiles to for the attempt, a `PackedCase` without what its transitions show, trusted by its
   * hash; null where only compiling tells.
   */
  'attempts.case': op(
    z.strictObject({ attemptId: key }),
    z.strictObject({ play: textOf(playCase), packed: z.string().nullable() }),
  ),
  'cases.text': op(z.strictObject({ caseId: id, language }), z.record(z.string(), z.string())),
  /** The drawings of a case by file name, `gate.svg`, each as it lies there; a case without any has none. */
  'cases.pictures': op(z.strictObject({ caseId: id }), z.record(z.string(), z.string())),
  'attempts.list': op(z.strictObject({ learnerId: key }), z.array(attemptSummary)),
  /** `verdictAt` holds in practice, where it is `phase` when left out; an assessment takes no notice of it. */
  'attempts.start': op(
    z.strictObject({
      learnerId: key,
      caseId: id,
      seat: id,
      variant: id,
      mode: z.enum(modes),
      language,
      verdictAt: z.enum(verdictTimes).optional(),
    }),
    readAttempt,
  ),
  /** The phases a closed practice attempt can be replayed from, in the order they were met; none for any other attempt. */
  'attempts.phases': op(
    z.strictObject({ attemptId: key }),
    z.strictObject({
      phases: z.array(z.strictObject({ phase: id, kept: z.int().min(0), day: z.int() })),
    }),
  ),
  /**
   * Begins a new practice attempt of the same case document, seat and variant. Its log opens with the decisions of the old one up
   * to the start of that phase; the old one stays what it is. Issue `attempt.replay.refused` with `reason`.
   */
  'attempts.replay': op(z.strictObject({ attemptId: key, fromPhase: id, language }), readAttempt),
  'attempts.read': op(z.strictObject({ attemptId: key }), readAttempt),
  /** Where the branch that counts stands in the story: day, date and phase, and how many decisions it holds. */
  'attempts.standing': op(
    z.strictObject({ attemptId: key }),
    z.strictObject({ day: z.int(), date: z.string(), phase: id, ended: z.boolean(), decisions: z.int() }),
  ),
  /** Appends one decision. `seq` is the sequence number it is to get: a retry with the same content is harmless, a gap is refused. */
  'attempts.append': op(
    z.strictObject({ attemptId: key, seq: z.int().min(1), decision }),
    z.strictObject({ seq: z.int(), day: z.int() }),
  ),
  /**
   * Takes an open attempt in practice back to the start of a phase it has entered; the answer says on which day that is and how
   * many decisions of the branch stay. `seq` as for `attempts.append`. `line` is the sentence written before it: kept on this
   * computer, never scored, never exported; only the transcript shows it. Issue `attempt.rewind.refused` with `reason`.
   */
  'attempts.rewind': op(
    z.strictObject({ attemptId: key, seq: z.int().min(1), toPhase: id, line: z.string().max(4000) }),
    z.strictObject({ seq: z.int(), day: z.int(), kept: z.int() }),
  ),
  /** Closes an attempt that stands at an ending: the sheet is computed here, appended, and is the record. */
  'attempts.close': op(z.strictObject({ attemptId: key }), z.strictObject({ sheet: scoreSheet })),
  /** Sets an open attempt aside for good; its log stays. */
  'attempts.leave': op(z.strictObject({ attemptId: key }), nothing),
  /** The verdict on finished phases in practice mode: criteria decided so far. In assessment, and where the verdict comes at the end, the list is empty. */
  'attempts.verdict': op(
    z.strictObject({ attemptId: key }),
    z.strictObject({ criteria: z.array(scoreSheet.shape.criteria.element) }),
  ),
  /** The record and all that explains it, which the player was not to see before. `run` is null where this version cannot play the case. */
  'attempts.debrief': op(
    z.strictObject({ attemptId: key }),
    debriefReport.extend({ header: attemptHeader, sheet: scoreSheet, run: runReport.nullable() }),
  ),
  /** The whole course of an attempt. It alone answers with the lines written before rewinds: they are shown here and go no further. */
  'attempts.transcript': op(
    z.strictObject({ attemptId: key }),
    transcript.extend({ summary: attemptSummary }),
  ),
  /** Every attempt of a learner, the last touched first, and where they stand with the certificate of each programme. */
  'record.read': op(
    z.strictObject({ learnerId: key }),
    z.strictObject({ entries: z.array(recordEntry), standings: z.array(certificateStanding) }),
  ),
  /** The result file (`.d45r`) of one attempt, or of all. `damaged` counts those left out because their log does not hold. */
  'record.export': op(
    z.strictObject({ learnerId: key, attemptId: key.optional() }),
    z.strictObject({ fileName: z.string(), text: z.string(), attempts: z.int(), damaged: z.int() }),
  ),
  /** Copies everything into a file beside the records; erasing removes it. */
  'store.backUp': op(nothing, z.strictObject({ fileName: z.string() })),
  /** Copies that lie beside the records, the newest first, and the folder they lie in on this computer. */
  'store.backups': op(
    nothing,
    z.strictObject({
      folder: z.string(),
      backups: z.array(z.strictObject({ fileName: z.string(), madeAt: stamp, bytes: z.int() })),
    }),
  ),
  /** Hands a backup in, piece by piece in their order; `transfer: null` begins a new file. A piece that came before may come again. */
  'store.receive': op(
    z.strictObject({
      transfer: key.nullable(),
      at: z.int().min(0),
      bytes: z.base64().max((pieceBytes / 3) * 4),
    }),
    z.strictObject({ transfer: key, received: z.int() }),
  ),
  /** What a backup holds, beside what is there now; nothing is changed. Issues `backup.unknown`, `backup.damaged`, `backup.tooNew`. */
  'store.inspect': op(
    z.strictObject({ source: backupSource }),
    z.strictObject({ backup: contents.extend({ complete: z.boolean() }), present: contents }),
  ),
  /** Puts a backup in the place of everything here, which is set aside as a backup of that name first. Issues as for `inspect`. */
  'store.restore': op(z.strictObject({ source: backupSource }), z.strictObject({ setAside: z.string() })),
  /** Erases every learner, attempt, setting and copy on this computer. */
  'store.eraseAll': op(nothing, nothing),
} as const;

export type Operation = keyof typeof contract;
export type Input<O extends Operation> = z.infer<(typeof contract)[O]['input']>;
export type Output<O extends Operation> = z.infer<(typeof contract)[O]['output']>;

/** The only thing that crosses a host: a value, or issues. Nothing is thrown over the border. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly import('../core/result.ts').Issue[] };

export type Handlers = { readonly [O in Operation]: (input: Input<O>) => Promise<Reply<Output<O>>> };

export interface Client {
  call<O extends Operation>(operation: O, input: Input<O>): Promise<Reply<Output<O>>>;
}

/** Whether a name is an operation of the contract; an inherited property never is. */
export const isOperation = (name: string): name is Operation => Object.hasOwn(contract, name);
