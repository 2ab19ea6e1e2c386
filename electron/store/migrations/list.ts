/** All migrations in order; a released one is never edited. */
import { foundation } from './0010-foundation.ts';
import { timeAtCase } from './0020-time-at-case.ts';
import { rewindLines } from './0030-rewind-lines.ts';
import { howItBegan } from './0040-how-it-began.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [foundation, timeAtCase, rewindLines, howItBegan];
