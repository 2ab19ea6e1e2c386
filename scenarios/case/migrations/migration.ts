/** What a format migration is: a pure step of a case document from one format to the next. */

/** A document of a format that is no longer the current one: JSON, nothing more is known of it. */
export type OldDocument = Readonly<Record<string, unknown>>;

export interface FormatMigration {
  /** The format it reads; it gives the next one. */
  readonly from: number;
  readonly name: string;
  /**
   * Gives the document in the next format, as a new value: what it was given stays as it is. Copes with every document the older
   * format could hold. The key `format` is set by the runner.
   */
  readonly carry: (document: OldDocument) => OldDocument;
}
