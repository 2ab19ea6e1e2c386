/** What a migration is: a step of the database from one numbered version to the next. */
import type { DatabaseSync } from 'node:sqlite';

export interface Migration {
  /** Rises by ten; becomes the `user_version` of the database. */
  readonly version: number;
  readonly name: string;
  /** Runs inside a transaction. Copes with every row the older version could hold. */
  readonly up: (db: DatabaseSync) => void;
}
