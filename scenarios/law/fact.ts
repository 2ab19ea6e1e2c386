/** Fact: one statement the product may make about law or practice, with its class, its source and its reviewer. */
import { facts } from './facts.ts';

/** LAW is sourced; PRACTICE is agreed professional conduct and never worded as law; UNC is unconfirmed and never critical. */
export const factClasses = ['LAW', 'PRACTICE', 'UNC'] as const;
export type FactClass = (typeof factClasses)[number];

export interface Fact {
  /** `fact.<area>.<name>`, kebab-case. Superseded and not edited; an id is never given to another statement. */
  readonly id: string;
  readonly class: FactClass;
  /** ISO dates of the facts of a case it applies to, both included; left out: no limit. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** ISO date of the state of knowledge. */
  readonly asOf: string;
  /** Source keys of domain.md 0.1 and 14.4, separated by semicolons. */
  readonly source: string;
  /** Where domain.md says it. */
  readonly section: string;
  /** Who signed it off, or `open`: it builds, is printed by the build and shown on screen. */
  readonly reviewer: string;
  /** ISO date of the signature; left out while the reviewer is open. */
  readonly reviewedOn?: string;
}

const byId: ReadonlyMap<string, Fact> = new Map(facts.map((fact) => [fact.id, fact]));

/** The fact with this id, or undefined when the register has none. */
export const factById = (id: string): Fact | undefined => byId.get(id);

/** Whether a critical criterion may rest on the fact: LAW and PRACTICE may, UNC may not. */
export const mayBeCritical = (fact: Fact): boolean => fact.class !== 'UNC';

/** Whether the fact applies to something that happened on `date` (ISO). */
export const isValidOn = (fact: Fact, date: string): boolean =>
  (fact.validFrom ?? date) <= date && date <= (fact.validTo ?? date);
