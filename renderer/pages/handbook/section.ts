/** What every section of the handbook is given. */

export interface SectionProps {
  /** The entry a link leads to, or null. */
  readonly wanted: string | null;
}
