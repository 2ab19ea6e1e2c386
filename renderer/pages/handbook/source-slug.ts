/** The id of a source in an address: its key in the register, in small letters. */
import { fold } from './search/fold.ts';

/** "AGII 2017" as "agii-2017". */
export const sourceSlug = (key: string): string => fold(key).replace(/[^a-z0-9]+/g, '-');
