/** What is asked while an act is performed on a slice, where the slice itself does not say. */
import type { Guard } from '../compile/guard.ts';
import type { Judge } from './three-valued.ts';

/** Whether a guard holds, from which leaf a region starts, what arrives. */
export type Question =
  | { readonly kind: 'guard'; readonly guard: Guard }
  | { readonly kind: 'leaf'; readonly variable: number }
  | { readonly kind: 'arrival'; readonly variables: readonly number[] };

/** What may be asked of the tape, with what is known of it without asking. */
export interface Asking {
  readonly judge: Judge;
  readonly question: Question;
}
