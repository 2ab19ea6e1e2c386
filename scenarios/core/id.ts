/** Ids in documents: kebab-case, never array positions. */
import * as z from 'zod';

/** Schema of an id: kebab-case, at most 64 characters, unique per case and kind, never reused. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64);
