/** Versions of everything a score depends on, as this program has them. */
import { caseFormat } from '../case/schema.ts';
import type { Versions } from './event.ts';

/** Written into the header of each new attempt. Raise `engine`, `law` or `rubric` when a recorded run would score otherwise. */
export const currentVersions: Versions = { format: caseFormat, engine: 3, law: 6, rubric: 2 };
