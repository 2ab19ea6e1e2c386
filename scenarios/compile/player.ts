/** Player: one run of a compiled case, live (XState) or stepped (integers); both give the same view for the same decisions. */
import type { Decision, MarkReading, Wait } from '../case/decision.ts';
import type { LocalDate } from '../core/local-date.ts';
import type { PlaceClass } from '../case/condition.ts';

/** One person as the clock panel shows them. `termDay` counts from 0, the day the document was issued. */
export interface PersonView {
  readonly id: string;
  /** Whether the seat has met them where the story stands; before, nobody names them. */
  readonly met: boolean;
  readonly place: PlaceClass;
  /** Stage id of the law room; the first stage reads "no procedure yet" for everybody. */
  readonly stage: string;
  readonly document: string | null;
  readonly since: LocalDate | null;
  readonly due: LocalDate | null;
  readonly termDay: number | null;
}

export interface ChoiceView {
  readonly id: string;
  /** False when time is too short for it; choices whose condition does not hold are not listed at all. */
  readonly enabled: boolean;
  readonly moments: number;
  readonly days: number;
  readonly check: string | null;
}

export interface ElementView {
  readonly id: string;
  readonly kind: 'narrative' | 'speech' | 'observation' | 'paper';
  readonly speaker: string | null;
  readonly paper: string | null;
}

/** A row of the plan sheet. `enabled`: it can be listed, or struck out, now. */
export interface PlanRowView {
  readonly id: string;
  readonly group: string;
  readonly listed: boolean;
  readonly enabled: boolean;
}

/** The plan sheet while it lies on the table; null elsewhere, and in cases without one. */
export interface PlanView {
  readonly atMost: number;
  readonly listed: number;
  readonly rows: readonly PlanRowView[];
}

/** What falls due for a person, and whose it is: a term of a document, or a duty of a professional no learner plays. */
export interface DueView {
  readonly person: string;
  readonly what: string;
  readonly owner: string;
  /** Null where no day is set. */
  readonly on: LocalDate | null;
}

/** The panel beside the case, by kind of case. */
export type PanelView =
  | { readonly kind: 'legal-clock'; readonly due: readonly DueView[] }
  | {
      readonly kind: 'offers';
      readonly rows: readonly { readonly id: string; readonly person: string; readonly done: boolean }[];
    }
  | {
      readonly kind: 'knowledge';
      readonly items: readonly { readonly id: string; readonly knownTo: readonly string[] }[];
      readonly parties: readonly string[];
    };

/** All a case room shows, as keys and values; words come from the locales by text id. */
export interface PlayerView {
  readonly day: number;
  readonly date: LocalDate;
  readonly phase: string;
  /** Null in a phase that runs on calendar days. */
  readonly moments: { readonly left: number; readonly of: number } | null;
  readonly scene: string;
  readonly place: string;
  readonly ended: boolean;
  readonly elements: readonly ElementView[];
  readonly choices: readonly ChoiceView[];
  readonly waits: readonly Wait[];
  /** Papers in the dossier, in the order of the case document. */
  readonly papers: readonly string[];
  /** Marks by `paper/line`. */
  readonly marks: Readonly<Record<string, MarkReading>>;
  readonly people: readonly PersonView[];
  readonly plan: PlanView | null;
  readonly panel: PanelView;
}

/** What one decision led to. `answers` are text ids in the order they are to be read (reply of people, answer of a belt act). */
export interface Consequence {
  readonly answers: readonly string[];
  /** False when the belt act was unforeseen: the plain answer of its verb applies. */
  readonly foreseen: boolean;
  /** Arrivals that reached the seat. */
  readonly arrivals: readonly string[];
  readonly phaseEnded: string | null;
  readonly events: readonly MicroEvent[];
}

/** A small event of the machine, with the day on which it fell. `breaches` are the ids it newly showed, as `kind@person`. */
export interface MicroEvent {
  readonly name: string;
  readonly day: number;
}

export interface JournalEntry {
  readonly seq: number;
  /** Day on which the decision was taken. */
  readonly day: number;
  readonly phase: string;
  readonly scene: string;
  readonly decision: Decision;
  readonly consequence: Consequence;
}

export interface Player {
  view(): PlayerView;
  /** Whether the machine can take this decision now. A belt act of the inventory always can, while time is left. */
  can(decision: Decision): boolean;
  /** Performs a decision. @throws when `can` is false: ask first. */
  perform(decision: Decision): JournalEntry;
  journal(): readonly JournalEntry[];
}
