/** All format migrations in order; a released one is never edited. Format 1 is the first, so that there is none yet. */
import type { FormatMigration } from './migration.ts';

export const formatMigrations: readonly FormatMigration[] = [];
