/** The shape of a procedure: stages, terms, events with closed payloads, and what each event does in each stage. */

/** A payload is a closed set of words per key, so that every event a case can emit is known before it is played. */
export interface EventKind {
  readonly id: string;
  readonly payload: Readonly<Record<string, readonly string[]>>;
  /** Keys that may be left out, with their words: a row that asks for one does not fit an event that says nothing of it. */
  readonly optional?: Readonly<Record<string, readonly string[]>>;
  /** Id of the one procedure that knows the event; left out: every procedure has to answer to it. */
  readonly only?: string;
}

export type Payload = Readonly<Record<string, string>>;

/** A calendar term that starts when a stage is entered: whole days, or months clamped at month end. */
export type Term = { readonly days: number } | { readonly months: number };

export interface Stage {
  /** Stable id, kebab-case. */
  readonly id: string;
  /** The code of domain.md 4.1 or 5.3. */
  readonly code: string;
  /** Document held, or awaited (`isHeld`): `annex15` stands for the text `law:document.annex15`; null where there is none. */
  readonly document: string | null;
  /** The last valid day is the day of entry plus this; a renewal runs from the old expiry. */
  readonly term: Term | null;
  /** Shown as "check": what follows an expiry, or which document there is and its dates, is not confirmed. */
  readonly check?: true;
  /** Who decides here, a word of the glossary. */
  readonly decider: string;
  /** The register ids of the facts this stage rests on. */
  readonly facts: readonly string[];
}

/** A procedure breach: derived by the machine from event, payload and stage; never tagged by hand. */
export interface Breach {
  readonly id: string;
  readonly error: string;
  readonly fact: string;
}

/** One row: the first row that fits (stage, event, payload) is taken. No row at all is a hole, found by PROOF-9. */
export interface Row {
  readonly from: readonly string[] | 'any';
  readonly on: string;
  /** Every key given must be among the words given; the empty word is a key left out. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  readonly to?: string;
  /** Keep the running term instead of starting the new stage's term; `renewed` starts it from the old expiry. */
  readonly term?: 'kept' | 'renewed';
  readonly breach?: Breach;
  /** Why this row is as it is: an id of the register of facts. A breach carries its own. */
  readonly fact?: string;
}

/** What happens the day after a stage's last valid day. */
export interface Expiry {
  readonly stage: string;
  readonly to: string;
}

export interface Procedure {
  readonly id: string;
  readonly initial: string;
  readonly stages: readonly Stage[];
  readonly rows: readonly Row[];
  readonly expiries: readonly Expiry[];
}

/** The row an event with this payload takes in this stage, or undefined when the procedure does not know it there. */
export const rowFor = (
  procedure: Procedure,
  stage: string,
  event: string,
  payload: Payload,
): Row | undefined =>
  procedure.rows.find(
    (row) =>
      row.on === event &&
      (row.from === 'any' || row.from.includes(stage)) &&
      Object.entries(row.where ?? {}).every(([name, words]) => words.includes(payload[name] ?? '')),
  );

/** Documents a person waits for: the stage says so, and nothing is in anybody's hand yet. */
const awaited: readonly string[] = ['certificate-awaited'];

/** Whether a document of a stage is in the person's hands. */
export const isHeld = (document: string | null): document is string =>
  document !== null && !awaited.includes(document);
